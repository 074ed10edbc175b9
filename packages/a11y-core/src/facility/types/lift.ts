import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A passenger lift with its lobby and car. */
export const lift = defineFacility({
  type: 'lift',
  label: { 'zh-CN': '无障碍电梯', 'zh-HK': '暢通易達升降機', en: 'Lift' },
  geometry: ['Point', 'Polygon'],
  validity: 'moving-equipment',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
  parameters: {
    count: quantity('count', 'visual', {
      label: {
        'zh-CN': '无障碍电梯数量',
        'zh-HK': '無障礙升降機數目',
        en: 'Number of accessible lifts',
      },
      core: true,
      range: [0, 1_000],
    }),
    lobbyTurningDiameter: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '门前回转直径', 'zh-HK': '門前迴轉直徑', en: 'Lobby turning diameter' },
      how: 'Clear circle',
      core: true,
      range: [300, 50_000],
      serves: ['wheelchair'],
    }),
    lobbyDepth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '候梯厅深度', 'zh-HK': '升降機大堂深度', en: 'Lobby depth' },
      core: true,
      range: [300, 50_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    callButtonHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '呼叫按钮高度', 'zh-HK': '呼叫按鈕高度', en: 'Call button height' },
      how: 'Centre of button',
      core: true,
      range: [200, 3_000],
      serves: ['wheelchair', 'limitedReach'],
    }),
    callButtonCornerDistance: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '呼叫按钮与内转角侧墙的距离',
        'zh-HK': '按鈕與牆角的距離',
        en: 'Distance of the call button from the corner',
      },
      core: true,
      range: [10, 20_000],
      orZero: true,
      serves: ['wheelchair', 'limitedReach'],
    }),
    callButtonBraille: flag({
      remedy: 'provide',
      label: {
        'zh-CN': '按钮的盲文标志',
        'zh-HK': '按鈕的點字標記',
        en: 'Braille on the call button',
      },
      core: true,
      serves: ['blind'],
    }),
    callButtonTactileWarning: flag({
      remedy: 'provide',
      label: {
        'zh-CN': '呼叫按钮前的提示盲道',
        'zh-HK': '呼叫按鈕前的警示帶',
        en: 'Tactile warning before the call button',
      },
      core: true,
      serves: ['blind', 'lowVision'],
    }),
    displayAndArrivalSound: flag({
      remedy: 'provide',
      label: {
        'zh-CN': '运行显示和抵达音响',
        'zh-HK': '運行顯示及到達聲響',
        en: 'Display and arrival sound',
      },
      how: 'Ride once',
      core: true,
      serves: ['blind', 'lowVision', 'deaf'],
    }),
    carDepth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '轿厢深度', 'zh-HK': '機廂深度', en: 'Car depth' },
      how: 'Inside finishes',
      core: true,
      range: [400, 10_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    carWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '轿厢宽度', 'zh-HK': '機廂闊度', en: 'Car width' },
      how: 'Inside finishes',
      core: true,
      range: [400, 10_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    doorClearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '电梯门净宽', 'zh-HK': '升降機門淨闊度', en: 'Door clear width' },
      how: 'Fully open',
      core: true,
      range: [200, 20_000],
      remedy: 'widen',
      serves: ['wheelchair', 'walkingAid'],
    }),
    doorDwellTime: quantity('s', 'stopwatch', {
      label: { 'zh-CN': '开门保持时间', 'zh-HK': '開門停留時間', en: 'Door dwell time' },
      how: 'Mean of 3',
      core: true,
      range: [0, 300],
      serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
    }),
    carButtonHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '轿厢选层按钮高度', 'zh-HK': '機廂按鈕高度', en: 'Car button height' },
      how: 'Centre, highest and lowest',
      core: true,
      range: [200, 3_000],
      serves: ['wheelchair', 'limitedReach'],
    }),
    carHandrailHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '轿厢扶手高度', 'zh-HK': '機廂扶手高度', en: 'Car handrail height' },
      how: 'Three walls',
      core: true,
      range: [200, 2_500],
      serves: ['walkingAid'],
    }),
    mirrorBottomHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '镜子下沿高度', 'zh-HK': '鏡子下緣高度', en: 'Mirror bottom height' },
      core: true,
      range: [20, 3_000],
      orZero: true,
      serves: ['wheelchair'],
    }),
    carDisplayAndVoice: flag({
      remedy: 'provide',
      label: {
        'zh-CN': '轿厢内的运行显示和报层音响',
        'zh-HK': '機廂內的樓層顯示及報層聲響',
        en: 'Floor display and voice in the car',
      },
      core: true,
      serves: ['blind', 'lowVision', 'deaf'],
    }),
    inService: flag({
      remedy: 'repair',
      label: { 'zh-CN': '运行正常', 'zh-HK': '運作正常', en: 'In service' },
      core: true,
    }),
    doorSliding: flag({
      remedy: 'replace',
      label: { 'zh-CN': '水平滑动式门', 'zh-HK': '橫向趟門', en: 'Horizontally sliding door' },
    }),
    countPerGroup: quantity('count', 'visual', {
      label: {
        'zh-CN': '每组电梯无障碍电梯数',
        'zh-HK': '每組升降機的無障礙升降機數目',
        en: 'Number of accessible lifts in each lift group',
      },
      range: [0, 1_000],
    }),
    carIlluminance: quantity('lx', 'lux-meter', {
      label: { 'zh-CN': '轿厢地面照度', 'zh-HK': '機廂地面照度', en: 'Illuminance in the car' },
      how: 'At the floor, middle of the car, doors closed',
      serves: ['lowVision'],
    }),
    callButtonTactileLength: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '呼叫按钮前提示盲道长度',
        'zh-HK': '呼叫按鈕前觸覺警示帶的長度',
        en: 'Length of the tactile warning before the call button',
      },
      how: 'Along the wall',
      range: [100, 10_000],
      orZero: true,
      validity: 'surface',
      serves: ['blind', 'lowVision'],
    }),
  },
});
