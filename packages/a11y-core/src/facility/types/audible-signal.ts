import { defineFacility } from '../define.js';
import { flag } from '../parameter.js';

/** A device at a crossing that tells by sound when walkers have green, and where to go. */
export const audibleSignal = defineFacility({
  type: 'audibleSignal',
  label: {
    'zh-CN': '过街音响提示装置',
    'zh-HK': '行人過路發聲裝置',
    en: 'Audible crossing signal',
  },
  geometry: ['Point', 'Polygon'],
  validity: 'moving-equipment',
  serves: ['blind', 'lowVision'],
  parameters: {
    presentAtRequiredCrossings: flag({
      label: {
        'zh-CN': '应设的人行横道处的过街音响',
        'zh-HK': '所有須設置的過路處的發聲裝置',
        en: 'Audible signal at every crossing that needs one',
      },
      how: 'Crossings around main shopping and pedestrian streets and where many visually impaired people walk',
      core: true,
      remedy: 'provide',
    }),
    safeAndDirectional: flag({
      label: {
        'zh-CN': '提示声可辨方向并保证安全通行',
        'zh-HK': '提示聲可辨方向及安全過路',
        en: 'Sound that tells the direction and when it is safe to cross',
      },
      how: 'Listen at both ends',
      core: true,
      remedy: 'repair',
      instrument: 'ear',
    }),
    integratedWithSignalNoNoise: flag({
      label: {
        'zh-CN': '与信号灯同步且不扰民',
        'zh-HK': '與行人過路燈同步而不造成噪音滋擾',
        en: 'In step with the signal and no nuisance by noise',
      },
      how: 'Watch the lights over two cycles; quieter at night',
      core: true,
      remedy: 'repair',
      instrument: 'ear',
    }),
    working: flag({
      label: { 'zh-CN': '工作正常', 'zh-HK': '運作正常', en: 'Working' },
      core: true,
      remedy: 'repair',
      instrument: 'ear',
    }),
    mutedAtNight: flag({
      label: {
        'zh-CN': '夜间静音',
        'zh-HK': '夜間靜音',
        en: 'Muted at night',
      },
      how: 'From the settings, or from people who live there',
      remedy: 'repair',
      instrument: 'ear',
    }),
    accessiblePedestrianSignal: flag({
      label: {
        'zh-CN': '声音和振动并用的行人信号',
        'zh-HK': '備有聲響及震動提示的行人過路燈',
        en: 'Pedestrian signal with sound and vibration',
      },
      remedy: 'provide',
    }),
  },
});
