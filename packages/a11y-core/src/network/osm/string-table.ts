import { utf8Decoder } from '../utf8.js';
import type { ProtoReader } from './proto-reader.js';
import { OUTLINE_KEYS, POINT_HIGHWAYS, POINT_KEYS, WAY_TAGS } from './relevant.js';

/** What a string means as the key of a point or a way; 0 is not looked at yet. */
const KEY_OF_NEITHER = 1;
const KEY_OF_POINT = 2;
const KEY_OF_WAY = 4;
const KEY_OF_OUTLINE = 8;

/**
 * The strings of one block, which its objects name by number. All are decoded at once, with a zero
 * after each so that no character reaches into the next, and cut apart when they are asked for.
 */
export class StringTable {
  readonly #text: string;
  /** Per string: where it begins in the text; one entry more than there are strings. */
  readonly #starts: Uint32Array;
  readonly #cut: string[] = [];
  readonly #meanings: Uint8Array;

  /** From the bytes of each string. Throws a plain error where they are not UTF-8. */
  constructor(strings: readonly ProtoReader[]) {
    let size = 1;
    for (const { at, end } of strings) size += end - at + 1;
    // A zero first too: a decoder takes a byte order mark away at the very beginning only.
    const joined = new Uint8Array(size);
    this.#starts = new Uint32Array(strings.length + 1);
    this.#meanings = new Uint8Array(strings.length);
    let to = 1;
    let characters = 1;
    for (const [index, { bytes, at, end }] of strings.entries()) {
      this.#starts[index] = characters;
      for (let from = at; from < end; from++) {
        const byte = bytes[from]!;
        joined[to++] = byte;
        // A character is counted at its first byte, one beyond the basic plane as its two halves.
        if ((byte & 0xc0) !== 0x80) characters += byte >= 0xf0 ? 2 : 1;
      }
      to++;
      characters++;
    }
    this.#starts[strings.length] = characters;
    try {
      this.#text = utf8Decoder().decode(joined);
    } catch (cause) {
      throw new Error('a text is not UTF-8', { cause });
    }
  }

  at(index: number): string {
    const known = this.#cut[index];
    if (known !== undefined) return known;
    if (!(index < this.#meanings.length)) {
      throw new Error(`there is no string ${index}; the block has ${this.#meanings.length}`);
    }
    const string = this.#text.slice(this.#starts[index]!, this.#starts[index + 1]! - 1);
    this.#cut[index] = string;
    return string;
  }

  /** Whether a point with this tag may matter to a walker. */
  matterAtPoint(key: number, value: number): boolean {
    if ((this.#meaning(key) & KEY_OF_POINT) !== 0) return true;
    return this.at(key) === 'highway' && POINT_HIGHWAYS.has(this.at(value));
  }

  /** Whether a way with this tag may be walked or is a road. */
  matterOnWay(key: number, value: number): boolean {
    if ((this.#meaning(key) & KEY_OF_WAY) === 0) return false;
    const wanted = WAY_TAGS.get(this.at(key));
    return wanted === null || wanted?.has(this.at(value)) === true;
  }

  /** Whether an outline with this key may stand in the way. */
  matterOnOutline(key: number): boolean {
    return (this.#meaning(key) & KEY_OF_OUTLINE) !== 0;
  }

  #meaning(index: number): number {
    const known = this.#meanings[index];
    if (known !== undefined && known !== 0) return known;
    const string = this.at(index);
    const meaning =
      (POINT_KEYS.has(string) ? KEY_OF_POINT : 0) |
      (WAY_TAGS.has(string) ? KEY_OF_WAY : 0) |
      (OUTLINE_KEYS.has(string) ? KEY_OF_OUTLINE : 0);
    this.#meanings[index] = meaning === 0 ? KEY_OF_NEITHER : meaning;
    return this.#meanings[index]!;
  }
}
