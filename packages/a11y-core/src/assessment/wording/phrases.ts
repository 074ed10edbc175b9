import type { Label } from '../../facility/label.js';
import type { Role, Verdict } from '../finding.js';

/** The verdicts in a word or two. */
export const VERDICT_WORDS: Readonly<Record<Verdict, Label>> = {
  pass: { 'zh-CN': '合格', 'zh-HK': '合標準', en: 'pass' },
  borderline: {
    'zh-CN': '临界，需复测',
    'zh-HK': '臨界，須再量',
    en: 'borderline, measure again',
  },
  fail: { 'zh-CN': '不合格', 'zh-HK': '不合標準', en: 'fail' },
  unknown: { 'zh-CN': '未知', 'zh-HK': '不詳', en: 'unknown' },
  'not-applicable': { 'zh-CN': '不适用', 'zh-HK': '不適用', en: 'not applicable' },
};

/** What a row may do to the colour, in a word or two. */
export const ROLE_WORDS: Readonly<Record<Role, Label>> = {
  binding: { 'zh-CN': '强制', 'zh-HK': '強制', en: 'binding' },
  'to-verify': { 'zh-CN': '待核对', 'zh-HK': '待核對', en: 'to be verified' },
  legacy: {
    'zh-CN': '与现行标准的差距',
    'zh-HK': '與現行標準的差距',
    en: 'gap to the present standard',
  },
  background: {
    'zh-CN': '以上位条文为准',
    'zh-HK': '以上位條文為準',
    en: 'a prevailing clause decides',
  },
  advice: { 'zh-CN': '建议', 'zh-HK': '建議', en: 'advice' },
};

/** Limits with their direction. */
export const LIMITS = {
  atLeast: { 'zh-CN': '不小于 {limit}', 'zh-HK': '不小於 {limit}', en: 'at least {limit}' },
  atMost: { 'zh-CN': '不大于 {limit}', 'zh-HK': '不大於 {limit}', en: 'at most {limit}' },
  above: { 'zh-CN': '大于 {limit}', 'zh-HK': '大於 {limit}', en: 'more than {limit}' },
  below: { 'zh-CN': '小于 {limit}', 'zh-HK': '小於 {limit}', en: 'less than {limit}' },
  nominal: {
    'zh-CN': '{limit}（未规定允许偏差）',
    'zh-HK': '{limit}（沒有訂明容許偏差）',
    en: '{limit} (no tolerance is stated)',
  },
  flush: { 'zh-CN': '平齐，无高差', 'zh-HK': '齊平，沒有高低差', en: 'flush, without a step' },
  between: {
    'zh-CN': '在 {min} 至 {max} 之间',
    'zh-HK': '介乎 {min} 至 {max}',
    en: '{min} to {max}',
  },
  yes: { 'zh-CN': '做到', 'zh-HK': '做到', en: 'that it is so' },
  no: { 'zh-CN': '不得如此', 'zh-HK': '不得如此', en: 'that it is not so' },
  byTotal: {
    'zh-CN': '按总数计算的数量',
    'zh-HK': '按總數計算的數目',
    en: 'a number that grows with the total of the place',
  },
} as const satisfies Record<string, Label>;

/** What was observed. */
export const OBSERVED = {
  measured: { 'zh-CN': '实测 {value}', 'zh-HK': '實測 {value}', en: 'measured {value}' },
  estimated: {
    'zh-CN': '目测估计 {value}',
    'zh-HK': '目測估計 {value}',
    en: 'estimated by eye {value}',
  },
  yes: { 'zh-CN': '是', 'zh-HK': '是', en: 'yes' },
  no: { 'zh-CN': '否', 'zh-HK': '否', en: 'no' },
  absent: { 'zh-CN': '没有', 'zh-HK': '沒有', en: 'not there' },
  inspected: { 'zh-CN': '目测，未测量', 'zh-HK': '目測，未有量度', en: 'inspected by eye' },
  doesNotArise: { 'zh-CN': '不涉及', 'zh-HK': '不涉及', en: 'does not arise' },
  nothing: { 'zh-CN': '未查', 'zh-HK': '未有查看', en: 'not looked at' },
  notMeasured: { 'zh-CN': '未测量', 'zh-HK': '未有量度', en: 'not measured' },
} as const satisfies Record<string, Label>;

/** How far inside or outside the limit. */
export const MARGINS = {
  exact: { 'zh-CN': '正好等于限值', 'zh-HK': '剛好等於限值', en: 'exactly at the limit' },
  short: { 'zh-CN': '差 {amount}', 'zh-HK': '尚差 {amount}', en: '{amount} short' },
  beyond: { 'zh-CN': '超出 {amount}', 'zh-HK': '超出 {amount}', en: '{amount} beyond' },
  inside: { 'zh-CN': '余 {amount}', 'zh-HK': '尚餘 {amount}', en: '{amount} to spare' },
  share: { 'zh-CN': '（{share}）', 'zh-HK': '（{share}）', en: ' ({share})' },
} as const satisfies Record<string, Label>;

