import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Low counter. */
export const serviceCounter = defineFacility({
  type: 'serviceCounter',
  label: { 'zh-CN': '低位服务设施', 'zh-HK': '低位服務設施', en: 'Low counter' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'limitedReach'],
  parameters: {
    present: flag({
      label: { 'zh-CN': '设低位服务设施', 'zh-HK': '設低位服務設施', en: 'Present' },
      core: true,
      remedy: 'provide',
    }),
    topHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '台面高度', 'zh-HK': '枱面高度', en: 'Top height' },
      core: true,
      range: [116, 18300],
    }),
    kneeWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '容膝宽', 'zh-HK': '容膝闊', en: 'Knee width' },
      core: true,
      range: [125, 20000],
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
    turningSpace: flag({
      label: { 'zh-CN': '前方回转空间', 'zh-HK': '前方迴轉空間', en: 'Turning space' },
      core: true,
      remedy: 'provide',
      instrument: 'steel-tape',
    }),
    turningDiameter: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '前方回转直径', 'zh-HK': '前方迴轉直徑', en: 'Turning diameter' },
      core: true,
      range: [250, 30000],
    }),
    lowMachineCount: quantity('count', 'visual', {
      label: { 'zh-CN': '低位自助设备数', 'zh-HK': '低位自助設備數', en: 'Low machine count' },
      how: 'Per area and type',
      core: true,
    }),
    wallPhoneHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '挂式电话高度', 'zh-HK': '掛式電話高度', en: 'Wall phone height' },
      range: [150, 18000],
    }),
    lowLuggageWindow: flag({
      label: {
        'zh-CN': '行包托运处低位窗口',
        'zh-HK': '行包託運處低位窗口',
        en: 'Low luggage window',
      },
      remedy: 'provide',
    }),
  },
});
