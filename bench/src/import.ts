import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';
import { checkNetwork, decodeNetwork, encodeNetwork } from 'a11y-core';
import { tiled } from 'a11y-fixtures';
import { countElements } from './baselines/bare-pbf-reader.js';
import type { BenchRow } from './bench-row.js';
import { bytesPerArc, extractPath, importFile, readExtract } from './real-import.js';

/** Each is run this often in turn with its baseline; the median counts. */
const ROUNDS = 7;
const LARGE_EDGES = 1_000_000;
/** What the columns may take, and how long a large file may take to open. */
const MOST_BYTES_PER_ARC = 60;
const MOST_LOAD_MS = 150;

/**
 * Reading a PBF and building its network, against decoding every element of the same file and
 * making nothing of it; the memory for it; and opening a large network file. MB are 10⁶ bytes.
 */
export async function benchImport(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const name of ['heidelberg', 'milan']) {
    rows.push(...(await importRows(name)), memoryRow(name));
  }
  return [...rows, ...(await fileRows('milan'))];
}

async function importRows(name: string): Promise<BenchRow[]> {
  const file = await readExtract(name);
  const megabytes = file.length / 1e6;
  const ours: number[] = [];
  const bare: number[] = [];
  const osmium: number[] = [];
  const hasOsmium = spawnSync('osmium', ['--version']).status === 0;
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await secondsOf(() => importFile(file)));
    bare.push(await secondsOf(() => countElements(file)));
    if (hasOsmium) osmium.push(await secondsOf(() => countWithOsmium(name)));
  }
  const row = (baseline: string, seconds: readonly number[]): BenchRow => ({
    name: `import ${name}.osm.pbf`,
    value: megabytes / median(ours),
    unit: 'MB/s',
    baseline,
    ratio: median(seconds) / median(ours),
  });
  const bareName = 'bare block reader (all tags of all elements, no network)';
  return [
    row(bareName, bare),
    ...(hasOsmium ? [row('osmium-tool counting the same (C++, a process)', osmium)] : []),
  ];
}

function countWithOsmium(name: string): void {
  execFileSync('osmium', ['fileinfo', '--extended', '--no-progress', extractPath(name)]);
}

function memoryRow(name: string): BenchRow {
  const script = fileURLToPath(new URL('import-memory.js', import.meta.url));
  const answer = execFileSync(process.execPath, [script, name], { encoding: 'utf8' });
  const { peak, edges } = JSON.parse(answer) as { peak: number; edges: number };
  return {
    name: `peak memory of importing ${name}.osm.pbf`,
    value: peak / 1e6,
    unit: 'MB',
    baseline: 'bytes for each directed edge',
    ratio: peak / (2 * edges),
  };
}

async function fileRows(name: string): Promise<BenchRow[]> {
  const { network, report } = await importFile(await readExtract(name));
  const large = tiled(network, Math.ceil(LARGE_EDGES / network.edgeCount));
  const faults = checkNetwork(tiled(network, 2));
  if (faults.length > 0) throw new Error(`The tiled network is broken: ${faults[0]}`);
  const bytes = encodeNetwork(large, report, crc32);
  const seconds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    seconds.push(await secondsOf(() => decodeNetwork(bytes, crc32)));
  }
  const milliseconds = 1000 * median(seconds);
  return [
    {
      name: `open a network file of ${large.edgeCount} edges`,
      value: milliseconds,
      unit: 'ms',
      baseline: `${MOST_LOAD_MS} ms, the most it may take`,
      ratio: milliseconds / MOST_LOAD_MS,
    },
    {
      name: `columns of ${name}, no geometry and names`,
      value: bytesPerArc(network),
      unit: 'bytes per directed edge',
      baseline: `${MOST_BYTES_PER_ARC}, the most they may take`,
      ratio: bytesPerArc(network) / MOST_BYTES_PER_ARC,
    },
  ];
}

async function secondsOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}
