import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** Stairs of a building and steps outdoors. A line runs from foot to head. */
export const stairs = defineFacility({
  type: 'stairs',
  label: { 'zh-CN': '楼梯和台阶', 'zh-HK': '樓梯及梯級', en: 'Stairs and steps' },
  geometry: ['LineString', 'Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['walkingAid', 'blind', 'lowVision'],
  parameters: {
    treadWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '踏步宽度', 'zh-HK': '踏面闊度', en: 'Tread width' },
      how: '3 steps, smallest',
      core: true,
      range: [100, 5_000],
    }),
    riserHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '踏步高度', 'zh-HK': '豎板高度', en: 'Riser height' },
      how: '3 steps, largest',
      core: true,
      range: [20, 500],
    }),
    stepTreadWidth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '台阶踏步宽度',
        'zh-HK': '室外或入口梯級的踏面闊度',
        en: 'Step tread width',
      },
      how: 'Outdoor or entrance steps',
      core: true,
      range: [100, 5_000],
    }),
    stepRiserHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '台阶踏步高度',
        'zh-HK': '室外或入口梯級的豎板高度',
        en: 'Step riser height',
      },
      how: 'Outdoor or entrance steps',
      core: true,
      range: [20, 500],
    }),
    riserCount: quantity('count', 'visual', {
      label: { 'zh-CN': '每段级数', 'zh-HK': '每段梯級數目', en: 'Risers in one flight' },
      core: true,
      range: [1, 500],
    }),
    riserVariation: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '相邻踏步高差', 'zh-HK': '相鄰梯級的高低差', en: 'Riser variation' },
      range: [0.5, 300],
      orZero: true,
    }),
    handrailBothSides: flag({
      remedy: 'provide',
      label: { 'zh-CN': '两侧扶手', 'zh-HK': '兩側扶手', en: 'Handrails on both sides' },
      how: '3 or more steps',
      core: true,
    }),
    tactileWarning: flag({
      remedy: 'provide',
      label: { 'zh-CN': '提示盲道', 'zh-HK': '警示帶', en: 'Warning strip' },
      how: 'Top and bottom, full flight width',
      core: true,
      serves: ['blind', 'lowVision'],
    }),
    tactileSetback: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '提示盲道与踏步的距离',
        'zh-HK': '警示帶與梯級的距離',
        en: 'Distance of the warning strip from the steps',
      },
      core: true,
      range: [5, 5_000],
      orZero: true,
      serves: ['blind', 'lowVision'],
    }),
    firstStepContrast: flag({
      remedy: 'mark',
      label: {
        'zh-CN': '首末级与平台有区别',
        'zh-HK': '首末級與平台有區別',
        en: 'First and last step set apart from the landing',
      },
      core: true,
      serves: ['lowVision'],
    }),
    noOpenRiserOrSquareNosing: flag({
      remedy: 'rebuild',
      label: {
        'zh-CN': '无空缺踢面和直角突缘',
        'zh-HK': '沒有空心豎板或直角級咀',
        en: 'No open riser or square nosing',
      },
      core: true,
    }),
    stripsFlush: flag({
      remedy: 'repair',
      label: {
        'zh-CN': '防滑条不突出踏面',
        'zh-HK': '防滑條沒有突出踏面',
        en: 'Strips flush with the treads',
      },
    }),
    landingWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '平台宽度', 'zh-HK': '平台闊度', en: 'Landing width' },
      range: [200, 50_000],
      remedy: 'widen',
    }),
    headroomFlight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '梯段净高', 'zh-HK': '梯段淨空高度', en: 'Headroom flight' },
      range: [500, 50_000],
    }),
    straight: flag({
      remedy: 'rebuild',
      label: { 'zh-CN': '直线形楼梯', 'zh-HK': '直線形樓梯', en: 'Straight flights' },
    }),
    edgeProtection: flag({
      remedy: 'protect',
      label: {
        'zh-CN': '栏杆下方安全阻挡',
        'zh-HK': '欄杆下方的安全圍擋',
        en: 'Edge protection below the railing',
      },
    }),
    antislip: flag({
      remedy: 'repair',
      label: {
        'zh-CN': '踏面防滑或设有防滑条',
        'zh-HK': '踏面防滑或設有防滑條',
        en: 'Slip-resistant treads or strips',
      },
    }),
    treadRiserContrast: flag({
      remedy: 'mark',
      label: {
        'zh-CN': '踏面与踢面颜色有区分',
        'zh-HK': '踏面與豎板顏色有區別',
        en: 'Contrast between treads and risers',
      },
      serves: ['lowVision'],
    }),
    stepRiserHeightMin: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '台阶踏步最小高度',
        'zh-HK': '室外或入口梯級的最小豎板高度',
        en: 'Smallest step riser height',
      },
      range: [20, 500],
    }),
    stepHandrailBothSides: flag({
      remedy: 'provide',
      label: {
        'zh-CN': '台阶两侧扶手',
        'zh-HK': '室外或入口梯級的兩側扶手',
        en: 'Handrails on both sides of the steps',
      },
    }),
    accessibleStairCount: quantity('count', 'visual', {
      label: {
        'zh-CN': '通往主要教学用房的无障碍楼梯数量',
        'zh-HK': '通往主要教學用房的無障礙樓梯數目',
        en: 'Number of accessible stairs to the main teaching rooms',
      },
      range: [0, 1_000],
    }),
    headroomLanding: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '平台过道净高',
        'zh-HK': '平台通道淨空高度',
        en: 'Headroom over landings and passages',
      },
      range: [500, 50_000],
    }),
    fallProtection: flag({
      remedy: 'protect',
      label: {
        'zh-CN': '临空侧防护措施',
        'zh-HK': '臨空一側的防墮措施',
        en: 'Protection against falls on the open side',
      },
    }),
    rampIfFewerThan2Risers: flag({
      remedy: 'rebuild',
      label: {
        'zh-CN': '不足2级处改为坡道',
        'zh-HK': '不足兩級處改設斜道',
        en: 'Ramp instead of fewer than two risers',
      },
    }),
    guardHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '临空防护栏杆高度',
        'zh-HK': '臨空防護欄杆高度',
        en: 'Height of the guard on the open side',
      },
      range: [50, 5_000],
    }),
  },
});
