import { DamagedFileError } from '../../errors.js';
import { Growable } from '../growable.js';
import { ProtoReader } from './proto-reader.js';

const CHUNK_BYTES = 1 << 16;

/**
 * Ways that nobody walks, kept as small as in the file: two to three bytes for a point. A
 * multipolygon comes after the ways it is made of, so it is known too late which of them matter.
 */
export class PackedWays {
  readonly #ids = new Growable((length) => new Float64Array(length));
  readonly #first = new Growable((length) => new Float64Array(length));
  /** What the adder wanted to know again: 0 nothing. */
  readonly #marks = new Growable((length) => new Uint16Array(length));
  /** Ways that came again later. */
  readonly #forgotten = new Set<number>();
  #bytes = new Uint8Array(CHUNK_BYTES);
  #length = 0;

  get length(): number {
    return this.#ids.length;
  }

  /** `refs` as in a PBF: differences, zigzag, as varints. A way given twice is the later one. */
  add(id: number, refs: Uint8Array, mark: number): void {
    this.#ids.push(id);
    this.#first.push(this.#length);
    this.#marks.push(mark);
    const end = this.#length + refs.length;
    if (end > this.#bytes.length) {
      const wider = new Uint8Array(Math.max(end, 2 * this.#bytes.length));
      wider.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = wider;
    }
    this.#bytes.set(refs, this.#length);
    this.#length = end;
  }

  /** Takes a way for not given: one of its id came later. */
  forget(index: number): void {
    this.#forgotten.add(index);
  }

  id(index: number): number {
    return this.#ids.at(index);
  }

  mark(index: number): number {
    return this.#forgotten.has(index) ? 0 : this.#marks.at(index);
  }

  /** Node ids of the way. */
  refs(index: number): number[] {
    const end = index + 1 < this.length ? this.#first.at(index + 1) : this.#length;
    try {
      return unpackedRefs(this.#bytes.subarray(this.#first.at(index), end));
    } catch (cause) {
      const reason = 'the list of its nodes is damaged';
      throw new DamagedFileError(`way ${this.id(index)}`, reason, { cause });
    }
  }

  /** Where the last way of each of these ids stands. */
  find(ids: ReadonlySet<number>): Map<number, number> {
    const found = new Map<number, number>();
    for (let index = 0; index < this.length; index++) {
      if (ids.has(this.id(index)) && !this.#forgotten.has(index)) found.set(this.id(index), index);
    }
    return found;
  }
}

/** Node ids out of the form that `PackedWays` and PBF files keep them in. Throws plain errors. */
export function unpackedRefs(bytes: Uint8Array): number[] {
  const list = new ProtoReader(bytes);
  const refs: number[] = [];
  let ref = 0;
  while (list.at < list.end) {
    ref = list.signedPlus(ref);
    refs.push(ref);
  }
  return refs;
}

/** Node ids as `PackedWays` keeps them; none where one of them is no id at all. */
export function packedRefs(refs: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const [at, ref] of refs.entries()) {
    const step = ref - (refs[at - 1] ?? 0);
    // Beyond that a difference and its sign do not fit into a number together.
    if (!Number.isSafeInteger(2 * step)) return new Uint8Array(0);
    let rest = step < 0 ? -2 * step - 1 : 2 * step;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}
