import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A strip of tactile paving, directional or warning. */
export const tactilePaving = defineFacility({
  type: 'tactilePaving',
  label: { 'zh-CN': '盲道', 'zh-HK': '觸覺引路帶', en: 'Tactile paving' },
  geometry: ['LineString', 'Point', 'Polygon'],
  validity: 'surface',
  serves: ['blind', 'lowVision'],
  parameters: {
    present: flag({
      remedy: 'provide',
      label: { 'zh-CN': '盲道', 'zh-HK': '觸覺引路帶', en: 'Tactile paving' },
      core: true,
    }),
    continuous: flag({
      remedy: 'repair',
      label: { 'zh-CN': '连续铺设', 'zh-HK': '連續鋪設', en: 'Laid without a gap' },
      how: 'No break between start and destination',
      core: true,
    }),
    unobstructed: flag({
      remedy: 'clear',
      label: {
        'zh-CN': '避开障碍物、未被占用',
        'zh-HK': '避開障礙物，沒有被佔用',
        en: 'Nothing on it or in its way',
      },
      how: 'Poles, covers, cycles, stalls on or beside the strip',
      core: true,
    }),
    directionalWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '行进盲道宽度', 'zh-HK': '引路帶闊度', en: 'Directional width' },
      how: 'Across the strip',
      core: true,
      range: [20, 5_000],
    }),
    warningWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '提示盲道宽度', 'zh-HK': '警示帶闊度', en: 'Warning width' },
      how: 'In the direction of travel',
      core: true,
      range: [20, 5_000],
    }),
    warningLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '提示盲道长度', 'zh-HK': '警示帶長度', en: 'Warning length' },
      how: 'Along the hazard',
      range: [20, 1_000_000],
    }),
    offsetFromWall: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '与围墙、花台、绿化带的距离',
        'zh-HK': '與圍牆、花槽或綠化帶的距離',
        en: 'Offset from wall',
      },
      how: 'Edge to edge',
      core: true,
      range: [10, 50_000],
      orZero: true,
    }),
    offsetFromTreePit: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '与树池的距离', 'zh-HK': '與樹穴的距離', en: 'Offset from tree pit' },
      how: 'Edge to edge',
      core: true,
      range: [10, 50_000],
      orZero: true,
    }),
    offsetFromKerb: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '与路缘石的距离', 'zh-HK': '與路緣石的距離', en: 'Offset from kerb' },
      how: 'Edge to kerb; note whether kerb top is level with paving',
      core: true,
      range: [10, 50_000],
      orZero: true,
    }),
    ridgeHeight: quantity('mm', 'calliper', {
      label: { 'zh-CN': '纹路凸起高度', 'zh-HK': '凸紋高度', en: 'Ridge height' },
      how: '3 bars or dots; worn height',
      core: true,
      range: [0.1, 50],
      orZero: true,
    }),
    warningAtStartEndTurn: flag({
      remedy: 'provide',
      label: {
        'zh-CN': '起点、终点和转弯处的提示盲道',
        'zh-HK': '起點、終點及轉彎處的警示帶',
        en: 'Warning strip at start, end and turns',
      },
      core: true,
    }),
    warningAtHazards: flag({
      remedy: 'provide',
      label: {
        'zh-CN': '需警示处的提示盲道',
        'zh-HK': '須警示處的警示帶',
        en: 'Warning strip at every hazard',
      },
      how: 'Stairs, doors, lift buttons, platform edges',
      core: true,
    }),
    contrast: flag({
      remedy: 'mark',
      label: {
        'zh-CN': '与相邻铺面颜色或材质有差异',
        'zh-HK': '與相鄰地面的顏色或物料有別',
        en: 'Contrast with the paving around it',
      },
      core: true,
    }),
    undamaged: flag({
      remedy: 'repair',
      label: { 'zh-CN': '无破损、无松动', 'zh-HK': '沒有破損或鬆脫', en: 'Whole and firm' },
      how: 'Count broken tiles per 10 m',
      core: true,
    }),
    correctTileType: flag({
      remedy: 'replace',
      label: {
        'zh-CN': '条形、圆点型材使用正确',
        'zh-HK': '條紋磚及圓點磚使用正確',
        en: 'Bars and domes used where each belongs',
      },
      how: 'Bars for travel, dots for warning',
      core: true,
    }),
    guidesSafely: flag({
      remedy: 'replace',
      label: {
        'zh-CN': '保证安全行走和辨别方向',
        'zh-HK': '能安全引路及辨別方向',
        en: 'Guides people safely and tells the direction',
      },
    }),
    slipResistant: flag({
      core: true,
      remedy: 'replace',
      label: { 'zh-CN': '型材表面防滑', 'zh-HK': '磚面防滑', en: 'Tile surface is slip resistant' },
    }),
    alongWalkingDirection: flag({
      remedy: 'relocate',
      label: {
        'zh-CN': '与人行道走向一致',
        'zh-HK': '與行人路走向一致',
        en: 'Follows the direction of the pavement',
      },
    }),
    avoidCycleParking: flag({
      remedy: 'relocate',
      label: {
        'zh-CN': '避开非机动车停放位置',
        'zh-HK': '避開單車停放位置',
        en: 'Keeps clear of cycle parking',
      },
    }),
    barTopWidth: quantity('mm', 'calliper', {
      label: { 'zh-CN': '触感条面宽', 'zh-HK': '觸感條頂部闊度', en: 'Bar width at the top' },
      range: [1, 200],
    }),
    barBaseWidth: quantity('mm', 'calliper', {
      label: { 'zh-CN': '触感条底宽', 'zh-HK': '觸感條底部闊度', en: 'Bar width at the base' },
      range: [1, 200],
    }),
    barHeight: quantity('mm', 'calliper', {
      label: { 'zh-CN': '触感条高度', 'zh-HK': '觸感條高度', en: 'Bar height' },
      range: [0.1, 50],
      orZero: true,
    }),
    barSpacing: quantity('mm', 'calliper', {
      label: {
        'zh-CN': '触感条中心距',
        'zh-HK': '觸感條中心距離',
        en: 'Bar spacing, centre to centre',
      },
      range: [5, 500],
    }),
    warningWiderThanDirectional: flag({
      remedy: 'replace',
      label: {
        'zh-CN': '提示盲道宽度大于行进盲道',
        'zh-HK': '警示帶比引路帶闊',
        en: 'Warning strip wider than directional strip',
      },
    }),
    domeTopDiameter: quantity('mm', 'calliper', {
      label: {
        'zh-CN': '触感圆点表面直径',
        'zh-HK': '觸感圓點頂部直徑',
        en: 'Dome diameter at the top',
      },
      range: [1, 200],
    }),
    domeBaseDiameter: quantity('mm', 'calliper', {
      label: {
        'zh-CN': '触感圆点底面直径',
        'zh-HK': '觸感圓點底部直徑',
        en: 'Dome diameter at the base',
      },
      range: [1, 200],
    }),
    domeHeight: quantity('mm', 'calliper', {
      label: { 'zh-CN': '触感圆点高度', 'zh-HK': '觸感圓點高度', en: 'Dome height' },
      range: [0.1, 50],
      orZero: true,
    }),
    domeSpacing: quantity('mm', 'calliper', {
      label: {
        'zh-CN': '触感圆点中心距',
        'zh-HK': '觸感圓點中心距離',
        en: 'Dome spacing, centre to centre',
      },
      range: [5, 500],
    }),
    libraryGuidance: flag({
      remedy: 'provide',
      label: {
        'zh-CN': '无障碍入口、服务台、楼电梯、盲人图书室前的盲道',
        'zh-HK': '無障礙入口、服務台、樓梯、升降機及視障人士圖書室前的引路帶',
        en: 'Guidance to the accessible entrance, service desk, stairs, lifts and reading room for blind people',
      },
    }),
    overheadClearance: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '盲道上空净高',
        'zh-HK': '觸覺引路帶上方淨空高度',
        en: 'Overhead clearance',
      },
      how: 'Lowest branch, sign or awning above the strip',
      range: [300, 50_000],
    }),
  },
});
