import { defineFacility } from '../define.js';
import { choice, flag, quantity } from '../parameter.js';

/** A handrail along stairs, a ramp or a corridor, with its ends. A line runs from foot to head. */
export const handrail = defineFacility({
  type: 'handrail',
  label: { 'zh-CN': '扶手', 'zh-HK': '扶手', en: 'Handrail' },
  geometry: ['LineString', 'Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['walkingAid', 'blind', 'lowVision'],
  parameters: {
    height: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '扶手高度（双层时为上层）',
        'zh-HK': '扶手高度（兩層扶手量度上層）',
        en: 'Height of the rail, the upper one of two',
      },
      how: 'Top of rail to nosing line or floor, 3 places',
      core: true,
      range: [200, 2_500],
      serves: ['walkingAid'],
    }),
    lowerHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '下层扶手高度', 'zh-HK': '下層扶手高度', en: 'Height of the lower rail' },
      how: 'Two-level rails: top of the lower rail to nosing line or floor',
      core: true,
      range: [150, 2_000],
      serves: ['walkingAid', 'wheelchair'],
    }),
    continuous: flag({
      label: {
        'zh-CN': '扶手全长连贯',
        'zh-HK': '扶手全長連貫',
        en: 'Rail continuous over its length',
      },
      how: 'Also round landings; a hand can follow it without letting go',
      core: true,
      remedy: 'repair',
    }),
    endExtension: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '扶手起终点水平延伸长度',
        'zh-HK': '扶手兩端水平延伸的長度',
        en: 'Level extension beyond the ends',
      },
      how: 'Beyond the first and last step or the ends of the ramp; the shorter one',
      core: true,
      range: [50, 5_000],
      orZero: true,
    }),
    endForm: choice({
      label: { 'zh-CN': '扶手末端形式', 'zh-HK': '扶手末端形式', en: 'Form of the rail ends' },
      options: {
        toWall: { 'zh-CN': '内拐到墙面', 'zh-HK': '轉向牆面', en: 'Turned to the wall' },
        down: { 'zh-CN': '向下延伸', 'zh-HK': '向下延伸', en: 'Bent down' },
        toFloor: {
          'zh-CN': '延伸到地面固定',
          'zh-HK': '延伸至地面固定',
          en: 'Run down to the floor',
        },
        open: { 'zh-CN': '末端外露', 'zh-HK': '末端外露', en: 'Left open' },
      },
    }),
    endReturn: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '扶手末端下延长度',
        'zh-HK': '扶手末端向下延伸的長度',
        en: 'Length by which the rail ends bend down',
      },
      how: 'The shorter end; not needed where the ends turn to the wall',
      range: [20, 2_000],
      orZero: true,
    }),
    wallClearance: quantity('mm', 'steel-rule', {
      label: {
        'zh-CN': '扶手内侧与墙面净距',
        'zh-HK': '扶手與牆面的淨距',
        en: 'Clear gap between rail and wall',
      },
      how: 'Narrowest place; not applicable where no wall is beside the rail',
      core: true,
      range: [10, 1_000],
      orZero: true,
    }),
    diameter: quantity('mm', 'calliper', {
      label: {
        'zh-CN': '圆形扶手直径',
        'zh-HK': '圓形扶手直徑',
        en: 'Diameter of a circular rail',
      },
      core: true,
      range: [10, 300],
    }),
    firmAndGraspable: flag({
      label: {
        'zh-CN': '扶手牢固且易于抓握',
        'zh-HK': '扶手牢固且易於抓握',
        en: 'Rail firm and easy to grasp',
      },
      how: 'Push and pull by hand',
      core: true,
      remedy: 'repair',
      instrument: 'hand',
    }),
    contrast: flag({
      label: {
        'zh-CN': '扶手与背景有颜色或亮度对比',
        'zh-HK': '扶手與背景有顏色或亮度對比',
        en: 'Rail contrasts with what is behind it',
      },
      core: true,
      remedy: 'mark',
      serves: ['lowVision'],
      validity: 'surface',
    }),
    material: flag({
      label: {
        'zh-CN': '扶手材质防滑、热惰性指标好',
        'zh-HK': '扶手物料防滑、不會過冷或過熱',
        en: 'Rail material slip-resistant, neither cold nor hot to the hand',
      },
      remedy: 'replace',
    }),
  },
});
