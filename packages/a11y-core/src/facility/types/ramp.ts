import { defineFacility } from '../define.js';
import { choice, flag, quantity } from '../parameter.js';
import { OCCUPIED } from './occupied.js';

/** A sloping way between two levels, judged run by run. A line runs from foot to head. */
export const ramp = defineFacility({
  type: 'ramp',
  label: { 'zh-CN': '轮椅坡道', 'zh-HK': '斜道', en: 'Wheelchair ramp' },
  geometry: ['LineString', 'Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    present: flag({
      remedy: 'provide',
      label: { 'zh-CN': '轮椅坡道', 'zh-HK': '斜道', en: 'Wheelchair ramp' },
      core: true,
    }),
    runningSlope: quantity('ratio', 'digital-level', {
      label: { 'zh-CN': '纵向坡度', 'zh-HK': '縱向斜度', en: 'Running slope' },
      how: 'Each run, 3 readings along the centre, keep the steepest',
      core: true,
      range: [0, 1],
    }),
    crossSlope: quantity('ratio', 'digital-level', {
      label: { 'zh-CN': '横向坡度', 'zh-HK': '橫向斜度', en: 'Cross slope' },
      how: '3 readings across, keep the steepest',
      core: true,
      range: [0, 0.25],
    }),
    rise: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '每段提升高度', 'zh-HK': '每段斜道的升高', en: 'Rise' },
      how: 'Vertical height of each run',
      core: true,
      range: [5, 50_000],
    }),
    runLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '水平长度', 'zh-HK': '水平長度', en: 'Run length' },
      how: 'Horizontal projection of each run',
      core: true,
      range: [50, 500_000],
    }),
    clearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '通行净宽', 'zh-HK': '淨闊度', en: 'Clear width' },
      how: 'Narrowest point between handrails or kerbs',
      core: true,
      range: [200, 20_000],
    }),
    landingLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '平台水平长度', 'zh-HK': '平台水平長度', en: 'Landing length' },
      how: 'Start, end, intermediate',
      core: true,
      range: [50, 50_000],
      orZero: true,
    }),
    landingWidthNotLessThanRamp: flag({
      remedy: 'rebuild',
      label: {
        'zh-CN': '平台净宽不小于坡道净宽',
        'zh-HK': '平台淨闊不少於斜道',
        en: 'Landing no narrower than the ramp',
      },
      core: true,
    }),
    landingUnobstructed: flag({
      validity: 'surface',
      remedy: 'clear',
      label: {
        'zh-CN': '平台不被门扇或物体占用',
        'zh-HK': '平台沒有被門扇或物件佔用',
        en: 'Landing unobstructed',
      },
      core: true,
    }),
    handrailBothSides: flag({
      remedy: 'provide',
      label: { 'zh-CN': '两侧扶手', 'zh-HK': '兩側扶手', en: 'Handrails on both sides' },
      how: 'When rise > 300 mm and slope > 1:20',
      core: true,
    }),
    edgeProtection: flag({
      remedy: 'protect',
      label: { 'zh-CN': '临空侧安全阻挡', 'zh-HK': '臨空一側的安全圍擋', en: 'Edge protection' },
      how: 'Kerb, low rail or panel; record height',
      core: true,
    }),
    surface: flag({
      validity: 'surface',
      remedy: 'repair',
      label: {
        'zh-CN': '坡面平整防滑',
        'zh-HK': '斜面平整防滑',
        en: 'Surface even and slip resistant',
      },
      core: true,
    }),
    shapeStraightOrFolded: flag({
      remedy: 'rebuild',
      label: {
        'zh-CN': '直线形、直角形或折返形',
        'zh-HK': '直線、直角或折返形',
        en: 'Straight or folded, not curved',
      },
    }),
    occupied: choice({
      validity: 'surface',
      label: { 'zh-CN': '被占用情况', 'zh-HK': '被佔用情況', en: 'Occupied' },
      how: 'None / temporary / permanent',
      core: true,
      options: OCCUPIED,
    }),
    sign: flag({
      validity: 'surface',
      core: true,
      remedy: 'mark',
      label: { 'zh-CN': '设有无障碍标志', 'zh-HK': '設有無障礙標誌', en: 'Accessibility sign' },
    }),
    noDrainGrate: flag({
      validity: 'surface',
      remedy: 'clear',
      label: {
        'zh-CN': '上下坡处无井盖、箅子',
        'zh-HK': '上落斜位沒有沙井蓋或渠蓋',
        en: 'No cover or grate at the top or foot',
      },
    }),
    handrailOneSide: flag({
      remedy: 'provide',
      label: {
        'zh-CN': '至少一侧扶手',
        'zh-HK': '最少一側扶手',
        en: 'Handrail on one side at least',
      },
    }),
  },
});
