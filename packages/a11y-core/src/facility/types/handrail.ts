import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Handrail. */
export const handrail = defineFacility({
  type: 'handrail',
  label: { 'zh-CN': '扶手', 'zh-HK': '扶手', en: 'Handrail' },
  geometry: ['LineString', 'Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['walkingAid', 'blind', 'lowVision'],
  parameters: {
    height: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '扶手高度', 'zh-HK': '扶手高度', en: 'Height' },
      how: 'Top of rail to nosing line or floor, 3 places',
      core: true,
      range: [141, 20000],
    }),
    lowerHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '下层扶手高度', 'zh-HK': '下層扶手高度', en: 'Lower height' },
      how: 'Two-level rails',
      core: true,
      range: [108, 14000],
    }),
    continuous: flag({
      label: { 'zh-CN': '全长连贯', 'zh-HK': '全長連貫', en: 'Continuous' },
      core: true,
      remedy: 'connect',
    }),
    endExtension: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '起终点水平延伸', 'zh-HK': '起終點水平延伸', en: 'End extension' },
      core: true,
      range: [50, 6100],
    }),
    endReturn: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '末端内拐或下延', 'zh-HK': '末端內拐或下延', en: 'End return' },
      range: [16, 2000],
    }),
    wallClearance: quantity('mm', 'steel-rule', {
      label: { 'zh-CN': '与墙净距', 'zh-HK': '與牆淨距', en: 'Wall clearance' },
      core: true,
      range: [6, 800],
    }),
    diameter: quantity('mm', 'calliper', {
      label: { 'zh-CN': '截面直径', 'zh-HK': '截面直徑', en: 'Diameter' },
      core: true,
      range: [5, 1100],
    }),
    firmAndGraspable: flag({
      label: { 'zh-CN': '牢固易抓握', 'zh-HK': '牢固易抓握', en: 'Firm and graspable' },
      how: 'Push and pull by hand',
      core: true,
      remedy: 'repair',
      instrument: 'hand',
    }),
    contrast: flag({
      label: { 'zh-CN': '颜色/亮度对比', 'zh-HK': '顏色/亮度對比', en: 'Contrast' },
      core: true,
      remedy: 'mark',
      serves: ['lowVision'],
    }),
    material: flag({
      label: { 'zh-CN': '防滑、热惰性好', 'zh-HK': '防滑、熱惰性好', en: 'Material' },
      remedy: 'replace',
    }),
  },
});
