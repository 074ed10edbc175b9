type NumberArray = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** A typed array that grows by doubling. `make` creates an array of the wanted type and length. */
export class Growable<A extends NumberArray> {
  length = 0;
  #array: A;
  readonly #make: (length: number) => A;

  constructor(make: (length: number) => A, capacity = 1024) {
    this.#make = make;
    this.#array = make(capacity);
  }

  push(value: number): void {
    if (this.length === this.#array.length) {
      const wider = this.#make(this.#array.length * 2);
      wider.set(this.#array);
      this.#array = wider;
    }
    this.#array[this.length++] = value;
  }

  at(index: number): number {
    return this.#array[index]!;
  }

  /** The values so far, in an array of exactly their length. */
  trimmed(): A {
    const exact = this.#make(this.length);
    exact.set(this.#array.subarray(0, this.length));
    return exact;
  }
}
