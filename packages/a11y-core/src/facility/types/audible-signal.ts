import { defineFacility } from '../define.js';
import { flag } from '../parameter.js';

/** Audible crossing signal. */
export const audibleSignal = defineFacility({
  type: 'audibleSignal',
  label: {
    'zh-CN': '过街音响提示装置',
    'zh-HK': '過街音響提示裝置',
    en: 'Audible crossing signal',
  },
  geometry: ['Point', 'Polygon'],
  validity: 'moving-equipment',
  serves: ['blind', 'lowVision'],
  parameters: {
    presentAtRequiredCrossings: flag({
      label: {
        'zh-CN': '应设路口已设置',
        'zh-HK': '應設路口已設置',
        en: 'Present at required crossings',
      },
      core: true,
      remedy: 'provide',
    }),
    safeAndDirectional: flag({
      label: { 'zh-CN': '提示声可辨方向', 'zh-HK': '提示聲可辨方向', en: 'Safe and directional' },
      how: 'Listen at both ends',
      core: true,
      remedy: 'provide',
      instrument: 'ear',
    }),
    integratedWithSignalNoNoise: flag({
      label: {
        'zh-CN': '与信号同步且不扰民',
        'zh-HK': '與信號同步且不擾民',
        en: 'Integrated with signal no noise',
      },
      core: true,
      remedy: 'provide',
      instrument: 'ear',
    }),
    working: flag({
      label: { 'zh-CN': '工作正常', 'zh-HK': '工作正常', en: 'Working' },
      core: true,
      remedy: 'provide',
      instrument: 'ear',
    }),
    accessiblePedestrianSignal: flag({
      label: {
        'zh-CN': '无障碍行人信号',
        'zh-HK': '無障礙行人信號',
        en: 'Accessible pedestrian signal',
      },
      remedy: 'provide',
    }),
  },
});
