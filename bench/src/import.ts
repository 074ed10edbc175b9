import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { type NetworkSource, networkFromOsm, readOsm } from 'a11y-core';
import { countElements } from './baselines/bare-pbf-reader.js';
import type { BenchRow } from './bench-row.js';

const DATA =
  process.env['TONGTU_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));

const SOURCE: NetworkSource = {
  kind: 'osm',
  attribution: '© OpenStreetMap contributors',
  licence: 'ODbL-1.0',
};

/** Each is run this often in turn with its baseline; the median counts. */
const ROUNDS = 5;

/**
 * Reading a PBF and building its network, against decoding every element of the same file and
 * making nothing of it. MB are those of the file, 10⁶ bytes.
 */
export async function benchImport(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const name of ['heidelberg', 'milan']) {
    const file = await readFile(`${DATA}/osm/${name}.osm.pbf`);
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await secondsOf(() => importNetwork(file)));
      bare.push(await secondsOf(() => countElements(file)));
    }
    const value = file.length / 1e6 / median(ours);
    const bareValue = file.length / 1e6 / median(bare);
    rows.push({
      name: `import ${name}.osm.pbf`,
      value,
      unit: 'MB/s',
      baseline: 'bare block reader (all elements, no network)',
      ratio: value / bareValue,
    });
  }
  return rows;
}

async function importNetwork(file: Uint8Array): Promise<number> {
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield file;
  }
  const extract = await readOsm(whole(), {
    inflate: (data, maxBytes) => inflateSync(data, { maxOutputLength: maxBytes }),
  });
  return networkFromOsm(extract, SOURCE).network.edgeCount;
}

async function secondsOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
