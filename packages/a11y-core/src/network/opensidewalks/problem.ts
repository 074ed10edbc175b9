/**
 * What an OpenSidewalks file can be wrong about.
 * - `file`: it is not JSON, or no file of a dataset
 * - `schema`: a member or property breaks the published schema
 * - `wrong-file`: a feature of a kind that belongs in another file
 * - `geometry`: coordinates that are no place, line or area on the globe
 * - `duplicate-id`: an `_id` given before in the same file
 * - `reference`: a node that is named and is not there
 * - `position`: an edge that does not end where its node stands
 * - `dataset`: the files do not belong together
 */
export const OSW_RULES = [
  'file',
  'schema',
  'wrong-file',
  'geometry',
  'duplicate-id',
  'reference',
  'position',
  'dataset',
] as const;
export type OswRule = (typeof OSW_RULES)[number];

/** One thing wrong with a dataset. */
export interface OswProblem {
  readonly file: string;
  /** `_id` of the feature, where it has one. */
  readonly id?: string;
  /** Place of the feature in its file, from 0; absent where the whole file is meant. */
  readonly index?: number;
  /** JSON Pointer (RFC 6901) into the file. */
  readonly pointer: string;
  readonly rule: OswRule;
  readonly reason: string;
}

/** A place within one document and what is wrong there. */
export interface Fault {
  readonly pointer: string;
  readonly reason: string;
}

/** A member's name as part of a JSON Pointer. */
export const step = (name: string | number): string =>
  `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** A value in a message: as JSON, cut short, whatever it is. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= 40 ? text : `${text.slice(0, 39)}…`;
}

/** What JSON calls an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
