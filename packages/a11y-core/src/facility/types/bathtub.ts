import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Bathtub. */
export const bathtub = defineFacility({
  type: 'bathtub',
  label: { 'zh-CN': '无障碍盆浴间', 'zh-HK': '無障礙盆浴間', en: 'Bathtub' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    rimHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '浴盆高度', 'zh-HK': '浴缸高度', en: 'Rim height' },
      core: true,
      range: [75, 9000],
    }),
    sideSpaceLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '侧面净空间长', 'zh-HK': '側面淨空間長', en: 'Side space length' },
      core: true,
      range: [250, 30000],
    }),
    sideSpaceWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '浴盆侧面净空间宽', 'zh-HK': '浴缸側面淨空間闊', en: 'Side space width' },
      range: [133, 16000],
    }),
    transferSeatAndGrabBars: flag({
      label: {
        'zh-CN': '坐台及安全抓杆',
        'zh-HK': '坐枱及扶手桿',
        en: 'Transfer seat and grab bars',
      },
      remedy: 'provide',
    }),
  },
});
