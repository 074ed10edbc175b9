import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../canonical-json.js';

/**
 * Ids for rows that have none: made from what does not change when a value is measured again (type,
 * name, place, position), so that the same row gets the same id in every import. Rows that agree in
 * all of it are numbered in their order.
 */
export class NewIds {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.taken = new Set(taken);
  }

  next(prefix: string, identity: unknown): string {
    const digest = bytesToHex(sha256(utf8ToBytes(canonicalJson(identity)))).slice(0, 12);
    const base = `${prefix}-${digest}`;
    let id = base;
    for (let n = 2; this.taken.has(id); n++) id = `${base}-${n}`;
    this.taken.add(id);
    return id;
  }
}
