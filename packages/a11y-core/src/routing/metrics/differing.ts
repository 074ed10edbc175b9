/**
 * The edges whose state differs in two columns of one length, which never change, ascending;
 * undefined where they are more than `most`.
 */
export function differingStates(
  before: Uint8Array,
  after: Uint8Array,
  most: number,
): readonly number[] | undefined {
  if (before === after) return [];
  const known = lookedAt.get(before);
  if (known?.after === after && known.most === most) return known.edges;
  const edges = lookedFor(before, after, most);
  lookedAt.set(before, { after, most, edges });
  return edges;
}

/** What each column was compared with last: one traveller after the other asks for the same. */
const lookedAt = new WeakMap<
  Uint8Array,
  {
    readonly after: Uint8Array;
    readonly most: number;
    readonly edges: readonly number[] | undefined;
  }
>();

function lookedFor(
  before: Uint8Array,
  after: Uint8Array,
  most: number,
): readonly number[] | undefined {
  const edges: number[] = [];
  // Four states at a time where both columns begin on a whole word: hardly any differ.
  const isAligned = before.byteOffset % WORD === 0 && after.byteOffset % WORD === 0;
  const words = isAligned ? Math.floor(before.length / WORD) : 0;
  const [old, now] = [wordsOf(before, words), wordsOf(after, words)];
  for (let word = 0; word < words; word++) {
    if (old[word] === now[word]) continue;
    for (let edge = WORD * word; edge < WORD * (word + 1); edge++) {
      if (before[edge] !== after[edge]) edges.push(edge);
    }
    if (edges.length > most) return undefined;
  }
  for (let edge = WORD * words; edge < before.length; edge++) {
    if (before[edge] !== after[edge]) edges.push(edge);
  }
  return edges.length > most ? undefined : edges;
}

/** Bytes in a word. */
const WORD = 4;

const wordsOf = ({ buffer, byteOffset }: Uint8Array, words: number): Int32Array =>
  words === 0 ? new Int32Array(0) : new Int32Array(buffer, byteOffset, words);
