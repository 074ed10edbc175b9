// What runs in a thread: metrics out of weights, all in shared memory; answers with the number of the job.
import { parentPort } from 'node:worker_threads';
import type { Hierarchy, Metric } from 'a11y-core';
// Not the whole core: a thread is begun while somebody waits.
import { customise } from 'a11y-core/metric';

/** What a thread is asked. */
export interface ThreadJob {
  readonly id: number;
  /** Where it is another than the time before. */
  readonly hierarchy?: Hierarchy;
  readonly weights: Int32Array;
  readonly metric: Metric;
}

let known: Hierarchy | undefined;

parentPort?.on('message', ({ id, hierarchy, weights, metric }: ThreadJob) => {
  known = hierarchy ?? known;
  if (known === undefined) throw new Error('A first job comes with its hierarchy.');
  customise(known, weights, metric);
  parentPort?.postMessage(id);
});
