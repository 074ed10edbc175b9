import { defineFacility } from '../define.js';
import { quantity } from '../parameter.js';

/** A kitchen with a worktop one can sit at. */
export const kitchen = defineFacility({
  type: 'kitchen',
  label: { 'zh-CN': '无障碍厨房', 'zh-HK': '暢通易達廚房', en: 'Accessible kitchen' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'limitedReach'],
  parameters: {
    worktopHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '操作台面高度', 'zh-HK': '工作枱面高度', en: 'Worktop height' },
      how: 'Floor to the top; the lowest position of a height-adjustable worktop',
      range: [200, 2_000],
    }),
  },
});
