import { defineFacility } from '../define.js';
import { quantity } from '../parameter.js';

/** Urinal. */
export const urinal = defineFacility({
  type: 'urinal',
  label: { 'zh-CN': '无障碍小便器', 'zh-HK': '無障礙尿廁', en: 'Urinal' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['walkingAid'],
  parameters: {
    rimHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '下口高度', 'zh-HK': '下口高度', en: 'Rim height' },
      core: true,
      range: [66, 8600],
    }),
    sideBarHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '两侧水平抓杆高度', 'zh-HK': '兩側水平扶手桿高度', en: 'Side bar height' },
      core: true,
      range: [150, 18000],
    }),
    sideBarLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '两侧水平抓杆长度', 'zh-HK': '兩側水平扶手桿長度', en: 'Side bar length' },
      core: true,
      range: [91, 11000],
    }),
    topBarHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '上部抓杆高度', 'zh-HK': '上部扶手桿高度', en: 'Top bar height' },
      core: true,
      range: [200, 24000],
    }),
    verticalBarHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '小便器两侧垂直抓杆高度',
        'zh-HK': '尿廁兩側垂直扶手桿高度',
        en: 'Vertical bar height',
      },
      range: [200, 24000],
    }),
  },
});
