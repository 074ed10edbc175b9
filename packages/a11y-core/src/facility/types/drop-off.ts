import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Drop-off / pick-up bay. */
export const dropOff = defineFacility({
  type: 'dropOff',
  label: { 'zh-CN': '上/落客区', 'zh-HK': '上/落客區', en: 'Drop-off / pick-up bay' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    length: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '长度', 'zh-HK': '長度', en: 'Length' },
      core: true,
      range: [1016, 140000],
    }),
    width: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '宽度', 'zh-HK': '闊度', en: 'Width' },
      core: true,
      range: [400, 48800],
    }),
    kerbRampToPath: flag({
      label: { 'zh-CN': '缘石坡道衔接', 'zh-HK': '下斜路緣銜接', en: 'Kerb ramp to path' },
      core: true,
      remedy: 'connect',
    }),
    presentAtTransportAndHospital: flag({
      label: {
        'zh-CN': '客流集中场所设上/落客区',
        'zh-HK': '客流集中場所設上/落客區',
        en: 'Present at transport and hospital',
      },
      remedy: 'provide',
    }),
  },
});
