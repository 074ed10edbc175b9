import { defineFacility } from '../define.js';
import { quantity } from '../parameter.js';

/** A shower compartment with seat, grab bar and hand shower. */
export const shower = defineFacility({
  type: 'shower',
  label: { 'zh-CN': '无障碍淋浴间', 'zh-HK': '暢通易達淋浴間', en: 'Accessible shower' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid', 'limitedReach'],
  parameters: {
    seatHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '淋浴坐台高度', 'zh-HK': '淋浴座椅高度', en: 'Shower seat height' },
      how: 'Floor to the top of the seat, folded down',
      core: true,
      range: [150, 1_200],
      serves: ['wheelchair', 'walkingAid'],
    }),
    seatDepth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '淋浴坐台深度', 'zh-HK': '淋浴座椅深度', en: 'Shower seat depth' },
      how: 'Wall to front edge',
      core: true,
      range: [150, 2_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    lBarHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': 'L形抓杆水平段高度',
        'zh-HK': 'L形扶手桿橫桿高度',
        en: 'Height of the horizontal part of the L-shaped bar',
      },
      how: 'Floor to top',
      core: true,
      range: [200, 2_500],
      serves: ['wheelchair', 'walkingAid'],
    }),
    controlHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '淋浴开关高度', 'zh-HK': '淋浴開關掣高度', en: 'Height of the controls' },
      how: 'Floor to the centre of the control',
      core: true,
      range: [200, 2_500],
      serves: ['wheelchair', 'limitedReach'],
    }),
    handShowerBracketHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '手持喷头支架高度',
        'zh-HK': '手提花灑支架高度',
        en: 'Height of the hand shower bracket',
      },
      how: 'The lowest position the head can be hung at',
      core: true,
      range: [300, 3_000],
      serves: ['wheelchair', 'limitedReach'],
    }),
    seatWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '淋浴坐台宽度', 'zh-HK': '淋浴座椅闊度', en: 'Shower seat width' },
      how: 'Along the wall',
      range: [150, 3_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    lBarLength: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': 'L形抓杆水平段长度',
        'zh-HK': 'L形扶手桿橫桿長度',
        en: 'Length of the horizontal part of the L-shaped bar',
      },
      range: [150, 3_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    lBarTopHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': 'L形抓杆竖段顶部高度',
        'zh-HK': 'L形扶手桿豎桿頂部高度',
        en: 'Height of the top of the L-shaped bar',
      },
      how: 'Floor to top',
      range: [300, 3_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    hoseLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '淋浴软管长度', 'zh-HK': '花灑軟喉長度', en: 'Length of the shower hose' },
      range: [300, 10_000],
      serves: ['wheelchair', 'limitedReach'],
    }),
    shortSide: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '淋浴间短边宽度',
        'zh-HK': '淋浴間短邊闊度',
        en: 'Short side of the shower',
      },
      how: 'The shorter inside dimension',
      range: [400, 20_000],
      serves: ['wheelchair'],
      remedy: 'widen',
    }),
  },
});
