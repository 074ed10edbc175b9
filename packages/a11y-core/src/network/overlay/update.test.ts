import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facility, line, point, town } from '../../../test/support/overlaid-town.js';
import { randomNetwork } from '../../../test/support/random-network.js';
import { surveyFrom, surveyOf } from '../../../test/support/random-survey.js';
import type { Facility } from '../../facility/facility.js';
import type { EdgeColumns, Network } from '../network.js';
import { type Overlay, overlayFacilities, updateOverlay } from './overlay.js';

/** Everything an overlay answers, in a form that can be compared. */
const answers = ({ network, effects, links, review, unplaced }: Overlay) => ({
  edges: network.edges,
  liftCars: network.liftCars,
  effects: [...effects].sort(([a], [b]) => a - b),
  links,
  review,
  unplaced,
});

const differing = (a: Network, b: Network): number[] => {
  const names = Object.keys(a.edges) as (keyof EdgeColumns)[];
  return [...Array(a.edgeCount).keys()].filter((edge) =>
    names.some((name) => a.edges[name][edge] !== b.edges[name][edge]),
  );
};

test('any sequence of changes gives what laying all of them anew gives', () => {
  let touchedEdges = 0;
  const sources = fc.constantFrom('survey', 'device', 'owner', 'osm', 'report', 'model');
  const step = fc.record({
    drawn: sources.chain((source) => surveyFrom(source)),
    removes: fc.array(fc.nat(30), { maxLength: 2 }),
    at: fc.constantFrom(undefined, '2026-01-01', '2026-06-01', '2020-03-01'),
    asOf: fc.constantFrom(undefined, undefined, '2026-06-02', '2028-01-01T12:00:00+08:00'),
  });
  fc.assert(
    fc.property(
      randomNetwork(),
      fc.array(step, { minLength: 1, maxLength: 5 }),
      ({ network }, steps) => {
        let overlay = overlayFacilities(network, []);
        let asOf: string | undefined;
        const held = new Map<string, Facility>();
        for (const { drawn, removes, at, asOf: now } of steps) {
          // Few ids, so that facilities move about and are recorded anew.
          const changed = surveyOf(network, drawn).map((one, i) => ({
            ...one,
            id: `f${i % 8}`,
            observations: Object.fromEntries(
              Object.entries(one.observations).map(([name, seen]) => [
                name,
                at === undefined ? seen : { ...seen, at },
              ]),
            ),
          }));
          const removed = removes.map((id) => `f${id}`);
          for (const id of removed) held.delete(id);
          for (const one of changed) held.set(one.id, one);
          if (now !== undefined) asOf = now;
          const before = answers(overlay);
          const kept = structuredClone(before);
          const { overlay: after, touched } = updateOverlay(overlay, {
            changed,
            removed,
            ...(now !== undefined && { asOf: now }),
          });
          const whole = overlayFacilities(
            network,
            [...held.values()],
            asOf === undefined ? {} : { asOf },
          );
          expect(answers(after)).toEqual(answers(whole));
          expect(
            differing(overlay.network, after.network).filter((edge) => !touched.includes(edge)),
          ).toEqual([]);
          // The overlay before is what it was: somebody may still be asking it.
          expect(answers(overlay)).toEqual(kept);
          touchedEdges += touched.length;
          overlay = after;
        }
      },
    ),
    { seed: 4, numRuns: 120 },
  );
  expect(touchedEdges).toBeGreaterThan(200);
});

test('only the edges a facility lay or lies on are touched', () => {
  const { network, edge } = town();
  const door = facility('door', point([0, 200]), { clearWidth: 900 }, 'd');
  const ramp = facility('ramp', line([0, 1], [15, 1]), { clearWidth: 1200 }, 'r');
  const first = overlayFacilities(network, [door, ramp]);
  const widened = facility('door', point([0, 200]), { clearWidth: 1000 }, 'd');
  const update = updateOverlay(first, { changed: [widened] });
  expect(update.touched).toEqual([edge('j', 'k')]);
  expect(update.overlay.network.edges.widthLow[edge('j', 'k')]).toBe(997);
  // Columns nobody wrote on are the same arrays.
  expect(update.overlay.network.edges.inclineLow).toBe(first.network.edges.inclineLow);
  expect(updateOverlay(first, { changed: [{ ...door }] }).touched).toEqual([]);
  expect(updateOverlay(first, { removed: ['r'] }).touched).toEqual([edge('a', 'b')]);
  expect(updateOverlay(first, { removed: ['nobody'] }).touched).toEqual([]);
});

test('another moment touches only what says something else by then', () => {
  const { network, edge } = town();
  const lift = facility(
    'lift',
    point([0, 250]),
    { inService: { value: true, at: '2026-11-01' } },
    'l',
  );
  const door = facility(
    'door',
    point([0, 200]),
    { clearWidth: { value: 900, at: '2026-11-01' } },
    'd',
  );
  const first = overlayFacilities(network, [lift, door], { asOf: '2026-11-01' });
  const { overlay, touched } = updateOverlay(first, { asOf: '2026-11-09' });
  expect(touched).toEqual([edge('l', 'm')]);
  // The moment is kept for the changes after it.
  expect(updateOverlay(overlay, { changed: [{ ...lift }] }).touched).toEqual([]);
});

test('an overlay from elsewhere cannot be changed', () => {
  const { network } = town();
  expect(() => updateOverlay({ ...overlayFacilities(network, []) }, {})).toThrow(TypeError);
});
