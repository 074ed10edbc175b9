/** Something the network knows and the written files do not say. */
export interface ExportLoss {
  /** What is lost, such as `crossSlope` or `lift`. */
  readonly field: string;
  /** Edges, or nodes, it is lost of. */
  readonly count: number;
  readonly reason: string;
}

/** What cannot be said of one feature. */
export interface Unsaid {
  readonly field: string;
  readonly reason: string;
  /** What it is, where it may be one thing or another: `yes`, or the ends of a span as stored. */
  readonly value?: string;
}

/** Counts losses by field and reason, in the order they were first met. */
export class LossCounter {
  readonly #counts = new Map<string, { field: string; count: number; reason: string }>();

  add({ field, reason }: Unsaid, count = 1): void {
    if (count === 0) return;
    const key = `${field} ${reason}`;
    const known = this.#counts.get(key);
    if (known === undefined) this.#counts.set(key, { field, reason, count });
    else known.count += count;
  }

  report(): ExportLoss[] {
    return [...this.#counts.values()];
  }
}
