import { defineFacility } from '../define.js';
import { choice, flag, quantity } from '../parameter.js';

/**
 * A cover or grating in a walking surface. No row of its own judges it; its openings are judged by
 * the rows on covers and gratings of the way it lies in.
 */
export const manholeCover = defineFacility({
  type: 'manholeCover',
  label: { 'zh-CN': '井盖', 'zh-HK': '沙井蓋', en: 'Manhole cover' },
  geometry: ['Point', 'Polygon'],
  validity: 'surface',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
  parameters: {
    kind: choice({
      label: { 'zh-CN': '井盖形式', 'zh-HK': '沙井蓋形式', en: 'Form of the cover' },
      core: true,
      options: {
        solid: { 'zh-CN': '实心井盖', 'zh-HK': '實心蓋', en: 'Solid cover' },
        sunken: {
          'zh-CN': '下沉式井盖（面层铺装）',
          'zh-HK': '下沉式蓋（表面鋪砌）',
          en: 'Sunk cover with paving laid in',
        },
        grating: { 'zh-CN': '雨水箅子', 'zh-HK': '渠蓋', en: 'Grating' },
      },
    }),
    levelDifference: quantity('mm', 'steel-rule', {
      label: {
        'zh-CN': '井盖与路面高差',
        'zh-HK': '沙井蓋與路面的高低差',
        en: 'Level difference to the surface around it',
      },
      how: 'Straight edge across the rim, largest of 4 sides, up or down',
      core: true,
      range: [0.5, 500],
      orZero: true,
    }),
    gapWidth: quantity('mm', 'steel-rule', {
      label: {
        'zh-CN': '井盖与井圈缝隙',
        'zh-HK': '蓋與框之間的縫隙',
        en: 'Gap between cover and frame',
      },
      how: 'Widest place',
      core: true,
      range: [0.5, 500],
      orZero: true,
    }),
    openingSize: quantity('mm', 'steel-rule', {
      label: { 'zh-CN': '孔洞宽度或直径', 'zh-HK': '開孔的闊度或直徑', en: 'Size of the openings' },
      how: 'Largest hole or slot, the shorter way across; absent in a closed cover',
      core: true,
      range: [1, 500],
    }),
    slotsAcrossTravel: flag({
      label: {
        'zh-CN': '条状孔洞垂直于通行方向',
        'zh-HK': '條狀開孔與行進方向垂直',
        en: 'Slots across the direction of travel',
      },
      how: 'Not applicable where the openings are not slots',
      remedy: 'replace',
    }),
    inlayMatches: flag({
      label: {
        'zh-CN': '面层铺装与周围一致且完好',
        'zh-HK': '表面鋪砌與四周一致且完好',
        en: 'Inlay like the paving around it, and whole',
      },
      how: 'Sunk covers: same material and pattern, no loose or missing piece',
      remedy: 'repair',
    }),
    onTactilePaving: flag({
      label: { 'zh-CN': '位于盲道上', 'zh-HK': '位於觸覺引路帶上', en: 'Lies on tactile paving' },
      core: true,
      remedy: 'relocate',
      serves: ['blind', 'lowVision'],
    }),
    tactileContinued: flag({
      label: {
        'zh-CN': '盲道纹路在井盖上连续',
        'zh-HK': '觸覺引路帶的凸紋在蓋面上連續',
        en: 'Tactile pattern continued across the cover',
      },
      how: 'Not applicable off the tactile paving',
      remedy: 'replace',
      serves: ['blind', 'lowVision'],
    }),
    stable: flag({
      label: { 'zh-CN': '踩踏不晃动', 'zh-HK': '踏上不會搖動', en: 'Does not rock underfoot' },
      how: 'Step on each edge',
      core: true,
      remedy: 'repair',
      instrument: 'hand',
    }),
    slipResistant: flag({
      label: { 'zh-CN': '表面防滑', 'zh-HK': '表面防滑', en: 'Surface slip resistant' },
      how: 'Wet, worn smooth? Pendulum test on suspicion',
      core: true,
      remedy: 'replace',
    }),
    undamaged: flag({
      label: { 'zh-CN': '无缺失破损', 'zh-HK': '沒有缺失或損毀', en: 'Present and whole' },
      core: true,
      remedy: 'repair',
    }),
  },
  parts: [
    {
      facilityType: 'corridor',
      parameters: {
        gratingOpening: 'openingSize',
        gratingSlotPerpendicular: 'slotsAcrossTravel',
      },
      known: [{ context: 'gratingsPresent', oneOf: [true] }],
    },
  ],
});
