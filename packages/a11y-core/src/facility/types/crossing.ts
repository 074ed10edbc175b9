import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A marked way across a carriageway. */
export const crossing = defineFacility({
  type: 'crossing',
  label: { 'zh-CN': '人行横道', 'zh-HK': '行人過路處', en: 'Pedestrian crossing' },
  geometry: ['LineString', 'Point', 'Polygon'],
  validity: 'surface',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
  parameters: {
    kerbRampBothEnds: flag({
      serves: ['wheelchair', 'walkingAid'],
      remedy: 'provide',
      label: {
        'zh-CN': '两端缘石坡道',
        'zh-HK': '兩端的下斜路緣',
        en: 'Kerb ramps at both ends',
      },
      core: true,
    }),
    islandWheelchairAccess: flag({
      serves: ['wheelchair', 'walkingAid'],
      remedy: 'connect',
      label: {
        'zh-CN': '安全岛可供轮椅通行',
        'zh-HK': '安全島可供輪椅通過',
        en: 'Refuge island passable by wheelchair',
      },
      how: 'Flush cut-through or ramps',
      core: true,
    }),
    islandClearWidth: quantity('mm', 'steel-tape', {
      serves: ['wheelchair', 'walkingAid'],
      label: { 'zh-CN': '安全岛通道净宽', 'zh-HK': '安全島通道淨闊度', en: 'Island clear width' },
      range: [200, 50_000],
    }),
    wheelchairUsableWidth: flag({
      serves: ['wheelchair'],
      remedy: 'rebuild',
      label: {
        'zh-CN': '宽度满足轮椅通行',
        'zh-HK': '闊度可供輪椅使用',
        en: 'Wide enough for a wheelchair',
      },
      core: true,
    }),
    greenTime: quantity('s', 'stopwatch', {
      validity: 'moving-equipment',
      label: { 'zh-CN': '绿灯时间', 'zh-HK': '綠燈時間', en: 'Green time' },
      how: 'With crossing length, gives needed walking speed',
      range: [0, 600],
    }),
    audibleSignal: flag({
      validity: 'moving-equipment',
      serves: ['blind', 'lowVision'],
      remedy: 'provide',
      label: {
        'zh-CN': '过街音响提示装置',
        'zh-HK': '行人過路發聲裝置',
        en: 'Audible crossing signal',
      },
      core: true,
    }),
  },
});
