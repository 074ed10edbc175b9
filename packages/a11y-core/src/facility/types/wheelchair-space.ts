import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A place for a wheelchair among seats, or a group of such places surveyed as one. */
export const wheelchairSpace = defineFacility({
  type: 'wheelchairSpace',
  label: { 'zh-CN': '轮椅席位', 'zh-HK': '輪椅席位', en: 'Wheelchair space (seating)' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair'],
  parameters: {
    count: quantity('count', 'visual', {
      label: {
        'zh-CN': '轮椅席位数量',
        'zh-HK': '輪椅席位數目',
        en: 'Number of wheelchair spaces',
      },
      how: 'And total seats of the hall',
      core: true,
    }),
    depth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '轮椅席位净深度',
        'zh-HK': '輪椅席位淨深度',
        en: 'Clear depth of the space',
      },
      how: 'Smallest space of the group',
      core: true,
      range: [250, 10_000],
    }),
    width: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '轮椅席位净宽度',
        'zh-HK': '輪椅席位淨闊度',
        en: 'Clear width of the space',
      },
      how: 'Smallest space of the group',
      core: true,
      range: [200, 10_000],
      remedy: 'widen',
    }),
    companionRatio: quantity('seats_per_space', 'calculation', {
      label: {
        'zh-CN': '每个轮椅席位旁或邻近的陪护席位数',
        'zh-HK': '每個輪椅席位旁或附近的陪同者座位數目',
        en: 'Companion seats beside or near each wheelchair space',
      },
      how: 'Companion seats / wheelchair spaces of the group',
      core: true,
      remedy: 'add',
    }),
    floorSlope: quantity('ratio', 'digital-level', {
      label: {
        'zh-CN': '轮椅席位地面坡度',
        'zh-HK': '輪椅席位地面斜度',
        en: 'Slope of the floor of the space',
      },
      how: 'Steepest direction',
      core: true,
      range: [0, 0.25],
    }),
    aisleWidth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '通往轮椅席位的通道宽度',
        'zh-HK': '通往輪椅席位的通道闊度',
        en: 'Width of the aisle to the space',
      },
      how: 'Narrowest place',
      core: true,
      range: [200, 20_000],
      remedy: 'widen',
    }),
    sightline: flag({
      label: {
        'zh-CN': '轮椅席位视线不受遮挡',
        'zh-HK': '輪椅席位視線不受阻擋',
        en: 'Clear view from the space',
      },
      how: 'From 1.10-1.20 m eye height, people in front standing where they do so',
      core: true,
      remedy: 'clear',
    }),
    egressLocation: flag({
      label: {
        'zh-CN': '轮椅席位便于疏散且不妨碍疏散',
        'zh-HK': '輪椅席位便於疏散且不阻礙疏散',
        en: 'Space easy to leave in an emergency, and in nobody’s way',
      },
      core: true,
      remedy: 'relocate',
    }),
    connected: flag({
      label: {
        'zh-CN': '轮椅席位与出入口、卫生间等无障碍连接',
        'zh-HK': '輪椅席位與出入口、洗手間等有無障礙通道連接',
        en: 'Space joined without a barrier to entrance, toilet and stage',
      },
      core: true,
      remedy: 'connect',
    }),
    groundSign: flag({
      label: {
        'zh-CN': '轮椅席位地面的无障碍标志',
        'zh-HK': '輪椅席位地面的無障礙標誌',
        en: 'Accessibility sign on the floor of the space',
      },
      core: true,
      remedy: 'mark',
      validity: 'surface',
    }),
    diningMovableSeats: quantity('count', 'visual', {
      label: {
        'zh-CN': '公共餐厅活动座椅数量',
        'zh-HK': '公共餐廳活動座椅數目',
        en: 'Movable seats in the public dining hall',
      },
      how: 'And total dining seats of the place',
    }),
    turningSpaceDistance: quantity('mm', 'measuring-wheel', {
      label: {
        'zh-CN': '到附近轮椅回转空间的距离',
        'zh-HK': '與附近輪椅迴轉空間的距離',
        en: 'Distance to the nearest turning space',
      },
      range: [300, 500_000],
      orZero: true,
    }),
  },
});
