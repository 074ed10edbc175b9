import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Footbridge / underpass. */
export const footbridge = defineFacility({
  type: 'footbridge',
  label: { 'zh-CN': '人行天桥/地道', 'zh-HK': '行人天橋/地道', en: 'Footbridge / underpass' },
  geometry: ['LineString', 'Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
  parameters: {
    rampOrLift: flag({
      label: { 'zh-CN': '坡道或无障碍电梯', 'zh-HK': '斜道或暢通易達升降機', en: 'Ramp or lift' },
      core: true,
      remedy: 'provide',
    }),
    rampClearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '坡道净宽', 'zh-HK': '斜道淨闊', en: 'Ramp clear width' },
      core: true,
      range: [333, 40000],
    }),
    rampSlope: quantity('ratio', 'digital-level', {
      label: { 'zh-CN': '坡道坡度', 'zh-HK': '斜道斜度', en: 'Ramp slope' },
      how: 'Inner edge on curves',
      core: true,
      range: [0, 1],
    }),
    landingPerRise: quantity('mm', 'laser-meter', {
      label: { 'zh-CN': '平台间升高', 'zh-HK': '平台間升高', en: 'Landing per rise' },
      core: true,
      range: [250, 30000],
    }),
    landingDepth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '平台深度', 'zh-HK': '平台深度', en: 'Landing depth' },
      core: true,
      range: [333, 40000],
    }),
    tactileWarning: flag({
      label: { 'zh-CN': '提示盲道', 'zh-HK': '提示觸覺引路帶', en: 'Tactile warning' },
      core: true,
      remedy: 'provide',
      serves: ['blind', 'lowVision'],
    }),
    tactileSetback: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '提示盲道距台阶坡道',
        'zh-HK': '提示觸覺引路帶距台階斜道',
        en: 'Tactile setback',
      },
      core: true,
      range: [41, 10000],
      orZero: true,
      serves: ['blind', 'lowVision'],
    }),
    handrailBothSides: flag({
      label: { 'zh-CN': '两侧扶手', 'zh-HK': '兩側扶手', en: 'Handrail both sides' },
      core: true,
      remedy: 'provide',
    }),
    lowHeadroomGuard: flag({
      label: { 'zh-CN': '桥下低矮区防护', 'zh-HK': '橋下低矮區防護', en: 'Low headroom guard' },
      how: 'Clear height below 2.00 m',
      core: true,
      remedy: 'protect',
      instrument: 'steel-tape',
    }),
  },
});
