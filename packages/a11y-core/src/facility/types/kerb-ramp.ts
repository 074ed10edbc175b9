import { defineFacility } from '../define.js';
import { choice, flag, quantity } from '../parameter.js';
import { OCCUPIED } from './occupied.js';

/** Where a pavement comes down to the carriageway. A line runs from the foot at the gutter to the head. */
export const kerbRamp = defineFacility({
  type: 'kerbRamp',
  label: { 'zh-CN': '缘石坡道', 'zh-HK': '下斜路緣', en: 'Kerb ramp' },
  geometry: ['Point', 'LineString', 'Polygon'],
  validity: 'surface',
  serves: ['wheelchair', 'walkingAid'],
  parameters: {
    present: flag({
      remedy: 'provide',
      label: { 'zh-CN': '缘石坡道', 'zh-HK': '下斜路緣', en: 'Kerb ramp' },
      how: 'Level difference at junction, entrance or crossing with no ramp = absent',
      core: true,
    }),
    type: choice({
      label: {
        'zh-CN': '坡道形式（全宽式单面坡/三面坡/其他）',
        'zh-HK': '斜道形式',
        en: 'Form of the kerb ramp',
      },
      how: 'Pick form; decides which limits apply',
      core: true,
      options: {
        fullWidth: {
          'zh-CN': '全宽式单面坡',
          'zh-HK': '全闊單面斜道',
          en: 'Full-width, single face',
        },
        threeFace: { 'zh-CN': '三面坡', 'zh-HK': '三面斜道', en: 'Three faces' },
        other: { 'zh-CN': '其他形式', 'zh-HK': '其他形式', en: 'Other form' },
      },
    }),
    slopeFullWidth: quantity('ratio', 'digital-level', {
      label: {
        'zh-CN': '全宽式单面坡坡度',
        'zh-HK': '全闊單面斜道的斜度',
        en: 'Slope, full-width single-face form',
      },
      how: 'Centre line, along travel, 3 readings, keep the steepest',
      core: true,
      range: [0, 1],
    }),
    slopeOther: quantity('ratio', 'digital-level', {
      label: {
        'zh-CN': '其他形式正面/侧面坡度',
        'zh-HK': '其他形式正面及側面的斜度',
        en: 'Slope, other forms, front and sides',
      },
      how: 'Front face and each flare, keep the steepest',
      core: true,
      range: [0, 1],
    }),
    lipHeight: quantity('mm', 'steel-rule', {
      label: { 'zh-CN': '坡口与车行道高差', 'zh-HK': '斜道口與行車道的高低差', en: 'Lip height' },
      how: 'Vertical step at the gutter line, largest of 3',
      core: true,
      range: [0.5, 500],
      orZero: true,
    }),
    frontWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '正面坡道宽度', 'zh-HK': '三面斜道的正面闊度', en: 'Front width' },
      how: 'Three-face form, front face at the kerb line',
      core: true,
      range: [200, 50_000],
    }),
    openingWidth: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '坡口宽度', 'zh-HK': '斜道口闊度', en: 'Opening width' },
      how: 'Other forms, at the lower edge',
      core: true,
      range: [200, 50_000],
    }),
    widthEqualsSidewalk: flag({
      remedy: 'rebuild',
      label: {
        'zh-CN': '全宽式坡道与人行道同宽',
        'zh-HK': '全闊斜道與行人路同闊',
        en: 'Full-width form as wide as the pavement',
      },
      how: 'Compare with sidewalk width',
    }),
    topTransitionWidth: quantity('mm', 'steel-tape', {
      label: {
        'zh-CN': '顶端过渡空间宽度',
        'zh-HK': '斜道頂部過渡空間的闊度',
        en: 'Top transition width',
      },
      how: 'Flat space behind the top of the ramp',
      core: true,
      range: [50, 50_000],
      orZero: true,
    }),
    tactileWarning: flag({
      serves: ['blind', 'lowVision'],
      remedy: 'provide',
      label: {
        'zh-CN': '长度与坡道宽度对应的提示盲道',
        'zh-HK': '長度配合斜道闊度的警示帶',
        en: 'Warning strip as long as the ramp is wide',
      },
      how: 'Spans the ramp width',
      core: true,
    }),
    tactileSetback: quantity('mm', 'steel-tape', {
      serves: ['blind', 'lowVision'],
      label: {
        'zh-CN': '提示盲道与下口路缘石的距离',
        'zh-HK': '警示帶與路緣石的距離',
        en: 'Distance of the warning strip from the kerb',
      },
      how: 'Kerb to near edge of the warning strip',
      core: true,
      range: [5, 5_000],
      orZero: true,
    }),
    noDrainGrate: flag({
      remedy: 'clear',
      label: {
        'zh-CN': '上下坡处无雨水箅子',
        'zh-HK': '上落斜位沒有渠蓋',
        en: 'No drain grate on or at the foot',
      },
      how: 'No grating on or at the foot of the ramp',
      core: true,
    }),
    bollardGap: quantity('mm', 'steel-tape', {
      label: { 'zh-CN': '阻车桩净间距', 'zh-HK': '護柱之間的淨距', en: 'Bollard gap' },
      how: 'Narrowest clear gap',
      core: true,
      range: [50, 20_000],
    }),
    surface: flag({
      remedy: 'repair',
      label: {
        'zh-CN': '坡面平整防滑',
        'zh-HK': '斜面平整防滑',
        en: 'Surface even and slip resistant',
      },
      how: 'No loose, broken or ponding surface',
      core: true,
    }),
    alignedWithCrossing: flag({
      remedy: 'relocate',
      label: { 'zh-CN': '与人行横道对应', 'zh-HK': '正對行人過路處', en: 'Aligned with crossing' },
      how: 'Ramp lies within the crossing lines and faces the opposite ramp',
      core: true,
    }),
    occupied: choice({
      label: { 'zh-CN': '被占用情况', 'zh-HK': '被佔用情況', en: 'Occupied' },
      how: 'None / temporary / permanent',
      core: true,
      options: OCCUPIED,
    }),
    preferFullWidth: flag({
      remedy: 'rebuild',
      label: {
        'zh-CN': '优先采用全宽式单面坡',
        'zh-HK': '優先採用全闊單面斜道',
        en: 'Full-width single-face form chosen where possible',
      },
    }),
    slopeThreeFace: quantity('ratio', 'digital-level', {
      label: {
        'zh-CN': '三面坡正面及侧面坡度',
        'zh-HK': '三面斜道正面及側面的斜度',
        en: 'Three-face form, slope of front and flares',
      },
      range: [0, 1],
    }),
    counterSlope: quantity('ratio', 'digital-level', {
      label: {
        'zh-CN': '车行道侧反坡',
        'zh-HK': '行車道一側的反向斜度',
        en: 'Counter slope of the carriageway',
      },
      how: 'Gutter and carriageway at the foot, falling towards the kerb',
      range: [0, 1],
    }),
    slopeSide: quantity('ratio', 'digital-level', {
      label: {
        'zh-CN': '侧面斜坡坡度',
        'zh-HK': '側面斜面的斜度',
        en: 'Slope of the flared sides',
      },
      how: 'Along the kerb, the steeper side; absent where there are no flares',
      range: [0, 1],
    }),
    flushTransition: flag({
      label: {
        'zh-CN': '坡口与道路同高',
        'zh-HK': '斜道口與道路同高',
        en: 'Foot at the level of the road',
      },
      remedy: 'connect',
    }),
    slopeFront: quantity('ratio', 'digital-level', {
      label: { 'zh-CN': '坡道正面坡度', 'zh-HK': '下斜路緣正面斜度', en: 'Slope of the front' },
      how: 'Centre line, along travel, whatever the form',
      range: [0, 1],
    }),
  },
});
