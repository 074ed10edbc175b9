import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Service facility (general). */
export const serviceSpace = defineFacility({
  type: 'serviceSpace',
  label: {
    'zh-CN': '无障碍服务设施(通用)',
    'zh-HK': '無障礙服務設施（通用）',
    en: 'Service facility (general)',
  },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    turningSpace: flag({
      label: { 'zh-CN': '内部回转空间', 'zh-HK': '內部迴轉空間', en: 'Turning space' },
      core: true,
      remedy: 'provide',
      instrument: 'steel-tape',
    }),
    callDevice: flag({
      label: { 'zh-CN': '救助呼叫装置', 'zh-HK': '救助呼叫裝置', en: 'Call device' },
      core: true,
      remedy: 'provide',
    }),
    doorOpenableFromOutside: flag({
      label: { 'zh-CN': '门可从外打开', 'zh-HK': '門可從外打開', en: 'Door openable from outside' },
      core: true,
      remedy: 'replace',
    }),
    controlHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '开关面板高度', 'zh-HK': '開關面板高度', en: 'Control height' },
      core: true,
      range: [141, 22000],
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
    hookHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '低位挂钩高度', 'zh-HK': '低位掛鈎高度', en: 'Hook height' },
      range: [200, 24000],
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
    reachedByAccessibleCorridor: flag({
      label: {
        'zh-CN': '通道为无障碍通道',
        'zh-HK': '通道為無障礙通道',
        en: 'Reached by accessible corridor',
      },
      remedy: 'connect',
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
    internalClearWidth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '轮椅通行区域净宽',
        'zh-HK': '輪椅通行區域淨闊',
        en: 'Internal clear width',
      },
      range: [150, 18000],
    }),
    surface: flag({
      label: {
        'zh-CN': '地面坚固平整防滑不积水',
        'zh-HK': '地面堅固平整防滑不積水',
        en: 'Surface',
      },
      remedy: 'repair',
    }),
    noSharpEdges: flag({
      label: {
        'zh-CN': '避免尖角、锐边、粗糙表面',
        'zh-HK': '避免尖角、鋭邊、粗糙表面',
        en: 'No sharp edges',
      },
      remedy: 'repair',
    }),
    rainSunShelter: flag({
      label: {
        'zh-CN': '室外设施结合遮阳蔽雨',
        'zh-HK': '室外設施結合遮陽蔽雨',
        en: 'Rain sun shelter',
      },
      remedy: 'provide',
    }),
    reachHigh: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '前方伸及高度上限', 'zh-HK': '前方伸及高度上限', en: 'Reach high' },
      range: [203, 24400],
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
    reachLow: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '前方伸及高度下限', 'zh-HK': '前方伸及高度下限', en: 'Reach low' },
      range: [63, 7600],
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
    operatingForce: quantity('N', 'force-gauge', {
      label: { 'zh-CN': '操作力', 'zh-HK': '操作力', en: 'Operating force' },
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
  },
});
