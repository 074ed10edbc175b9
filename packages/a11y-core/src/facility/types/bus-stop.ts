import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A bus stop with its platform, sign and shelter. */
export const busStop = defineFacility({
  type: 'busStop',
  label: { 'zh-CN': '公交车站', 'zh-HK': '巴士站', en: 'Bus stop' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    platformClearWidth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '站台有效通行宽度',
        'zh-HK': '候車處有效淨闊度',
        en: 'Platform clear width',
      },
      how: 'Narrowest, beside shelter and poles',
      core: true,
      range: [300, 50_000],
      remedy: 'widen',
    }),
    tactileWarning: flag({
      label: {
        'zh-CN': '站台提示盲道',
        'zh-HK': '候車處的警示帶',
        en: 'Warning strip along the platform',
      },
      core: true,
      remedy: 'provide',
      serves: ['blind', 'lowVision'],
      validity: 'surface',
    }),
    tactileSetback: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '提示盲道与路缘石的距离',
        'zh-HK': '警示帶與路緣石的距離',
        en: 'Distance of the warning strip from the kerb',
      },
      how: 'Kerb to near edge of the strip; absent where there is no strip',
      core: true,
      range: [5, 5_000],
      orZero: true,
      serves: ['blind', 'lowVision'],
      validity: 'surface',
    }),
    brailleBoard: flag({
      label: {
        'zh-CN': '盲文站牌或语音提示',
        'zh-HK': '點字站牌或語音提示',
        en: 'Braille stop sign or spoken information',
      },
      core: true,
      remedy: 'provide',
      serves: ['blind', 'lowVision'],
    }),
    medianStopAccessible: flag({
      label: {
        'zh-CN': '分隔带上的站台可供轮椅到达',
        'zh-HK': '分隔帶上的候車處可供輪椅到達',
        en: 'Stop on the median reachable by wheelchair',
      },
      how: 'From the crossing to the platform without a step',
      remedy: 'connect',
    }),
    boardingLength: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '上下车平台纵深',
        'zh-HK': '上落車位深度',
        en: 'Depth of the boarding area',
      },
      how: 'Perpendicular to the kerb',
      range: [300, 50_000],
    }),
    boardingWidth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '上下车平台宽度',
        'zh-HK': '上落車位闊度',
        en: 'Width of the boarding area',
      },
      how: 'Parallel to the kerb',
      range: [300, 50_000],
    }),
  },
});
