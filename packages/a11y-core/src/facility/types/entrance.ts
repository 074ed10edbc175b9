import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A way into a building or site, with its platform, canopy and gates. */
export const entrance = defineFacility({
  type: 'entrance',
  label: { 'zh-CN': '无障碍出入口', 'zh-HK': '無障礙出入口', en: 'Entrance' },
  geometry: ['Point', 'LineString', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
  parameters: {
    permittedType: flag({
      remedy: 'connect',
      label: {
        'zh-CN': '出入口为平坡，或台阶旁设有坡道或升降平台',
        'zh-HK': '出入口屬平坡，或梯級旁設有斜道或升降台',
        en: 'Entrance level, or with a ramp or platform lift beside its steps',
      },
      how: 'Flat / steps + ramp / steps + platform lift / steps only',
      core: true,
    }),
    flatEntranceSlope: quantity('ratio', 'digital-level', {
      label: { 'zh-CN': '平坡出入口坡度', 'zh-HK': '平坡出入口的斜度', en: 'Flat entrance slope' },
      how: 'Approach surface',
      core: true,
      range: [0, 1],
      serves: ['wheelchair', 'walkingAid'],
    }),
    platformDepth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '门前平台净深度', 'zh-HK': '門前平台淨深度', en: 'Platform depth' },
      how: 'Door fully open',
      core: true,
      range: [50, 50_000],
      orZero: true,
      serves: ['wheelchair', 'walkingAid'],
    }),
    doorSpacing: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '两道门间距', 'zh-HK': '兩道門的間距', en: 'Door spacing' },
      how: 'Both leaves open',
      core: true,
      range: [50, 50_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    canopy: flag({
      remedy: 'provide',
      label: { 'zh-CN': '上方雨篷', 'zh-HK': '上方的簷篷', en: 'Canopy above' },
      core: true,
    }),
    gateClearWidth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '闸机/旁通净宽',
        'zh-HK': '閘機或旁邊通道的淨闊度',
        en: 'Gate clear width',
      },
      how: 'Widest lane open',
      core: true,
      range: [200, 20_000],
      remedy: 'widen',
      serves: ['wheelchair', 'walkingAid'],
    }),
    gratingOpening: quantity('mm', 'steel-rule', {
      label: { 'zh-CN': '滤水箅子孔洞', 'zh-HK': '渠蓋的開孔', en: 'Grating opening' },
      how: 'Largest opening',
      core: true,
      range: [1, 500],
      orZero: true,
    }),
    bollardGap: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '车挡间距', 'zh-HK': '護柱之間的距離', en: 'Bollard gap' },
      how: 'Narrowest gap',
      core: true,
      range: [50, 20_000],
      remedy: 'widen',
      serves: ['wheelchair', 'walkingAid'],
    }),
    mainEntranceAccessible: flag({
      remedy: 'connect',
      label: {
        'zh-CN': '主要出入口为无障碍出入口',
        'zh-HK': '主要出入口為無障礙出入口',
        en: 'Main entrance is accessible',
      },
      core: true,
    }),
    surface: flag({
      core: true,
      remedy: 'repair',
      label: {
        'zh-CN': '地面平整防滑',
        'zh-HK': '地面平整防滑',
        en: 'Surface even and slip resistant',
      },
    }),
    platformLiftOnlyIfNoRamp: flag({
      remedy: 'rebuild',
      label: {
        'zh-CN': '升降平台仅用于无法改造坡道的工程',
        'zh-HK': '升降台只用於無法加建斜道的工程',
        en: 'Platform lift only where no ramp can be built',
      },
      serves: ['wheelchair', 'walkingAid'],
    }),
    accessibleEntranceCount: quantity('count', 'visual', {
      label: {
        'zh-CN': '无障碍出入口数量',
        'zh-HK': '無障礙出入口數目',
        en: 'Number of accessible entrances',
      },
      range: [0, 1_000],
    }),
    canopyDepth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '雨篷挑出长度', 'zh-HK': '簷篷伸出長度', en: 'Depth of the canopy' },
      how: 'From the face of the door outwards',
      range: [250, 30_000],
    }),
    accessibleEntranceShare: quantity('%', 'calculation', {
      label: {
        'zh-CN': '无障碍出入口占比',
        'zh-HK': '無障礙出入口所佔百分比',
        en: 'Share of entrances that are accessible',
      },
    }),
  },
});