/** The first half of a sentence: what was seen, and what the clause says about it. */
export const DEMANDS = {
  required: {
    'zh-CN': '{subject}：{observed}；{clause}要求 {limit}。',
    'zh-HK': '{subject}：{observed}；{clause}規定 {limit}。',
    en: '{subject}: {observed}; {clause} requires {limit}.',
  },
  recommended: {
    'zh-CN': '{subject}：{observed}；{clause}建议 {limit}。',
    'zh-HK': '{subject}：{observed}；{clause}建議 {limit}。',
    en: '{subject}: {observed}; {clause} recommends {limit}.',
  },
} as const satisfies Record<string, Label>;

/** Who signed, where the name is not to be said. */
export const SOMEBODY: Label = { 'zh-CN': '检查人员', 'zh-HK': '檢查人員', en: 'An inspector' };

/** The second half: what follows. */
export const OUTCOMES = {
  pass: { 'zh-CN': '合格。', 'zh-HK': '合標準。', en: 'Pass.' },
  passBy: {
    'zh-CN': '合格，{margin}。',
    'zh-HK': '合標準，{margin}。',
    en: 'Pass, {margin}.',
  },
  marginal: {
    'zh-CN': '合格，{margin}；限值在测量不确定度之内。',
    'zh-HK': '合標準，{margin}；限值在量度不確定度之內。',
    en: 'Pass, {margin}; the limit lies within the uncertainty of the measurement.',
  },
  nominalPass: {
    'zh-CN': '与所述尺寸相差 {amount}，可以接受。',
    'zh-HK': '與所述尺寸相差 {amount}，可以接受。',
    en: 'Off the stated dimension by {amount}, which is accepted.',
  },
  exempt: {
    'zh-CN': '合格：此处符合该条容许的例外情形，不取决于此项。',
    'zh-HK': '合標準：此處符合該條容許的例外情況，不取決於此項。',
    en: 'Pass: an exemption of the clause holds here, whatever is found of this.',
  },
  declared: {
    'zh-CN': '{by}于 {at} 签字声明未见问题，按合格处理。',
    'zh-HK': '{by}於 {at} 簽署聲明未見問題，視為合標準。',
    en: '{by} signed on {at} that no fault was seen, which counts as a pass.',
  },
  fail: { 'zh-CN': '不合格。', 'zh-HK': '不合標準。', en: 'Fail.' },
  failBy: {
    'zh-CN': '不合格，{margin}。',
    'zh-HK': '不合標準，{margin}。',
    en: 'Fail, {margin}.',
  },
  withinU: {
    'zh-CN': '临界，{margin}，未超出测量不确定度：请用更精确的仪器复测。',
    'zh-HK': '臨界，{margin}，未超出量度不確定度：請用更精確的儀器再量。',
    en: 'Borderline, {margin}, which is within the uncertainty of the measurement: measure again with a better instrument.',
  },
  lip: {
    'zh-CN': '临界：小高差按存疑处理，请复测。',
    'zh-HK': '臨界：細小高低差作存疑處理，請再量。',
    en: 'Borderline: a lip this small is left in doubt; measure again.',
  },
  nominalOff: {
    'zh-CN': '临界：与所述尺寸相差 {amount}；标准未规定允许偏差，不认定为问题。',
    'zh-HK': '臨界：與所述尺寸相差 {amount}；標準沒有訂明容許偏差，不視為違規。',
    en: 'Borderline: off the stated dimension by {amount}; the standard states no tolerance, so no fault is claimed.',
  },
  nominalAbsent: {
    'zh-CN': '临界：没有该部件；标准只写明尺寸而未规定允许偏差，不认定为问题。',
    'zh-HK': '臨界：沒有該部件；標準只訂明尺寸而沒有訂明容許偏差，不視為違規。',
    en: 'Borderline: there is no such part; the standard states its dimension without a tolerance, so no fault is claimed.',
  },
  hangs: {
    'zh-CN': '临界：该条是否适用取决于另一读数，而该读数在其不确定度之内，请复测。',
    'zh-HK': '臨界：該條是否適用取決於另一讀數，而該讀數在其不確定度之內，請再量。',
    en: 'Borderline: whether the clause applies hangs on another reading that lies within its uncertainty; measure that again.',
  },
  notMeasured: {
    'zh-CN': '无法判定：请补充“{missing}”。',
    'zh-HK': '未能判定：請補充「{missing}」。',
    en: 'Undecided; to be recorded: {missing}.',
  },
  onlyEstimated: {
    'zh-CN': '无法判定：关键尺寸须用仪器测量，请补充“{missing}”。',
    'zh-HK': '未能判定：關鍵尺寸須以儀器量度，請補充「{missing}」。',
    en: 'Undecided: an essential dimension has to be measured with an instrument; to be recorded: {missing}.',
  },
  conditionUnknown: {
    'zh-CN': '无法判定该条是否适用：请补充“{missing}”。',
    'zh-HK': '未能判定該條是否適用：請補充「{missing}」。',
    en: 'It is not known whether the clause applies here; to be recorded: {missing}.',
  },
  conditionFalse: {
    'zh-CN': '不适用：此处不具备该条的适用条件。',
    'zh-HK': '不適用：此處不具備該條的適用條件。',
    en: 'Not applicable: the clause does not concern what is found here.',
  },
  partAbsent: {
    'zh-CN': '不适用：没有该部件。',
    'zh-HK': '不適用：沒有該部件。',
    en: 'Not applicable: there is no such part.',
  },
  declaredNotApplicable: {
    'zh-CN': '不适用：现场确认此项不涉及。',
    'zh-HK': '不適用：現場確認此項不涉及。',
    en: 'Not applicable: the survey says that the question does not arise here.',
  },
  otherOption: {
    'zh-CN': '不适用：已满足该条允许的另一种做法。',
    'zh-HK': '不適用：已符合該條容許的另一種做法。',
    en: 'Not applicable: another form that the clause permits is met.',
  },
} as const satisfies Record<string, Label>;

