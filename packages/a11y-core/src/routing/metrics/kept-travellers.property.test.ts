// Whatever happens to a network, travellers kept all the while get the answers of a router made anew.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomNetwork } from '../../../test/support/random-network.js';
import { surveyFrom, surveyOf } from '../../../test/support/random-survey.js';
import { slowLeastWeight } from '../../../test/support/slow-route.js';
import { type Customiser, immediateCustomiser } from '../../hierarchy/customiser.js';
import { customise } from '../../hierarchy/metric.js';
import { hierarchyOfNetwork, withOrder } from '../../hierarchy/of-network.js';
import { edgePosition } from '../../network/edge-line.js';
import type { Network } from '../../network/network.js';
import { type Overlay, overlayFacilities, updateOverlay } from '../../network/overlay/overlay.js';
import { OBJECTIVES, resolveOptions } from '../../profile/options.js';
import { PROFILE_IDS } from '../../profile/profiles.js';
import { createContext } from '../context.js';
import { costFor } from '../cost.js';
import { weighArcs } from '../hierarchy-search.js';
import type { Choice } from '../search.js';
import { KeptTravellers } from './kept-travellers.js';

const SPEEDS = [0.5, 0.7, 0.9, 1.1, 1.3, 1.5, 1.7, 1.9];

/** Twenty: all profiles, and one of them at other speeds. */
const PEOPLE = [
  ...PROFILE_IDS.map((profile, i) =>
    resolveOptions({ profile, objective: OBJECTIVES[Number(i % 4 === 3)]! }),
  ),
  ...SPEEDS.map((speedMps) =>
    resolveOptions({
      profile: 'manual-wheelchair',
      unknown: speedMps > 1 ? 'accept' : 'penalise',
      preferences: { speedMps, noTactileKerbS: 40, junctionS: 5 },
    }),
  ),
];

const networks = randomNetwork({ maxNodes: 8, maxEdges: 30 });
const place = fc.tuple(fc.nat(), fc.constantFrom(0, 0, 0.5, 1));

/** What happens between two questions. */
const step = fc.record({
  drawn: fc.constantFrom('survey', 'device', 'report').chain((source) => surveyFrom(source)),
  removes: fc.array(fc.nat(8), { maxLength: 2 }),
  /** Edges closed, opened or doubted, whoever did so. */
  states: fc.array(fc.tuple(fc.nat(), fc.constantFrom(0, 1, 2)), { maxLength: 3 }),
  /** Hours since a Monday morning at two; undefined: nobody says when. */
  hour: fc.option(fc.constantFrom(0, 10, 20, 5 * 24 + 10), { nil: undefined }),
  asks: fc.array(fc.nat(PEOPLE.length - 1), { minLength: 1, maxLength: 6 }),
  ends: fc.tuple(place, place),
  /** Of a customiser that takes its time: whether it is through by then. */
  isThrough: fc.boolean(),
  fails: fc.boolean(),
});
const steps = fc.array(step, { minLength: 2, maxLength: 6 });

const MONDAY = Date.parse('2026-11-30T02:00:00Z');

function choiceOn(network: Network, [which, share]: readonly [number, number]): Choice {
  const edge = which % network.edgeCount;
  const fraction = network.edges.lengthMm[edge]! > 0 ? share : Math.round(share);
  return { edge, fraction, position: edgePosition(network, edge, fraction) };
}

/** Works metrics out when told to, as a thread would. */
function patientCustomiser() {
  const jobs: (() => void)[] = [];
  const customiser: Customiser = {
    ...immediateCustomiser,
    isImmediate: false,
    get isBusy() {
      return jobs.length >= 2;
    },
    start(job, done) {
      // Half of the weights are there at once; what changes meanwhile must not get among them.
      const half = job.weights.length >>> 1;
      job.weigh(0, half);
      jobs.push(() => {
        job.weigh(half, job.weights.length);
        customise(job.hierarchy, job.weights, job.metric);
        done(true);
      });
      fails.push(() => done(false));
    },
  };
  const fails: (() => void)[] = [];
  const finish = (isMade: boolean): void => {
    const one = jobs.shift();
    const other = fails.shift();
    (isMade ? one : other)?.();
  };
  return { customiser, finish };
}

