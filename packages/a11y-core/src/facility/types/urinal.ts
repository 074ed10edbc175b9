import { defineFacility } from '../define.js';
import { quantity } from '../parameter.js';

/** A low urinal with grab bars. */
export const urinal = defineFacility({
  type: 'urinal',
  label: { 'zh-CN': '无障碍小便器', 'zh-HK': '暢通易達尿廁', en: 'Accessible urinal' },
  geometry: ['Point'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid', 'limitedReach'],
  parameters: {
    rimHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '小便器下口高度', 'zh-HK': '尿廁下緣高度', en: 'Rim height' },
      how: 'Floor to the lip of the bowl',
      core: true,
      range: [66, 1_500],
      orZero: true,
      serves: ['wheelchair', 'limitedReach'],
    }),
    sideBarHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '两侧水平抓杆高度',
        'zh-HK': '兩側橫向扶手桿高度',
        en: 'Height of the horizontal bars',
      },
      how: 'Floor to top, both sides; the one further off',
      core: true,
      range: [200, 2_500],
      serves: ['wheelchair', 'walkingAid'],
    }),
    sideBarLength: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '两侧水平抓杆长度',
        'zh-HK': '兩側橫向扶手桿長度',
        en: 'Length of the horizontal bars',
      },
      how: 'From the wall; the one further off',
      core: true,
      range: [150, 2_500],
      serves: ['wheelchair', 'walkingAid'],
    }),
    topBarHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '上部支撑抓杆高度',
        'zh-HK': '上方支撐扶手桿高度',
        en: 'Height of the supporting bar above',
      },
      how: 'Floor to top',
      core: true,
      range: [300, 3_000],
      serves: ['walkingAid'],
    }),
    verticalBarHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '两侧垂直抓杆高度',
        'zh-HK': '兩側直向扶手桿高度',
        en: 'Height of the vertical bars',
      },
      how: 'Floor to top',
      range: [300, 3_000],
      serves: ['walkingAid'],
    }),
  },
});
