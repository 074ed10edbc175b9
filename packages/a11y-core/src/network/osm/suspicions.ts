import type { ImportReport, SuspiciousTag } from '../import-report.js';

/** How many are listed; all are counted. */
const MOST_LISTED = 200;

/** Where doubtful tags go while an object is read. */
export interface DoubtList {
  add(suspicious: SuspiciousTag): void;
}

/** Collects tags that were not believed, each object's each tag once. */
export class Suspicions implements DoubtList {
  readonly #listed: SuspiciousTag[] = [];
  #count = 0;
  readonly #known = new Set<string>();

  /** A tag may be read more than once, for the way and for the pavements beside it. */
  add(suspicious: SuspiciousTag): void {
    this.#known.add(`${suspicious.object} ${suspicious.key}`);
    if (this.#known.size === this.#count) return;
    this.#count = this.#known.size;
    if (this.#listed.length < MOST_LISTED) this.#listed.push(suspicious);
  }

  report(): ImportReport['suspicious'] {
    return { count: this.#count, listed: this.#listed };
  }
}
