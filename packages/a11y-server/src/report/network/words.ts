import type { Attribute, EdgeKind, Label } from 'a11y-core';

/** What each attribute of the network is called. */
export const ATTRIBUTE_WORDS: Readonly<Record<Attribute, Label>> = {
  incline: { 'zh-CN': '纵坡', 'zh-HK': '縱向斜度', en: 'Slope along the way' },
  crossSlope: { 'zh-CN': '横坡', 'zh-HK': '橫向斜度', en: 'Cross slope' },
  width: { 'zh-CN': '净宽', 'zh-HK': '淨闊度', en: 'Clear width' },
  kerb: { 'zh-CN': '路缘高差', 'zh-HK': '路緣高差', en: 'Kerb height' },
  steps: { 'zh-CN': '台阶级数', 'zh-HK': '梯級數目', en: 'Number of steps' },
  roughness: { 'zh-CN': '路面平整度', 'zh-HK': '路面平整度', en: 'Evenness of the surface' },
};

/** What each kind of edge is called. */
export const KIND_WORDS: Readonly<Record<EdgeKind, Label>> = {
  footway: { 'zh-CN': '步行道', 'zh-HK': '行人徑', en: 'Footway' },
  sidewalk: { 'zh-CN': '人行道', 'zh-HK': '行人路', en: 'Pavement' },
  crossing: { 'zh-CN': '过街', 'zh-HK': '過路處', en: 'Crossing' },
  pedestrian: {
    'zh-CN': '步行街与广场',
    'zh-HK': '行人專用區及廣場',
    en: 'Pedestrian street or square',
  },
  road: { 'zh-CN': '道路', 'zh-HK': '道路', en: 'Road' },
  track: { 'zh-CN': '田间路', 'zh-HK': '郊野車徑', en: 'Track' },
  steps: { 'zh-CN': '台阶', 'zh-HK': '樓梯', en: 'Steps' },
  ramp: { 'zh-CN': '坡道', 'zh-HK': '斜道', en: 'Ramp' },
  escalator: { 'zh-CN': '自动扶梯', 'zh-HK': '扶手電梯', en: 'Escalator' },
  lift: { 'zh-CN': '电梯', 'zh-HK': '升降機', en: 'Lift' },
  kerb: { 'zh-CN': '路缘', 'zh-HK': '路緣', en: 'Kerb' },
  door: { 'zh-CN': '门', 'zh-HK': '門', en: 'Door' },
  barrier: { 'zh-CN': '障碍', 'zh-HK': '障礙物', en: 'Barrier' },
};

