import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A bay where people get in and out of a car; coaches and ambulances have bays of their own. */
export const dropOff = defineFacility({
  type: 'dropOff',
  label: { 'zh-CN': '上/落客区', 'zh-HK': '上落客區', en: 'Drop-off bay' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    length: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '上/落客区长度',
        'zh-HK': '上落客區長度',
        en: 'Length of the drop-off bay',
      },
      how: 'Along the kerb, between the line centres',
      core: true,
      range: [1_000, 500_000],
    }),
    width: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '上/落客区宽度', 'zh-HK': '上落客區闊度', en: 'Width of the drop-off bay' },
      how: 'Kerb to the centre of the line',
      core: true,
      range: [300, 50_000],
      remedy: 'widen',
    }),
    kerbRampToPath: flag({
      label: {
        'zh-CN': '高差处设缘石坡道并与无障碍通道衔接',
        'zh-HK': '有高低差處設有下斜路緣並接通無障礙通道',
        en: 'Kerb ramp to the accessible path',
      },
      core: true,
      remedy: 'connect',
      validity: 'surface',
    }),
    presentAtTransportAndHospital: flag({
      label: {
        'zh-CN': '无障碍上/落客区',
        'zh-HK': '無障礙上落客區',
        en: 'Accessible drop-off bay',
      },
      how: 'Airports, coach stations, border crossings, ferry piers and hospitals',
      remedy: 'provide',
    }),
  },
});
