import { defineFacility } from '../define.js';
import { quantity } from '../parameter.js';

/** Kitchen. */
export const kitchen = defineFacility({
  type: 'kitchen',
  label: { 'zh-CN': '无障碍厨房', 'zh-HK': '無障礙廚房', en: 'Kitchen' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'limitedReach'],
  parameters: {
    worktopHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '操作台面高度', 'zh-HK': '操作枱面高度', en: 'Worktop height' },
      range: [116, 17000],
    }),
  },
});
