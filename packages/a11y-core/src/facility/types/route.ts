import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Accessible route. */
export const route = defineFacility({
  type: 'route',
  label: { 'zh-CN': '无障碍通行流线', 'zh-HK': '無障礙通行流線', en: 'Accessible route' },
  geometry: ['LineString', 'Point', 'Polygon'],
  validity: 'surface',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
  parameters: {
    continuous: flag({
      label: { 'zh-CN': '流线连贯', 'zh-HK': '流線連貫', en: 'Continuous' },
      how: 'Walk the whole route from boundary to service point',
      core: true,
      remedy: 'connect',
    }),
    protrusionDepth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '突出物凸出尺寸', 'zh-HK': '突出物凸出尺寸', en: 'Protrusion depth' },
      how: 'Objects with underside below 2.00 m',
      core: true,
      range: [16, 2000],
      orZero: true,
    }),
    protrusionUndersideHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '突出物底面高度',
        'zh-HK': '突出物底面高度',
        en: 'Protrusion underside height',
      },
      core: true,
      range: [100, 12000],
      orZero: true,
    }),
    obstructionFree: flag({
      label: { 'zh-CN': '无设施妨碍', 'zh-HK': '無設施妨礙', en: 'Obstruction free' },
      core: true,
      remedy: 'clear',
    }),
    surfaceFirmLevelSlipResistant: flag({
      label: {
        'zh-CN': '地面坚固平整防滑',
        'zh-HK': '地面堅固平整防滑',
        en: 'Surface firm level slip resistant',
      },
      how: 'Slip test only on suspicion',
      core: true,
      remedy: 'repair',
    }),
    detourRatio: quantity('%', 'measuring-wheel', {
      label: { 'zh-CN': '绕行比例', 'zh-HK': '繞行比例', en: 'Detour ratio' },
      how: 'Accessible route length against main route',
    }),
    hazardProtection: flag({
      label: { 'zh-CN': '险要地段安全防护', 'zh-HK': '險要地段安全防護', en: 'Hazard protection' },
      remedy: 'protect',
    }),
    kerbRampOnSite: flag({
      label: {
        'zh-CN': '基地内高差处设缘石坡道',
        'zh-HK': '基地內高差處設下斜路緣',
        en: 'Kerb ramp on site',
      },
      remedy: 'connect',
    }),
    rampOrLiftOnSite: flag({
      label: {
        'zh-CN': '主要人行通道高差处设轮椅坡道或无障碍电梯',
        'zh-HK': '主要人行通道高差處設斜道或暢通易達升降機',
        en: 'Ramp or lift on site',
      },
      remedy: 'connect',
    }),
    levelChangeVertical: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '垂直高差', 'zh-HK': '垂直高差', en: 'Level change vertical' },
      range: [1, 200],
    }),
    turningDiameter: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '轮椅回转直径', 'zh-HK': '輪椅迴轉直徑', en: 'Turning diameter' },
      range: [250, 30500],
    }),
    clearFloorLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '净地面长', 'zh-HK': '淨地面長', en: 'Clear floor length' },
      range: [203, 24400],
    }),
    headroom: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '净高', 'zh-HK': '淨高', en: 'Headroom' },
      range: [338, 40600],
    }),
    wheelchairFootprintWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '轮椅占位宽', 'zh-HK': '輪椅佔位闊', en: 'Wheelchair footprint width' },
      range: [133, 16000],
    }),
    wheelchairFootprintLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '轮椅占位长', 'zh-HK': '輪椅佔位長', en: 'Wheelchair footprint length' },
      range: [216, 26000],
    }),
    clearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '通道净宽', 'zh-HK': '通道淨闊', en: 'Clear width' },
      range: [175, 21000],
    }),
    surfaceFirmSlipResistant: flag({
      label: {
        'zh-CN': '地面坚实防滑',
        'zh-HK': '地面堅實防滑',
        en: 'Surface firm slip resistant',
      },
      remedy: 'repair',
    }),
  },
});
