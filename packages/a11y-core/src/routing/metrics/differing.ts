/**
 * The edges whose state differs in two columns of one length, ascending; undefined where they are
 * more than `most`.
 */
export function differingStates(
  before: Uint8Array,
  after: Uint8Array,
  most: number,
): readonly number[] | undefined {
  const edges: number[] = [];
  if (before === after) return edges;
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
