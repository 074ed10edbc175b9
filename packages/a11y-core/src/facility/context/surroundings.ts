import { PLACE_CATEGORIES } from '../place-category.js';
import { type ContextDefinitions, fact } from './define.js';

/** The building, the way and the parts of ramps, doors, lifts, stairs and tactile paving. */
export const SURROUNDINGS = {
  // The building and the place
  placeCategory: {
    kind: 'choice',
    label: { 'zh-CN': '场所类别', 'zh-HK': '場所類別', en: 'Category of the place' },
    options: PLACE_CATEGORIES,
  },
  publicBuilding: fact('公共建筑', '公共建築物', 'In a public building'),
  crowded: fact('人员密集的公共场所', '人流密集的公眾場所', 'Crowded public place'),
  servesPublic: fact('为公众办理业务', '為公眾辦理業務', 'Serves the public'),
  countyLibrary: fact(
    '县、市级及以上图书馆',
    '縣、市級或以上圖書館',
    'Library of county or city level or above',
  ),
  buildingHasLifts: fact('建筑内设有电梯', '建築物設有升降機', 'The building has lifts'),
  mainUsers: {
    kind: 'choice',
    label: { 'zh-CN': '主要使用者', 'zh-HK': '主要使用者', en: 'Mainly used by' },
    options: {
      general: { 'zh-CN': '一般公众', 'zh-HK': '一般公眾', en: 'General public' },
      mobility: {
        'zh-CN': '行动障碍者',
        'zh-HK': '行動不便人士',
        en: 'People with limited mobility',
      },
      visual: { 'zh-CN': '视觉障碍者', 'zh-HK': '視障人士', en: 'Visually impaired people' },
      mobilityAndVisual: {
        'zh-CN': '行动障碍者和视觉障碍者',
        'zh-HK': '行動不便及視障人士',
        en: 'People with limited mobility and visually impaired people',
      },
    },
  },

  // The way it lies on
  onAccessibleRoute: fact('位于无障碍通行流线上', '位於無障礙通道上', 'On an accessible route'),
  outdoor: fact('室外', '室外', 'Outdoors'),
  atEntrance: fact('位于无障碍出入口', '位於無障礙出入口', 'At an accessible entrance'),
  restrictedSite: fact('场地条件受限', '場地條件所限', 'Site conditions are restricted'),
  levelDifference: fact('存在高差', '有高低差', 'There is a level difference'),
  openSide: fact('有临空侧', '有臨空一側', 'Has an open side'),
  totalHeight: {
    kind: 'number',
    label: { 'zh-CN': '总高度', 'zh-HK': '總高度', en: 'Total height of steps or ramp' },
    unit: 'mm',
    range: [0, 200_000],
  },

  // Parts that some rows presuppose
  bollardsPresent: fact('设有阻车桩', '設有護柱', 'Bollards are installed'),
  gatesPresent: fact(
    '设有检票口、结算口或闸机',
    '設有入閘機、收銀通道或閘機',
    'Ticket gates, checkouts or turnstiles are installed',
  ),
  gratingsPresent: fact('有井盖或箅子', '有沙井蓋或渠蓋', 'There are covers or gratings'),
  slottedGratings: fact('箅子为条状孔洞', '渠蓋為條狀開孔', 'Gratings have slots'),
  lowHeadroom: fact(
    '有净高不大于2.00 m的空间',
    '有淨空高度不超過2.00米的空間',
    'There is a space with headroom of 2.00 m or less',
  ),
  protrusionsPresent: fact(
    '墙柱上有探出物',
    '牆柱上有突出物',
    'Objects project from walls or posts',
  ),
  handrailsPresent: fact('设有扶手', '設有扶手', 'Handrails are installed'),
  balusterRailing: fact('栏杆式扶手', '欄杆式扶手', 'Railing of the baluster type'),

  // Corridors
  corridorLength: {
    kind: 'number',
    label: { 'zh-CN': '走道长度', 'zh-HK': '走廊長度', en: 'Length of the corridor' },
    unit: 'mm',
    range: [0, 10_000_000],
  },

  // Entrances and doors
  entranceKind: {
    kind: 'choice',
    label: { 'zh-CN': '出入口形式', 'zh-HK': '出入口形式', en: 'Form of the entrance' },
    options: {
      flat: { 'zh-CN': '平坡', 'zh-HK': '平坡', en: 'Flat' },
      stepsAndRamp: { 'zh-CN': '台阶和轮椅坡道', 'zh-HK': '梯級及斜道', en: 'Steps and ramp' },
      stepsAndPlatformLift: {
        'zh-CN': '台阶和升降平台',
        'zh-HK': '梯級及升降台',
        en: 'Steps and platform lift',
      },
      stepsOnly: { 'zh-CN': '仅有台阶', 'zh-HK': '只有梯級', en: 'Steps only' },
    },
  },
  mainEntrance: fact('主要出入口', '主要出入口', 'Main entrance'),
  doorKind: {
    kind: 'choice',
    label: { 'zh-CN': '门的形式', 'zh-HK': '門的形式', en: 'Kind of door' },
    options: {
      sideHung: { 'zh-CN': '平开门', 'zh-HK': '掩門', en: 'Side-hung' },
      sliding: { 'zh-CN': '推拉门', 'zh-HK': '趟門', en: 'Sliding' },
      folding: { 'zh-CN': '折叠门', 'zh-HK': '摺門', en: 'Folding' },
      doubleSwing: { 'zh-CN': '双向开启门', 'zh-HK': '雙向掩門', en: 'Double-swing' },
      revolving: { 'zh-CN': '旋转门', 'zh-HK': '旋轉門', en: 'Revolving' },
      automatic: { 'zh-CN': '自动门', 'zh-HK': '自動門', en: 'Automatic, of any form' },
    },
  },
  hasCloser: fact('装有闭门器', '裝有門鼓', 'Has a door closer'),
  isFireDoor: fact('防火门', '防火門', 'Is a fire door'),
  isGlazed: fact('全玻璃门', '全玻璃門', 'Is a full-glass door'),
  hasActuator: fact('装有手动启闭装置', '裝有手動開關裝置', 'Has a manual actuator'),
  singleLeaf: fact('单扇门', '單扇門', 'Has a single leaf'),
  doorsInSeries: fact('连续多道门', '連續多道門', 'One of several doors in series'),

  // Lifts
  stretcherDuty: fact('需满足担架使用', '須供擔架使用', 'Must carry stretchers'),
  bedLift: fact('病床电梯', '病床升降機', 'Is a bed lift'),

  // Stairs
  stairsKind: {
    kind: 'choice',
    label: { 'zh-CN': '楼梯或台阶', 'zh-HK': '樓梯或梯級', en: 'Stairs or steps' },
    options: {
      stairs: { 'zh-CN': '楼梯', 'zh-HK': '樓梯', en: 'Stairs between storeys' },
      steps: { 'zh-CN': '台阶', 'zh-HK': '梯級', en: 'Steps outdoors or at an entrance' },
    },
  },
  publicStairs: fact('公共楼梯', '公用樓梯', 'Public stairs: shared by all users of the building'),
  accessibleStairs: fact('无障碍楼梯', '無障礙樓梯', 'Designated accessible stairs'),

  // Tactile paving
  pavingKind: {
    kind: 'choice',
    label: { 'zh-CN': '盲道类型', 'zh-HK': '觸覺引路帶類型', en: 'Kind of tactile paving' },
    options: {
      directional: { 'zh-CN': '行进盲道', 'zh-HK': '引路帶', en: 'Directional' },
      warning: { 'zh-CN': '提示盲道', 'zh-HK': '警示帶', en: 'Warning' },
      both: { 'zh-CN': '行进和提示盲道', 'zh-HK': '引路帶及警示帶', en: 'Both' },
    },
  },
  nearHazard: fact(
    '位于需警示处（门、楼梯、站台边缘等）',
    '位於須警示的地點（門、樓梯、月台邊緣等）',
    'At a place that needs a warning: doors, stairs, platform edges',
  ),
  treePitsPresent: fact('旁有树池', '旁有樹穴', 'Runs beside tree pits'),
  levelWithKerbTop: fact(
    '铺面与路缘石上沿平齐',
    '路面與路緣石頂部齊平',
    'Paving is level with the top of the kerb',
  ),

  // Crossings
  signalControlled: fact('设有人行信号灯', '設有行人過路燈', 'Has a signal for walkers'),
  islandPresent: fact('设有安全岛', '設有安全島', 'Has a refuge island'),
  audibleSignalArea: fact(
    '城市中心区或视觉障碍者集中地区',
    '市中心或視障人士集中的地區',
    'City centre, or where many visually impaired people walk',
  ),
} as const satisfies ContextDefinitions;
