import type { Label } from './label.js';

/**
 * How a fault is put right, as templates: `{what}` is the label of the parameter, `{limit}` the
 * limit with its unit. The one for a number follows from the way its limit binds; a yes/no
 * parameter names its own.
 */
export const REMEDIES = {
  increase: {
    'zh-CN': '将{what}增加到不小于 {limit}',
    'zh-HK': '將{what}增至不少於 {limit}',
    en: '{what}: increase to at least {limit}',
  },
  widen: {
    'zh-CN': '将{what}加宽到不小于 {limit}',
    'zh-HK': '將{what}擴闊至不少於 {limit}',
    en: '{what}: widen to at least {limit}',
  },
  reduce: {
    'zh-CN': '将{what}减小到不大于 {limit}',
    'zh-HK': '將{what}減至不超過 {limit}',
    en: '{what}: reduce to at most {limit}',
  },
  flatten: {
    'zh-CN': '将{what}放缓到不大于 {limit}',
    'zh-HK': '將{what}放緩至不超過 {limit}',
    en: '{what}: flatten to at most {limit}',
  },
  adjust: {
    'zh-CN': '将{what}调整为 {limit}',
    'zh-HK': '將{what}調整為 {limit}',
    en: '{what}: make it {limit}',
  },
  // A range or a strict limit, which is said with its direction: "more than 800 mm".
  bound: {
    'zh-CN': '调整{what}，使其{limit}',
    'zh-HK': '調整{what}，使其{limit}',
    en: '{what}: make it {limit}',
  },
  level: {
    'zh-CN': '消除{what}，做到平齐',
    'zh-HK': '消除{what}，做到平齊',
    en: '{what}: remove it, so that the surfaces are flush',
  },
  add: {
    'zh-CN': '增设，使{what}达到 {limit}',
    'zh-HK': '增設，使{what}達到 {limit}',
    en: '{what}: provide more, so that there are at least {limit}',
  },
  // A number that follows from another, before anybody has counted.
  addByFormula: {
    'zh-CN': '增设，使{what}达到要求（{limit}）',
    'zh-HK': '增設，使{what}達到要求（{limit}）',
    en: '{what}: provide as many as are required ({limit})',
  },
  provide: {
    'zh-CN': '补设：{what}',
    'zh-HK': '補設：{what}',
    en: 'Provide what is missing: {what}',
  },
  clear: {
    'zh-CN': '清除占用或障碍，做到：{what}',
    'zh-HK': '清除佔用或障礙，做到：{what}',
    en: 'Clear what stands in the way, so that this is so: “{what}”',
  },
  repair: {
    'zh-CN': '维修，做到：{what}',
    'zh-HK': '維修，做到：{what}',
    en: 'Repair, so that this is so: “{what}”',
  },
  replace: {
    'zh-CN': '更换，做到：{what}',
    'zh-HK': '更換，做到：{what}',
    en: 'Replace, so that this is so: “{what}”',
  },
  rebuild: {
    'zh-CN': '改建，做到：{what}',
    'zh-HK': '改建，做到：{what}',
    en: 'Rebuild, so that this is so: “{what}”',
  },
  relocate: {
    'zh-CN': '移位，做到：{what}',
    'zh-HK': '移位，做到：{what}',
    en: 'Move it, so that this is so: “{what}”',
  },
  mark: {
    'zh-CN': '补做标识或对比色，做到：{what}',
    'zh-HK': '補做標誌或對比色，做到：{what}',
    en: 'Mark it: {what}',
  },
  connect: {
    'zh-CN': '打通无障碍通行，做到：{what}',
    'zh-HK': '接通無障礙通道，做到：{what}',
    en: 'Make the way free of barriers, so that this is so: “{what}”',
  },
  protect: {
    'zh-CN': '加设防护：{what}',
    'zh-HK': '加設防護：{what}',
    en: 'Make it safe: {what}',
  },
  manage: {
    'zh-CN': '落实管理：{what}',
    'zh-HK': '落實管理：{what}',
    en: 'Put into practice: {what}',
  },
} as const satisfies Record<string, Label>;

export type RemedyKind = keyof typeof REMEDIES;
