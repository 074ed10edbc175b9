import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A park or a city square with its entrances and what serves the public in it. */
export const parkOrSquare = defineFacility({
  type: 'parkOrSquare',
  label: { 'zh-CN': '公园绿地/城市广场', 'zh-HK': '公園或廣場', en: 'Park or square' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    lowServiceFacilities: flag({
      label: {
        'zh-CN': '服务设施的低位部分',
        'zh-HK': '服務設施的低位部分',
        en: 'Service points with a low part',
      },
      how: 'Counters, drinking fountains, telephones; not applicable where there are none',
      core: true,
      remedy: 'provide',
      serves: ['wheelchair', 'limitedReach'],
    }),
    ticketGateWidth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '无障碍专用检票口宽度',
        'zh-HK': '輪椅專用入閘通道闊度',
        en: 'Width of the accessible ticket gate',
      },
      how: 'Clear width between the posts',
      core: true,
      range: [200, 20_000],
      remedy: 'widen',
    }),
    bollardGap: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '车挡间距', 'zh-HK': '護柱之間的淨距', en: 'Bollard gap' },
      how: 'Narrowest clear gap at the entrance',
      core: true,
      range: [150, 20_000],
      orZero: true,
    }),
  },
});
