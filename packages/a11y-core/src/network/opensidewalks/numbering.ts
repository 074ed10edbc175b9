/** An id that is a number already: decimal, from 1, exact in a double. */
const DECIMAL_ID = /^[1-9]\d{0,15}$/u;

/**
 * Numbers for the ids of a dataset, which are texts. An id that is a whole number keeps it. Any
 * other gets a negative number made from its letters, so that it stays the same when other features
 * come or go; the ids are kept beside the network. Two ids never share a number.
 */
export class IdNumbers {
  readonly #byId = new Map<string, number>();
  readonly #byNumber = new Map<number, string>();

  /**
   * The number of an id. `realm` tells apart what may have the same id and is not the same, such as
   * nodes and bends; the first realm to ask for a whole number has it.
   */
  numberOf(realm: string, id: string): number {
    const key = `${realm} ${id}`;
    const known = this.#byId.get(key);
    if (known !== undefined) return known;
    const own = DECIMAL_ID.test(id) ? Number(id) : Number.NaN;
    let number = Number.isSafeInteger(own) && !this.#byNumber.has(own) ? own : -1 - hash52(key);
    while (this.#byNumber.has(number)) number = number > -(2 ** 52) ? number - 1 : -1;
    this.#byId.set(key, number);
    this.#byNumber.set(number, id);
    return number;
  }
}

/** 52 bits that depend on every letter; two rounds of multiplying and mixing per half. */
function hash52(text: string): number {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return 0x1_0000_0000 * (low & 0xf_ffff) + (high >>> 0);
}
