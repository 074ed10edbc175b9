import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** The whole way a person follows from the site boundary to where the service is given, as one thing. */
export const route = defineFacility({
  type: 'route',
  label: { 'zh-CN': '无障碍通行流线', 'zh-HK': '無障礙通道（整段）', en: 'Accessible route' },
  geometry: ['LineString', 'Point', 'Polygon'],
  validity: 'surface',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
  parameters: {
    continuous: flag({
      label: {
        'zh-CN': '通行流线连贯',
        'zh-HK': '整段通道連貫',
        en: 'Route without a break',
      },
      how: 'Walk the whole route from boundary to service point',
      core: true,
      remedy: 'connect',
      validity: 'built-geometry',
    }),
    protrusionDepth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '突出物凸出尺寸',
        'zh-HK': '突出物的突出深度',
        en: 'Depth of projecting objects',
      },
      how: 'Objects with underside below 2.00 m; furthest projection from the wall or post',
      core: true,
      range: [5, 5_000],
      orZero: true,
      serves: ['blind', 'lowVision'],
    }),
    protrusionUndersideHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '突出物底面距地高度',
        'zh-HK': '突出物底部離地高度',
        en: 'Height of the underside of the projecting object',
      },
      how: 'Ground to the lowest point of the same projection',
      core: true,
      range: [20, 5_000],
      orZero: true,
      serves: ['blind', 'lowVision'],
    }),
    obstructionFree: flag({
      label: {
        'zh-CN': '无设施妨碍独立通行',
        'zh-HK': '沒有設施妨礙獨立通行',
        en: 'Nothing placed in the way',
      },
      how: 'Bins, seats, lamp posts, bollards, cable ducts and signs leave the way clear',
      core: true,
      remedy: 'clear',
    }),
    surfaceFirmLevelSlipResistant: flag({
      label: {
        'zh-CN': '地面坚固、平整、防滑、不积水',
        'zh-HK': '地面堅固、平整、防滑、不積水',
        en: 'Surface firm, even, slip resistant and free of puddles',
      },
      how: 'Slip test only on suspicion',
      core: true,
      remedy: 'repair',
    }),
    detourRatio: quantity('%', 'calculation', {
      label: { 'zh-CN': '绕行比例', 'zh-HK': '繞行比例', en: 'Detour' },
      how: 'Extra length of the accessible route, in percent of the main route',
      range: [0, 1_000],
      validity: 'built-geometry',
      serves: ['wheelchair', 'walkingAid'],
    }),
    hazardProtection: flag({
      label: {
        'zh-CN': '险要地段安全防护',
        'zh-HK': '危險地段的安全防護',
        en: 'Protection beside dangerous ground',
      },
      how: 'Railing or kerb, and a warning line where needed',
      remedy: 'protect',
    }),
    kerbRampOnSite: flag({
      label: {
        'zh-CN': '基地内人行通道路口、人行横道两端设缘石坡道',
        'zh-HK': '用地範圍內行人通道的路口及過路處兩端設有下斜路緣',
        en: 'Kerb ramps at junctions and crossings on the site',
      },
      remedy: 'connect',
      serves: ['wheelchair', 'walkingAid'],
    }),
    rampOrLiftOnSite: flag({
      label: {
        'zh-CN': '主要人行通道高差处设轮椅坡道或无障碍电梯',
        'zh-HK': '主要行人通道有高低差處設有斜道或暢通易達升降機',
        en: 'Ramp or accessible lift wherever the main footway changes level',
      },
      remedy: 'connect',
      validity: 'built-geometry',
      serves: ['wheelchair', 'walkingAid'],
    }),
    levelChangeVertical: quantity('mm', 'steel-rule', {
      label: {
        'zh-CN': '地面垂直高差',
        'zh-HK': '地面的垂直高低差',
        en: 'Vertical change in level',
      },
      how: 'Highest upstand on the way',
      range: [0.5, 500],
      orZero: true,
    }),
    turningDiameter: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '轮椅回转直径', 'zh-HK': '輪椅迴轉直徑', en: 'Turning diameter' },
      how: 'Largest circle free of objects',
      range: [200, 50_000],
      validity: 'built-geometry',
      serves: ['wheelchair'],
    }),
    clearFloorLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '净地面长度', 'zh-HK': '淨空地面長度', en: 'Length of clear floor space' },
      how: 'The longer side, where a wheelchair stands to use something',
      range: [200, 50_000],
      validity: 'built-geometry',
      serves: ['wheelchair'],
    }),
    headroom: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '净高', 'zh-HK': '淨空高度', en: 'Headroom' },
      how: 'Lowest point above the way, branches included',
      range: [500, 50_000],
      serves: ['blind', 'lowVision'],
    }),
    wheelchairFootprintWidth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '轮椅占位宽度',
        'zh-HK': '輪椅佔位闊度',
        en: 'Width of the wheelchair space',
      },
      range: [200, 20_000],
      validity: 'built-geometry',
      serves: ['wheelchair'],
    }),
    wheelchairFootprintLength: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '轮椅占位长度',
        'zh-HK': '輪椅佔位長度',
        en: 'Length of the wheelchair space',
      },
      range: [200, 20_000],
      validity: 'built-geometry',
      serves: ['wheelchair'],
    }),
    clearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '通行净宽', 'zh-HK': '淨闊度', en: 'Clear width' },
      how: 'Narrowest point of the whole route',
      range: [200, 50_000],
      remedy: 'widen',
      serves: ['wheelchair', 'walkingAid'],
    }),
    surfaceFirmSlipResistant: flag({
      label: {
        'zh-CN': '地面坚实防滑',
        'zh-HK': '地面堅實防滑',
        en: 'Surface firm and slip resistant',
      },
      remedy: 'repair',
      serves: ['wheelchair', 'walkingAid'],
    }),
  },
});
