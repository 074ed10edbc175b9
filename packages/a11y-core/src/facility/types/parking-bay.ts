import { defineFacility } from '../define.js';
import { choice, flag, quantity } from '../parameter.js';
import { OCCUPIED } from './occupied.js';

/** An accessible parking bay with the aisle beside it. How many there are is a matter of the place. */
export const parkingBay = defineFacility({
  type: 'parkingBay',
  label: {
    'zh-CN': '无障碍机动车停车位',
    'zh-HK': '暢通易達泊車位',
    en: 'Accessible parking bay',
  },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    count: quantity('count', 'visual', {
      label: {
        'zh-CN': '无障碍机动车停车位数量',
        'zh-HK': '暢通易達泊車位數目',
        en: 'Number of accessible parking bays',
      },
      how: 'Count them over the whole car park, and all bays with them',
      core: true,
      range: [0, 10_000],
    }),
    aisleWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '轮椅通道宽度', 'zh-HK': '輪椅通道闊度', en: 'Aisle width' },
      how: 'Between line centres; absent where there is no aisle',
      core: true,
      range: [150, 20_000],
      remedy: 'widen',
    }),
    levelDifference: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '轮椅通道与车位高差',
        'zh-HK': '輪椅通道與泊車位的高低差',
        en: 'Level difference between aisle and bay',
      },
      how: 'Largest of 3 along the bay',
      core: true,
      range: [0.5, 500],
      orZero: true,
    }),
    surfaceSlope: quantity('ratio', 'digital-level', {
      label: { 'zh-CN': '地面坡度', 'zh-HK': '地面斜度', en: 'Surface slope' },
      how: 'Bay and aisle, two directions, keep the steepest',
      core: true,
      range: [0, 0.5],
    }),
    markings: flag({
      label: {
        'zh-CN': '停车线、轮椅通道线和无障碍标志',
        'zh-HK': '泊車位線、輪椅通道線及無障礙標誌',
        en: 'Lines of bay and aisle and the accessibility symbol on the ground',
      },
      core: true,
      remedy: 'mark',
      validity: 'surface',
    }),
    guideSign: flag({
      label: {
        'zh-CN': '通往无障碍车位的引导标识',
        'zh-HK': '通往暢通易達泊車位的指示標誌',
        en: 'Signs that lead to the bay',
      },
      core: true,
      remedy: 'mark',
      validity: 'surface',
    }),
    kerbRampToPath: flag({
      label: {
        'zh-CN': '轮椅通道与人行通道高差处设缘石坡道',
        'zh-HK': '輪椅通道與行人通道有高低差處設有下斜路緣',
        en: 'Kerb ramp from the aisle to the footpath',
      },
      core: true,
      remedy: 'connect',
      validity: 'surface',
    }),
    location: flag({
      label: {
        'zh-CN': '设在通行方便、路线最短的位置',
        'zh-HK': '設於通行方便、路線最短的位置',
        en: 'On the shortest convenient way to the entrance',
      },
      core: true,
      remedy: 'relocate',
    }),
    bayWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '车位宽度', 'zh-HK': '泊車位闊度', en: 'Bay width' },
      how: 'Between line centres, without the aisle unless said so',
      range: [500, 20_000],
      remedy: 'widen',
    }),
    bayLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '车位长度', 'zh-HK': '泊車位長度', en: 'Bay length' },
      how: 'Between line centres',
      range: [1_000, 50_000],
    }),
    occupied: choice({
      label: { 'zh-CN': '被占用情况', 'zh-HK': '被佔用情況', en: 'Occupied' },
      how: 'By anything but a permitted car: none / temporary / permanent',
      core: true,
      options: OCCUPIED,
      validity: 'surface',
    }),
    chargingBay: flag({
      label: {
        'zh-CN': '至少1个带充电桩的无障碍车位',
        'zh-HK': '最少一個附有充電設施的暢通易達泊車位',
        en: 'At least one accessible bay with a charger',
      },
      remedy: 'provide',
    }),
    aisleRainShelter: flag({
      label: {
        'zh-CN': '轮椅通道遮雨设施',
        'zh-HK': '輪椅通道的擋雨上蓋',
        en: 'Shelter from rain over the aisle',
      },
      remedy: 'provide',
    }),
    verticalClearance: quantity('mm', 'laser-meter', {
      label: { 'zh-CN': '净高', 'zh-HK': '淨空高度', en: 'Vertical clearance' },
      how: 'Lowest point over the bay, the aisle and the way to them',
      range: [500, 50_000],
    }),
    signHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '标志下沿离地高度',
        'zh-HK': '標誌底部離地高度',
        en: 'Height of the sign, to its lower edge',
      },
      range: [300, 20_000],
      orZero: true,
    }),
  },
});
