import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Public toilet. */
export const publicToilet = defineFacility({
  type: 'publicToilet',
  label: { 'zh-CN': '公共卫生间(厕所)', 'zh-HK': '公共洗手間（洗手間）', en: 'Public toilet' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    perFloorProvision: flag({
      label: { 'zh-CN': '每层配置', 'zh-HK': '每層配置', en: 'Per floor provision' },
      core: true,
      remedy: 'provide',
    }),
    fixturesComplete: flag({
      label: {
        'zh-CN': '厕位/小便器/洗手盆配置',
        'zh-HK': '廁格/尿廁/洗手盆配置',
        en: 'Fixtures complete',
      },
      core: true,
      remedy: 'provide',
    }),
    turningDiameter: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '回转直径', 'zh-HK': '迴轉直徑', en: 'Turning diameter' },
      how: 'Clear circle',
      core: true,
      range: [250, 30000],
    }),
    doorClearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '门净宽', 'zh-HK': '門淨闊', en: 'Door clear width' },
      core: true,
      range: [133, 16000],
    }),
    surface: flag({
      label: { 'zh-CN': '地面防滑不积水', 'zh-HK': '地面防滑不積水', en: 'Surface' },
      remedy: 'repair',
    }),
    count: quantity('count', 'visual', {
      label: { 'zh-CN': '满足3.9.1的公共厕所', 'zh-HK': '滿足3.9.1的公共洗手間', en: 'Count' },
    }),
    perFloorCount: quantity('count', 'visual', {
      label: {
        'zh-CN': '每层满足要求的公共厕所',
        'zh-HK': '每層滿足要求的公共洗手間',
        en: 'Per floor count',
      },
    }),
    accessibleEntrance: flag({
      label: {
        'zh-CN': '出入口为无障碍出入口',
        'zh-HK': '出入口為無障礙出入口',
        en: 'Accessible entrance',
      },
      remedy: 'provide',
    }),
    cubicleOnGroundFloor: flag({
      label: {
        'zh-CN': '厕位设在地面层',
        'zh-HK': '廁格設在地面層',
        en: 'Cubicle on ground floor',
      },
      remedy: 'provide',
    }),
    multiTableHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '多功能台高度', 'zh-HK': '多功能台高度', en: 'Multi table height' },
      range: [91, 13000],
    }),
    hookHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '低位挂衣钩高度', 'zh-HK': '低位掛衣鈎高度', en: 'Hook height' },
      range: [183, 24000],
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
  },
});