/** Lets steps happen to a network; says how often the hierarchy answered, and by a metric it had before. */
function live(
  mapped: Network,
  happenings: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[],
  { customiser, finish }: ReturnType<typeof patientCustomiser>,
  metricBytes: number,
) {
  let overlay: Overlay = overlayFacilities(mapped, []);
  let travellers = new KeptTravellers(mapped, { customiser, metricBytes });
  const had = new Set<unknown>();
  const count = { answered: 0, metrics: 0, kept: 0 };
  for (const { drawn, removes, states, hour, asks, ends, isThrough, fails } of happenings) {
    const changed = surveyOf(mapped, drawn).map((one, i) => ({ ...one, id: `f${i % 8}` }));
    const update = updateOverlay(overlay, { changed, removed: removes.map((id) => `f${id}`) });
    overlay = update.overlay;
    const before = travellers;
    travellers = travellers.handedOn(update.touched);
    expect(before.bytes).toBe(0);
    const state = overlay.network.edges.state.slice();
    for (const [edge, code] of states) state[edge % mapped.edgeCount] = code;
    const network = { ...overlay.network, edges: { ...overlay.network.edges, state } };
    const context = createContext(network, {
      travellers,
      chooseEngine: () => 'hierarchy',
      timeZone: 'UTC',
    });
    const instant = hour === undefined ? undefined : MONDAY + hour * 3_600_000;
    const now = instant === undefined ? network : context.hours.networkAt(instant);
    const [start, goal] = ends.map((end) => choiceOn(network, end));
    for (const who of asks) {
      const options = PEOPLE[who]!;
      // Asked twice: what a customiser made meanwhile answers the second time.
      for (const isSecond of [false, true]) {
        if (isSecond && isThrough) finish(!fails);
        const { weights, find } = context.travellerFor(options, now);
        const weight = find([start!], [goal!])?.weight ?? Infinity;
        expect(weight).toBe(slowLeastWeight(now, options, start!, goal!));
        if (weight < Infinity) count.answered += 1;
        const hierarchy = hierarchyOfNetwork(mapped)!;
        const kept = travellers.traveller(
          JSON.stringify(options),
          context.hours.statesOf(now),
          now,
          () => weights,
        );
        const prepared = kept.hasMetric ? kept.prepared() : undefined;
        if (prepared !== undefined) {
          count.metrics += 1;
          if (had.has(prepared.metric.up)) count.kept += 1;
          had.add(prepared.metric.up);
          const fresh = new Int32Array(2 * mapped.edgeCount);
          weighArcs(costFor(now, options), fresh, 0, fresh.length);
          expect(prepared.weights).toEqual(fresh);
          const { up, down } = customise(hierarchy, fresh);
          expect([prepared.metric.up, prepared.metric.down]).toEqual([up, down]);
        }
        expect(travellers.bytes).toBeLessThanOrEqual(metricBytes);
      }
    }
    const { find } = context.anybody;
    expect(find([start!], [goal!])?.weight).toBe(
      createContext(network, { timeZone: 'UTC' }).anybody.find([start!], [goal!])?.weight,
    );
  }
  return count;
}

const PLENTY = 2 ** 30;
const atOnce = { customiser: immediateCustomiser, finish: () => undefined };

test('metrics are repaired to what they would be if made anew', () => {
  const total = { answered: 0, metrics: 0, kept: 0 };
  fc.assert(
    fc.property(networks, steps, ({ network }, happenings) => {
      const count = live(withOrder(network), happenings, atOnce, PLENTY);
      for (const name of ['answered', 'metrics', 'kept'] as const) total[name] += count[name];
    }),
    { seed: 5, numRuns: 60 },
  );
  expect(total.answered).toBeGreaterThan(300);
  expect(total.kept).toBeGreaterThan(total.metrics / 2);
});

test('… while others are being made elsewhere, and some cannot be made', () => {
  const total = { answered: 0, metrics: 0, kept: 0 };
  fc.assert(
    fc.property(networks, steps, ({ network }, happenings) => {
      const count = live(withOrder(network), happenings, patientCustomiser(), PLENTY);
      for (const name of ['answered', 'metrics', 'kept'] as const) total[name] += count[name];
    }),
    { seed: 6, numRuns: 80 },
  );
  expect(total.answered).toBeGreaterThan(300);
  expect(total.metrics).toBeGreaterThan(100);
  expect(total.metrics).toBeLessThan(total.answered);
});

test('… and where there is hardly any memory for them', () => {
  fc.assert(
    fc.property(networks, steps, ({ network }, happenings) => {
      live(withOrder(network), happenings, atOnce, 4000);
    }),
    { seed: 7, numRuns: 60 },
  );
});
