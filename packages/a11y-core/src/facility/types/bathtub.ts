import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A bathtub with its transfer seat, grab bars and the space beside it. */
export const bathtub = defineFacility({
  type: 'bathtub',
  label: { 'zh-CN': '无障碍盆浴间', 'zh-HK': '暢通易達浴缸', en: 'Accessible bathtub' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    rimHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '浴盆高度', 'zh-HK': '浴缸高度', en: 'Height of the tub' },
      how: 'Floor to the top of the rim',
      core: true,
      range: [150, 1_500],
      orZero: true,
    }),
    sideSpaceLength: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '浴盆侧面净空间长度',
        'zh-HK': '浴缸旁淨空間長度',
        en: 'Length of the clear space beside the tub',
      },
      how: 'Along the tub',
      core: true,
      range: [300, 20_000],
      orZero: true,
      serves: ['wheelchair'],
    }),
    sideSpaceWidth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '浴盆侧面净空间宽度',
        'zh-HK': '浴缸旁淨空間闊度',
        en: 'Width of the clear space beside the tub',
      },
      how: 'At right angles to the tub',
      range: [200, 20_000],
      orZero: true,
      serves: ['wheelchair'],
      remedy: 'widen',
    }),
    transferSeatAndGrabBars: flag({
      label: {
        'zh-CN': '浴盆端部坐台及内侧安全抓杆',
        'zh-HK': '浴缸座位及扶手桿',
        en: 'Transfer seat and grab bars at the tub',
      },
      remedy: 'provide',
    }),
  },
});