/** What has to be said with it. */
export const NOTES = {
  toVerify: {
    'zh-CN': '该数值尚待对照标准原文核实，不据此认定违反标准，也不据此责令整改。',
    'zh-HK': '該數值仍待對照標準原文核實，不據此認定違規，亦不據此要求改善。',
    en: 'To be verified: the figure has not been checked in print, so no violation is claimed and nothing is ordered.',
  },
  figureOpen: {
    'zh-CN': '该数值尚待对照标准原文核实。',
    'zh-HK': '該數值仍待對照標準原文核實。',
    en: 'The figure itself is still to be verified in print.',
  },
  younger: {
    'zh-CN': '{edition} 晚于本工程，对其不作要求。',
    'zh-HK': '{edition} 後於本工程，對其不作要求。',
    en: '{edition} is younger than the works and demands nothing of them.',
  },
  legacy: {
    'zh-CN': '这是与 {edition} 的差距，该标准晚于本工程，不认定违反标准。',
    'zh-HK': '這是與 {edition} 的差距，該標準後於本工程，不視為違規。',
    en: 'A gap to {edition}, which is younger than the works; no violation is claimed.',
  },
  background: {
    'zh-CN': '仅供参考：以上位条文为准。',
    'zh-HK': '僅供參考：以上位條文為準。',
    en: 'For information: a prevailing clause decides.',
  },
  otherForm: {
    'zh-CN': '仅供参考：该条允许另一种做法，以其为准。',
    'zh-HK': '僅供參考：該條容許另一種做法，以其為準。',
    en: 'For information: another form that the clause permits decides.',
  },
  advice: {
    'zh-CN': '此为建议，不影响颜色。',
    'zh-HK': '此為建議，不影響顏色。',
    en: 'A recommendation: it does not change the colour.',
  },
  verified: {
    'zh-CN': '数值已由{by}于 {date} 对照标准原文第 {page} 页核实。',
    'zh-HK': '數值已由{by}於 {date} 對照標準原文第 {page} 頁核實。',
    en: 'The figure was verified in print by {by} on {date}, page {page}.',
  },
  stale: {
    'zh-CN': '观测已超过有效期，请复测。',
    'zh-HK': '觀測已過有效期，請再量度。',
    en: 'The observation is past its validity: look again.',
  },
} as const satisfies Record<string, Label>;

/** What to do about a finding, around the words of the remedy. */
export const ACTIONS = {
  order: { 'zh-CN': '{remedy}。', 'zh-HK': '{remedy}。', en: '{remedy}.' },
  verify: {
    'zh-CN': '先对照标准原文核实数值；属实则：{remedy}。',
    'zh-HK': '先對照標準原文核實數值；屬實則：{remedy}。',
    en: 'First verify the figure in print; if it stands: {remedy}.',
  },
  legacy: {
    'zh-CN': '非强制；如要达到 {edition}：{remedy}。',
    'zh-HK': '並非強制；如要達到 {edition}：{remedy}。',
    en: 'Not demanded; to reach {edition}: {remedy}.',
  },
  advice: {
    'zh-CN': '建议：{remedy}。',
    'zh-HK': '建議：{remedy}。',
    en: 'Recommended: {remedy}.',
  },
  measureAgain: {
    'zh-CN': '用更精确的仪器复测：{what}。',
    'zh-HK': '用更精確的儀器再量：{what}。',
    en: 'Measure again with a better instrument: {what}.',
  },
  lookAgain: { 'zh-CN': '复查：{what}。', 'zh-HK': '再查：{what}。', en: 'Look again: {what}.' },
  record: { 'zh-CN': '补充：{what}。', 'zh-HK': '補充：{what}。', en: 'Record: {what}.' },
} as const satisfies Record<string, Label>;
