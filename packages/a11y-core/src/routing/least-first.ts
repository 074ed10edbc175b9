/** A binary heap of numbers by their keys, in two flat arrays that grow; kept between searches. */
export interface LeastFirst {
  readonly size: number;
  /** Key of the first; means something only where there is one. */
  leastKey(): number;
  push(value: number, key: number): void;
  /** Takes the first out; there must be one. */
  pop(): number;
  clear(): void;
}

const FIRST_ROOM = 1024;

export function createLeastFirst(): LeastFirst {
  let keys = new Float64Array(FIRST_ROOM);
  let values = new Uint32Array(FIRST_ROOM);
  let size = 0;

  const grow = (): void => {
    const [moreKeys, moreValues] = [new Float64Array(2 * size), new Uint32Array(2 * size)];
    moreKeys.set(keys);
    moreValues.set(values);
    keys = moreKeys;
    values = moreValues;
  };

  return {
    get size() {
      return size;
    },
    leastKey: () => keys[0]!,
    push(value, key) {
      if (size === keys.length) grow();
      let at = size++;
      while (at > 0) {
        const above = (at - 1) >> 1;
        if (keys[above]! <= key) break;
        keys[at] = keys[above]!;
        values[at] = values[above]!;
        at = above;
      }
      keys[at] = key;
      values[at] = value;
    },
    pop() {
      const first = values[0]!;
      size -= 1;
      const key = keys[size]!;
      const value = values[size]!;
      let at = 0;
      for (;;) {
        let below = 2 * at + 1;
        if (below >= size) break;
        if (below + 1 < size && keys[below + 1]! < keys[below]!) below += 1;
        if (keys[below]! >= key) break;
        keys[at] = keys[below]!;
        values[at] = values[below]!;
        at = below;
      }
      keys[at] = key;
      values[at] = value;
      return first;
    },
    clear() {
      size = 0;
    },
  };
}
