import { defineFacility } from '../define.js';
import { quantity } from '../parameter.js';

/** Changing room. */
export const changingRoom = defineFacility({
  type: 'changingRoom',
  label: { 'zh-CN': '无障碍更衣室', 'zh-HK': '無障礙更衣室', en: 'Changing room' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    turningDiameter: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '储物柜前回转直径', 'zh-HK': '儲物櫃前回轉直徑', en: 'Turning diameter' },
      core: true,
      range: [250, 30000],
    }),
    seatHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '座椅高度', 'zh-HK': '座椅高度', en: 'Seat height' },
      core: true,
      range: [66, 9000],
    }),
    lockerControlHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '储物柜开关高度', 'zh-HK': '儲物櫃開關高度', en: 'Locker control height' },
      range: [141, 24000],
    }),
  },
});
