/**
 * The tags of one object, key after value. A few tags are found sooner by looking at each than by a
 * hash, and a Map takes several times the memory: there are as many as roads in the file.
 */
export class TagList implements ReadonlyMap<string, string> {
  readonly #pairs: readonly string[];

  /** `pairs` is key, value, key, value …; of a key given twice the last counts. */
  constructor(pairs: readonly string[]) {
    this.#pairs = pairs;
  }

  get size(): number {
    return this.#pairs.length / 2;
  }

  get(key: string): string | undefined {
    const pairs = this.#pairs;
    for (let at = pairs.length - 2; at >= 0; at -= 2) if (pairs[at] === key) return pairs[at + 1];
    return undefined;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  forEach(visit: (value: string, key: string, tags: ReadonlyMap<string, string>) => void): void {
    const pairs = this.#pairs;
    for (let at = 0; at < pairs.length; at += 2) visit(pairs[at + 1]!, pairs[at]!, this);
  }

  *entries(): MapIterator<[string, string]> {
    const pairs = this.#pairs;
    for (let at = 0; at < pairs.length; at += 2) yield [pairs[at]!, pairs[at + 1]!];
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<string> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, string]> {
    return this.entries();
  }
}
