import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A WC pan with its grab bars, flush, paper holder and call device. */
export const wc = defineFacility({
  type: 'wc',
  label: { 'zh-CN': '无障碍坐便器', 'zh-HK': '暢通易達座廁', en: 'Accessible WC pan' },
  geometry: ['Point'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid', 'limitedReach'],
  parameters: {
    seatHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '坐便器高度', 'zh-HK': '座廁高度', en: 'Seat height' },
      how: 'Floor to the top of the seat, lid up',
      range: [150, 1_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    grabBarsBothSides: flag({
      label: {
        'zh-CN': '两侧安全抓杆',
        'zh-HK': '兩側扶手桿',
        en: 'Grab bars on both sides',
      },
      core: true,
      serves: ['wheelchair', 'walkingAid'],
      remedy: 'provide',
    }),
    foldBarHeightAboveSeat: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '可旋转抓杆距坐便器上沿高度',
        'zh-HK': '可摺式扶手桿與座廁頂部的距離',
        en: 'Height of the fold-away bar above the seat',
      },
      how: 'Top of the seat to top of the bar, folded down; the side the wheelchair approaches from',
      core: true,
      range: [61, 1_500],
      orZero: true,
      serves: ['wheelchair', 'walkingAid'],
    }),
    foldBarLength: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '可旋转抓杆长度',
        'zh-HK': '可摺式扶手桿長度',
        en: 'Length of the fold-away bar',
      },
      core: true,
      range: [150, 3_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    lBarHeightAboveSeat: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': 'L形抓杆水平段距坐便器上沿高度',
        'zh-HK': 'L形扶手桿橫桿與座廁頂部的距離',
        en: 'Height of the L-shaped bar above the seat',
      },
      how: 'Top of the seat to top of the horizontal part',
      core: true,
      range: [61, 1_500],
      orZero: true,
      serves: ['wheelchair', 'walkingAid'],
    }),
    lBarLength: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': 'L形抓杆水平段长度',
        'zh-HK': 'L形扶手桿橫桿長度',
        en: 'Length of the horizontal part of the L-shaped bar',
      },
      core: true,
      range: [150, 3_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    lBarVerticalOffset: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': 'L形抓杆竖段与坐便器前端的距离',
        'zh-HK': 'L形扶手桿豎桿與座廁前端的距離',
        en: 'Distance of the upright of the L-shaped bar from the front of the pan',
      },
      how: 'Horizontally, forwards',
      core: true,
      range: [26, 3_000],
      orZero: true,
      serves: ['wheelchair', 'walkingAid'],
    }),
    lBarTopHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': 'L形抓杆竖段顶部高度',
        'zh-HK': 'L形扶手桿豎桿頂部高度',
        en: 'Height of the top of the L-shaped bar',
      },
      how: 'Floor to top',
      core: true,
      range: [300, 3_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    flushOperable: flag({
      label: {
        'zh-CN': '冲水装置单手可操作',
        'zh-HK': '沖水裝置可單手操作',
        en: 'Flush works with one hand',
      },
      how: 'Try it from the seat',
      core: true,
      serves: ['wheelchair', 'limitedReach'],
      remedy: 'replace',
    }),
    paperHolderSideFront: flag({
      label: {
        'zh-CN': '取纸器位于坐便器侧前方',
        'zh-HK': '廁紙架位於座廁側前方',
        en: 'Paper holder beside and in front of the pan',
      },
      core: true,
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
      remedy: 'relocate',
    }),
    callDeviceSeatedAndFallen: flag({
      label: {
        'zh-CN': '坐姿和跌倒时均可触及的呼叫装置',
        'zh-HK': '坐着及跌倒時均可觸及的求助裝置',
        en: 'Call device within reach from the seat and from the floor',
      },
      how: 'Press it and confirm that someone answers',
      core: true,
      serves: ['wheelchair', 'walkingAid'],
      validity: 'moving-equipment',
      remedy: 'provide',
    }),
    sideBarHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '水平安全抓杆高度',
        'zh-HK': '橫向扶手桿高度',
        en: 'Height of the horizontal bars',
      },
      how: 'Floor to top, both sides; the one further off',
      range: [150, 2_500],
      serves: ['wheelchair', 'walkingAid'],
    }),
    sideBarLength: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '水平安全抓杆长度',
        'zh-HK': '橫向扶手桿長度',
        en: 'Length of the horizontal bars',
      },
      how: 'The shorter one',
      range: [150, 3_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    verticalBarHeight: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '垂直安全抓杆高度',
        'zh-HK': '直向扶手桿高度',
        en: 'Height of the vertical bar',
      },
      how: 'Floor to top',
      range: [300, 3_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    paperHolderHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '取纸器高度', 'zh-HK': '廁紙架高度', en: 'Paper holder height' },
      how: 'Floor to the paper outlet',
      range: [150, 2_500],
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
    barSpacing: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '两侧安全抓杆间距',
        'zh-HK': '兩側扶手桿之間的距離',
        en: 'Distance between the bars on both sides',
      },
      range: [200, 3_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    transferSideSpace: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '轮椅靠近侧移动空间宽度',
        'zh-HK': '輪椅靠近一側的移動空間闊度',
        en: 'Width of the transfer space beside the pan',
      },
      how: 'Edge of the pan to wall or fixture, bar folded up',
      range: [101, 5_000],
      orZero: true,
      serves: ['wheelchair'],
      remedy: 'widen',
    }),
    paperHolderOffset: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '取纸器与坐便器前端的距离',
        'zh-HK': '廁紙架與座廁前端的距離',
        en: 'Distance of the paper holder from the front of the pan',
      },
      how: 'Horizontally',
      range: [26, 3_000],
      orZero: true,
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
    }),
    centrelineToSideWall: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '坐便器中心与侧墙的距离',
        'zh-HK': '座廁中線與側牆的距離',
        en: 'Distance of the centreline of the pan from the side wall',
      },
      range: [200, 5_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    clearanceWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '坐便器处净空宽度', 'zh-HK': '座廁淨空闊度', en: 'Clear width at the pan' },
      how: 'From the side wall, at right angles',
      range: [300, 10_000],
      serves: ['wheelchair'],
      remedy: 'widen',
    }),
    rearBarLength: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '后墙抓杆长度',
        'zh-HK': '後牆扶手桿長度',
        en: 'Length of the bar on the rear wall',
      },
      range: [150, 3_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
  },
});
