import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Washbasin. */
export const washbasin = defineFacility({
  type: 'washbasin',
  label: { 'zh-CN': '无障碍洗手盆', 'zh-HK': '無障礙洗手盆', en: 'Washbasin' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'limitedReach'],
  parameters: {
    rimHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '台面高度', 'zh-HK': '枱面高度', en: 'Rim height' },
      core: true,
      range: [133, 17300],
    }),
    tapToSideWall: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '水嘴距侧墙', 'zh-HK': '水嘴距側牆', en: 'Tap to side wall' },
      core: true,
      range: [91, 11000],
    }),
    kneeWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '容膝宽', 'zh-HK': '容膝闊', en: 'Knee width' },
      core: true,
      range: [125, 15000],
    }),
    kneeHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '容膝高', 'zh-HK': '容膝高', en: 'Knee height' },
      core: true,
      range: [108, 13000],
    }),
    kneeDepthLow: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '距地250内进深', 'zh-HK': '距地250內進深', en: 'Knee depth low' },
      core: true,
      range: [75, 9000],
    }),
    kneeDepthHigh: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '其他部分进深', 'zh-HK': '其他部分進深', en: 'Knee depth high' },
      range: [41, 5000],
    }),
    mirrorBottomHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '镜底高度', 'zh-HK': '鏡底高度', en: 'Mirror bottom height' },
      core: true,
      range: [166, 20300],
    }),
    leverOrSensorTap: flag({
      label: { 'zh-CN': '杠杆/感应龙头', 'zh-HK': '槓桿/感應龍頭', en: 'Lever or sensor tap' },
      core: true,
      remedy: 'replace',
    }),
  },
});
