import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Platform lift. */
export const platformLift = defineFacility({
  type: 'platformLift',
  label: { 'zh-CN': '升降平台', 'zh-HK': '升降平台', en: 'Platform lift' },
  geometry: ['Point', 'Polygon'],
  validity: 'moving-equipment',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    depth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '平台深度', 'zh-HK': '平台深度', en: 'Depth' },
      core: true,
      range: [200, 24000],
    }),
    width: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '平台宽度', 'zh-HK': '平台闊度', en: 'Width' },
      core: true,
      range: [150, 18000],
    }),
    callButtonHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '呼叫按钮高度', 'zh-HK': '呼叫按鈕高度', en: 'Call button height' },
      core: true,
      range: [141, 22000],
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
    handrailGuardCallButton: flag({
      label: {
        'zh-CN': '扶手、挡板、呼叫按钮',
        'zh-HK': '扶手、擋板、呼叫按鈕',
        en: 'Handrail guard call button',
      },
      core: true,
      remedy: 'protect',
    }),
    entryProtection: flag({
      label: { 'zh-CN': '防误入防护', 'zh-HK': '防誤入防護', en: 'Entry protection' },
      core: true,
      remedy: 'protect',
    }),
    driveProtection: flag({
      label: { 'zh-CN': '传动防护', 'zh-HK': '傳動防護', en: 'Drive protection' },
      remedy: 'protect',
    }),
    inService: flag({
      label: { 'zh-CN': '可独立使用、运行正常', 'zh-HK': '可獨立使用、運行正常', en: 'In service' },
      how: 'Operate once',
      core: true,
      remedy: 'provide',
    }),
    notFirstChoice: flag({
      label: { 'zh-CN': '升降平台不作首选', 'zh-HK': '升降平台不作首選', en: 'Not first choice' },
      remedy: 'provide',
    }),
  },
});
