import type { FacilityDefinition } from '../facility/define.js';
import type { Label, Language } from '../facility/label.js';
import { FACILITY_TYPES, isFacilityType } from '../facility/types/index.js';
import type { RowKind } from './column.js';
import { plainWord } from './words.js';

/** Sheets that are not facilities, by the word that stands for them in the column `facilityType`. */
export const OTHER_SHEETS = {
  place: { 'zh-CN': '场所', 'zh-HK': '場所', en: 'Places' },
  survey: { 'zh-CN': '调查', 'zh-HK': '調查', en: 'Survey' },
  help: { 'zh-CN': '填写说明', 'zh-HK': '填寫說明', en: 'Help' },
} as const satisfies Record<string, Label>;

/** A sheet name holds 31 characters and none of these. */
const sheetName = (label: string) => label.replaceAll(/[[\]:*?/\\]/g, '／').slice(0, 31);

/** The name of the sheet for a facility type, or for places, survey or help. */
export function sheetNamed(kind: string, language: Language): string {
  return sheetName(labelOf(kind)[language]);
}

const labelOf = (kind: string): Label =>
  isFacilityType(kind)
    ? FACILITY_TYPES[kind].label
    : OTHER_SHEETS[kind as keyof typeof OTHER_SHEETS];

const KINDS: ReadonlyMap<string, string> = new Map(
  [...Object.keys(FACILITY_TYPES), ...Object.keys(OTHER_SHEETS)].flatMap((kind) =>
    [kind, ...Object.values(labelOf(kind)).flatMap((label) => [label, sheetName(label)])].map(
      (word): [string, string] => [plainWord(word), kind],
    ),
  ),
);

/** What the name of a sheet, or a cell in the column of types, stands for. */
export function kindNamed(word: string): RowKind | 'help' | undefined {
  const kind = KINDS.get(plainWord(word));
  if (kind === undefined) return undefined;
  if (isFacilityType(kind)) return FACILITY_TYPES[kind] as FacilityDefinition;
  return kind as keyof typeof OTHER_SHEETS;
}
