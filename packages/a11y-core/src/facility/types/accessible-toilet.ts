import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A toilet room of its own for one wheelchair user and a helper. */
export const accessibleToilet = defineFacility({
  type: 'accessibleToilet',
  label: { 'zh-CN': '无障碍厕所', 'zh-HK': '暢通易達洗手間', en: 'Accessible toilet room' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid', 'limitedReach'],
  parameters: {
    area: quantity('m2', 'steel-tape', {
      label: { 'zh-CN': '面积', 'zh-HK': '面積', en: 'Area' },
      how: 'Inside length x width',
      core: true,
      range: [0.3, 500],
      serves: ['wheelchair'],
    }),
    turningDiameter: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '回转直径', 'zh-HK': '迴轉直徑', en: 'Turning diameter' },
      how: 'Clear circle',
      core: true,
      range: [300, 20_000],
      serves: ['wheelchair'],
    }),
    doorSlidingOrOutward: flag({
      remedy: 'replace',
      label: {
        'zh-CN': '门为推拉门或外开门',
        'zh-HK': '門屬趟門或向外開的掩門',
        en: 'Door slides or opens outwards',
      },
      core: true,
      serves: ['wheelchair', 'walkingAid'],
    }),
    doorClearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '门净宽', 'zh-HK': '門的淨闊度', en: 'Door clear width' },
      core: true,
      range: [200, 20_000],
      serves: ['wheelchair', 'walkingAid'],
      remedy: 'widen',
    }),
    fixturesComplete: flag({
      remedy: 'provide',
      label: {
        'zh-CN': '齐全的坐便器、洗手盆、多功能台、低位挂衣钩和呼叫装置',
        'zh-HK': '齊備的座廁、洗手盆、多用途枱、低位掛衣鈎及求助裝置',
        en: 'Complete set of WC pan, washbasin, multi-purpose table, low hook and call device',
      },
      how: 'WC, basin, table, hook, call device',
      core: true,
    }),
    emergencyUnlock: flag({
      remedy: 'replace',
      label: {
        'zh-CN': '门外可紧急开启',
        'zh-HK': '可從門外緊急開啟',
        en: 'Can be unlocked from outside',
      },
      core: true,
      serves: ['wheelchair', 'walkingAid'],
    }),
    callButtonHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '呼叫按钮高度', 'zh-HK': '求助按鈕高度', en: 'Call button height' },
      how: 'Lowest reachable control',
      core: true,
      range: [100, 2_500],
      serves: ['wheelchair', 'walkingAid'],
    }),
    hookHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '挂衣钩高度', 'zh-HK': '掛衣鈎高度', en: 'Hook height' },
      range: [300, 3_000],
      serves: ['wheelchair', 'limitedReach'],
    }),
    multiTableHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '多功能台高度', 'zh-HK': '多用途枱高度', en: 'Multi-purpose table height' },
      range: [200, 2_500],
      serves: ['wheelchair', 'walkingAid'],
    }),
    openDuringHours: flag({
      remedy: 'clear',
      label: {
        'zh-CN': '开放可用未占用',
        'zh-HK': '開放時間內可用，沒有被佔用',
        en: 'Open and usable during hours',
      },
      how: 'Not locked, not used as store',
      core: true,
    }),
    nearPublicToilet: flag({
      remedy: 'relocate',
      label: { 'zh-CN': '靠近公共卫生间', 'zh-HK': '鄰近公共洗手間', en: 'Near a public toilet' },
      serves: ['wheelchair', 'walkingAid'],
    }),
    doorHandleHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '门横扶把手高度', 'zh-HK': '門把手高度', en: 'Door handle height' },
      range: [300, 2_500],
      serves: ['wheelchair', 'limitedReach'],
    }),
    multiTableLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '多功能台长度', 'zh-HK': '多用途枱長度', en: 'Multi-purpose table length' },
      range: [100, 5_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    multiTableWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '多功能台宽度', 'zh-HK': '多用途枱闊度', en: 'Multi-purpose table width' },
      range: [100, 5_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    count: quantity('count', 'visual', {
      label: {
        'zh-CN': '建筑内无障碍厕所数量',
        'zh-HK': '建築物內暢通易達洗手間數目',
        en: 'Number of accessible toilet rooms in the building',
      },
      range: [0, 1_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    groundFloorCount: quantity('count', 'visual', {
      label: {
        'zh-CN': '首层无障碍厕所数量',
        'zh-HK': '地下的暢通易達洗手間數目',
        en: 'Number of accessible toilet rooms on the ground floor',
      },
      range: [0, 1_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    distanceToMainRoute: quantity('mm', 'measuring-wheel', {
      label: {
        'zh-CN': '距主要通行流线的距离',
        'zh-HK': '與主要通道的距離',
        en: 'Distance to the main route',
      },
      how: 'Along the way, to the toilet door',
      range: [500, 1_000_000],
      orZero: true,
      serves: ['wheelchair', 'walkingAid'],
    }),
    noThreshold: flag({
      label: {
        'zh-CN': '门口无高差和门槛',
        'zh-HK': '門口沒有高低差和門檻',
        en: 'No step or threshold at the door',
      },
      remedy: 'connect',
      serves: ['wheelchair', 'walkingAid'],
    }),
    width: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '厕所内宽', 'zh-HK': '洗手間內部闊度', en: 'Inside width' },
      how: 'The shorter inside dimension, whichever wall the door is in',
      range: [400, 20_000],
      serves: ['wheelchair'],
      remedy: 'widen',
    }),
    length: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '厕所内长', 'zh-HK': '洗手間內部長度', en: 'Inside length' },
      how: 'The longer inside dimension, whichever wall the door is in',
      range: [500, 20_000],
      serves: ['wheelchair'],
    }),
  },
  parts: [
    {
      facilityType: 'door',
      parameters: {
        clearWidth: 'doorClearWidth',
        automaticClearWidth: 'doorClearWidth',
        handleHeight: 'doorHandleHeight',
      },
    },
  ],
});
