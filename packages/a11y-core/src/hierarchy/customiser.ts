import type { Hierarchy } from './hierarchy.js';
import { customise, type Metric } from './metric.js';

/** A metric that is to be worked out, in memory that the customiser gave. */
export interface MetricJob {
  readonly hierarchy: Hierarchy;
  /** Per arc (`edge << 1 | direction`), filled by `weigh`. */
  readonly weights: Int32Array;
  /** Filled by `customise`. */
  readonly metric: Metric;
  /** Works out the weights from one arc up to, not including, another. */
  weigh(fromArc: number, toArc: number): void;
}

/** Where metrics are worked out: here and now, or elsewhere while questions go on. */
export interface Customiser {
  /** Whether a metric is there when `start` returns: who asks waits for it. */
  readonly isImmediate: boolean;
  /** Whether another job would have to stand in a queue. */
  readonly isBusy: boolean;
  /** Memory for weights and metrics within the customiser's reach, so many bytes. */
  memory(byteLength: number): ArrayBufferLike;
  /**
   * Works out the weights, then the metric, and tells whether they were made. Until then nobody else
   * reads or writes either.
   */
  start(job: MetricJob, done: (isMade: boolean) => void): void;
}

/** One thread, at once: for browsers, tests and the command line. */
export const immediateCustomiser: Customiser = {
  isImmediate: true,
  isBusy: false,
  memory: (byteLength) => new ArrayBuffer(byteLength),
  start({ hierarchy, weights, metric, weigh }, done) {
    weigh(0, weights.length);
    customise(hierarchy, weights, metric);
    done(true);
  },
};
