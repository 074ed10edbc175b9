import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A cubicle for wheelchair users inside a public toilet. */
export const toiletCubicle = defineFacility({
  type: 'toiletCubicle',
  label: { 'zh-CN': '无障碍厕位', 'zh-HK': '暢通易達廁格', en: 'Accessible cubicle' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid', 'limitedReach'],
  parameters: {
    length: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '厕位长', 'zh-HK': '廁格長度', en: 'Cubicle length' },
      how: 'The longer inside dimension, whichever wall the door is in',
      core: true,
      range: [500, 20_000],
      serves: ['wheelchair'],
    }),
    width: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '厕位宽', 'zh-HK': '廁格闊度', en: 'Cubicle width' },
      how: 'The shorter inside dimension, whichever wall the door is in',
      core: true,
      range: [400, 20_000],
      serves: ['wheelchair'],
      remedy: 'widen',
    }),
    turningDiameter: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '厕位内回转直径', 'zh-HK': '廁格內迴轉直徑', en: 'Turning diameter' },
      how: 'Largest clear circle; beside the open leaf where the door opens inwards',
      core: true,
      range: [300, 20_000],
      serves: ['wheelchair'],
    }),
    doorClearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '门净宽', 'zh-HK': '門的淨闊度', en: 'Door clear width' },
      how: 'Door at 90 deg, or fully open',
      core: true,
      range: [200, 20_000],
      serves: ['wheelchair', 'walkingAid'],
      remedy: 'widen',
    }),
    emergencyUnlock: flag({
      label: {
        'zh-CN': '门外可紧急开启',
        'zh-HK': '可從門外緊急開啟',
        en: 'Can be unlocked from outside',
      },
      how: 'Try it, with a coin or a screwdriver',
      core: true,
      serves: ['wheelchair', 'walkingAid'],
      remedy: 'replace',
    }),
    accessibleWc: flag({
      label: {
        'zh-CN': '无障碍坐便器',
        'zh-HK': '暢通易達座廁',
        en: 'WC pan with a seat and grab bars',
      },
      core: true,
      serves: ['wheelchair', 'walkingAid'],
      remedy: 'provide',
    }),
    sign: flag({
      label: {
        'zh-CN': '厕位无障碍标志',
        'zh-HK': '廁格的暢通易達標誌',
        en: 'Accessibility sign on the cubicle',
      },
      serves: ['wheelchair', 'walkingAid'],
      core: true,
      remedy: 'mark',
    }),
    doorHandleHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '门横扶把手、关门拉手高度',
        'zh-HK': '門把手及關門拉手高度',
        en: 'Door handle height',
      },
      how: 'Both faces; the one further off',
      range: [300, 2_500],
      serves: ['wheelchair', 'limitedReach'],
    }),
  },
  parts: [
    {
      facilityType: 'door',
      parameters: {
        clearWidth: 'doorClearWidth',
        automaticClearWidth: 'doorClearWidth',
        handleHeight: 'doorHandleHeight',
      },
    },
  ],
});
