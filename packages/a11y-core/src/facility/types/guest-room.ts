import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Guest room / dwelling. */
export const guestRoom = defineFacility({
  type: 'guestRoom',
  label: {
    'zh-CN': '无障碍客房/住房/居室',
    'zh-HK': '無障礙客房/住房/居室',
    en: 'Guest room / dwelling',
  },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    count: quantity('count', 'visual', {
      label: { 'zh-CN': '无障碍客房数量', 'zh-HK': '無障礙客房數目', en: 'Count' },
      how: 'And total rooms',
      core: true,
    }),
    turningDiameter: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '房间回转直径', 'zh-HK': '房間迴轉直徑', en: 'Turning diameter' },
      core: true,
      range: [250, 30000],
    }),
    bathroomTurningDiameter: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '卫生间回转直径',
        'zh-HK': '洗手間迴轉直徑',
        en: 'Bathroom turning diameter',
      },
      core: true,
      range: [250, 30000],
    }),
    bedsideWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '床侧通道宽度', 'zh-HK': '牀側通道闊度', en: 'Bedside width' },
      core: true,
      range: [126, 24000],
    }),
    doorClearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '门净宽', 'zh-HK': '門淨闊', en: 'Door clear width' },
      core: true,
      range: [150, 18000],
    }),
    windowHandleHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '窗执手高度', 'zh-HK': '窗執手高度', en: 'Window handle height' },
      range: [141, 20000],
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
    windowForce: quantity('N', 'force-gauge', {
      label: { 'zh-CN': '窗操作力', 'zh-HK': '窗操作力', en: 'Window force' },
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
    callDevice: flag({
      label: { 'zh-CN': '救助呼叫', 'zh-HK': '救助呼叫', en: 'Call device' },
      core: true,
      remedy: 'provide',
    }),
    accessibleBathroom: flag({
      label: { 'zh-CN': '无障碍卫生间', 'zh-HK': '無障礙洗手間', en: 'Accessible bathroom' },
      core: true,
      remedy: 'provide',
    }),
    multisensoryDoorbell: flag({
      label: { 'zh-CN': '门铃视听均可', 'zh-HK': '門鈴視聽均可', en: 'Multisensory doorbell' },
      core: true,
      remedy: 'provide',
    }),
    groundOrLiftFloor: flag({
      label: {
        'zh-CN': '底层或无障碍电梯可达层且便于疏散',
        'zh-HK': '底層或暢通易達升降機可達層且便於疏散',
        en: 'Ground or lift floor',
      },
      remedy: 'provide',
    }),
    turningSpace: flag({
      label: { 'zh-CN': '轮椅进出及回转空间', 'zh-HK': '輪椅進出及迴轉空間', en: 'Turning space' },
      remedy: 'provide',
    }),
    accessibleKitchen: flag({
      label: { 'zh-CN': '厨房为无障碍厨房', 'zh-HK': '廚房為無障礙廚房', en: 'Accessible kitchen' },
      remedy: 'provide',
    }),
    egressLocation: flag({
      label: {
        'zh-CN': '便于到达进出和疏散',
        'zh-HK': '便於到達進出和疏散',
        en: 'Egress location',
      },
      remedy: 'relocate',
    }),
    dwellingCount: quantity('count', 'visual', {
      label: { 'zh-CN': '无障碍住房数量', 'zh-HK': '無障礙住房數目', en: 'Dwelling count' },
    }),
    corridorClearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '居室内走道净宽', 'zh-HK': '居室內走道淨闊', en: 'Corridor clear width' },
      range: [200, 24000],
    }),
    bedHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '床垫顶面高度', 'zh-HK': '牀墊頂面高度', en: 'Bed height' },
      range: [66, 9000],
    }),
    windowPassage: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '窗前通道宽度', 'zh-HK': '窗前通道闊度', en: 'Window passage' },
      range: [133, 16000],
    }),
    countPer100: quantity('count', 'visual', {
      label: { 'zh-CN': '每百间无障碍客房', 'zh-HK': '每百間無障礙客房', en: 'Count per100' },
    }),
  },
});
