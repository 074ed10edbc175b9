import type { Label, Language } from '../facility/label.js';
import type { Sheet } from './table.js';

const TITLE: Label = {
  'zh-CN': '填写说明',
  'zh-HK': '填寫說明',
  en: 'How to fill in these sheets',
};

/** One line per thing an inspector asks; what the words mean is in `words.ts`. */
const LINES: readonly Label[] = [
  {
    'zh-CN': '每类设施一张表，每个设施一行。没有测量的格子请留空：空格表示“未知”，不表示“否”。',
    'zh-HK': '每類設施一張表，每項設施一行。沒有量度的格請留空：空格表示「不詳」，不表示「否」。',
    en: 'One sheet per type of facility, one row per facility. Leave a cell empty if nobody looked: empty means unknown, never no.',
  },
  {
    'zh-CN': '“不存在”：现场看过，没有这个部件。“不适用”：这里不会有这个问题。',
    'zh-HK': '「不存在」：現場看過，沒有這個部件。「不適用」：這裏不會有這個問題。',
    en: '"absent": somebody looked and the part is not there. "not applicable": the question does not arise here.',
  },
  {
    'zh-CN':
      '数值按表头的单位填写；用别的单位时请写在格内，例如 1.2 m、120 cm。坡度可写 1:12、8.3%、4.8° 或 0.083。',
    'zh-HK':
      '數值按表頭的單位填寫；用其他單位時請寫在格內，例如 1.2 m、120 cm。斜度可寫 1:12、8.3%、4.8° 或 0.083。',
    en: 'Numbers are in the unit of the header; write another unit into the cell: 1.2 m, 120 cm. A slope may be 1:12, 8.3%, 4.8° or 0.083.',
  },
  {
    'zh-CN': '请勿改动隐藏的“编号”和“顺序”两列。复制一行作为新设施时，请清空新行的编号。',
    'zh-HK': '請勿改動隱藏的「編號」及「次序」兩欄。複製一行作為新設施時，請清空新行的編號。',
    en: 'Leave the hidden columns "id" and "order" alone. When you copy a row for a new facility, clear the id of the copy.',
  },
  {
    'zh-CN': '位置填经度和纬度（WGS-84，经度在前）；线和面填 WKT，线由低处画向高处。两者只填一种。',
    'zh-HK': '位置填經度及緯度（WGS-84，經度在前）；線及面填 WKT，線由低處畫向高處。兩者只填一種。',
    en: 'Give the position as longitude and latitude (WGS-84), or a line or area as WKT, lines from the foot up; never both.',
  },
  {
    'zh-CN': '“所属场所”填“场所”表中的名称；同名的场所填编号。',
    'zh-HK': '「所屬場所」填「場所」表中的名稱；同名的場所填編號。',
    en: 'The place is a name from the sheet of places; where two have the same name, the id.',
  },
  {
    'zh-CN':
      '可在任一参数后面加列，说明怎样测得：例如“连续净宽 · 不确定度 (mm)”“连续净宽 · 测量仪器”“连续净宽 · 测量时间”。',
    'zh-HK':
      '可在任何參數後加欄，說明怎樣量得：例如「連續淨闊 · 不確定度 (mm)」「連續淨闊 · 測量儀器」「連續淨闊 · 測量時間」。',
    en: 'How a value was made may stand in columns of its own, such as "Clear width · uncertainty (mm)", "Clear width · instrument", "Clear width · measured on".',
  },
  {
    'zh-CN': '读不懂的格子会连同表、行、列和原因一一列出；其余的行照常导入。',
    'zh-HK': '讀不懂的格會連同表、行、欄及原因逐一列出；其餘的行照常匯入。',
    en: 'Cells that cannot be read are listed with sheet, row, column and reason; the good rows are taken over.',
  },
];

/** The sheet that explains the others. */
export const HELP: Readonly<Record<Language, Omit<Sheet, 'name'>>> = {
  'zh-CN': helpIn('zh-CN'),
  'zh-HK': helpIn('zh-HK'),
  en: helpIn('en'),
};

function helpIn(language: Language): Omit<Sheet, 'name'> {
  return {
    columns: [TITLE[language]],
    rows: LINES.map((line) => [line[language]]),
    layout: [{ width: 110 }],
  };
}
