import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Wheelchair space (seating). */
export const wheelchairSpace = defineFacility({
  type: 'wheelchairSpace',
  label: { 'zh-CN': '轮椅席位', 'zh-HK': '輪椅席位', en: 'Wheelchair space (seating)' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair'],
  parameters: {
    count: quantity('count', 'visual', {
      label: { 'zh-CN': '席位数量', 'zh-HK': '席位數目', en: 'Count' },
      how: 'And total seats',
      core: true,
    }),
    depth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '净深度', 'zh-HK': '淨深度', en: 'Depth' },
      core: true,
      range: [183, 26000],
    }),
    width: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '净宽度', 'zh-HK': '淨闊度', en: 'Width' },
      core: true,
      range: [133, 18300],
    }),
    companionRatio: quantity('seats_per_space', 'visual', {
      label: { 'zh-CN': '陪护席位比例', 'zh-HK': '陪護席位比例', en: 'Companion ratio' },
      core: true,
    }),
    floorSlope: quantity('ratio', 'digital-level', {
      label: { 'zh-CN': '地面坡度', 'zh-HK': '地面斜度', en: 'Floor slope' },
      core: true,
      range: [0, 1],
    }),
    aisleWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '通道宽度', 'zh-HK': '通道闊度', en: 'Aisle width' },
      core: true,
      range: [200, 24000],
    }),
    sightline: flag({
      label: { 'zh-CN': '视线无遮挡', 'zh-HK': '視線無遮擋', en: 'Sightline' },
      how: 'From 1.10-1.20 m eye height',
      core: true,
      remedy: 'clear',
    }),
    egressLocation: flag({
      label: { 'zh-CN': '便于疏散', 'zh-HK': '便於疏散', en: 'Egress location' },
      core: true,
      remedy: 'relocate',
    }),
    connected: flag({
      label: { 'zh-CN': '与必要空间连接', 'zh-HK': '與必要空間連接', en: 'Connected' },
      core: true,
      remedy: 'connect',
    }),
    groundSign: flag({
      label: { 'zh-CN': '地面无障碍标志', 'zh-HK': '地面無障礙標誌', en: 'Ground sign' },
      remedy: 'mark',
    }),
    diningMovableSeats: quantity('count', 'visual', {
      label: {
        'zh-CN': '公共餐厅活动座椅比例',
        'zh-HK': '公共餐廳活動座椅比例',
        en: 'Dining movable seats',
      },
    }),
    turningSpaceDistance: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '附近回转空间距离',
        'zh-HK': '附近迴轉空間距離',
        en: 'Turning space distance',
      },
      range: [4166, 500000],
      orZero: true,
    }),
  },
});
