import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Customiser,
  customise,
  type Hierarchy,
  hierarchyOf,
  type MetricJob,
  metricMemory,
} from 'a11y-core';
import { afterAll, expect, test } from 'vitest';
import { inSharedMemory } from '../src/metrics/shared-memory.js';
import { threadCustomiser } from '../src/metrics/thread-customiser.js';
import { builtServer } from './support/build.js';

const script = pathToFileURL(join(builtServer(), 'metrics/customise-thread.js'));
const folder = await mkdtemp(join(tmpdir(), 'tongtu-threads-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A lattice of so many nodes a side; ranks as they come. */
function lattice(side: number): Hierarchy {
  const from: number[] = [];
  const to: number[] = [];
  for (let node = 0; node < side * side; node++) {
    if ((node + 1) % side !== 0) {
      from.push(node);
      to.push(node + 1);
    }
    if (node + side < side * side) {
      from.push(node);
      to.push(node + side);
    }
  }
  const order = Uint32Array.from({ length: side * side }, (_, rank) => rank);
  return hierarchyOf(order, Uint32Array.from(from), Uint32Array.from(to));
}

function jobOn(hierarchy: Hierarchy, { memory }: Customiser, factor: number): MetricJob {
  const arcs = 2 * hierarchy.rungOfEdge.length;
  const weights = new Int32Array(memory(arcs * Int32Array.BYTES_PER_ELEMENT));
  return {
    hierarchy,
    weights,
    metric: metricMemory(hierarchy, memory),
    weigh: (from, to) => {
      for (let arc = from; arc < to; arc++) weights[arc] = factor * ((arc * 7) % 31);
    },
  };
}

const made = (customiser: Customiser, job: MetricJob): Promise<boolean> =>
  new Promise((resolve) => customiser.start(job, resolve));

test.each([1, 2])('metrics made in %i threads are those made here', async (threads) => {
  const errors: unknown[] = [];
  const customiser = threadCustomiser({ threads, script, onError: (error) => errors.push(error) });
  // One hierarchy in memory of its own, one in shared memory; by turns, with several jobs at once.
  const hierarchies = [lattice(9), inSharedMemory(lattice(12))];
  try {
    for (let round = 0; round < 4; round++) {
      const jobs = Array.from({ length: threads }, (_, i) =>
        jobOn(hierarchies[(round >> 1) % 2]!, customiser, 1 + round + 10 * i),
      );
      expect(customiser.isBusy).toBe(false);
      const all = jobs.map((job) => made(customiser, job));
      expect(customiser.isBusy).toBe(true);
      expect(await Promise.all(all)).toEqual(jobs.map(() => true));
      for (const { hierarchy, weights, metric } of jobs) {
        expect(weights.buffer).toBeInstanceOf(SharedArrayBuffer);
        const here = customise(hierarchy, weights);
        expect(metric.up).toEqual(here.up);
        expect(metric.down).toEqual(here.down);
      }
    }
    expect(errors).toEqual([]);
  } finally {
    await customiser.close();
  }
  expect(customiser.isBusy).toBe(true);
});

test('a thread that dies is told of, and another is begun; not for ever', async () => {
  const dying = join(folder, 'dying.mjs');
  writeFileSync(
    dying,
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', () => { throw new Error('out of order'); });`,
  );
  const errors: string[] = [];
  const customiser = threadCustomiser({
    script: pathToFileURL(dying),
    onError: (error) => errors.push(String(error)),
  });
  const hierarchy = lattice(3);
  for (let i = 0; i < 3; i++) {
    expect(customiser.isBusy).toBe(false);
    expect(await made(customiser, jobOn(hierarchy, customiser, 1))).toBe(false);
  }
  expect(errors).toEqual(Array(3).fill('Error: out of order'));
  expect(customiser.isBusy).toBe(true);
  await customiser.close();
});

test('what goes wrong with the weights is told of', async () => {
  const errors: unknown[] = [];
  const customiser = threadCustomiser({ script, onError: (error) => errors.push(error) });
  const wrong = new Error('no weights');
  const job = jobOn(lattice(3), customiser, 1);
  const weigh = (): never => {
    throw wrong;
  };
  expect(await made(customiser, { ...job, weigh })).toBe(false);
  expect(errors).toEqual([wrong]);
  // The next one is made.
  expect(await made(customiser, job)).toBe(true);
  await customiser.close();
});

test('closing leaves nothing behind, whatever is being made', async () => {
  const customiser = threadCustomiser({
    script,
    onError: (error) => {
      throw error;
    },
  });
  const hierarchy = lattice(40);
  expect(await made(customiser, jobOn(hierarchy, customiser, 1))).toBe(true);
  const last = made(customiser, jobOn(hierarchy, customiser, 2));
  await customiser.close();
  expect(await last).toBe(false);
});

test('a process that has nothing else to do ends, whatever threads there are', async () => {
  const main = join(folder, 'main.mjs');
  const dist = builtServer();
  const from = pathToFileURL(join(dist, 'metrics/thread-customiser.js'));
  const core = join(dist, '../../a11y-core/dist/hierarchy');
  writeFileSync(
    main,
    `import { threadCustomiser } from ${JSON.stringify(from)};
     import { hierarchyOf } from ${JSON.stringify(pathToFileURL(join(core, 'hierarchy.js')))};
     import { metricMemory } from ${JSON.stringify(pathToFileURL(join(core, 'metric.js')))};
     const customiser = threadCustomiser({ onError: console.error });
     const hierarchy = hierarchyOf(Uint32Array.of(0, 1), Uint32Array.of(0), Uint32Array.of(1));
     const weights = new Int32Array(customiser.memory(8));
     const metric = metricMemory(hierarchy, customiser.memory);
     const weigh = () => weights.fill(5);
     const wait = setTimeout(() => {}, 20_000);
     customiser.start({ hierarchy, weights, metric, weigh }, (isMade) => {
       clearTimeout(wait);
       console.log(isMade, metric.up[0]);
     });`,
  );
  const child = spawn(process.execPath, [main], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  expect([code, said]).toEqual([0, 'true 5\n']);
}, 30_000);
