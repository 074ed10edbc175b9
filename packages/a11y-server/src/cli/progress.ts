import type { TextSink } from './io.js';

const WIDTH = 30;
/** Percent between two redraws, so that a log of the terminal stays readable. */
const STEP = 1;

/** A bar on a terminal, nothing elsewhere. */
export interface Progress {
  update(done: number, total: number): void;
  /** Removes the bar. */
  finish(): void;
}

export function progressOn(sink: TextSink, label: string): Progress {
  if (sink.isTTY !== true) return { update: () => undefined, finish: () => undefined };
  let shown = -1;
  return {
    update: (done, total) => {
      const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
      if (percent < shown + STEP) return;
      shown = percent;
      const filled = Math.round((WIDTH * percent) / 100);
      sink.write(`\r${label} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${percent} %`);
    },
    finish: () => {
      if (shown >= 0) sink.write(`\r${' '.repeat(label.length + WIDTH + 10)}\r`);
    },
  };
}
