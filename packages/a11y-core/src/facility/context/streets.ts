import { type ContextDefinitions, fact } from './define.js';

/** Streets, crossings, parking, footbridges, bus stops, parks: what their rows ask for. */
export const STREETS = {
  // The survey itself
  acceptanceSurvey: fact(
    '属于工程竣工验收检查',
    '屬於工程竣工驗收檢查',
    'The survey is the acceptance inspection of the works',
  ),
  existingSite: fact(
    '位于既有场地或既有建筑',
    '位於現有場地或現有建築物',
    'On an existing site or in an existing building',
  ),

  // The part of town
  shoppingStreet: fact(
    '主要商业街或步行街',
    '主要購物街或行人專用街',
    'Main shopping street or pedestrian street',
  ),
  visuallyImpairedArea: fact(
    '视觉障碍者集中区域',
    '視障人士集中的地區',
    'Area where many visually impaired people live, learn or work',
  ),
  disabledSchoolOrEmployerNear: fact(
    '残疾人集中就读学校或集中就业单位周边',
    '鄰近殘疾人士集中就讀的學校或就業的機構',
    'Near a school or an employer of many disabled people',
  ),
  nearDangerousGround: fact(
    '邻近险要地段',
    '鄰近危險地段',
    'Beside dangerous ground: a drop, water, traffic',
  ),
  openSpaceKind: {
    kind: 'choice',
    label: { 'zh-CN': '开放空间类型', 'zh-HK': '休憩用地類別', en: 'Kind of open space' },
    options: {
      citySquare: { 'zh-CN': '城市广场', 'zh-HK': '城市廣場', en: 'City square' },
      park: { 'zh-CN': '公园绿地', 'zh-HK': '公園', en: 'Park' },
      otherGreen: {
        'zh-CN': '其他对公众开放的绿地',
        'zh-HK': '其他向公眾開放的綠化地',
        en: 'Other green space open to the public',
      },
      scenicSpot: { 'zh-CN': '旅游景点', 'zh-HK': '旅遊景點', en: 'Scenic spot' },
    },
  },
  transportKind: {
    kind: 'choice',
    label: { 'zh-CN': '交通场站类型', 'zh-HK': '交通設施類別', en: 'Kind of transport facility' },
    options: {
      airport: { 'zh-CN': '机场', 'zh-HK': '機場', en: 'Airport' },
      coachStation: { 'zh-CN': '汽车客运站', 'zh-HK': '長途客運站', en: 'Coach station' },
      borderCrossing: { 'zh-CN': '口岸', 'zh-HK': '口岸', en: 'Border crossing' },
      ferryPier: { 'zh-CN': '客运码头', 'zh-HK': '客運碼頭', en: 'Ferry pier' },
      railway: { 'zh-CN': '火车站', 'zh-HK': '火車站', en: 'Railway station' },
      metro: { 'zh-CN': '地铁站', 'zh-HK': '地鐵站', en: 'Metro station' },
      busHub: { 'zh-CN': '公交枢纽', 'zh-HK': '巴士總站', en: 'Bus interchange' },
    },
  },
  hospital: fact('医院', '醫院', 'Hospital, not a community clinic'),

  // Pavements, ways and kerbs
  rampPresent: fact('设有坡道', '設有斜道', 'There is a ramp'),
  stepsPresent: fact('设有台阶', '設有梯級', 'There are steps'),
  passingPlaces: fact('设有轮椅错车空间', '設有輪椅避車處', 'There are passing places'),
  carpeted: fact('铺有地毯', '鋪有地氈', 'There is a carpet'),
  levelDifferenceToPath: fact(
    '与人行通道之间有高差',
    '與行人通道之間有高低差',
    'There is a level difference to the footpath',
  ),
  bevelledEdge: fact(
    '高差处抹成1:2斜角',
    '高低差已修成1:2斜角',
    'The edge is bevelled no steeper than 1:2',
  ),
  tShapedTurning: fact(
    'T形轮椅回转空间',
    'T形輪椅迴轉空間',
    'The turning space is T-shaped, not a circle',
  ),
  followsSteepStreet: fact(
    '道路纵坡大于1:20，且人行道不陡于道路',
    '道路斜度大於1:20，而行人路不比道路陡',
    'The street is steeper than 1:20, and the pavement no steeper than the street',
  ),
  flaredSides: fact('设有侧面斜坡', '設有側面斜面', 'Has flared sides'),
  flareInPath: fact(
    '行人可能横穿侧坡',
    '行人可能橫越側面斜面',
    'People may walk across the flared side',
  ),
  riseAllowsSteeper: fact(
    '升高在ISO 21542坡度表允许更陡坡度的范围内',
    '升高在ISO 21542斜度表容許較陡斜度的範圍內',
    'The rise is small enough for a steeper slope by the table of ISO 21542',
  ),

  // Footbridges and bus stops
  wheelchairRouteRequired: fact(
    '规划要求满足轮椅通行',
    '規劃要求可供輪椅通行',
    'Planned as a way for wheelchairs',
  ),
  onMedian: fact('位于道路分隔带上', '位於道路中央分隔帶上', 'On a median of the carriageway'),
  tactilePavingAlong: fact(
    '所在人行道铺有盲道',
    '所在行人路鋪有觸覺引路帶',
    'There is tactile paving along the pavement',
  ),

  // Parking
  carParkClass: {
    kind: 'choice',
    label: { 'zh-CN': '公共停车场类别', 'zh-HK': '公眾停車場類別', en: 'Class of the car park' },
    options: {
      i: { 'zh-CN': 'Ⅰ类', 'zh-HK': 'I類', en: 'Class I' },
      ii: { 'zh-CN': 'Ⅱ类', 'zh-HK': 'II類', en: 'Class II' },
      iii: { 'zh-CN': 'Ⅲ类', 'zh-HK': 'III類', en: 'Class III' },
      iv: { 'zh-CN': 'Ⅳ类', 'zh-HK': 'IV類', en: 'Class IV' },
    },
  },
  sportsVenueClass: {
    kind: 'choice',
    label: { 'zh-CN': '体育建筑等级', 'zh-HK': '體育場館級別', en: 'Class of the sports venue' },
    options: {
      special: { 'zh-CN': '特级', 'zh-HK': '特級', en: 'Special class' },
      a: { 'zh-CN': '甲级', 'zh-HK': '甲級', en: 'Class A' },
      b: { 'zh-CN': '乙级', 'zh-HK': '乙級', en: 'Class B' },
      c: { 'zh-CN': '丙级', 'zh-HK': '丙級', en: 'Class C' },
    },
  },
  chargersPresent: fact('停车场设有充电桩', '停車場設有充電設施', 'The car park has chargers'),
  chargerAtBay: fact('该车位设有充电桩', '此泊車位設有充電設施', 'The bay has a charger'),
  vanSpace: fact('供装有升降装置的厢式车使用', '供設有升降台的客貨車使用', 'Is a bay for vans'),
  bayWidthIncludesAisle: fact(
    '所测车位宽包含轮椅通道',
    '所量度的泊車位闊度包括輪椅通道',
    'The measured bay width includes the transfer area',
  ),
  parallelParking: fact('平行式路侧停车', '與路緣平行的路旁泊車', 'Parallel parking on the street'),
  roomForAisle: fact(
    '人行道宽度足以设置轮椅通道',
    '行人路闊度足以設置輪椅通道',
    'The pavement is wide enough for an aisle',
  ),
} as const satisfies ContextDefinitions;
