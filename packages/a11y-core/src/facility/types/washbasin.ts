import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A washbasin one can roll under, with its tap and mirror. */
export const washbasin = defineFacility({
  type: 'washbasin',
  label: { 'zh-CN': '无障碍洗手盆', 'zh-HK': '暢通易達洗手盆', en: 'Accessible washbasin' },
  geometry: ['Point'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid', 'limitedReach'],
  parameters: {
    rimHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '洗手盆台面高度', 'zh-HK': '洗手盆枱面高度', en: 'Rim height' },
      how: 'Floor to the top of the rim or worktop',
      core: true,
      range: [200, 2_000],
      serves: ['wheelchair', 'limitedReach'],
    }),
    tapToSideWall: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '水嘴中心与侧墙的距离',
        'zh-HK': '水龍頭中心與側牆的距離',
        en: 'Distance of the tap from the side wall',
      },
      how: 'Centre of the tap, to the nearer wall or fixture',
      core: true,
      range: [100, 10_000],
      serves: ['wheelchair'],
    }),
    kneeWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '容膝空间宽度', 'zh-HK': '容膝空間闊度', en: 'Width of the knee space' },
      how: 'Clear of legs, pipes and pedestal; absent where there is none',
      core: true,
      range: [150, 5_000],
      orZero: true,
      serves: ['wheelchair'],
      remedy: 'widen',
    }),
    kneeHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '容膝空间高度', 'zh-HK': '容膝空間高度', en: 'Height of the knee space' },
      how: 'Floor to the underside at the front edge; absent where there is none',
      core: true,
      range: [150, 2_000],
      orZero: true,
      serves: ['wheelchair'],
    }),
    kneeDepthLow: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '距地250 mm内容脚空间进深',
        'zh-HK': '離地250毫米內的容腳空間深度',
        en: 'Depth of the toe space up to 250 mm',
      },
      how: 'From the front edge, between floor and 250 mm',
      core: true,
      range: [61, 2_000],
      orZero: true,
      serves: ['wheelchair'],
    }),
    kneeDepthHigh: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '距地250 mm以上容膝空间进深',
        'zh-HK': '離地250毫米以上的容膝空間深度',
        en: 'Depth of the knee space above 250 mm',
      },
      how: 'From the front edge, the shallowest place above 250 mm',
      range: [61, 2_000],
      orZero: true,
      serves: ['wheelchair'],
    }),
    mirrorBottomHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '镜子底端高度', 'zh-HK': '鏡子下緣高度', en: 'Mirror bottom height' },
      how: 'Floor to the lower edge of the reflecting surface',
      core: true,
      range: [131, 3_000],
      orZero: true,
      serves: ['wheelchair', 'limitedReach'],
    }),
    leverOrSensorTap: flag({
      label: {
        'zh-CN': '杠杆式或感应式水龙头',
        'zh-HK': '槓桿式或感應式水龍頭',
        en: 'Lever or sensor tap',
      },
      core: true,
      serves: ['wheelchair', 'limitedReach'],
      remedy: 'replace',
    }),
  },
});
