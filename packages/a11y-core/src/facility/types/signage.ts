import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** The accessibility signs of a place or a stretch of way, surveyed as one system. */
export const signage = defineFacility({
  type: 'signage',
  label: { 'zh-CN': '无障碍标识', 'zh-HK': '無障礙標誌', en: 'Signage' },
  geometry: ['Point', 'LineString', 'Polygon'],
  validity: 'surface',
  serves: ['wheelchair', 'walkingAid', 'lowVision', 'deaf'],
  parameters: {
    systemContinuous: flag({
      label: {
        'zh-CN': '连续指示到各无障碍设施的标识',
        'zh-HK': '連貫指示前往各無障礙設施的標誌',
        en: 'Signs that lead on without a gap to every accessible facility',
      },
      how: 'Follow them once from each entrance',
      core: true,
      remedy: 'provide',
    }),
    visibleSeatedAndStanding: flag({
      label: {
        'zh-CN': '坐姿和站姿均能看清标识',
        'zh-HK': '坐着及站立時均能看清標誌',
        en: 'Signs seen both seated and standing',
      },
      how: 'Check at 1.15 m and 1.60 m',
      core: true,
      remedy: 'relocate',
      serves: ['wheelchair', 'lowVision'],
    }),
    atEveryFacility: flag({
      label: {
        'zh-CN': '各无障碍设施处的无障碍标识',
        'zh-HK': '各無障礙設施處的無障礙標誌',
        en: 'A sign at every accessible facility',
      },
      core: true,
      remedy: 'provide',
    }),
    dualSensoryWarning: flag({
      label: {
        'zh-CN': '视觉和听觉双重警示',
        'zh-HK': '視覺及聽覺雙重警示',
        en: 'Warning that is both seen and heard',
      },
      how: 'Where people must be warned of a danger',
      core: true,
      remedy: 'provide',
      serves: ['blind', 'lowVision', 'deaf'],
    }),
    signWhereNotObvious: flag({
      label: {
        'zh-CN': '位置不明显的无障碍设施处的标识',
        'zh-HK': '位置不明顯的無障礙設施的指示標誌',
        en: 'Sign to an accessible facility that is easily missed',
      },
      how: 'Not applicable where every facility is plain to see',
      remedy: 'provide',
    }),
    signsAlongRoute: flag({
      label: {
        'zh-CN': '沿行人通行路径布置的标志牌',
        'zh-HK': '沿行人路徑設置的標誌牌',
        en: 'Signs along the way people walk',
      },
      remedy: 'provide',
    }),
    tactileSignHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '触觉标识高度',
        'zh-HK': '觸覺標誌高度',
        en: 'Height of tactile characters',
      },
      how: 'Baseline of the lowest and of the highest character; the one furthest off',
      range: [200, 4_000],
      serves: ['blind', 'lowVision'],
    }),
  },
});
