import { encodeNetwork, type ImportReport, type Network, withOrder } from 'a11y-core';
import type { Io } from './io.js';
import { progressOn } from './progress.js';

/** A network as a file to be written, with the order of its hierarchy; a bar on a terminal meanwhile. */
export function networkFile(network: Network, report: ImportReport, io: Io): Uint8Array {
  const progress = progressOn(io.stderr, 'ordering');
  try {
    return encodeNetwork(withOrder(network, progress.update), report);
  } finally {
    progress.finish();
  }
}
