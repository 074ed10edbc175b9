import { defineFacility } from '../define.js';
import { choice, flag, quantity } from '../parameter.js';
import { OCCUPIED } from './occupied.js';

/** Parking bay. */
export const parkingBay = defineFacility({
  type: 'parkingBay',
  label: { 'zh-CN': '无障碍机动车停车位', 'zh-HK': '無障礙機動車泊車位', en: 'Parking bay' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    count: quantity('count', 'visual', {
      label: { 'zh-CN': '无障碍车位数量', 'zh-HK': '無障礙泊車位數目', en: 'Count' },
      how: 'And total bays',
      core: true,
    }),
    aisleWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '轮椅通道宽度', 'zh-HK': '輪椅通道闊度', en: 'Aisle width' },
      how: 'Between line centres',
      core: true,
      range: [200, 30500],
    }),
    levelDifference: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '通道与车位高差', 'zh-HK': '通道與泊車位高差', en: 'Level difference' },
      core: true,
      range: [1, 500],
      orZero: true,
    }),
    surfaceSlope: quantity('ratio', 'digital-level', {
      label: { 'zh-CN': '地面坡度', 'zh-HK': '地面斜度', en: 'Surface slope' },
      how: 'Two directions, keep the steepest',
      core: true,
      range: [0, 1],
    }),
    markings: flag({
      label: { 'zh-CN': '停车线/通道线/标志', 'zh-HK': '停車線/通道線/標誌', en: 'Markings' },
      core: true,
      remedy: 'mark',
    }),
    guideSign: flag({
      label: { 'zh-CN': '引导标识', 'zh-HK': '引導標誌', en: 'Guide sign' },
      core: true,
      remedy: 'mark',
    }),
    kerbRampToPath: flag({
      label: { 'zh-CN': '缘石坡道衔接', 'zh-HK': '下斜路緣銜接', en: 'Kerb ramp to path' },
      core: true,
      remedy: 'connect',
    }),
    location: flag({
      label: { 'zh-CN': '路线最短', 'zh-HK': '路線最短', en: 'Location' },
      core: true,
      remedy: 'relocate',
    }),
    bayWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '车位宽', 'zh-HK': '泊車位闊', en: 'Bay width' },
      range: [406, 78000],
    }),
    bayLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '车位长', 'zh-HK': '泊車位長', en: 'Bay length' },
      range: [833, 100000],
    }),
    occupied: choice({
      label: { 'zh-CN': '被占用情况', 'zh-HK': '被佔用情況', en: 'Occupied' },
      how: 'None / temporary / permanent',
      core: true,
      options: OCCUPIED,
    }),
    chargingBay: flag({
      label: {
        'zh-CN': '至少1个无障碍车位带充电桩',
        'zh-HK': '至少1個無障礙泊車位帶充電樁',
        en: 'Charging bay',
      },
      remedy: 'provide',
    }),
    aisleRainShelter: flag({
      label: { 'zh-CN': '轮椅通道遮雨', 'zh-HK': '輪椅通道遮雨', en: 'Aisle rain shelter' },
      remedy: 'provide',
    }),
    verticalClearance: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '净高', 'zh-HK': '淨高', en: 'Vertical clearance' },
      range: [415, 49800],
    }),
    signHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '标志下沿高度', 'zh-HK': '標誌下沿高度', en: 'Sign height' },
      range: [254, 30500],
    }),
  },
});
