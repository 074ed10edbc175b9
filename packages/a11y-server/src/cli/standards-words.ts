import type {
  Confidence,
  Edition,
  Label,
  LegalForce,
  Severity,
  Strength,
  ValidityClass,
} from 'a11y-core';

/** Headings of the facts of a requirement, in the order they are printed. */
export const HEADINGS = {
  clause: { 'zh-CN': '条款', 'zh-HK': '條文', en: 'Clause' },
  edition: { 'zh-CN': '标准', 'zh-HK': '標準', en: 'Standard' },
  measured: { 'zh-CN': '检查内容', 'zh-HK': '檢查內容', en: 'What' },
  how: { 'zh-CN': '测量方法', 'zh-HK': '量度方法', en: 'How' },
  instrument: { 'zh-CN': '仪器', 'zh-HK': '儀器', en: 'Instrument' },
  limit: { 'zh-CN': '限值', 'zh-HK': '限值', en: 'Limit' },
  forms: { 'zh-CN': '换算', 'zh-HK': '換算', en: 'In other words' },
  applies: { 'zh-CN': '适用条件', 'zh-HK': '適用情況', en: 'Applies when' },
  source_words: { 'zh-CN': '来源中的条件', 'zh-HK': '來源所述條件', en: 'In the source' },
  asked: { 'zh-CN': '须由检查员判断', 'zh-HK': '須由檢查員判斷', en: 'Asked because' },
  metIf: { 'zh-CN': '视为满足', 'zh-HK': '視為符合', en: 'Met in any case if' },
  absent: { 'zh-CN': '没有该部件时', 'zh-HK': '沒有該部件時', en: 'If there is none' },
  force: { 'zh-CN': '效力', 'zh-HK': '效力', en: 'Legal force' },
  severity: { 'zh-CN': '严重程度', 'zh-HK': '嚴重程度', en: 'Severity' },
  confidence: { 'zh-CN': '数值可信度', 'zh-HK': '數值可信度', en: 'Confidence' },
  subject: { 'zh-CN': '判定对象', 'zh-HK': '判定對象', en: 'Judged of' },
  travellers: { 'zh-CN': '保护对象', 'zh-HK': '保障對象', en: 'Protects' },
  remedy: { 'zh-CN': '整改方法', 'zh-HK': '改善方法', en: 'Remedy' },
  validity: { 'zh-CN': '观测有效期', 'zh-HK': '觀測有效期', en: 'Observation stands' },
  governedBy: { 'zh-CN': '以之为准', 'zh-HK': '以之為準', en: 'Governed by' },
  governs: { 'zh-CN': '优先于', 'zh-HK': '優先於', en: 'Governs' },
  relaxedBy: { 'zh-CN': '放宽条款', 'zh-HK': '放寬條文', en: 'Relaxed by' },
  relaxes: { 'zh-CN': '放宽了', 'zh-HK': '放寬了', en: 'Relaxes' },
  alternatives: { 'zh-CN': '可替代做法', 'zh-HK': '可替代做法', en: 'Alternatives' },
  source: { 'zh-CN': '来源', 'zh-HK': '來源', en: 'Source' },
  note: { 'zh-CN': '备注', 'zh-HK': '備註', en: 'Note' },
} as const satisfies Record<string, Label>;

export const LEGAL_FORCE: Readonly<Record<LegalForce, Label>> = {
  'mandatory-code': { 'zh-CN': '强制性规范', 'zh-HK': '強制性規範', en: 'mandatory code' },
  'national-law': { 'zh-CN': '国家法律', 'zh-HK': '國家法律', en: 'national law' },
  'local-standard': { 'zh-CN': '地方标准', 'zh-HK': '地方標準', en: 'local standard' },
  'technical-standard': { 'zh-CN': '技术标准', 'zh-HK': '技術標準', en: 'technical standard' },
  'group-standard': { 'zh-CN': '团体标准', 'zh-HK': '團體標準', en: 'voluntary group standard' },
  'foreign-reference': {
    'zh-CN': '境外标准，仅供参考',
    'zh-HK': '境外標準，僅供參考',
    en: 'foreign text, for reference',
  },
};

export const STRENGTH: Readonly<Record<Strength, Label>> = {
  mandatory: { 'zh-CN': '“应”', 'zh-HK': '「應」', en: '“shall”' },
  recommended: {
    'zh-CN': '“宜”：只作建议，不影响颜色',
    'zh-HK': '「宜」：只作建議，不影響顏色',
    en: '“should”: advice, never a colour',
  },
};

