export type ColumnType =
  | Uint8ArrayConstructor
  | Uint16ArrayConstructor
  | Uint32ArrayConstructor
  | Int32ArrayConstructor
  | Float64ArrayConstructor;

type ArraysOf<T extends Readonly<Record<string, ColumnType>>> = {
  readonly [C in keyof T]: InstanceType<T[C]>;
};

/**
 * Columns of numbers that grow together, a row at a time. Written to directly, because a method
 * that takes arrays of every type is many times slower than one line for each.
 */
export class Columns<T extends Readonly<Record<string, ColumnType>>> {
  /** Longer than `length`; others after `addRow`. */
  arrays: ArraysOf<T>;
  length = 0;
  readonly #types: T;
  #capacity: number;

  constructor(types: T, capacity = 1024) {
    this.#types = types;
    this.#capacity = capacity;
    this.arrays = this.#make(capacity);
  }

  /** Makes room for one more row, all zero, and returns its index. */
  addRow(): number {
    if (this.length === this.#capacity) {
      this.#capacity *= 2;
      this.arrays = this.#make(this.#capacity);
    }
    return this.length++;
  }

  /** The rows so far, in arrays of exactly their length. */
  trimmed(): ArraysOf<T> {
    return this.#make(this.length);
  }

  /** Arrays of a length with what is known so far. */
  #make(length: number): ArraysOf<T> {
    const made: Record<string, InstanceType<ColumnType>> = {};
    for (const [name, type] of Object.entries(this.#types)) {
      made[name] = new type(length);
      if (this.length > 0) made[name].set(this.arrays[name]!.subarray(0, this.length));
    }
    return made as ArraysOf<T>;
  }
}
