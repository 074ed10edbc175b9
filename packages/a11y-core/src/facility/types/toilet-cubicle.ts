import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Accessible cubicle. */
export const toiletCubicle = defineFacility({
  type: 'toiletCubicle',
  label: { 'zh-CN': '无障碍厕位', 'zh-HK': '無障礙廁格', en: 'Accessible cubicle' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    length: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '厕位长', 'zh-HK': '廁格長', en: 'Length' },
      how: 'Inside',
      core: true,
      range: [300, 40000],
    }),
    width: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '厕位宽', 'zh-HK': '廁格闊', en: 'Width' },
      how: 'Inside',
      core: true,
      range: [166, 30500],
    }),
    turningDiameter: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '内开门后回转直径', 'zh-HK': '內開門後迴轉直徑', en: 'Turning diameter' },
      core: true,
      range: [250, 30000],
    }),
    doorClearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '门净宽', 'zh-HK': '門淨闊', en: 'Door clear width' },
      core: true,
      range: [133, 16000],
    }),
    emergencyUnlock: flag({
      label: { 'zh-CN': '门外可开启', 'zh-HK': '門外可開啓', en: 'Emergency unlock' },
      core: true,
      remedy: 'replace',
    }),
    accessibleWc: flag({
      label: { 'zh-CN': '无障碍坐便器', 'zh-HK': '無障礙座廁', en: 'Accessible wc' },
      core: true,
      remedy: 'provide',
    }),
    sign: flag({
      label: { 'zh-CN': '厕位无障碍标志', 'zh-HK': '廁格無障礙標誌', en: 'Sign' },
      remedy: 'mark',
    }),
    doorHandleHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '门横扶把手/关门拉手高度',
        'zh-HK': '門橫扶把手/關門拉手高度',
        en: 'Door handle height',
      },
      range: [150, 18000],
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
  },
});
