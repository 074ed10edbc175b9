import { defineFacility } from '../define.js';
import { quantity } from '../parameter.js';

/** Shower. */
export const shower = defineFacility({
  type: 'shower',
  label: { 'zh-CN': '无障碍淋浴间', 'zh-HK': '無障礙淋浴間', en: 'Shower' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    seatHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '坐台高度', 'zh-HK': '坐枱高度', en: 'Seat height' },
      core: true,
      range: [66, 9000],
    }),
    seatDepth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '坐台深度', 'zh-HK': '坐枱深度', en: 'Seat depth' },
      core: true,
      range: [66, 10000],
    }),
    lBarHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': 'L形抓杆高度', 'zh-HK': 'L形扶手桿高度', en: 'L bar height' },
      core: true,
      range: [116, 15000],
    }),
    controlHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '开关高度', 'zh-HK': '開關高度', en: 'Control height' },
      core: true,
      range: [166, 20000],
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
    handShowerBracketHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '喷头支架高度', 'zh-HK': '噴頭支架高度', en: 'Hand shower bracket height' },
      core: true,
      range: [200, 24000],
    }),
    seatWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '坐台宽度', 'zh-HK': '坐枱闊度', en: 'Seat width' },
      range: [83, 11000],
    }),
    lBarLength: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': 'L形抓杆水平部分长度',
        'zh-HK': 'L形扶手桿水平部分長度',
        en: 'L bar length',
      },
      range: [116, 14000],
    }),
    lBarTopHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': 'L形抓杆竖向部分顶部高度',
        'zh-HK': 'L形扶手桿豎向部分頂部高度',
        en: 'L bar top height',
      },
      range: [233, 32000],
    }),
    hoseLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '淋浴软管长度', 'zh-HK': '淋浴軟管長度', en: 'Hose length' },
      range: [250, 30000],
    }),
    shortSide: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '淋浴间短边宽度', 'zh-HK': '淋浴間短邊闊度', en: 'Short side' },
      range: [250, 30000],
    }),
  },
});
