import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** What every accessible service facility has in common: room to turn, controls in reach, a call for help. */
export const serviceSpace = defineFacility({
  type: 'serviceSpace',
  label: {
    'zh-CN': '无障碍服务设施（通用）',
    'zh-HK': '無障礙服務設施（通用）',
    en: 'Service facility (general)',
  },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    turningSpace: flag({
      label: {
        'zh-CN': '内部轮椅回转空间',
        'zh-HK': '內部輪椅迴轉空間',
        en: 'Space for a wheelchair to turn inside',
      },
      core: true,
      remedy: 'provide',
      instrument: 'steel-tape',
      serves: ['wheelchair'],
    }),
    callDevice: flag({
      label: { 'zh-CN': '救助呼叫装置', 'zh-HK': '緊急召援裝置', en: 'Emergency call device' },
      how: 'Can be found and worked from the floor too; try it after telling the staff',
      core: true,
      remedy: 'provide',
      serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
      validity: 'moving-equipment',
    }),
    doorOpenableFromOutside: flag({
      label: {
        'zh-CN': '紧急情况下门可从外面打开',
        'zh-HK': '緊急時可從外面開門',
        en: 'Door can be opened from outside in an emergency',
      },
      core: true,
      remedy: 'replace',
    }),
    controlHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '使用者操控的开关和面板高度',
        'zh-HK': '供使用者操控的開關及面板高度',
        en: 'Height of switches and control panels',
      },
      how: 'Centre of each; the one furthest off',
      core: true,
      range: [200, 3_000],
      serves: ['wheelchair', 'limitedReach'],
    }),
    hookHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '低位挂衣钩高度',
        'zh-HK': '低位掛衣鈎高度',
        en: 'Height of the low coat hook',
      },
      range: [250, 3_000],
      serves: ['wheelchair', 'limitedReach'],
    }),
    reachedByAccessibleCorridor: flag({
      label: {
        'zh-CN': '通往设施的通道为无障碍通道',
        'zh-HK': '通往設施的通道為無障礙通道',
        en: 'Reached by an accessible corridor',
      },
      remedy: 'connect',
    }),
    internalClearWidth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '内部轮椅通行区域净宽',
        'zh-HK': '內部輪椅通行範圍淨闊度',
        en: 'Clear width of the wheelchair way inside',
      },
      how: 'Narrowest place a wheelchair has to pass',
      range: [200, 20_000],
      serves: ['wheelchair'],
      remedy: 'widen',
    }),
    surface: flag({
      label: {
        'zh-CN': '地面坚固、平整、防滑、不积水',
        'zh-HK': '地面堅固、平整、防滑、不積水',
        en: 'Floor firm, even, slip-resistant and drained',
      },
      remedy: 'repair',
      validity: 'surface',
      serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
    }),
    noSharpEdges: flag({
      label: {
        'zh-CN': '可接触处无尖角、锐边和粗糙表面',
        'zh-HK': '可接觸的地方沒有尖角、鋒利邊緣或粗糙表面',
        en: 'No sharp corners, edges or rough faces where people touch',
      },
      core: true,
      remedy: 'repair',
      validity: 'surface',
      serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
    }),
    rainSunShelter: flag({
      label: {
        'zh-CN': '室外设施的遮阳避雨设施',
        'zh-HK': '室外設施的遮陽擋雨上蓋',
        en: 'Shelter from rain and sun outdoors',
      },
      remedy: 'provide',
    }),
    reachHigh: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '前方伸及高度上限',
        'zh-HK': '向前可及的最高高度',
        en: 'Highest part to be reached straight ahead',
      },
      how: 'Highest operable part to floor',
      range: [200, 5_000],
      serves: ['wheelchair', 'limitedReach'],
    }),
    reachLow: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '前方伸及高度下限',
        'zh-HK': '向前可及的最低高度',
        en: 'Lowest part to be reached straight ahead',
      },
      how: 'Lowest operable part to floor',
      range: [60, 3_000],
      orZero: true,
      serves: ['wheelchair', 'limitedReach'],
    }),
    operatingForce: quantity('N', 'force-gauge', {
      label: {
        'zh-CN': '可操作部件的操作力',
        'zh-HK': '操作部件所需的力',
        en: 'Force to work the operable parts',
      },
      how: 'Slow push or pull, at the part',
      range: [0, 500],
      serves: ['limitedReach'],
    }),
  },
});
