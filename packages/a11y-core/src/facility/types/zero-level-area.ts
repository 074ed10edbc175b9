import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/**
 * A junction, forecourt or street rebuilt so that pavement, carriageway and entrances meet at one
 * level. No standard row judges it: it is recorded to show what has been made level, and how well.
 */
export const zeroLevelArea = defineFacility({
  type: 'zeroLevelArea',
  label: { 'zh-CN': '零高差区', 'zh-HK': '無高低差區域', en: 'Level-surface area' },
  geometry: ['Polygon', 'Point', 'LineString'],
  validity: 'surface',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
  parameters: {
    largestLevelDifference: quantity('mm', 'steel-rule', {
      label: { 'zh-CN': '最大高差', 'zh-HK': '最大高低差', en: 'Largest level difference' },
      how: 'Straight edge across every joint between two surfaces, keep the largest',
      core: true,
      range: [0.5, 500],
      orZero: true,
      remedy: 'level',
      serves: ['wheelchair', 'walkingAid'],
    }),
    area: quantity('m2', 'laser-meter', {
      label: { 'zh-CN': '面积', 'zh-HK': '面積', en: 'Area' },
      how: 'Its sides with the laser, or from the drawing',
      range: [1, 1_000_000],
      validity: 'built-geometry',
    }),
    steepestSlope: quantity('ratio', 'digital-level', {
      label: { 'zh-CN': '最大坡度', 'zh-HK': '最大斜度', en: 'Steepest slope' },
      how: 'Any direction a person may walk in',
      core: true,
      range: [0, 0.5],
      validity: 'built-geometry',
      serves: ['wheelchair', 'walkingAid'],
    }),
    surface: flag({
      label: {
        'zh-CN': '地面坚固、平整、防滑、不积水',
        'zh-HK': '地面堅固、平整、防滑、不積水',
        en: 'Surface firm, even, slip resistant and free of puddles',
      },
      how: 'Look again after rain',
      core: true,
      remedy: 'repair',
    }),
    tactileBoundary: flag({
      label: {
        'zh-CN': '人车分界处的提示盲道',
        'zh-HK': '人車分界處的警示帶',
        en: 'Warning strip where walkers and vehicles meet',
      },
      how: 'A blind person must feel where the carriageway begins',
      core: true,
      remedy: 'provide',
      serves: ['blind', 'lowVision'],
    }),
    visualBoundary: flag({
      label: {
        'zh-CN': '人车分界处有颜色或材质差异',
        'zh-HK': '人車分界處的顏色或物料有別',
        en: 'Contrast where walkers and vehicles meet',
      },
      core: true,
      remedy: 'mark',
      serves: ['lowVision'],
    }),
    vehiclesKeptOut: flag({
      label: {
        'zh-CN': '阻车桩或其他防止车辆驶入的措施',
        'zh-HK': '護柱或其他防止車輛駛入的措施',
        en: 'Bollards or other means that keep vehicles out',
      },
      remedy: 'protect',
    }),
    bollardGap: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '阻车桩净间距', 'zh-HK': '護柱之間的淨距', en: 'Bollard gap' },
      how: 'Narrowest clear gap; absent where there are no bollards',
      range: [150, 20_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
  },
});
