import { RAISED_KERB_FROM_MM } from '../raised-kerb.js';
import type { Tags } from './extract.js';
import { readLengthMm } from './length-value.js';
import { NOTHING, type TagReading, unreadable, word } from './reading.js';

/** Higher than any kerb; a larger number has lost its unit. */
const HIGHEST_KERB_MM = 1000;

/**
 * What the words of `kerb` say about the height in mm. By the OSM definitions flush is level to
 * the touch, lowered about 3 cm (up to 6 is seen), raised more than 3 cm; a rolled kerb is made
 * for cars to mount and seldom under 2 cm. `yes` is a kerb of unknown height.
 */
export const KERB_WORDS: ReadonlyMap<string, TagReading> = new Map([
  ['raised', word(RAISED_KERB_FROM_MM, null)],
  ['regular', word(RAISED_KERB_FROM_MM, null)],
  ['rolled', word(20, 150)],
  ['lowered', word(0, 60)],
  ['dropped', word(0, 60)],
  ['sloped', word(0, 60)],
  ['flush', word(0, 3)],
  ['at_grade', word(0, 3)],
  ['no', word(0, 3)],
  ['none', word(0, 3)],
  ['yes', NOTHING],
  ['unknown', NOTHING],
]);

/** Height of a kerb, and the tag it was read from. */
export interface KerbReading extends TagReading {
  readonly key: string;
}

/** Keys that speak of a kerb. */
export const KERB_KEYS = ['kerb', 'kerb:both', 'kerb:left', 'kerb:right', 'kerb:height'] as const;

/** Whether the tags speak of a kerb at all. */
export function isKerb(tags: Tags): boolean {
  return tags.get('barrier') === 'kerb' || KERB_KEYS.some((key) => tags.has(key));
}

/** How high the kerb is, in mm. A height beats a word, and a contradiction between them is listed. */
export function readKerb(tags: Tags): KerbReading {
  const name = readKerbWords(tags);
  // The height of a kerb drawn as an object of its own; a step of another height is not meant.
  const key = !tags.has('kerb:height') && tags.get('barrier') === 'kerb' ? 'height' : 'kerb:height';
  const written = tags.get(key);
  if (written === undefined) return name;
  const height = readLengthMm(written, HIGHEST_KERB_MM);
  // A height nobody can read leaves the word standing, and is listed.
  if (height.source === 'none') return { ...name, ...height, ...pick(name), key };
  const isContradicted = name.source === 'word' && !overlap(name, height);
  return {
    ...height,
    key,
    ...(isContradicted && { suspicious: `contradicts ${name.key}=${tags.get(name.key)}` }),
  };
}

/** The word for the kerb; where the two sides of a road differ, anything from the one to the other. */
function readKerbWords(tags: Tags): KerbReading {
  const key = tags.has('kerb') || !tags.has('kerb:both') ? 'kerb' : 'kerb:both';
  const value = tags.get(key);
  const [left, right] = [tags.get('kerb:left'), tags.get('kerb:right')];
  if (value !== undefined || (left === undefined && right === undefined)) {
    return { ...readKerbName(value), key };
  }
  // One side alone says nothing of the other.
  if (left === undefined || right === undefined) return { ...NOTHING, key: 'kerb:left' };
  return { ...either(readKerbName(left), readKerbName(right)), key: 'kerb:left' };
}

/** `raised;lowered`: some of it is one and some the other. */
function readKerbName(value: string | undefined): TagReading {
  if (value === undefined) return NOTHING;
  return value
    .split(';')
    .map((part) => readOneName(part.trim().toLowerCase()))
    .reduce(either);
}

function readOneName(text: string): TagReading {
  const known = KERB_WORDS.get(text);
  if (known !== undefined) return known;
  const number = readLengthMm(text, HIGHEST_KERB_MM);
  return number.source === 'tag' ? number : unreadable('not a kind of kerb');
}

/** What holds whichever of the two is met; nothing where nothing is known of one of them. */
function either(a: TagReading, b: TagReading): TagReading {
  if (a.source === 'none') return a;
  if (b.source === 'none') return b;
  return word(
    Math.min(a.low ?? 0, b.low ?? 0),
    a.high === null || b.high === null ? null : Math.max(a.high, b.high),
  );
}

const pick = ({ low, high, source }: TagReading) => ({ low, high, source });

function overlap(a: TagReading, b: TagReading): boolean {
  return (a.low ?? 0) <= (b.high ?? Infinity) && (b.low ?? 0) <= (a.high ?? Infinity);
}
