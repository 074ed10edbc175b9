import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A desk, window or group of machines where people are served, with its low part. */
export const serviceCounter = defineFacility({
  type: 'serviceCounter',
  label: { 'zh-CN': '低位服务设施', 'zh-HK': '低位服務設施', en: 'Low counter' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'limitedReach'],
  parameters: {
    present: flag({
      label: { 'zh-CN': '低位服务设施', 'zh-HK': '低位服務設施', en: 'Low counter or window' },
      how: 'No: there is a desk, but no part of it is low',
      core: true,
      remedy: 'provide',
    }),
    topHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '低位台面高度',
        'zh-HK': '低位枱面高度',
        en: 'Height of the low counter top',
      },
      how: 'Upper face to floor',
      core: true,
      range: [200, 2_500],
    }),
    kneeWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '容膝空间宽度', 'zh-HK': '容膝空間闊度', en: 'Width of the knee space' },
      core: true,
      range: [160, 20_000],
      orZero: true,
      serves: ['wheelchair'],
      remedy: 'widen',
    }),
    kneeHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '容膝空间高度', 'zh-HK': '容膝空間高度', en: 'Height of the knee space' },
      how: 'Floor to the lowest edge over the knees',
      core: true,
      range: [150, 2_000],
      orZero: true,
      serves: ['wheelchair'],
    }),
    kneeDepthLow: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '距地250 mm范围内容脚进深',
        'zh-HK': '離地250毫米內的容腳深度',
        en: 'Depth of the toe space, up to 250 mm above the floor',
      },
      core: true,
      range: [80, 3_000],
      orZero: true,
      serves: ['wheelchair'],
    }),
    kneeDepthHigh: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '距地250 mm以上容膝进深',
        'zh-HK': '離地250毫米以上的容膝深度',
        en: 'Depth of the knee space above 250 mm',
      },
      range: [60, 3_000],
      orZero: true,
      serves: ['wheelchair'],
    }),
    turningSpace: flag({
      label: {
        'zh-CN': '低位服务设施前有轮椅回转空间',
        'zh-HK': '低位服務設施前設有輪椅迴轉空間',
        en: 'Space for a wheelchair to turn in front',
      },
      how: 'The space under the counter may count',
      core: true,
      remedy: 'clear',
      instrument: 'steel-tape',
      serves: ['wheelchair'],
    }),
    turningDiameter: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '低位服务设施前轮椅回转直径',
        'zh-HK': '低位服務設施前輪椅迴轉直徑',
        en: 'Turning circle in front',
      },
      how: 'Largest clear circle',
      core: true,
      range: [300, 50_000],
      serves: ['wheelchair'],
    }),
    lowMachineCount: quantity('count', 'visual', {
      label: {
        'zh-CN': '同一区域同类低位自助设备数量',
        'zh-HK': '同一區域同類的低位自助機數目',
        en: 'Low machines of one type in one area',
      },
      how: 'One record per area and type of machine',
      core: true,
    }),
    wallPhoneHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '挂式电话离地高度',
        'zh-HK': '掛牆電話離地高度',
        en: 'Height of a wall phone',
      },
      range: [200, 3_000],
    }),
    lowLuggageWindow: flag({
      label: {
        'zh-CN': '行包托运、小件寄存处低位窗口',
        'zh-HK': '行李託運或寄存處的低位窗口',
        en: 'Low window at the luggage office',
      },
      remedy: 'provide',
    }),
  },
});