/** Everything the page says. `{places}` are filled in. */
export const NETWORK_PAGE = {
  title: { 'zh-CN': '步行网络报告', 'zh-HK': '步行網絡報告', en: 'Walking network report' },
  skip: { 'zh-CN': '跳到正文', 'zh-HK': '跳至正文', en: 'Skip to the report' },
  contents: { 'zh-CN': '目录', 'zh-HK': '目錄', en: 'Contents' },
  from: { 'zh-CN': '数据来源', 'zh-HK': '數據來源', en: 'Data from' },
  size: { 'zh-CN': '规模', 'zh-HK': '規模', en: 'Size' },
  length: { 'zh-CN': '总长度', 'zh-HK': '總長度', en: 'Length' },
  edges: { 'zh-CN': '路段', 'zh-HK': '路段', en: 'Edges' },
  nodes: { 'zh-CN': '节点', 'zh-HK': '節點', en: 'Nodes' },
  points: {
    'zh-CN': '其中路缘、门、障碍和电梯等点',
    'zh-HK': '其中路緣、門、障礙物及升降機等點',
    en: 'of which kerbs, doors, barriers and lifts at a point',
  },
  ways: {
    'zh-CN': '来源中的可步行道路',
    'zh-HK': '來源中的可步行道路',
    en: 'Walkable ways of the source',
  },
  gaps: {
    'zh-CN': '指向文件外节点的引用',
    'zh-HK': '指向檔案外節點的引用',
    en: 'References to nodes that are not in the file',
  },
  kinds: { 'zh-CN': '按种类', 'zh-HK': '按種類', en: 'By kind' },
  kind: { 'zh-CN': '种类', 'zh-HK': '種類', en: 'Kind' },
  number: { 'zh-CN': '数量', 'zh-HK': '數量', en: 'Number' },
  coverage: { 'zh-CN': '已知程度', 'zh-HK': '已知程度', en: 'How much is known' },
  coverageIntro: {
    'zh-CN': '路缘和台阶按处计，其余按长度计。未知不等于没有障碍，也不等于有障碍。',
    'zh-HK': '路緣及梯級按處計，其餘按長度計。未知不等於沒有障礙，也不等於有障礙。',
    en: 'Kerbs and flights of steps are counted, the rest is measured by length. Unknown means neither free of barriers nor barred.',
  },
  attribute: { 'zh-CN': '项目', 'zh-HK': '項目', en: 'What' },
  applicable: { 'zh-CN': '涉及', 'zh-HK': '涉及', en: 'Arises on' },
  known: { 'zh-CN': '有说明', 'zh-HK': '有說明', en: 'Something known' },
  measured: { 'zh-CN': '有数值', 'zh-HK': '有數值', en: 'A number known' },
  places: { 'zh-CN': '{count} 处', 'zh-HK': '{count} 處', en: '{count} places' },
  km: { 'zh-CN': '{km} 公里', 'zh-HK': '{km} 公里', en: '{km} km' },
  metres: { 'zh-CN': '{m} 米', 'zh-HK': '{m} 米', en: '{m} m' },
  islands: { 'zh-CN': '谁能到哪里', 'zh-HK': '誰能到哪裏', en: 'Who gets where' },
  islandsIntro: {
    'zh-CN': '从最大的连通部分出发，能去也能回的道路长度，占全部可步行长度的比例。',
    'zh-HK': '從最大的連通部分出發，能去亦能返回的道路長度，佔全部可步行長度的比例。',
    en: 'The length that can be got to and back from within the largest connected part, of all that can be walked.',
  },
  profile: { 'zh-CN': '出行者', 'zh-HK': '出行者', en: 'Traveller' },
  usable: { 'zh-CN': '可用长度', 'zh-HK': '可用長度', en: 'Usable' },
  connected: { 'zh-CN': '最大连通部分', 'zh-HK': '最大連通部分', en: 'Largest part' },
  share: { 'zh-CN': '占比', 'zh-HK': '佔比', en: 'Share' },
  parts: { 'zh-CN': '部分数', 'zh-HK': '部分數目', en: 'Parts' },
  separators: {
    'zh-CN': '{profile}：隔断最长道路的障碍',
    'zh-HK': '{profile}：隔斷最長道路的障礙',
    en: '{profile}: barriers that cut off the most',
  },
  worstFirst: {
    'zh-CN': '隔断最长者在前',
    'zh-HK': '隔斷最長者在前',
    en: 'What cuts off the most comes first',
  },
  noSeparators: { 'zh-CN': '没有。', 'zh-HK': '沒有。', en: 'None.' },
  cutOff: { 'zh-CN': '隔断长度', 'zh-HK': '隔斷長度', en: 'Cuts off' },
  barrier: { 'zh-CN': '障碍', 'zh-HK': '障礙', en: 'Barrier' },
  position: {
    'zh-CN': '位置（经度, 纬度）',
    'zh-HK': '位置（經度, 緯度）',
    en: 'Position (longitude, latitude)',
  },
  edge: { 'zh-CN': '路段编号', 'zh-HK': '路段編號', en: 'Edge' },
  closed: { 'zh-CN': '关闭', 'zh-HK': '關閉', en: 'Closed' },
  avoided: { 'zh-CN': '按要求避开', 'zh-HK': '按要求避開', en: 'Kept off as asked' },
  claim: {
    'zh-CN': '有人标为轮椅不可通行',
    'zh-HK': '有人標示輪椅不能通行',
    en: 'Somebody says: not by wheelchair',
  },
  met: {
    'zh-CN': '{what}：{found}，限值 {limit}',
    'zh-HK': '{what}：{found}，限值 {limit}',
    en: '{what}: {found}, limit {limit}',
  },
  unknown: { 'zh-CN': '未知', 'zh-HK': '未知', en: 'unknown' },
  atLeast: { 'zh-CN': '{low} 以上', 'zh-HK': '{low} 以上', en: '{low} or more' },
  atMost: { 'zh-CN': '{high} 以下', 'zh-HK': '{high} 以下', en: '{high} or less' },
  suspicious: { 'zh-CN': '存疑数据', 'zh-HK': '存疑數據', en: 'Data not believed' },
  suspiciousIntro: {
    'zh-CN': '共 {count} 条未采信或看不懂的标签，列出前 {listed} 条。',
    'zh-HK': '共 {count} 個不予採信或無法理解的標籤，列出首 {listed} 個。',
    en: '{count} tags were not believed or not understood; the first {listed} are listed.',
  },
  object: { 'zh-CN': '对象', 'zh-HK': '對象', en: 'Object' },
  tag: { 'zh-CN': '标签', 'zh-HK': '標籤', en: 'Tag' },
  reason: { 'zh-CN': '原因', 'zh-HK': '原因', en: 'Reason' },
} as const satisfies Readonly<Record<string, Label>>;
