import { defineFacility } from '../define.js';
import { flag, quantity } from '../parameter.js';

/** A public toilet with its cubicles, urinals and washbasins, men's and women's rooms together. */
export const publicToilet = defineFacility({
  type: 'publicToilet',
  label: { 'zh-CN': '公共卫生间（厕所）', 'zh-HK': '公共洗手間', en: 'Public toilet' },
  geometry: ['Point', 'Polygon'],
  validity: 'built-geometry',
  serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision', 'limitedReach'],
  parameters: {
    perFloorProvision: flag({
      label: {
        'zh-CN': '设公共卫生间的各层男女各1处无障碍卫生间，或附近1个独立无障碍厕所',
        'zh-HK': '有公共洗手間的樓層男、女各一個符合要求的洗手間，或附近一個暢通易達洗手間',
        en: 'On every floor with public toilets one for each sex is accessible, or a separate accessible toilet is nearby',
      },
      how: 'Go through all floors; a finding of the place',
      core: true,
      serves: ['wheelchair', 'walkingAid'],
      remedy: 'provide',
    }),
    fixturesComplete: flag({
      label: {
        'zh-CN': '女厕的无障碍厕位和洗手盆，男厕的无障碍厕位、小便器和洗手盆',
        'zh-HK': '女廁的暢通易達廁格及洗手盆，男廁的暢通易達廁格、尿廁及洗手盆',
        en: "Accessible cubicle and washbasin in the women's and men's toilet, accessible urinal in the men's",
      },
      how: 'One of each is enough',
      core: true,
      serves: ['wheelchair', 'walkingAid', 'limitedReach'],
      remedy: 'provide',
    }),
    turningDiameter: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '回转直径', 'zh-HK': '迴轉直徑', en: 'Turning diameter' },
      how: 'Largest clear circle on the floor, doors closed',
      core: true,
      range: [300, 20_000],
      serves: ['wheelchair'],
    }),
    doorClearWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '门净宽', 'zh-HK': '門的淨闊度', en: 'Door clear width' },
      how: 'Narrowest door on the way in; not applicable where a separate accessible toilet nearby is used instead',
      core: true,
      range: [200, 20_000],
      serves: ['wheelchair', 'walkingAid'],
      remedy: 'widen',
    }),
    surface: flag({
      label: {
        'zh-CN': '地面防滑不积水',
        'zh-HK': '地面防滑及沒有積水',
        en: 'Floor is slip-resistant and drains',
      },
      how: 'Look again when the floor is wet',
      serves: ['wheelchair', 'walkingAid', 'blind', 'lowVision'],
      validity: 'surface',
      remedy: 'repair',
    }),
    count: quantity('count', 'visual', {
      label: {
        'zh-CN': '满足无障碍要求的公共卫生间数量',
        'zh-HK': '符合暢通易達要求的公共洗手間數目',
        en: 'Number of public toilets that are accessible',
      },
      how: 'In the whole place; a finding of the place',
      range: [0, 1_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    perFloorCount: quantity('count', 'visual', {
      label: {
        'zh-CN': '每层满足无障碍要求的公共卫生间数量',
        'zh-HK': '每層符合暢通易達要求的公共洗手間數目',
        en: 'Number of accessible public toilets per floor',
      },
      how: 'The floor with the fewest; a finding of the place',
      range: [0, 1_000],
      serves: ['wheelchair', 'walkingAid'],
    }),
    accessibleEntrance: flag({
      label: {
        'zh-CN': '出入口无障碍',
        'zh-HK': '出入口無障礙',
        en: 'Entrance without steps, or with a ramp',
      },
      serves: ['wheelchair', 'walkingAid'],
      remedy: 'connect',
    }),
    cubicleOnGroundFloor: flag({
      label: {
        'zh-CN': '无障碍厕位设在地面层',
        'zh-HK': '暢通易達廁格設於地面層',
        en: 'Accessible cubicle is on the ground floor',
      },
      serves: ['wheelchair', 'walkingAid'],
      remedy: 'relocate',
    }),
    multiTableHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '多功能台高度', 'zh-HK': '多用途枱高度', en: 'Multi-purpose table height' },
      how: 'Floor to top, unfolded',
      range: [200, 2_500],
      serves: ['wheelchair', 'walkingAid'],
    }),
    hookHeight: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '低位挂衣钩高度', 'zh-HK': '低位掛衣鈎高度', en: 'Low coat hook height' },
      how: 'The lowest hook',
      range: [300, 3_000],
      serves: ['wheelchair', 'limitedReach'],
    }),
  },
  parts: [
    {
      facilityType: 'door',
      parameters: { clearWidth: 'doorClearWidth', automaticClearWidth: 'doorClearWidth' },
      // A separate accessible toilet nearby takes its place, except where it is the city's own.
      when: [
        { context: 'accessibleToiletNearby', oneOf: [false] },
        { context: 'placeCategory', oneOf: ['public_toilet'] },
        { context: 'cityPublicToilet', oneOf: [true] },
      ],
    },
  ],
});
