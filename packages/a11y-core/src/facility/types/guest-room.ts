import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** An accessible hotel room, dwelling or room in a home, with its door, bathroom and window. */
export const guestRoom = defineFacility({
  type: 'guestRoom',
  label: {
    'zh-CN': '无障碍客房/住房/居室',
    'zh-HK': '暢通易達客房、住宅單位或房間',
    en: 'Guest room / dwelling',
  },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    count: quantity('count', 'visual', {
      label: {
        'zh-CN': '无障碍客房数量',
        'zh-HK': '暢通易達客房數目',
        en: 'Number of accessible guest rooms',
      },
      how: 'And total rooms of the place',
      core: true,
    }),
    turningDiameter: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '房间内轮椅回转直径',
        'zh-HK': '房間內輪椅迴轉直徑',
        en: 'Turning circle in the room',
      },
      how: 'Largest clear circle, furniture as it stands',
      core: true,
      range: [300, 20_000],
      serves: ['wheelchair'],
    }),
    bathroomTurningDiameter: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '卫生间内轮椅回转直径',
        'zh-HK': '浴室內輪椅迴轉直徑',
        en: 'Turning circle in the bathroom',
      },
      how: 'Largest clear circle',
      core: true,
      range: [300, 20_000],
      serves: ['wheelchair'],
    }),
    bedsideWidth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '床侧（转移侧）通道净宽',
        'zh-HK': '牀邊（轉移一側）通道淨闊度',
        en: 'Clear width beside the bed, on the transfer side',
      },
      how: 'Narrowest place along the bed',
      core: true,
      range: [160, 10_000],
      orZero: true,
      remedy: 'widen',
    }),
    doorClearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '房门通行净宽', 'zh-HK': '房門淨闊度', en: 'Clear width of the room door' },
      how: 'Door open to 90 deg, face of leaf to opposite stop',
      core: true,
      range: [200, 20_000],
      remedy: 'widen',
    }),
    windowHandleHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '窗执手高度', 'zh-HK': '窗戶把手高度', en: 'Height of the window handle' },
      how: 'Operating part to floor, of a window that opens',
      range: [250, 3_000],
      serves: ['wheelchair', 'limitedReach'],
    }),
    windowForce: quantity('N', 'force-gauge', {
      label: {
        'zh-CN': '手动开关窗户所需力',
        'zh-HK': '開關窗戶所需的力',
        en: 'Force to open the window by hand',
      },
      how: 'At the handle, slow pull',
      range: [0, 500],
      serves: ['limitedReach'],
    }),
    callDevice: flag({
      label: {
        'zh-CN': '主要活动空间的救助呼叫装置',
        'zh-HK': '主要活動空間的緊急召援裝置',
        en: 'Emergency call device in the main room',
      },
      how: 'Try it after telling the desk',
      core: true,
      remedy: 'provide',
      serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
      validity: 'moving-equipment',
    }),
    accessibleBathroom: flag({
      label: {
        'zh-CN': '无障碍卫生间',
        'zh-HK': '暢通易達浴室',
        en: 'Accessible bathroom',
      },
      core: true,
      remedy: 'provide',
    }),
    multisensoryDoorbell: flag({
      label: {
        'zh-CN': '兼有声音和视觉提示的门铃',
        'zh-HK': '兼備聲音及閃燈提示的門鈴',
        en: 'Doorbell that can be heard and seen',
      },
      core: true,
      remedy: 'provide',
      serves: ['blind', 'lowVision', 'deaf'],
      validity: 'moving-equipment',
    }),
    groundOrLiftFloor: flag({
      label: {
        'zh-CN': '位于底层或无障碍电梯可达楼层，便于到达和疏散',
        'zh-HK': '位於地下或升降機可達樓層，便於到達及疏散',
        en: 'Room on the ground floor or a floor with an accessible lift',
      },
      remedy: 'relocate',
    }),
    turningSpace: flag({
      label: {
        'zh-CN': '主要活动空间的轮椅进出和回转空间',
        'zh-HK': '主要活動空間的輪椅進出及迴轉空間',
        en: 'Space for a wheelchair to enter and turn in the main room',
      },
      remedy: 'provide',
      instrument: 'steel-tape',
      serves: ['wheelchair'],
    }),
    accessibleKitchen: flag({
      label: {
        'zh-CN': '无障碍厨房',
        'zh-HK': '暢通易達廚房',
        en: 'Accessible kitchen',
      },
      how: 'Where there is a kitchen',
      remedy: 'provide',
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
    egressLocation: flag({
      label: {
        'zh-CN': '房间位置便于到达、进出和疏散',
        'zh-HK': '房間位置便於到達、進出及疏散',
        en: 'Room easy to reach and to leave in an emergency',
      },
      core: true,
      remedy: 'relocate',
    }),
    dwellingCount: quantity('count', 'visual', {
      label: {
        'zh-CN': '无障碍住房套数',
        'zh-HK': '暢通易達住宅單位數目',
        en: 'Number of accessible dwellings',
      },
      how: 'And total dwellings of the place',
    }),
    corridorClearWidth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '居室内走道净宽',
        'zh-HK': '房間內走廊淨闊度',
        en: 'Clear width of the passage inside the room',
      },
      range: [200, 20_000],
      remedy: 'widen',
    }),
    bedHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '床垫顶面高度', 'zh-HK': '牀墊頂面高度', en: 'Height of the mattress top' },
      range: [120, 1_500],
    }),
    windowPassage: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '窗前通道净宽',
        'zh-HK': '窗前通道淨闊度',
        en: 'Clear width of the way to the window',
      },
      range: [160, 10_000],
      orZero: true,
      remedy: 'widen',
      serves: ['wheelchair'],
    }),
    countPer100: quantity('count', 'calculation', {
      label: {
        'zh-CN': '每百间客房中的无障碍客房数',
        'zh-HK': '每100間客房中的暢通易達客房數目',
        en: 'Accessible guest rooms per hundred',
      },
      range: [0, 100],
    }),
  },
  parts: [
    {
      facilityType: 'door',
      parameters: { clearWidth: 'doorClearWidth', automaticClearWidth: 'doorClearWidth' },
    },
  ],
});
