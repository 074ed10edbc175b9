import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A public bathing or shower room as a whole. */
export const publicBath = defineFacility({
  type: 'publicBath',
  label: { 'zh-CN': '公共浴室', 'zh-HK': '公共浴室', en: 'Public bathing room' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    accessibleShowerOrTubAndBasin: flag({
      label: {
        'zh-CN': '至少1个无障碍淋浴间或盆浴间和1个无障碍洗手盆',
        'zh-HK': '至少一個暢通易達淋浴間或浴缸及一個暢通易達洗手盆',
        en: 'At least one accessible shower or bathtub and one accessible washbasin',
      },
      remedy: 'provide',
    }),
    showerShortSide: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '无障碍淋浴间短边宽度',
        'zh-HK': '暢通易達淋浴間短邊闊度',
        en: 'Short side of the accessible shower',
      },
      how: 'The shorter inside dimension',
      range: [400, 20_000],
      serves: ['wheelchair'],
      remedy: 'widen',
    }),
  },
  parts: [{ facilityType: 'shower', parameters: { shortSide: 'showerShortSide' } }],
});
