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

/** Whether the tags speak of a kerb at all. */
export function isKerb(tags: Tags): boolean {
  return tags.has('kerb') || tags.has('kerb:height') || tags.get('barrier') === 'kerb';
}

/** How high the kerb is, in mm. A height beats a word, and a contradiction between them is listed. */
export function readKerb(tags: Tags): KerbReading {
  const name = readKerbName(tags.get('kerb'));
  const written = tags.get('kerb:height');
  if (written === undefined) return { ...name, key: 'kerb' };
  const height = readLengthMm(written, HIGHEST_KERB_MM);
  // A height nobody can read leaves the word standing, and is listed.
  if (height.source === 'none') return { ...name, ...height, ...pick(name), key: 'kerb:height' };
  const isContradicted = name.source === 'word' && !overlap(name, height);
  return {
    ...height,
    key: 'kerb:height',
    ...(isContradicted && { suspicious: `contradicts kerb=${tags.get('kerb')}` }),
  };
}

function readKerbName(value: string | undefined): TagReading {
  if (value === undefined) return NOTHING;
  const text = value.trim().toLowerCase();
  const known = KERB_WORDS.get(text);
  if (known !== undefined) return known;
  const number = readLengthMm(text, HIGHEST_KERB_MM);
  return number.source === 'tag' ? number : unreadable('not a kind of kerb');
}

const pick = ({ low, high, source }: TagReading) => ({ low, high, source });

function overlap(a: TagReading, b: TagReading): boolean {
  return (a.low ?? 0) <= (b.high ?? Infinity) && (b.low ?? 0) <= (a.high ?? Infinity);
}
