import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A corridor, passage or outdoor path on an accessible route. */
export const corridor = defineFacility({
  type: 'corridor',
  label: { 'zh-CN': '无障碍通道', 'zh-HK': '無障礙通道', en: 'Corridor or path' },
  geometry: ['LineString', 'Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
  parameters: {
    clearWidth: quantity('mm', 'steel-tape', {
      serves: ['wheelchair', 'walkingAid'],
      label: { 'zh-CN': '通行净宽', 'zh-HK': '淨闊度', en: 'Clear width' },
      how: 'Narrowest point, at floor and at 900 mm height',
      core: true,
      range: [200, 50_000],
    }),
    crowdedPublicPlace: flag({
      remedy: 'manage',
      label: {
        'zh-CN': '人员密集公共场所',
        'zh-HK': '人流密集的公眾場所',
        en: 'Crowded public place',
      },
      how: 'Decides 1.20 or 1.80 m',
      core: true,
    }),
    gateLaneClearWidth: quantity('mm', 'steel-tape', {
      serves: ['wheelchair'],
      label: {
        'zh-CN': '检票/结算口轮椅通道净宽',
        'zh-HK': '入閘或收銀位輪椅通道的淨闊度',
        en: 'Gate lane clear width',
      },
      core: true,
      range: [200, 20_000],
    }),
    gratingOpening: quantity('mm', 'steel-rule', {
      validity: 'surface',
      serves: ['wheelchair', 'walkingAid', 'blind'],
      label: { 'zh-CN': '井盖箅子孔洞', 'zh-HK': '沙井蓋或渠蓋的開孔', en: 'Grating opening' },
      how: 'Largest opening',
      core: true,
      range: [1, 500],
      orZero: true,
    }),
    gratingSlotPerpendicular: flag({
      validity: 'surface',
      serves: ['wheelchair', 'walkingAid', 'blind'],
      remedy: 'replace',
      label: {
        'zh-CN': '条状孔洞垂直于通行方向',
        'zh-HK': '條狀開孔與行進方向垂直',
        en: 'Grating slots across the direction of travel',
      },
      core: true,
    }),
    lowHeadroomGuard: flag({
      serves: ['blind', 'lowVision'],
      remedy: 'protect',
      label: {
        'zh-CN': '低矮空间安全阻挡',
        'zh-HK': '低矮空間的安全圍擋',
        en: 'Guard at low headroom',
      },
      how: 'Space with clear height <= 2.00 m',
      core: true,
    }),
    levelChangeSolved: flag({
      serves: ['wheelchair', 'walkingAid'],
      remedy: 'connect',
      label: {
        'zh-CN': '高差处设有坡道',
        'zh-HK': '高低差處設有斜道',
        en: 'Ramp at every change of level',
      },
      core: true,
    }),
    restAreaInterval: quantity('mm', 'steel-tape', {
      serves: ['walkingAid'],
      label: { 'zh-CN': '休息区间隔', 'zh-HK': '休息處的間距', en: 'Rest area interval' },
      range: [500, 10_000_000],
    }),
    illuminance: quantity('lx', 'lux-meter', {
      validity: 'moving-equipment',
      serves: ['lowVision'],
      label: { 'zh-CN': '地面照度', 'zh-HK': '地面照度', en: 'Illuminance' },
      range: [0, 200_000],
    }),
    wheelchairLaneProvided: flag({
      serves: ['wheelchair'],
      remedy: 'provide',
      label: {
        'zh-CN': '检票口、结算口的轮椅通道',
        'zh-HK': '入閘或收銀位的輪椅通道',
        en: 'Wheelchair lane at the gates or checkouts',
      },
    }),
    continuousAndSurface: flag({
      validity: 'surface',
      core: true,
      remedy: 'repair',
      label: {
        'zh-CN': '连续、平整、防滑',
        'zh-HK': '連續、平整、防滑',
        en: 'Continuous, even and slip resistant',
      },
    }),
    protrusionDepth: quantity('mm', 'steel-tape', {
      validity: 'surface',
      serves: ['blind', 'lowVision'],
      label: {
        'zh-CN': '突出物的凸出尺寸',
        'zh-HK': '突出物的突出深度',
        en: 'Depth of projecting objects',
      },
      how: 'Furthest projection from the wall or post',
      range: [5, 5_000],
      orZero: true,
    }),
    protrusionUndersideHeight: quantity('mm', 'steel-tape', {
      validity: 'surface',
      serves: ['blind', 'lowVision'],
      label: {
        'zh-CN': '探出物下沿离地高度',
        'zh-HK': '突出物底部離地高度',
        en: 'Height of the underside of the projecting object',
      },
      how: 'Floor to the lowest point of the projection',
      range: [20, 5_000],
      orZero: true,
    }),
    widthAsDesigned: flag({
      serves: ['wheelchair', 'walkingAid'],
      remedy: 'clear',
      label: {
        'zh-CN': '通道宽度符合设计且无障碍物',
        'zh-HK': '通道闊度符合設計且沒有障礙物',
        en: 'Width as designed and free of obstacles',
      },
      how: 'At acceptance, against the drawings',
      instrument: 'steel-tape',
    }),
    protrusionAsDesigned: flag({
      serves: ['blind', 'lowVision'],
      remedy: 'clear',
      label: {
        'zh-CN': '凸出物尺寸和高度符合设计',
        'zh-HK': '突出物的尺寸及高度符合設計',
        en: 'Projecting objects as designed',
      },
      how: 'At acceptance, every one against the drawings',
      instrument: 'steel-tape',
    }),
    carpetPileHeight: quantity('mm', 'steel-rule', {
      serves: ['wheelchair', 'walkingAid'],
      validity: 'surface',
      label: { 'zh-CN': '地毯绒毛高度', 'zh-HK': '地氈絨毛高度', en: 'Carpet pile height' },
      how: 'Absent where there is no carpet',
      range: [1, 200],
    }),
    runningSlope: quantity('ratio', 'digital-level', {
      serves: ['wheelchair', 'walkingAid'],
      label: { 'zh-CN': '通道纵坡', 'zh-HK': '通道縱向斜度', en: 'Running slope' },
      how: 'Steepest of 3 readings in the direction of travel',
      range: [0, 1],
    }),
    crossSlope: quantity('ratio', 'digital-level', {
      serves: ['wheelchair', 'walkingAid'],
      label: { 'zh-CN': '通道横坡', 'zh-HK': '通道橫向斜度', en: 'Cross slope' },
      how: 'Steepest of 3 readings across',
      range: [0, 0.25],
    }),
    passingInterval: quantity('mm', 'measuring-wheel', {
      serves: ['wheelchair'],
      label: {
        'zh-CN': '错车空间间隔',
        'zh-HK': '避車處的間距',
        en: 'Distance between passing places',
      },
      how: 'Longest stretch without room for two wheelchairs to pass',
      range: [1_500, 10_000_000],
    }),
  },
});
