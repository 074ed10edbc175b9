import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

const NO_RAMP = 'not applicable where there is no ramp';

/**
 * A bridge over or a subway under a road, with the stairs, ramps and lifts that lead to it. Its
 * ramp is judged by the ramp rows as well; where a lift alone leads to it, what is asked of the
 * ramp is recorded as not applicable.
 */
export const footbridge = defineFacility({
  type: 'footbridge',
  label: { 'zh-CN': '人行天桥/地道', 'zh-HK': '行人天橋或隧道', en: 'Footbridge or subway' },
  geometry: ['LineString', 'Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    rampOrLift: flag({
      label: {
        'zh-CN': '坡道或无障碍电梯',
        'zh-HK': '斜道或暢通易達升降機',
        en: 'Ramp or accessible lift',
      },
      how: 'On both sides of the road',
      core: true,
      remedy: 'provide',
    }),
    rampClearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '坡道净宽', 'zh-HK': '斜道淨闊度', en: 'Ramp clear width' },
      how: `Narrowest point between handrails or kerbs; ${NO_RAMP}`,
      core: true,
      range: [300, 20_000],
      remedy: 'widen',
    }),
    rampSlope: quantity('ratio', 'digital-level', {
      label: { 'zh-CN': '坡道坡度', 'zh-HK': '斜道斜度', en: 'Ramp slope' },
      how: `Each run, keep the steepest; inner edge on curves; ${NO_RAMP}`,
      core: true,
      range: [0.001, 1],
    }),
    landingPerRise: quantity('mm', 'laser-meter', {
      label: {
        'zh-CN': '坡道平台间升高',
        'zh-HK': '斜道平台之間的升高',
        en: 'Rise of the ramp between landings',
      },
      how: `Vertical height of the highest run; ${NO_RAMP}`,
      core: true,
      range: [150, 20_000],
    }),
    landingDepth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '坡道平台深度', 'zh-HK': '斜道平台深度', en: 'Depth of the ramp landings' },
      how: `In the direction of travel, the shortest; ${NO_RAMP}`,
      core: true,
      range: [300, 20_000],
    }),
    tactileWarning: flag({
      label: {
        'zh-CN': '出入口及梯道、坡道起终点提示盲道',
        'zh-HK': '出入口及樓梯、斜道起點和終點的警示帶',
        en: 'Warning strip at the entrances and at both ends of stairs and ramps',
      },
      core: true,
      remedy: 'provide',
      serves: ['blind', 'lowVision'],
      validity: 'surface',
    }),
    tactileSetback: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '提示盲道与台阶或坡道起终点的距离',
        'zh-HK': '警示帶與梯級或斜道的距離',
        en: 'Distance of the warning strip from steps or ramp',
      },
      how: 'Near edge of the strip to the first nosing or the start of the slope',
      core: true,
      range: [5, 5_000],
      orZero: true,
      serves: ['blind', 'lowVision'],
      validity: 'surface',
    }),
    handrailBothSides: flag({
      label: {
        'zh-CN': '坡道两侧扶手',
        'zh-HK': '斜道兩側扶手',
        en: 'Handrails on both sides of the ramp',
      },
      how: `Along the whole ramp; ${NO_RAMP}`,
      core: true,
      remedy: 'provide',
    }),
    lowHeadroomGuard: flag({
      label: {
        'zh-CN': '桥下低矮区安全阻挡',
        'zh-HK': '橋下低矮位置的安全圍擋',
        en: 'Guard where the headroom under the bridge is low',
      },
      how: 'Railing, planting or a seat that keeps people out from under the stairs',
      core: true,
      remedy: 'protect',
      instrument: 'steel-tape',
      serves: ['blind', 'lowVision'],
    }),
    lowestHeadroomBelow: quantity('mm', 'laser-meter', {
      label: {
        'zh-CN': '桥下行人可及处最低净高',
        'zh-HK': '橋下行人可達處的最低淨空高度',
        en: 'Lowest headroom under the bridge that people can walk into',
      },
      how: 'Under stairs and ramps; not applicable where nobody can walk under it',
      range: [300, 50_000],
      orZero: true,
      serves: ['blind', 'lowVision'],
    }),
  },
  parts: [
    {
      facilityType: 'ramp',
      // Landings are deeper here than those of a ramp, and a bridge with a lift has none to miss.
      parameters: {
        runningSlope: 'rampSlope',
        rise: 'landingPerRise',
        clearWidth: 'rampClearWidth',
        handrailBothSides: 'handrailBothSides',
      },
    },
  ],
});
