/** Bytes that arrive in pieces of any size and are taken in pieces of any other. */
export class ByteQueue {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #held: Uint8Array[] = [];
  #heldBytes = 0;
  #taken = 0;
  #isEnded = false;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** How many bytes were taken so far: the offset of the next one. */
  get offset(): number {
    return this.#taken;
  }

  /** The next bytes without taking them; fewer than asked only at the end. */
  async peek(count: number): Promise<Uint8Array> {
    while (this.#heldBytes < count && !this.#isEnded) {
      const { done, value } = await this.#chunks.next();
      if (done === true) {
        this.#isEnded = true;
      } else if (value.length > 0) {
        this.#held.push(value);
        this.#heldBytes += value.length;
      }
    }
    if (this.#held.length > 1 && this.#held[0]!.length < count) this.#join();
    return (this.#held[0] ?? new Uint8Array(0)).subarray(0, count);
  }

  /** The next bytes; fewer than asked only at the end. */
  async take(count: number): Promise<Uint8Array> {
    const taken = await this.peek(count);
    this.#drop(taken.length);
    return taken;
  }

  /** Whatever is there next, at least one byte; `undefined` at the end. */
  async next(): Promise<Uint8Array | undefined> {
    await this.peek(1);
    const first = this.#held[0];
    if (first === undefined) return undefined;
    this.#drop(first.length);
    return first;
  }

  /** Tells the source that no more is wanted, so that it can close its file. */
  async close(): Promise<void> {
    this.#isEnded = true;
    await this.#chunks.return?.();
  }

  #drop(count: number): void {
    if (count === 0) return;
    const first = this.#held[0]!;
    if (count === first.length) this.#held.shift();
    else this.#held[0] = first.subarray(count);
    this.#heldBytes -= count;
    this.#taken += count;
  }

  #join(): void {
    const joined = new Uint8Array(this.#heldBytes);
    let at = 0;
    for (const chunk of this.#held) {
      joined.set(chunk, at);
      at += chunk.length;
    }
    this.#held = [joined];
  }
}
