import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Grab bar. */
export const grabBar = defineFacility({
  type: 'grabBar',
  label: { 'zh-CN': '安全抓杆', 'zh-HK': '扶手桿', en: 'Grab bar' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    diameter: quantity('mm', 'calliper', {
      label: { 'zh-CN': '抓杆直径', 'zh-HK': '抓桿直徑', en: 'Diameter' },
      core: true,
      range: [5, 1100],
    }),
    wallClearance: quantity('mm', 'steel-rule', {
      label: { 'zh-CN': '抓杆与墙净距', 'zh-HK': '扶手桿與牆淨距', en: 'Wall clearance' },
      core: true,
      range: [6, 800],
    }),
    firm: flag({
      label: { 'zh-CN': '安装牢固', 'zh-HK': '安裝牢固', en: 'Firm' },
      core: true,
      remedy: 'repair',
      instrument: 'hand',
    }),
    height: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '抓杆高度', 'zh-HK': '扶手桿高度', en: 'Height' },
      range: [140, 18300],
    }),
  },
});
