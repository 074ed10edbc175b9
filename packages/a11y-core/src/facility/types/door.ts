import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** One door with its leaves, closer and threshold. */
export const door = defineFacility({
  type: 'door',
  label: { 'zh-CN': '门', 'zh-HK': '門', en: 'Door' },
  geometry: ['Point', 'LineString', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    clearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '开启后通行净宽', 'zh-HK': '開啟後的淨闊度', en: 'Clear width when open' },
      how: 'Door at 90 deg (or fully open), face of leaf to opposite stop, excluding fixed handle intrusion',
      core: true,
      range: [200, 20_000],
      remedy: 'widen',
    }),
    automaticClearWidth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '自动门通行净宽',
        'zh-HK': '自動門的淨闊度',
        en: 'Clear width of the automatic door',
      },
      how: 'Fully open',
      core: true,
      range: [200, 20_000],
      remedy: 'widen',
    }),
    noRevolvingDoor: flag({
      remedy: 'replace',
      label: {
        'zh-CN': '无旋转门（或有旁通门）',
        'zh-HK': '沒有旋轉門，或旁邊另設門',
        en: 'No revolving door, or a door beside it',
      },
      core: true,
      serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
    }),
    noSillOrStop: flag({
      remedy: 'clear',
      label: { 'zh-CN': '无门槛和挡块', 'zh-HK': '沒有門檻或門擋', en: 'No sill or stop' },
      core: true,
    }),
    thresholdHeight: quantity('mm', 'steel-rule', {
      label: { 'zh-CN': '门口高差', 'zh-HK': '門口的高低差', en: 'Threshold height' },
      how: 'Largest step',
      core: true,
      range: [0.5, 500],
      orZero: true,
    }),
    thresholdBevelSlope: quantity('ratio', 'digital-level', {
      label: { 'zh-CN': '斜面坡度', 'zh-HK': '門口斜面的斜度', en: 'Threshold bevel slope' },
      range: [0, 2],
    }),
    handleHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '门扶手高度', 'zh-HK': '門把手高度', en: 'Handle height' },
      how: 'Operating part, to floor',
      core: true,
      range: [300, 2_500],
      serves: ['wheelchair', 'limitedReach'],
    }),
    handleOneHandOperable: flag({
      remedy: 'replace',
      label: {
        'zh-CN': '门把手可单手操作',
        'zh-HK': '門把手可單手操作',
        en: 'Handle operable with one hand',
      },
      core: true,
      serves: ['walkingAid', 'limitedReach'],
    }),
    openingForce: quantity('N', 'force-gauge', {
      label: { 'zh-CN': '开启力', 'zh-HK': '開門所需的力', en: 'Opening force' },
      how: 'At the handle, slow pull; not for fire doors',
      core: true,
      range: [0, 500],
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
    automaticActuatorHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '手动启闭装置高度',
        'zh-HK': '手動開關裝置高度',
        en: 'Height of the manual actuator',
      },
      how: 'Centre',
      range: [200, 3_000],
      serves: ['wheelchair', 'limitedReach'],
    }),
    glassMarkingHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '玻璃防撞提示高度',
        'zh-HK': '玻璃警示標記高度',
        en: 'Glass marking height',
      },
      how: 'Lower and upper edge',
      core: true,
      range: [50, 3_000],
      serves: ['lowVision'],
    }),
    safetyGlass: flag({
      remedy: 'replace',
      label: { 'zh-CN': '安全玻璃', 'zh-HK': '安全玻璃', en: 'Safety glass' },
      how: 'Mark or certificate',
      serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
    }),
    seriesDoorSpacing: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '连续多道门的净间距',
        'zh-HK': '連續多道門的淨距',
        en: 'Clear distance between doors in series',
      },
      how: 'Net of leaf swing',
      core: true,
      range: [50, 50_000],
    }),
    closerTime: quantity('s', 'stopwatch', {
      label: {
        'zh-CN': '闭门器关门时间',
        'zh-HK': '關門時間',
        en: 'Time in which the door closes',
      },
      how: 'Largest controlled angle to 10 deg before closed, mean of 3',
      core: true,
      range: [0, 120],
    }),
    visionPanelBottomHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '观察窗下沿高度',
        'zh-HK': '觀察窗下緣高度',
        en: 'Vision panel bottom height',
      },
      how: 'Double-swing doors',
      range: [20, 3_000],
      orZero: true,
      serves: ['wheelchair'],
    }),
    latchSideWallWidth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '把手一侧墙面宽度',
        'zh-HK': '門把手一側的牆面闊度',
        en: 'Latch side wall width',
      },
      range: [10, 20_000],
      orZero: true,
      serves: ['wheelchair'],
    }),
    manoeuvringDiameter: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '门内外回转直径', 'zh-HK': '門內外的迴轉直徑', en: 'Manoeuvring diameter' },
      range: [300, 50_000],
      serves: ['wheelchair'],
    }),
    noHeavySpringDoor: flag({
      core: true,
      remedy: 'replace',
      label: {
        'zh-CN': '未用力度大的弹簧门',
        'zh-HK': '沒有使用力度大的彈簧門',
        en: 'No heavy spring door',
      },
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
    glassDoorMarking: flag({
      remedy: 'mark',
      label: {
        'zh-CN': '玻璃门有醒目提示标志',
        'zh-HK': '玻璃門有醒目標記',
        en: 'Conspicuous marking on a glass door',
      },
      serves: ['lowVision'],
    }),
    kickPlateHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '护门板范围', 'zh-HK': '護門板高度', en: 'Kick plate height' },
      range: [10, 2_500],
      orZero: true,
      serves: ['wheelchair'],
    }),
    contrast: flag({
      remedy: 'mark',
      label: {
        'zh-CN': '门与墙面有色彩反差',
        'zh-HK': '門與牆身有顏色對比',
        en: 'Door contrasts with the wall',
      },
      serves: ['lowVision'],
    }),
    stopForce: quantity('N', 'force-gauge', {
      label: {
        'zh-CN': '使自动门停止的力',
        'zh-HK': '使自動門停止的力',
        en: 'Force that stops the automatic door',
      },
      how: 'Against the leading edge of the closing leaf',
      range: [0, 1_000],
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
    manoeuvringSlope: quantity('ratio', 'digital-level', {
      label: {
        'zh-CN': '门前轮椅操作空间坡度',
        'zh-HK': '門前輪椅操作空間的斜度',
        en: 'Slope of the space before the door',
      },
      how: 'Steepest direction, both sides',
      range: [0, 0.25],
      serves: ['wheelchair', 'walkingAid'],
    }),
  },
});
