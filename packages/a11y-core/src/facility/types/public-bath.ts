import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Public bath. */
export const publicBath = defineFacility({
  type: 'publicBath',
  label: { 'zh-CN': '公共浴室', 'zh-HK': '公共浴室', en: 'Public bath' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    accessibleShowerOrTubAndBasin: flag({
      label: {
        'zh-CN': '至少1个无障碍淋浴或盆浴间和洗手盆',
        'zh-HK': '至少1個無障礙淋浴或盆浴間和洗手盆',
        en: 'Accessible shower or tub and basin',
      },
      remedy: 'provide',
    }),
    showerShortSide: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '无障碍淋浴间短边宽度',
        'zh-HK': '無障礙淋浴間短邊闊度',
        en: 'Shower short side',
      },
      range: [250, 30000],
    }),
  },
});
