import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Pavement. */
export const sidewalk = defineFacility({
  type: 'sidewalk',
  label: { 'zh-CN': '人行道', 'zh-HK': '行人路', en: 'Pavement' },
  geometry: ['LineString', 'Point', 'Polygon'],
  validity: 'surface',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
  parameters: {
    kerbRampAtEveryBreak: flag({
      label: {
        'zh-CN': '各路口、出入口、人行横道处设缘石坡道',
        'zh-HK': '各路口、出入口、行人過路處處設下斜路緣',
        en: 'Kerb ramp at every break',
      },
      remedy: 'provide',
    }),
    tactileInKeyAreas: flag({
      label: {
        'zh-CN': '主要商业街、步行街、视障集中区设盲道',
        'zh-HK': '主要商業街、步行街、視障集中區設觸覺引路帶',
        en: 'Tactile in key areas',
      },
      remedy: 'provide',
      serves: ['blind', 'lowVision'],
    }),
    warningAtRampEnds: flag({
      label: {
        'zh-CN': '坡道上下坡边缘设提示盲道',
        'zh-HK': '斜道上下坡邊緣設提示觸覺引路帶',
        en: 'Warning at ramp ends',
      },
      remedy: 'provide',
    }),
    rampBesideSteps: flag({
      label: {
        'zh-CN': '人行道有台阶处同时设坡道',
        'zh-HK': '行人路有台階處同時設斜道',
        en: 'Ramp beside steps',
      },
      remedy: 'provide',
    }),
    clearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '连续净宽', 'zh-HK': '連續淨闊', en: 'Clear width' },
      range: [203, 24400],
    }),
    passingInterval: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '错车空间间隔', 'zh-HK': '錯車空間間隔', en: 'Passing interval' },
      range: [10166, 1220000],
    }),
    runningSlope: quantity('ratio', 'digital-level', {
      label: { 'zh-CN': '纵坡', 'zh-HK': '縱坡', en: 'Running slope' },
      range: [0, 1],
    }),
    crossSlope: quantity('ratio', 'digital-level', {
      label: { 'zh-CN': '横坡', 'zh-HK': '橫坡', en: 'Cross slope' },
      range: [0, 1],
    }),
  },
});
