import { type ContextDefinitions, fact } from './define.js';

/** Rooms, seats, counters, signs, handrails, lifts and doors: what their rows ask for. */
export const ROOMS = {
  // Handrails
  handrailOn: {
    kind: 'choice',
    label: { 'zh-CN': '扶手所在处', 'zh-HK': '扶手所在處', en: 'Where the handrail runs' },
    options: {
      stairs: { 'zh-CN': '楼梯或台阶', 'zh-HK': '樓梯或梯級', en: 'Stairs or steps' },
      ramp: { 'zh-CN': '轮椅坡道', 'zh-HK': '斜道', en: 'Ramp' },
      corridor: { 'zh-CN': '走道', 'zh-HK': '走廊', en: 'Corridor' },
      other: { 'zh-CN': '其他', 'zh-HK': '其他', en: 'Elsewhere' },
    },
  },
  twoLevelHandrail: fact('双层扶手', '上下兩層扶手', 'Handrail on two levels'),
  circularRail: fact('圆形截面扶手', '圓形截面扶手', 'Rail of circular section'),

  // Lifts, platform lifts, doors and stairs
  platformLiftKind: {
    kind: 'choice',
    label: { 'zh-CN': '升降平台形式', 'zh-HK': '升降台形式', en: 'Kind of platform lift' },
    options: {
      vertical: { 'zh-CN': '垂直升降', 'zh-HK': '垂直升降', en: 'Vertical' },
      inclined: { 'zh-CN': '斜向升降', 'zh-HK': '沿樓梯斜向升降', en: 'Inclined' },
    },
  },
  liftDoorPosition: {
    kind: 'choice',
    label: { 'zh-CN': '轿门位置', 'zh-HK': '機廂門的位置', en: 'Position of the car door' },
    options: {
      centred: { 'zh-CN': '居中', 'zh-HK': '居中', en: 'Centred' },
      offCentre: { 'zh-CN': '偏于一侧', 'zh-HK': '偏於一側', en: 'Off-centre' },
    },
  },
  exteriorDoor: fact('通向室外的门', '通往室外的門', 'Leads outdoors'),
  mainStairs: fact('主要通行楼梯', '主要通行樓梯', 'Main circulation stairs'),

  // Guest rooms and dwellings
  kitchenPresent: fact('设有厨房', '設有廚房', 'Has a kitchen'),

  // Wheelchair spaces
  inAuditorium: fact(
    '位于观众厅',
    '位於觀眾席',
    'In an auditorium: a hall with rows of seats facing a stage, screen or field',
  ),
  adjoiningSpaces: fact(
    '与另一轮椅席位相邻',
    '與另一輪椅席位相鄰',
    'Adjoins another wheelchair space',
  ),
  spaceEntry: {
    kind: 'choice',
    label: { 'zh-CN': '轮椅席位进入方向', 'zh-HK': '輪椅席位的進入方向', en: 'Way into the space' },
    options: {
      frontOrRear: { 'zh-CN': '前方或后方', 'zh-HK': '前方或後方', en: 'From front or rear' },
      side: { 'zh-CN': '侧面', 'zh-HK': '側面', en: 'From the side' },
    },
  },

  // Counters, machines and service rooms
  counterKind: {
    kind: 'choice',
    label: { 'zh-CN': '服务设施种类', 'zh-HK': '服務設施種類', en: 'Kind of service point' },
    options: {
      desk: {
        'zh-CN': '服务台、窗口（问询、接待、收银、借阅、安检等）',
        'zh-HK': '櫃位或窗口（查詢、接待、收銀、借還書、保安等）',
        en: 'Desk or window: enquiry, reception, cashier, lending, security',
      },
      fountain: { 'zh-CN': '饮水机', 'zh-HK': '飲水機', en: 'Drinking fountain' },
      machines: {
        'zh-CN': '取款机、售票机、售货机等自助设备',
        'zh-HK': '自動櫃員機、售票機、售賣機等自助機',
        en: 'Machines: cash, tickets, vending',
      },
      phone: { 'zh-CN': '挂式电话', 'zh-HK': '掛牆電話', en: 'Wall phone' },
      luggage: {
        'zh-CN': '行包托运、小件寄存处',
        'zh-HK': '行李託運或寄存處',
        en: 'Luggage office',
      },
    },
  },
  counterApproach: {
    kind: 'choice',
    label: {
      'zh-CN': '轮椅接近方式',
      'zh-HK': '輪椅靠近方式',
      en: 'Way a wheelchair comes up to it',
    },
    options: {
      parallel: { 'zh-CN': '侧向接近', 'zh-HK': '側向靠近', en: 'Alongside' },
      forward: { 'zh-CN': '正面接近', 'zh-HK': '正面靠近', en: 'Head-on, knees underneath' },
    },
  },
  hasInternalSpace: fact(
    '具有内部使用空间',
    '內部設有使用空間',
    'Is a room or booth that people enter',
  ),
  unobstructedReach: fact(
    '正前方伸手无遮挡',
    '向前伸手取用時沒有阻隔',
    'Reached straight ahead with nothing in between',
  ),

  // Information and signs
  publicPhonesPresent: fact('设有公用电话', '設有公眾電話', 'There are public phones'),
  kiosksPresent: fact('设有自助终端', '設有自助服務機', 'There are self-service terminals'),
  publicComputersPresent: fact(
    '设有供公众使用的计算机',
    '設有公眾電腦',
    'There are computers for the public',
  ),
  outpatientOrEmergency: fact(
    '门诊或急诊部',
    '門診部或急症室',
    'Outpatient or emergency department',
  ),
  needsSafetyWarning: fact(
    '此处需要安全警示',
    '此處須有安全警示',
    'A place where people must be warned of a danger',
  ),

  // Upkeep
  safetyDefectOccurred: fact(
    '发生过危及人身安全的突发缺损或雨雪湿滑',
    '曾發生危及人身安全的突發損壞或雨雪濕滑',
    'A sudden defect, or rain or snow, has put people at risk',
  ),
} as const satisfies ContextDefinitions;
