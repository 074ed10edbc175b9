import type { ImportReport, SuspiciousTag } from '../import-report.js';

/** How many are listed; all are counted. */
const MOST_LISTED = 200;

/** Collects tags that were not believed, each object's each tag once. */
export class Suspicions {
  readonly #listed: SuspiciousTag[] = [];
  #count = 0;

  add(suspicious: SuspiciousTag): void {
    this.#count++;
    if (this.#listed.length < MOST_LISTED) this.#listed.push(suspicious);
  }

  report(): ImportReport['suspicious'] {
    return { count: this.#count, listed: this.#listed };
  }
}
