/** Kinds of field in a protocol buffer, by what tells where the field ends. */
const VARINT = 0;
const FIXED64 = 1;
const SIZED = 2;
const FIXED32 = 5;

/** The most bytes of a number of 64 bits, seven to a byte. */
const MOST_VARINT_BYTES = 10;

/**
 * Walks over the fields of one protocol buffer message. Never reads outside the message, and never
 * rounds: a number that a double cannot hold exactly is refused. Throws plain errors.
 */
export class ProtoReader {
  readonly bytes: Uint8Array;
  /** Where the next byte is read, and where the message ends. */
  at: number;
  readonly end: number;
  #kind = VARINT;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  /** Calls `onField` with the number of each field, which then reads its value or leaves it. */
  eachField(onField: (field: number) => void): void {
    while (this.at < this.end) {
      const tag = this.unsigned();
      const field = Math.floor(tag / 8);
      if (field === 0) throw new Error('a field has the number 0');
      this.#kind = tag % 8;
      const start = this.at;
      onField(field);
      // Nothing takes no bytes, so that a value that was not read shows.
      if (this.at === start) this.#skip();
    }
  }

  /** A whole number that is never negative. */
  unsigned(): number {
    const first = this.bytes[this.at]!;
    if (first < 0x80 && this.at < this.end) {
      this.at++;
      return first;
    }
    return exact(this.#long());
  }

  /** A whole number written as it is, negative ones as their complement (`int64`). */
  integer(): number {
    const value = this.#long();
    return typeof value === 'number' ? value : exact(BigInt.asIntN(64, value));
  }

  /** A whole number whose sign is its lowest bit (`sint64`). */
  signed(): number {
    return this.signedPlus(0);
  }

  /** The sum with a number whose sign is its lowest bit: ids and places are written as steps. */
  signedPlus(sum: number): number {
    const { bytes } = this;
    let at = this.at;
    let byte = bytes[at++]!;
    let value = byte & 0x7f;
    // Four bytes of seven bits fit a small integer; nearly all steps do.
    if (byte >= 0x80) {
      byte = bytes[at++]!;
      value |= (byte & 0x7f) << 7;
      if (byte >= 0x80) {
        byte = bytes[at++]!;
        value |= (byte & 0x7f) << 14;
        if (byte >= 0x80) {
          byte = bytes[at++]!;
          value |= (byte & 0x7f) << 21;
          if (byte >= 0x80) return this.#longStep(sum);
        }
      }
    }
    if (at > this.end) throw cutShort();
    this.at = at;
    return sum + ((value >>> 1) ^ -(value & 1));
  }

  /** The bytes of a field that says its own length, as a message to walk over. */
  message(): ProtoReader {
    if (this.#kind !== SIZED) throw new Error('a field has another type than it should');
    const length = this.unsigned();
    const start = this.at;
    if (length > this.end - start) {
      throw new Error(`a field of ${length} bytes reaches beyond its message`);
    }
    this.at = start + length;
    return new ProtoReader(this.bytes, start, this.at);
  }

  /** The content of a field that says its own length. */
  content(): Uint8Array {
    const { bytes, at, end } = this.message();
    return bytes.subarray(at, end);
  }

  /** A list of numbers, or one of its parts: packed with its length in front, or one number alone. */
  list(): ProtoReader {
    if (this.#kind === SIZED) return this.message();
    const start = this.at;
    this.#skip();
    return new ProtoReader(this.bytes, start, this.at);
  }

  #skip(): void {
    if (this.#kind === VARINT) this.#long();
    else if (this.#kind === SIZED) this.message();
    else if (this.#kind === FIXED64 || this.#kind === FIXED32) {
      this.at += this.#kind === FIXED64 ? 8 : 4;
      if (this.at > this.end) throw cutShort();
    } else throw new Error(`a field is of the unknown type ${this.#kind}`);
  }

  #longStep(sum: number): number {
    const value = this.#long();
    if (typeof value === 'number') {
      return exact(sum + (value % 2 === 1 ? -(value + 1) / 2 : value / 2));
    }
    const step = (value & 1n) === 1n ? -((value + 1n) >> 1n) : value >> 1n;
    return exact(BigInt(sum) + step);
  }

  /** All of the next number: a double as long as it holds it exactly, beyond that a BigInt. */
  #long(): number | bigint {
    let value = 0;
    let unit = 1;
    for (let count = 0; count < 7; count++) {
      const byte = this.#byte();
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
      unit *= 128;
    }
    let big = BigInt(value);
    for (let count = 7n; count < MOST_VARINT_BYTES; count++) {
      const byte = this.#byte();
      big |= BigInt(byte & 0x7f) << (7n * count);
      if (byte < 0x80) return BigInt.asUintN(64, big);
    }
    throw new Error(`a number has more than ${MOST_VARINT_BYTES} bytes`);
  }

  #byte(): number {
    if (this.at >= this.end) throw cutShort();
    return this.bytes[this.at++]!;
  }
}

function exact(value: number | bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new Error(`the number ${value} is too large`);
  return number;
}

const cutShort = () => new Error('a number is cut short');
