import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** One grab bar, wherever it is fixed: at a WC, urinal, shower or bathtub. */
export const grabBar = defineFacility({
  type: 'grabBar',
  label: { 'zh-CN': '安全抓杆', 'zh-HK': '扶手桿', en: 'Grab bar' },
  geometry: ['Point'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    diameter: quantity('mm', 'calliper', {
      label: { 'zh-CN': '抓杆直径', 'zh-HK': '扶手桿直徑', en: 'Diameter of the bar' },
      how: 'Where the hand grips',
      core: true,
      range: [8, 150],
    }),
    wallClearance: quantity('mm', 'steel-rule', {
      label: {
        'zh-CN': '抓杆内侧与墙面净距',
        'zh-HK': '扶手桿內側與牆面的淨距',
        en: 'Clearance between bar and wall',
      },
      how: 'Inner face of the bar to the wall, narrowest place',
      core: true,
      range: [8, 1_000],
      orZero: true,
    }),
    firm: flag({
      label: { 'zh-CN': '抓杆安装牢固', 'zh-HK': '扶手桿裝置穩固', en: 'Bar is fixed firmly' },
      how: 'Pull and lean on it; nothing may move',
      core: true,
      // Fixings work loose like surfaces wear: sooner than walls move.
      validity: 'surface',
      remedy: 'repair',
      instrument: 'hand',
    }),
    height: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '抓杆高度', 'zh-HK': '扶手桿高度', en: 'Height of the bar' },
      how: 'Floor to the top of the gripping surface',
      range: [200, 3_000],
    }),
  },
});
