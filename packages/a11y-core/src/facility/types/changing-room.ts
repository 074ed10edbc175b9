import { defineFacility } from '../define.js';
import { quantity } from '../parameter.js';

/** A changing room with its lockers and seat. */
export const changingRoom = defineFacility({
  type: 'changingRoom',
  label: { 'zh-CN': '无障碍更衣室', 'zh-HK': '暢通易達更衣室', en: 'Accessible changing room' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid', 'limitedReach'],
  parameters: {
    turningDiameter: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '储物柜前回转直径',
        'zh-HK': '儲物櫃前迴轉直徑',
        en: 'Turning diameter in front of the lockers',
      },
      how: 'Largest clear circle, locker doors closed',
      core: true,
      range: [300, 20_000],
      serves: ['wheelchair'],
    }),
    seatHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '座椅高度', 'zh-HK': '座椅高度', en: 'Seat height' },
      how: 'Floor to the top of the seat',
      core: true,
      range: [150, 1_200],
      serves: ['wheelchair', 'walkingAid'],
    }),
    lockerControlHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '储物柜开关高度', 'zh-HK': '儲物櫃鎖掣高度', en: 'Locker lock height' },
      how: 'Floor to the centre of the lock or handle',
      range: [200, 2_500],
      serves: ['wheelchair', 'limitedReach'],
    }),
  },
});
