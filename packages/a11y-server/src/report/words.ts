import type { Colour, Label, Language, Status } from 'a11y-core';

/** The colours in words: nobody has to see one. */
export const COLOUR_WORDS: Readonly<Record<Colour, Label>> = {
  red: { 'zh-CN': '红', 'zh-HK': '紅', en: 'red' },
  yellow: { 'zh-CN': '黄', 'zh-HK': '黃', en: 'yellow' },
  green: { 'zh-CN': '绿', 'zh-HK': '綠', en: 'green' },
  grey: { 'zh-CN': '灰', 'zh-HK': '灰', en: 'grey' },
};

/** What a mark says about a facility. */
export const STATUS_WORDS: Readonly<Record<Status, Label>> = {
  red: {
    'zh-CN': '红：有关键缺陷',
    'zh-HK': '紅：有關鍵缺陷',
    en: 'Red: an essential fault',
  },
  faults: {
    'zh-CN': '黄：有问题或疑问',
    'zh-HK': '黃：有問題或疑問',
    en: 'Yellow: faults or doubts',
  },
  incomplete: {
    'zh-CN': '黄：尚未查全',
    'zh-HK': '黃：尚未查全',
    en: 'Yellow: not fully surveyed',
  },
  green: {
    'zh-CN': '绿：查到的都合格',
    'zh-HK': '綠：所查各項均合標準',
    en: 'Green: what is required passes',
  },
  grey: { 'zh-CN': '灰：未判定', 'zh-HK': '灰：未判定', en: 'Grey: not judged' },
};

/** Why a facility is yellow or grey; the keys are the kinds of an assessment. */
export const KIND_WORDS: Readonly<Record<string, Label>> = {
  faults: { 'zh-CN': '有不合格项', 'zh-HK': '有不合標準之處', en: 'something fails' },
  borderline: { 'zh-CN': '有临界值', 'zh-HK': '有臨界值', en: 'a reading is borderline' },
  incomplete: {
    'zh-CN': '尚未查全',
    'zh-HK': '尚未查全',
    en: 'not everything was looked at',
  },
  legacy: {
    'zh-CN': '早于现行标准，不认定违反标准',
    'zh-HK': '早於現行標準，不視為違規',
    en: 'older than the present standard; no violation is claimed',
  },
  stale: { 'zh-CN': '测量已过有效期', 'zh-HK': '量度已過有效期', en: 'measurements too old' },
  'to-verify': {
    'zh-CN': '所依数值待核对',
    'zh-HK': '所依數值待核對',
    en: 'a figure of the standard is to be verified',
  },
  'not-surveyed': { 'zh-CN': '未检查', 'zh-HK': '未檢查', en: 'not surveyed' },
  'no-applicable-row': {
    'zh-CN': '没有适用的条款',
    'zh-HK': '沒有適用的條文',
    en: 'no clause applies',
  },
};

/** The kinds of an answer in words, joined. */
export const kindWords = (kinds: readonly string[], language: Language): string =>
  kinds.map((kind) => KIND_WORDS[kind]?.[language] ?? kind).join(language === 'en' ? ', ' : '、');

/** Heads of the columns of the findings table. */
export const COLUMN_WORDS = {
  facility: { 'zh-CN': '设施编号', 'zh-HK': '設施編號', en: 'Facility' },
  name: { 'zh-CN': '名称', 'zh-HK': '名稱', en: 'Name' },
  type: { 'zh-CN': '设施类型', 'zh-HK': '設施類型', en: 'Type' },
  place: { 'zh-CN': '场所', 'zh-HK': '場所', en: 'Place' },
  owner: { 'zh-CN': '责任单位', 'zh-HK': '負責單位', en: 'Owner' },
  judgedBy: { 'zh-CN': '判定依据', 'zh-HK': '判定依據', en: 'Judged by' },
  colour: { 'zh-CN': '颜色', 'zh-HK': '顏色', en: 'Colour' },
  kinds: { 'zh-CN': '原因', 'zh-HK': '原因', en: 'Why' },
  conforms: { 'zh-CN': '是否符合', 'zh-HK': '是否符合', en: 'Conforms' },
  findings: { 'zh-CN': '结论数', 'zh-HK': '結論數', en: 'Findings' },
  orders: { 'zh-CN': '整改项数', 'zh-HK': '改善項數', en: 'To put right' },
  edition: { 'zh-CN': '标准', 'zh-HK': '標準', en: 'Edition' },
  clause: { 'zh-CN': '条款', 'zh-HK': '條文', en: 'Clause' },
  requirement: { 'zh-CN': '要求编号', 'zh-HK': '要求編號', en: 'Requirement' },
  verdict: { 'zh-CN': '结论', 'zh-HK': '結論', en: 'Verdict' },
  role: { 'zh-CN': '作用', 'zh-HK': '作用', en: 'Role' },
  value: { 'zh-CN': '观测值', 'zh-HK': '觀測值', en: 'Value' },
  uncertainty: { 'zh-CN': '不确定度', 'zh-HK': '不確定度', en: 'Uncertainty' },
  limit: { 'zh-CN': '限值', 'zh-HK': '限值', en: 'Limit' },
  margin: { 'zh-CN': '裕量', 'zh-HK': '裕量', en: 'Margin' },
  unit: { 'zh-CN': '单位', 'zh-HK': '單位', en: 'Unit' },
  sentence: { 'zh-CN': '说明', 'zh-HK': '說明', en: 'In words' },
  remedy: { 'zh-CN': '怎么办', 'zh-HK': '怎樣做', en: 'What to do' },
  at: { 'zh-CN': '观测日期', 'zh-HK': '觀測日期', en: 'Observed' },
  page: { 'zh-CN': '页码', 'zh-HK': '頁碼', en: 'Page' },
  readBy: { 'zh-CN': '核对人', 'zh-HK': '核對人', en: 'Read by' },
  readOn: { 'zh-CN': '核对日期', 'zh-HK': '核對日期', en: 'Read on' },
  note: { 'zh-CN': '备注', 'zh-HK': '備註', en: 'Note' },
  file: { 'zh-CN': '文件', 'zh-HK': '檔案', en: 'File' },
  sheet: { 'zh-CN': '工作表', 'zh-HK': '工作表', en: 'Sheet' },
  row: { 'zh-CN': '行', 'zh-HK': '列', en: 'Row' },
  column: { 'zh-CN': '列', 'zh-HK': '欄', en: 'Column' },
  found: { 'zh-CN': '内容', 'zh-HK': '內容', en: 'Found' },
  reason: { 'zh-CN': '原因', 'zh-HK': '原因', en: 'Reason' },
} as const satisfies Record<string, Label>;

export const CONFORMS_WORDS: Readonly<Record<'yes' | 'no' | 'undetermined', Label>> = {
  yes: { 'zh-CN': '符合', 'zh-HK': '符合', en: 'yes' },
  no: { 'zh-CN': '不符合', 'zh-HK': '不符合', en: 'no' },
  undetermined: { 'zh-CN': '未定', 'zh-HK': '未定', en: 'undetermined' },
};
