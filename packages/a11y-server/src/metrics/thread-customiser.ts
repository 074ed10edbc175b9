import { Worker } from 'node:worker_threads';
import type { Customiser, Hierarchy, MetricJob } from 'a11y-core';
import type { ThreadJob } from './customise-thread.js';

export interface ThreadCustomiserOptions {
  /** Threads that work out metrics; each holds one at a time. Default 1. */
  readonly threads?: number;
  /** Told of what goes wrong; questions are answered without the metric then. */
  readonly onError: (error: unknown) => void;
  /** What a thread runs. */
  readonly script?: URL;
}

/** A customiser that has to be closed. */
export interface ThreadCustomiser extends Customiser {
  /** Ends all threads; what they were at is not made. */
  close(): Promise<void>;
}

/** How long weights are worked out before whoever waits has a turn, in ms. */
const SLICE_MS = 3;
/** Arcs between two looks at the clock. */
const ARCS_AT_A_TIME = 4096;

/** Jobs that may fail one after the other before no other is begun. */
const MOST_FAILURES = 3;

/**
 * Works metrics out in threads of their own, so that nobody waits. The weights, which need the whole
 * network, are worked out here, a slice at a time between other work. Threads are begun when there is
 * something to do, and keep the process alive only while they do it.
 */
export function threadCustomiser({
  threads: most = 1,
  onError,
  script = new URL('./customise-thread.js', import.meta.url),
}: ThreadCustomiserOptions): ThreadCustomiser {
  const threads = new Set<Thread>();
  let atWork = 0;
  let failures = 0;
  let isClosed = false;

  const fail = (error: unknown): void => {
    failures += 1;
    onError(error);
  };
  const thread = (): Thread => {
    const idle = [...threads].find(({ isIdle }) => isIdle);
    if (idle !== undefined) return idle;
    const fresh: Thread = new Thread(script, (error) => {
      threads.delete(fresh);
      fail(error);
    });
    threads.add(fresh);
    return fresh;
  };

  return {
    isImmediate: false,
    get isBusy() {
      return isClosed || failures >= MOST_FAILURES || atWork >= most;
    },
    memory: (byteLength) => new SharedArrayBuffer(byteLength),
    start(job, done) {
      atWork += 1;
      const end = (isMade: boolean): void => {
        atWork -= 1;
        if (isMade) failures = 0;
        done(isMade);
      };
      const slice = (from: number): void => {
        if (isClosed) {
          end(false);
          return;
        }
        try {
          const arc = weighed(job, from);
          if (arc < job.weights.length) setImmediate(slice, arc);
          else thread().run(job, end);
        } catch (error) {
          fail(error);
          end(false);
        }
      };
      setImmediate(slice, 0);
    },
    async close() {
      isClosed = true;
      await Promise.all([...threads].map((one) => one.end()));
    },
  };
}

/** Works weights out for a while; returns the arc to go on from. */
function weighed({ weights, weigh }: MetricJob, from: number): number {
  const until = performance.now() + SLICE_MS;
  let arc = from;
  while (arc < weights.length && performance.now() < until) {
    const next = Math.min(weights.length, arc + ARCS_AT_A_TIME);
    weigh(arc, next);
    arc = next;
  }
  return arc;
}

/** One thread, and the job it is at. */
class Thread {
  readonly #worker: Worker;
  #hierarchy: Hierarchy | undefined;
  #job: { readonly id: number; readonly end: (isMade: boolean) => void } | undefined;
  #count = 0;
  #isEnding = false;

  /** `onDeath` is told why a thread ended that nobody asked to. */
  constructor(script: URL, onDeath: (error: unknown) => void) {
    this.#worker = new Worker(script);
    let cause: unknown;
    this.#worker.on('message', (id: number) => {
      if (this.#job?.id === id) this.#finish(true);
    });
    this.#worker.on('error', (error) => {
      cause = error;
    });
    this.#worker.on('exit', (code) => {
      if (!this.#isEnding) onDeath(cause ?? new Error(`A thread ended with code ${code}.`));
      this.#finish(false);
    });
  }

  get isIdle(): boolean {
    return this.#job === undefined;
  }

  run({ hierarchy, weights, metric }: MetricJob, end: (isMade: boolean) => void): void {
    const id = ++this.#count;
    this.#job = { id, end };
    const message: ThreadJob = {
      id,
      weights,
      metric,
      ...(this.#hierarchy !== hierarchy && { hierarchy }),
    };
    this.#hierarchy = hierarchy;
    this.#worker.ref();
    this.#worker.postMessage(message);
  }

  async end(): Promise<void> {
    this.#isEnding = true;
    await this.#worker.terminate();
  }

  #finish(isMade: boolean): void {
    const job = this.#job;
    this.#job = undefined;
    this.#worker.unref();
    job?.end(isMade);
  }
}