export const SEVERITY: Readonly<Record<Severity, Label>> = {
  essential: {
    'zh-CN': '关键：关系到通行、安全或能否使用',
    'zh-HK': '關鍵：關乎通行、安全或能否使用',
    en: 'essential: passage, safety, being able to use it at all',
  },
  detail: { 'zh-CN': '细节', 'zh-HK': '細節', en: 'detail' },
};

export const CONFIDENCE: Readonly<Record<Confidence, Label>> = {
  high: { 'zh-CN': '高', 'zh-HK': '高', en: 'high' },
  medium: {
    'zh-CN': '中：只有一个来源',
    'zh-HK': '中：只有一個來源',
    en: 'medium: one source for the number',
  },
  low: {
    'zh-CN': '低：须对照标准原文核实。未核实前最多为黄色“待核对”，绝不为红色，也不据此责令整改',
    'zh-HK': '低：須對照標準原文核實。未核實前最多為黃色「待核對」，絕不為紅色，亦不據此要求改善',
    en: 'low: to be checked in print. Until then it may give yellow “to be verified”, never red and never an order',
  },
};

export const VALIDITY: Readonly<Record<ValidityClass, Label>> = {
  'moving-equipment': {
    'zh-CN': '活动设备和信号：{months} 个月',
    'zh-HK': '活動設備及信號：{months} 個月',
    en: '{months} months (moving equipment and signals)',
  },
  surface: {
    'zh-CN': '铺面和障碍物：{months} 个月',
    'zh-HK': '鋪面及障礙物：{months} 個月',
    en: '{months} months (surfaces and obstacles)',
  },
  'built-geometry': {
    'zh-CN': '建筑尺寸：{months} 个月',
    'zh-HK': '建築尺寸：{months} 個月',
    en: '{months} months (built geometry)',
  },
};

export const JURISDICTION: Readonly<Record<Edition['jurisdiction'], Label>> = {
  CN: { 'zh-CN': '全国', 'zh-HK': '內地', en: 'China' },
  'CN-SZ': { 'zh-CN': '深圳', 'zh-HK': '深圳', en: 'Shenzhen' },
  US: { 'zh-CN': '美国', 'zh-HK': '美國', en: 'United States' },
  HK: { 'zh-CN': '香港', 'zh-HK': '香港', en: 'Hong Kong' },
  none: { 'zh-CN': '自愿采用', 'zh-HK': '自願採用', en: 'voluntary' },
};

export const SAID = {
  always: { 'zh-CN': '始终适用', 'zh-HK': '一律適用', en: 'always' },
  unless: {
    'zh-CN': '{condition}；除非下列放宽条款适用',
    'zh-HK': '{condition}；除非下列放寬條文適用',
    en: '{condition}; unless a row under “Relaxed by” applies',
  },
  inForce: {
    'zh-CN': '自 {from} 起施行',
    'zh-HK': '自 {from} 起施行',
    en: 'in force from {from}',
  },
  inForceUntil: {
    'zh-CN': '{from} 至 {until}',
    'zh-HK': '{from} 至 {until}',
    en: 'in force from {from} to {until}',
  },
  uncertainty: {
    'zh-CN': '{instrument}，在限值处 ± {u}',
    'zh-HK': '{instrument}，在限值處 ± {u}',
    en: '{instrument}, ± {u} at the limit',
  },
  orParameter: {
    'zh-CN': '{what}（未测时取：{other}）',
    'zh-HK': '{what}（未有量度時取：{other}）',
    en: '{what} (where that is missing: {other})',
  },
  what: {
    'zh-CN': '{type}：{parameter}',
    'zh-HK': '{type}：{parameter}',
    en: '{type}: {parameter}',
  },
  missed: {
    'zh-CN': '视为不满足',
    'zh-HK': '視為不符合',
    en: 'the clause is missed: it demands the part',
  },
  notApplicable: { 'zh-CN': '不适用', 'zh-HK': '不適用', en: 'not applicable' },
  place: { 'zh-CN': '整个场所', 'zh-HK': '整個場所', en: 'the place as a whole' },
  option: {
    'zh-CN': '做法 {option}：{rows}',
    'zh-HK': '做法 {option}：{rows}',
    en: 'option {option}: {rows}',
  },
  thisOption: {
    'zh-CN': '做法 {option}（含本条）：{rows}',
    'zh-HK': '做法 {option}（包括本條）：{rows}',
    en: 'option {option} (this one): {rows}',
  },
} as const satisfies Record<string, Label>;
