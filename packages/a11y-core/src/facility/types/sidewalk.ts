import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** The pavement of one street side, from junction to junction. */
export const sidewalk = defineFacility({
  type: 'sidewalk',
  label: { 'zh-CN': '人行道', 'zh-HK': '行人路', en: 'Pavement' },
  geometry: ['LineString', 'Point', 'Polygon'],
  validity: 'surface',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    kerbRampAtEveryBreak: flag({
      label: {
        'zh-CN': '各路口、出入口、人行横道处的缘石坡道',
        'zh-HK': '所有路口、出入口及行人過路處的下斜路緣',
        en: 'Kerb ramp at every junction, entrance and crossing',
      },
      how: 'Walk it; one kerb without a ramp means no',
      core: true,
      remedy: 'provide',
    }),
    tactileInKeyAreas: flag({
      label: {
        'zh-CN': '人行道的盲道',
        'zh-HK': '行人路的觸覺引路帶',
        en: 'Tactile paving on the pavement',
      },
      how: 'Main shopping and pedestrian streets, and where many visually impaired people walk',
      core: true,
      remedy: 'provide',
      serves: ['blind', 'lowVision'],
    }),
    warningAtRampEnds: flag({
      label: {
        'zh-CN': '坡道上下坡边缘的提示盲道',
        'zh-HK': '斜道頂部及底部邊緣的警示帶',
        en: 'Warning strip at the top and foot of ramps',
      },
      core: true,
      remedy: 'provide',
      serves: ['blind', 'lowVision'],
    }),
    rampBesideSteps: flag({
      label: {
        'zh-CN': '人行道有台阶处同时设轮椅坡道',
        'zh-HK': '行人路有梯級處同時設有斜道',
        en: 'Ramp wherever the pavement has steps',
      },
      core: true,
      remedy: 'connect',
      validity: 'built-geometry',
    }),
    clearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '连续通行净宽', 'zh-HK': '連續淨闊度', en: 'Continuous clear width' },
      how: 'Narrowest point past poles, bins, trees and parked cycles',
      core: true,
      range: [300, 50_000],
      remedy: 'widen',
    }),
    passingInterval: quantity('mm', 'measuring-wheel', {
      label: {
        'zh-CN': '错车空间间隔',
        'zh-HK': '避車處的間距',
        en: 'Distance between passing places',
      },
      how: 'Longest stretch without room for two wheelchairs to pass',
      range: [1_500, 10_000_000],
      serves: ['wheelchair'],
      validity: 'built-geometry',
    }),
    runningSlope: quantity('ratio', 'digital-level', {
      label: { 'zh-CN': '纵坡', 'zh-HK': '縱向斜度', en: 'Running slope' },
      how: 'Steepest of 3 readings in the direction of travel',
      range: [0, 1],
      validity: 'built-geometry',
    }),
    crossSlope: quantity('ratio', 'digital-level', {
      label: { 'zh-CN': '横坡', 'zh-HK': '橫向斜度', en: 'Cross slope' },
      how: 'Steepest of 3 readings across',
      range: [0, 0.25],
      validity: 'built-geometry',
    }),
  },
});
