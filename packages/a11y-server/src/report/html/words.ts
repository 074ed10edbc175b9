import type { Label } from 'a11y-core';

/** Everything the page says that is not said by a finding. */
export const PAGE = {
  title: {
    'zh-CN': '无障碍设施检查报告',
    'zh-HK': '無障礙設施檢查報告',
    en: 'Accessibility audit report',
  },
  skip: { 'zh-CN': '跳到正文', 'zh-HK': '跳至正文', en: 'Skip to the report' },
  contents: { 'zh-CN': '目录', 'zh-HK': '目錄', en: 'Contents' },
  synthetic: {
    'zh-CN': '本报告使用生成的演示数据，并非真实设施。',
    'zh-HK': '本報告使用產生的示範數據，並非真實設施。',
    en: 'The data of this report are generated. They describe no real facility.',
  },
  attribution: { 'zh-CN': '数据来源', 'zh-HK': '數據來源', en: 'Data from' },
  asOf: { 'zh-CN': '判定日期', 'zh-HK': '判定日期', en: 'Judged as of' },
  files: { 'zh-CN': '检查文件', 'zh-HK': '檢查檔案', en: 'Files' },
  policy: { 'zh-CN': '判定规则', 'zh-HK': '判定規則', en: 'Policy' },
  byPolicy: {
    'zh-CN': '各判定规则下的颜色',
    'zh-HK': '各判定規則下的顏色',
    en: 'Colours by policy',
  },
  verified: {
    'zh-CN': '已按印刷文本核对、具约束力的数值',
    'zh-HK': '已按印刷文本核對、具約束力的數值',
    en: 'Figures checked in print, which bind',
  },
  revision: { 'zh-CN': '规则版本', 'zh-HK': '規則版本', en: 'Ruleset revision' },
  byDate: {
    'zh-CN': '各设施按其工程日期适用的标准',
    'zh-HK': '各設施按其工程日期適用的標準',
    en: 'each facility by the standards of the date of its works',
  },
  judgedBy: { 'zh-CN': '判定依据', 'zh-HK': '判定依據', en: 'Judged by' },
  dateUnknown: {
    'zh-CN': '未填工程日期，按现行标准判定',
    'zh-HK': '未有填寫工程日期，按現行標準判定',
    en: 'the date of the works is not recorded, so the current standards were taken',
  },
  inShort: {
    'zh-CN':
      '共 {facilities} 处设施：红 {red}，黄 {yellow}，绿 {green}，灰（未判定）{grey}。须整改 {orders} 项。',
    'zh-HK':
      '共 {facilities} 項設施：紅 {red}，黃 {yellow}，綠 {green}，灰（未判定）{grey}。須改善 {orders} 項。',
    en: '{facilities} facilities: {red} red, {yellow} yellow, {green} green, {grey} grey (not judged). {orders} items to put right.',
  },
  orders: { 'zh-CN': '须整改的问题', 'zh-HK': '須改善的問題', en: 'To be put right' },
  ordersIntro: {
    'zh-CN': '以下各项未达到有约束力的条款。整改后须重新测量。',
    'zh-HK': '以下各項未符合具約束力的條文。改善後須再量度。',
    en: 'These miss a binding clause. Once put right, they are measured again.',
  },
  noOrders: {
    'zh-CN': '没有须整改的问题。',
    'zh-HK': '沒有須改善的問題。',
    en: 'Nothing has to be put right.',
  },
  also: { 'zh-CN': '同时解决', 'zh-HK': '同時解決', en: 'This also settles' },
  overview: { 'zh-CN': '总览', 'zh-HK': '總覽', en: 'Overview' },
  tallies: {
    'zh-CN': '按类型和条款统计',
    'zh-HK': '按類型及條文統計',
    en: 'By type and clause',
  },
  result: { 'zh-CN': '结果', 'zh-HK': '結果', en: 'Result' },
  byColour: { 'zh-CN': '按颜色', 'zh-HK': '按顏色', en: 'By colour' },
  byType: { 'zh-CN': '按设施类型', 'zh-HK': '按設施類型', en: 'By facility type' },
  byClause: {
    'zh-CN': '不合格最多的要求',
    'zh-HK': '最多不合標準的要求',
    en: 'Requirements missed most',
  },
  number: { 'zh-CN': '数量', 'zh-HK': '數目', en: 'Facilities' },
  share: { 'zh-CN': '占比', 'zh-HK': '佔比', en: 'Share' },
  chart: { 'zh-CN': '条形图：{what}', 'zh-HK': '棒形圖：{what}', en: 'Bar chart: {what}' },
  map: {
    'zh-CN': '位置图和设施目录',
    'zh-HK': '位置圖及設施目錄',
    en: 'Map and list of facilities',
  },
  mapIntro: {
    'zh-CN': '上北下南。形状表示结果；下面的目录是同样的内容。',
    'zh-HK': '上北下南。形狀表示結果；下面的目錄是同樣的內容。',
    en: 'North is up. The shape says the result; the list below says the same.',
  },
  plan: { 'zh-CN': '设施位置图', 'zh-HK': '設施位置圖', en: 'Map of the facilities' },
  legend: { 'zh-CN': '图例', 'zh-HK': '圖例', en: 'What the marks mean' },
  facilities: { 'zh-CN': '逐项结果', 'zh-HK': '逐項結果', en: 'Facility by facility' },
  type: { 'zh-CN': '类型', 'zh-HK': '類型', en: 'Type' },
  place: { 'zh-CN': '场所', 'zh-HK': '場所', en: 'Place' },
  owner: { 'zh-CN': '责任单位', 'zh-HK': '負責單位', en: 'Owner' },
  works: { 'zh-CN': '工程', 'zh-HK': '工程', en: 'Works' },
  why: { 'zh-CN': '原因', 'zh-HK': '原因', en: 'Why' },
  operation: { 'zh-CN': '运行状态', 'zh-HK': '運作狀態', en: 'Operation' },
  lastMeasured: { 'zh-CN': '最近检查', 'zh-HK': '最近檢查', en: 'Last observed' },
  backToList: { 'zh-CN': '回到目录', 'zh-HK': '返回目錄', en: 'Back to the list' },
  found: { 'zh-CN': '实测', 'zh-HK': '實測', en: 'Found' },
  limit: { 'zh-CN': '要求', 'zh-HK': '要求', en: 'Limit' },
  margin: { 'zh-CN': '差距', 'zh-HK': '差距', en: 'Margin' },
  clause: { 'zh-CN': '条款', 'zh-HK': '條文', en: 'Clause' },
  affected: { 'zh-CN': '影响对象', 'zh-HK': '受影響人士', en: 'Who is affected' },
  measured: { 'zh-CN': '何时、如何测得', 'zh-HK': '何時及如何量度', en: 'When and how' },
  todo: { 'zh-CN': '怎么办', 'zh-HK': '怎樣做', en: 'What to do' },
  fails: { 'zh-CN': '不合格，须整改', 'zh-HK': '不合標準，須改善', en: 'Fails, to be put right' },
  screened: {
    'zh-CN': '不合格，但须先用更可靠的方法复测',
    'zh-HK': '不合標準，但須先以更可靠的方法再量度',
    en: 'Fails, but must first be measured by other means',
  },
  borderline: {
    'zh-CN': '临界，请复测',
    'zh-HK': '臨界，請再量度',
    en: 'Borderline, measure again',
  },
  doubtful: {
    'zh-CN': '与现行标准的差距，或待核对的数值',
    'zh-HK': '與現行標準的差距，或待核對的數值',
    en: 'Gaps to newer standards, and figures to be verified',
  },
  undecided: {
    'zh-CN': '无法判定及原因',
    'zh-HK': '未能判定及原因',
    en: 'Could not be decided, and why',
  },
  stale: { 'zh-CN': '测量已过有效期', 'zh-HK': '量度已過有效期', en: 'Measured too long ago' },
  advice: {
    'zh-CN': '建议（不影响颜色）',
    'zh-HK': '建議（不影響顏色）',
    en: 'Recommendations (they change no colour)',
  },
  passes: { 'zh-CN': '合格的 {n} 项', 'zh-HK': '合標準的 {n} 項', en: 'What passes: {n}' },
  more: {
    'zh-CN': '另有 {n} 项要求还缺资料',
    'zh-HK': '另有 {n} 項要求尚欠資料',
    en: 'Lacking data too: {n} more',
  },
  nothing: {
    'zh-CN': '没有检查记录。',
    'zh-HK': '沒有檢查記錄。',
    en: 'Nothing was recorded.',
  },
  unread: { 'zh-CN': '未能读入的数据', 'zh-HK': '未能讀入的資料', en: 'What could not be read' },
  unreadIntro: {
    'zh-CN': '以下内容未计入本报告，请更正后重新检查。',
    'zh-HK': '以下內容未計入本報告，請更正後再檢查。',
    en: 'These are not part of this report. Correct them and audit again.',
  },
  reading: { 'zh-CN': '怎样读这份报告', 'zh-HK': '怎樣閱讀本報告', en: 'How to read this report' },
  reading1: {
    'zh-CN': '红：有约束力的关键条款不合格，人可能无法通过、不安全或无法使用。',
    'zh-HK': '紅：具約束力的關鍵條文不合標準，使用者可能無法通過、不安全或無法使用。',
    en: 'Red: a binding clause on passage, safety or use fails.',
  },
  reading2: {
    'zh-CN':
      '黄：细节不合格、读数临界、资料不全或过期、数值待核对，或与工程之后颁布的标准有差距。三角形表示有问题或疑问，菱形只表示尚未查全。',
    'zh-HK':
      '黃：細節不合標準、讀數臨界、資料不全或過期、數值待核對，或與工程之後頒布的標準有差距。三角形表示有問題或疑問，菱形只表示尚未查全。',
    en: 'Yellow: a detail fails, a reading is borderline, data are missing or too old, a figure is to be verified, or a standard younger than the works asks for more. A triangle says that something is wrong or in doubt, a diamond only that not everything was looked at.',
  },
  reading3: {
    'zh-CN': '绿：所有适用的约束性条款均已查明并合格。灰：未检查，或没有适用的条款。',
    'zh-HK': '綠：所有適用的約束性條文均已查明並合標準。灰：未檢查，或沒有適用的條文。',
    en: 'Green: every binding clause that applies is decided and passes. Grey: not surveyed, or no clause applies.',
  },
  reading4: {
    'zh-CN': '每个测量值都有不确定度（±）。差距在不确定度以内的不认定为不合格，而要求复测。',
    'zh-HK': '每個量度值均有不確定度（±）。差距在不確定度以內的不視為不合標準，而須再量度。',
    en: 'Every reading has an uncertainty (±). A miss no larger than that is no fault: it is measured again.',
  },
  metres: { 'zh-CN': '{n} 米', 'zh-HK': '{n} 米', en: '{n} m' },
  placeInShort: {
    'zh-CN': '从街道到服务设施，最弱一环：{colour}。',
    'zh-HK': '由街道至服務設施，最弱一環：{colour}。',
    en: 'From the street to the service, by its weakest link: {colour}.',
  },
  placeIncomplete: {
    'zh-CN': '途中有的环节尚未检查。',
    'zh-HK': '途中有環節尚未檢查。',
    en: 'Some links of the way have not been surveyed.',
  },
  placeOwn: {
    'zh-CN': '场所应配的数量和设施',
    'zh-HK': '場所應有的數目及設施',
    en: 'What the place itself has to have',
  },
  ways: { 'zh-CN': '各类使用者能否到达', 'zh-HK': '各類使用者能否到達', en: 'Who gets through' },
  weakest: { 'zh-CN': '最弱一环', 'zh-HK': '最弱一環', en: 'Weakest link' },
  places: { 'zh-CN': '场所', 'zh-HK': '場所', en: 'Places' },
} as const satisfies Record<string, Label>;

export const OPERATION_WORDS: Readonly<Record<'working' | 'limited' | 'out' | 'unknown', Label>> = {
  working: { 'zh-CN': '正常', 'zh-HK': '正常', en: 'working' },
  limited: { 'zh-CN': '受限', 'zh-HK': '受限', en: 'limited' },
  out: { 'zh-CN': '停用', 'zh-HK': '停用', en: 'out of service' },
  unknown: { 'zh-CN': '不详', 'zh-HK': '不詳', en: 'unknown' },
};

export const STAGE_WORDS: Readonly<Record<'new' | 'extension' | 'alteration' | 'existing', Label>> =
  {
    new: { 'zh-CN': '新建', 'zh-HK': '新建', en: 'new' },
    extension: { 'zh-CN': '扩建', 'zh-HK': '擴建', en: 'extension' },
    alteration: { 'zh-CN': '改建', 'zh-HK': '改建', en: 'alteration' },
    existing: { 'zh-CN': '既有，未改建', 'zh-HK': '既有，未曾改建', en: 'existing, unaltered' },
  };
