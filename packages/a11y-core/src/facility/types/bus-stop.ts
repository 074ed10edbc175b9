import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Bus stop. */
export const busStop = defineFacility({
  type: 'busStop',
  label: { 'zh-CN': '公交车站', 'zh-HK': '巴士站', en: 'Bus stop' },
  geometry: ['Point', 'Polygon'],
  validity: 'surface',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
  parameters: {
    platformClearWidth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '站台有效通行宽度',
        'zh-HK': '站台有效通行闊度',
        en: 'Platform clear width',
      },
      how: 'Narrowest, beside shelter and poles',
      core: true,
      range: [250, 30000],
    }),
    tactileWarning: flag({
      label: { 'zh-CN': '提示盲道', 'zh-HK': '提示觸覺引路帶', en: 'Tactile warning' },
      core: true,
      remedy: 'provide',
      serves: ['blind', 'lowVision'],
    }),
    tactileSetback: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '提示盲道距路缘石',
        'zh-HK': '提示觸覺引路帶距路緣石',
        en: 'Tactile setback',
      },
      core: true,
      range: [41, 10000],
      orZero: true,
      serves: ['blind', 'lowVision'],
    }),
    brailleBoard: flag({
      label: { 'zh-CN': '盲文站牌/语音', 'zh-HK': '點字站牌/語音', en: 'Braille board' },
      core: true,
      remedy: 'provide',
      serves: ['blind', 'lowVision'],
    }),
    medianStopAccessible: flag({
      label: { 'zh-CN': '分隔带车站可达', 'zh-HK': '分隔帶車站可達', en: 'Median stop accessible' },
      remedy: 'provide',
    }),
    boardingLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '轮椅上下车空间', 'zh-HK': '輪椅上下車空間', en: 'Boarding length' },
      range: [406, 48800],
    }),
    boardingWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '上下车平台平行宽度', 'zh-HK': '上下車平台平行闊度', en: 'Boarding width' },
      range: [254, 30500],
    }),
  },
});
