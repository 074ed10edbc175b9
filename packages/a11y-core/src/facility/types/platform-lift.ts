import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A lifting platform for a wheelchair over a few steps, vertical or along the stairs. */
export const platformLift = defineFacility({
  type: 'platformLift',
  label: { 'zh-CN': '升降平台', 'zh-HK': '升降台', en: 'Platform lift' },
  geometry: ['Point', 'Polygon', 'LineString'],
  validity: 'moving-equipment',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    depth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '升降平台深度', 'zh-HK': '升降台深度', en: 'Platform depth' },
      how: 'Clear standing area, in the direction of travel of the wheelchair',
      core: true,
      range: [300, 10_000],
      validity: 'built-geometry',
    }),
    width: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '升降平台宽度', 'zh-HK': '升降台闊度', en: 'Platform width' },
      how: 'Clear between guards',
      core: true,
      range: [250, 10_000],
      remedy: 'widen',
      validity: 'built-geometry',
    }),
    callButtonHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '升降平台呼叫按钮高度',
        'zh-HK': '升降台呼叫按鈕高度',
        en: 'Height of the call button',
      },
      how: 'Centre of button; of several, the one furthest off',
      core: true,
      range: [200, 3_000],
      serves: ['wheelchair', 'limitedReach'],
      validity: 'built-geometry',
    }),
    handrailGuardCallButton: flag({
      label: {
        'zh-CN': '升降平台的扶手、挡板和呼叫按钮',
        'zh-HK': '升降台的扶手、擋板及呼叫按鈕',
        en: 'Handrail, guard and call button on the platform',
      },
      core: true,
      remedy: 'provide',
    }),
    entryProtection: flag({
      label: {
        'zh-CN': '升降平台防误入的安全防护',
        'zh-HK': '升降台防止誤入的防護',
        en: 'Protection against walking in by mistake',
      },
      core: true,
      remedy: 'protect',
      serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
    }),
    driveProtection: flag({
      label: {
        'zh-CN': '传送装置的可靠安全防护',
        'zh-HK': '傳動裝置的可靠防護',
        en: 'Guard or enclosure of the drive',
      },
      remedy: 'protect',
    }),
    inService: flag({
      label: {
        'zh-CN': '升降平台可独立使用、运行正常',
        'zh-HK': '升降台可自行使用、運作正常',
        en: 'Platform in service and usable without help',
      },
      how: 'Operate once',
      core: true,
      remedy: 'repair',
    }),
    notFirstChoice: flag({
      label: {
        'zh-CN': '仅在确无条件设坡道或电梯处采用升降平台',
        'zh-HK': '只在無法設置斜道或升降機時採用升降台',
        en: 'Platform lift used only where neither ramp nor lift was possible',
      },
      remedy: 'rebuild',
    }),
  },
});
