import { monitorEventLoopDelay } from 'node:perf_hooks';
import {
  costFor,
  EDGE_STATES,
  hierarchyOfNetwork,
  immediateCustomiser,
  KeptTravellers,
  type Network,
  PROFILE_IDS,
  type ResolvedOptions,
  resolveOptions,
  withOrder,
} from 'a11y-core';
import { tiledTown } from 'a11y-fixtures';
import { inSharedMemory, threadCustomiser } from 'a11y-server';
import type { BenchRow } from './bench-row.js';
import { heidelberg } from './heidelberg.js';

const OPEN = EDGE_STATES.indexOf('open');
const CLOSED = EDGE_STATES.indexOf('closed');

/** Tiles a side: Heidelberg itself, and 9 times over. */
const SIDES = [1, 3] as const;
const CHANGES = 60;
/** Each edge is closed and opened so often, of which the quickest counts. */
const RUNS = 4;

/** Twenty travellers: all profiles, and one of them at other speeds. */
const PEOPLE: readonly ResolvedOptions[] = [
  ...PROFILE_IDS.map((profile) => resolveOptions({ profile })),
  ...[0.6, 0.8, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6].map((speedMps) =>
    resolveOptions({ profile: 'manual-wheelchair', preferences: { speedMps } }),
  ),
];

/** What keeping metrics costs: one edge closed with twenty of them, and whoever waits while one is made. */
export async function benchMetrics(): Promise<BenchRow[]> {
  const town = await heidelberg();
  const rows: BenchRow[] = [];
  for (const side of SIDES) rows.push(...(await benchOne(withOrder(tiledTown(town, side)))));
  return rows;
}

async function benchOne(network: Network): Promise<BenchRow[]> {
  const where = `${(network.nodeCount / 1000).toFixed(0)} k nodes`;
  hierarchyOfNetwork(network, inSharedMemory);
  const stallMs = await longestStalls(network);
  const { makingMs, repairs } = repairsOf(network);
  const making = median(makingMs);
  const row = (name: string, value: number, baseline: string, ratio: number): BenchRow => ({
    name: `${name}, ${where}`,
    value,
    unit: 'ms',
    baseline,
    ratio,
  });
  return [
    row('a metric with its weights, at once', making, 'itself', 1),
    row(
      'longest stall while a thread makes it',
      stallMs.making,
      'at once',
      stallMs.making / making,
    ),
    row('… while nothing is made', stallMs.idle, 'at once', stallMs.idle / making),
    row(
      'an edge closed or opened, each of 20 metrics',
      median(repairs),
      'made anew',
      median(repairs) / making,
    ),
    row('… 99th percentile', share(repairs, 0.99), 'made anew', share(repairs, 0.99) / making),
  ];
}

const travellerOf = (travellers: KeptTravellers, options: ResolvedOptions, now: Network) =>
  travellers.traveller(JSON.stringify(options), '', now, (at, table) =>
    costFor(at, options, table),
  );

/** The longest times that nothing else had a turn while metrics were made in a thread, and while none was. */
async function longestStalls(network: Network) {
  const errors: unknown[] = [];
  const customiser = threadCustomiser({ onError: (error) => errors.push(error) });
  const travellers = new KeptTravellers(network, { customiser });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const longest = async (during: () => Promise<void>): Promise<number> => {
    await pause(50);
    delay.reset();
    delay.enable();
    await during();
    delay.disable();
    return delay.max / 1e6;
  };
  // Of several runs the quietest: what else the machine does is no matter of ours.
  let [making, idle] = [Infinity, Infinity];
  for (const options of PEOPLE.slice(0, 8)) {
    const kept = travellerOf(travellers, options, network);
    kept.weightsOn(network);
    const began = performance.now();
    const made = await longest(async () => {
      kept.prepared();
      while (!kept.hasMetric && errors.length === 0) await pause(5);
    });
    if (errors.length > 0) throw errors[0];
    making = Math.min(making, made);
    const tookMs = performance.now() - began;
    idle = Math.min(idle, await longest(() => pause(tookMs).then(() => undefined)));
  }
  await customiser.close();
  return { making, idle };
}

/** Twenty metrics made at once, then one edge after the other closed and opened; how long each metric took. */
function repairsOf(network: Network) {
  const { edgeCount } = network;
  let travellers = new KeptTravellers(network, {
    customiser: immediateCustomiser,
    metricBytes: Infinity,
  });
  const makingMs = PEOPLE.map((options) => {
    const kept = travellerOf(travellers, options, network);
    kept.weightsOn(network);
    return timed(() => kept.prepared());
  });
  const repairs: number[] = [];
  let seed = 20_261_129;
  const draw = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let i = 0; i < CHANGES; i++) {
    const edge = draw(edgeCount);
    const other = closed(network, edge);
    const quickest = new Float64Array(2 * PEOPLE.length).fill(Infinity);
    for (let run = 0; run < 2 * RUNS; run++) {
      const isDone = run % 2 === 0;
      const now = isDone ? other : network;
      travellers = travellers.handedOn([edge]);
      for (const [person, options] of PEOPLE.entries()) {
        const kept = travellerOf(travellers, options, now);
        const place = 2 * person + Number(isDone);
        quickest[place] = Math.min(
          quickest[place]!,
          timed(() => kept.weightsOn(now)),
        );
        if (!kept.hasMetric) throw new Error('A metric was lost.');
      }
    }
    repairs.push(...quickest);
  }
  return { makingMs, repairs };
}

function closed(network: Network, edge: number): Network {
  const state = network.edges.state.slice();
  state[edge] = state[edge] === CLOSED ? OPEN : CLOSED;
  return { ...network, edges: { ...network.edges, state } };
}

function timed(run: () => unknown): number {
  const began = performance.now();
  run();
  return performance.now() - began;
}

const share = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(part * values.length)]!;
const median = (values: readonly number[]): number => share(values, 0.5);
