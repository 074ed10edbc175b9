import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Park or square. */
export const parkOrSquare = defineFacility({
  type: 'parkOrSquare',
  label: { 'zh-CN': '公园绿地/城市广场', 'zh-HK': '公園綠地/城市廣場', en: 'Park or square' },
  geometry: ['Point', 'Polygon'],
  validity: 'surface',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
  parameters: {
    lowServiceFacilities: flag({
      label: {
        'zh-CN': '广场服务设施设低位',
        'zh-HK': '廣場服務設施設低位',
        en: 'Low service facilities',
      },
      remedy: 'provide',
    }),
    ticketGateWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '专用检票口宽度', 'zh-HK': '專用檢票口闊度', en: 'Ticket gate width' },
      range: [200, 24000],
    }),
    bollardGap: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '车挡间距', 'zh-HK': '車擋間距', en: 'Bollard gap' },
      range: [150, 18000],
      orZero: true,
    }),
  },
});
