import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Signage. */
export const signage = defineFacility({
  type: 'signage',
  label: { 'zh-CN': '无障碍标识', 'zh-HK': '無障礙標誌', en: 'Signage' },
  geometry: ['Point', 'Polygon'],
  validity: 'surface',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision', 'deaf'],
  parameters: {
    systemContinuous: flag({
      label: { 'zh-CN': '连续指示', 'zh-HK': '連續指示', en: 'System continuous' },
      core: true,
      remedy: 'connect',
    }),
    visibleSeatedAndStanding: flag({
      label: { 'zh-CN': '站坐均可见', 'zh-HK': '站坐均可見', en: 'Visible seated and standing' },
      how: 'Check at 1.15 m and 1.60 m',
      core: true,
      remedy: 'provide',
    }),
    atEveryFacility: flag({
      label: { 'zh-CN': '各设施处设标识', 'zh-HK': '各設施處設標誌', en: 'At every facility' },
      core: true,
      remedy: 'provide',
    }),
    dualSensoryWarning: flag({
      label: { 'zh-CN': '视听双重警示', 'zh-HK': '視聽雙重警示', en: 'Dual sensory warning' },
      core: true,
      remedy: 'provide',
    }),
    signWhereNotObvious: flag({
      label: {
        'zh-CN': '设施位置不明显处设标识',
        'zh-HK': '設施位置不明顯處設標誌',
        en: 'Sign where not obvious',
      },
      remedy: 'mark',
    }),
    signsAlongRoute: flag({
      label: {
        'zh-CN': '标志牌沿行人路径布置',
        'zh-HK': '標誌牌沿行人路徑佈置',
        en: 'Signs along route',
      },
      remedy: 'mark',
    }),
    tactileSignHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '触觉标识高度', 'zh-HK': '觸覺標誌高度', en: 'Tactile sign height' },
      range: [203, 30500],
      serves: ['blind', 'lowVision'],
    }),
  },
});
