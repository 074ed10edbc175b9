import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** WC pan. */
export const wc = defineFacility({
  type: 'wc',
  label: { 'zh-CN': '无障碍坐便器', 'zh-HK': '無障礙座廁', en: 'WC pan' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    seatHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '坐便器高度', 'zh-HK': '座廁高度', en: 'Seat height' },
      range: [71, 9700],
    }),
    grabBarsBothSides: flag({
      label: { 'zh-CN': '两侧抓杆', 'zh-HK': '兩側扶手桿', en: 'Grab bars both sides' },
      core: true,
      remedy: 'provide',
    }),
    foldBarHeightAboveSeat: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '可旋转抓杆距座圈',
        'zh-HK': '可旋轉扶手桿距座圈',
        en: 'Fold bar height above seat',
      },
      core: true,
      range: [41, 7000],
    }),
    foldBarLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '可旋转抓杆长度', 'zh-HK': '可旋轉扶手桿長度', en: 'Fold bar length' },
      core: true,
      range: [116, 14000],
    }),
    lBarHeightAboveSeat: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': 'L形抓杆水平段距座圈',
        'zh-HK': 'L形扶手桿水平段距座圈',
        en: 'L bar height above seat',
      },
      core: true,
      range: [41, 7000],
    }),
    lBarLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': 'L形抓杆水平段长度', 'zh-HK': 'L形扶手桿水平段長度', en: 'L bar length' },
      core: true,
      range: [116, 14000],
    }),
    lBarVerticalOffset: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': 'L形竖段距坐便器前端',
        'zh-HK': 'L形豎段距座廁前端',
        en: 'L bar vertical offset',
      },
      core: true,
      range: [25, 5000],
      orZero: true,
    }),
    lBarTopHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': 'L形竖段顶部高度', 'zh-HK': 'L形豎段頂部高度', en: 'L bar top height' },
      core: true,
      range: [233, 32000],
    }),
    flushOperable: flag({
      label: { 'zh-CN': '冲水单手可操作', 'zh-HK': '沖水單手可操作', en: 'Flush operable' },
      core: true,
      remedy: 'replace',
    }),
    paperHolderSideFront: flag({
      label: { 'zh-CN': '取纸器侧前方', 'zh-HK': '取紙器側前方', en: 'Paper holder side front' },
      core: true,
      remedy: 'relocate',
    }),
    callDeviceSeatedAndFallen: flag({
      label: {
        'zh-CN': '坐姿/跌倒均可呼叫',
        'zh-HK': '坐姿/跌倒均可呼叫',
        en: 'Call device seated and fallen',
      },
      how: 'Press and confirm response',
      core: true,
      remedy: 'provide',
    }),
    sideBarHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '水平安全抓杆高度', 'zh-HK': '水平扶手桿高度', en: 'Side bar height' },
      range: [116, 14000],
    }),
    sideBarLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '水平安全抓杆长度', 'zh-HK': '水平扶手桿長度', en: 'Side bar length' },
      range: [116, 21300],
    }),
    verticalBarHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '垂直安全抓杆高度', 'zh-HK': '垂直扶手桿高度', en: 'Vertical bar height' },
      range: [233, 28000],
    }),
    paperHolderHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '取纸器高度', 'zh-HK': '取紙器高度', en: 'Paper holder height' },
      range: [66, 10000],
    }),
    barSpacing: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '两侧安全抓杆间距', 'zh-HK': '兩側扶手桿間距', en: 'Bar spacing' },
      range: [116, 15000],
    }),
    transferSideSpace: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '轮椅靠近侧移动空间宽度',
        'zh-HK': '輪椅靠近側移動空間闊度',
        en: 'Transfer side space',
      },
      range: [116, 14000],
    }),
    paperHolderOffset: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '取纸器距坐便器前端',
        'zh-HK': '取紙器距座廁前端',
        en: 'Paper holder offset',
      },
      range: [41, 5000],
      orZero: true,
    }),
    centrelineToSideWall: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '坐便器中心距侧墙',
        'zh-HK': '座廁中心距側牆',
        en: 'Centreline to side wall',
      },
      range: [67, 9100],
    }),
    clearanceWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '坐便器净空宽', 'zh-HK': '座廁淨空闊', en: 'Clearance width' },
      range: [254, 30500],
    }),
    rearBarLength: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '后墙抓杆长度', 'zh-HK': '後牆扶手桿長度', en: 'Rear bar length' },
      range: [152, 18300],
    }),
  },
});
