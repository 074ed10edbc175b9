import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KNOWN_AND_EASY, networkOf } from '../../../test/support/network-of.js';
import { randomNetwork } from '../../../test/support/random-network.js';
import { APPLICABLE } from '../../network/applicable.js';
import { ATTRIBUTE_NAMES, type Attribute, widest } from '../../network/interval.js';
import type { Network } from '../../network/network.js';
import { edgeKindOf } from '../../network/read-edge.js';
import { resolveOptions } from '../../profile/options.js';
import { costFor } from '../cost.js';
import { createRouter } from '../route.js';
import { wholeArc } from '../search.js';
import { basisFor } from './basis.js';
import { confidenceOf } from './confidence.js';
import { walkedParts } from './walked.js';

/** The network in which nobody knows an attribute of an edge. */
function withoutKnowing(network: Network, edge: number, attribute: Attribute): Network {
  const { low, high } = widest(attribute);
  const change = <C extends Uint8Array | Uint16Array | Int32Array>(column: C, value: number): C => {
    const changed = column.slice() as C;
    changed[edge] = value;
    return changed;
  };
  const { edges } = network;
  return {
    ...network,
    edges: {
      ...edges,
      [`${attribute}Low`]: change(edges[`${attribute}Low`], low),
      [`${attribute}High`]: change(edges[`${attribute}High`], high),
      [`${attribute}Source`]: change(edges[`${attribute}Source`], 0),
    },
  };
}

test('knowing less of the same way never makes it surer', () => {
  let lowered = 0;
  fc.assert(
    fc.property(
      randomNetwork({ maxNodes: 5, maxEdges: 10 }),
      fc.constantFrom('manual-wheelchair', 'walking-frame', 'crutches', 'pushchair'),
      fc.nat(),
      fc.constantFrom(...ATTRIBUTE_NAMES),
      ({ network }, profile, which, attribute) => {
        const options = resolveOptions({ profile, limits: { maxCrossSlope: 0.05 } });
        const cost = costFor(network, options);
        const arcs = Array.from({ length: 2 * network.edgeCount }, (_, arc) => arc);
        const passable = arcs.filter((arc) => cost.permits(arc));
        fc.pre(passable.length > 0);
        const edge = passable[which % passable.length]! >>> 1;
        fc.pre(APPLICABLE[edgeKindOf(network, edge)].includes(attribute));
        const less = withoutKnowing(network, edge, attribute);
        // Stairs nobody counted have one step: what is no way any more is no answer to be sure of.
        fc.pre(passable.every((arc) => costFor(less, options).permits(arc)));
        const valueIn = (on: Network) => {
          const { undecided } = costFor(on, options);
          const parts = walkedParts(on, [{ parts: passable.map(wholeArc), undecided }]);
          const { value } = confidenceOf(
            { facilitiesOn: () => [] },
            parts,
            basisFor(on, options.limits),
          );
          return value;
        };
        const [before, after] = [valueIn(network), valueIn(less)];
        expect(after).toBeLessThanOrEqual(before);
        if (after < before) lowered += 1;
      },
    ),
    { seed: 20261129, numRuns: 600 },
  );
  expect(lowered).toBeGreaterThan(100);
});

test.each([
  ['a number of a tag', 2000, 0.7, 'medium'],
  ['a word', { low: 1500, high: null, source: 'word' as const }, 0.4, 'medium'],
  ['a model', { low: 1500, high: null, source: 'model' as const }, 0.4, 'medium'],
  ['a survey without a day', { low: 1500, high: 1510, source: 'survey' as const }, 0.85, 'high'],
  ['nothing', [null, null] as const, 0, 'low'],
] as const)('a width known from %s', (_, widthMm, value, word) => {
  const { network } = networkOf(
    { a: [0, 0], b: [50, 0] },
    [{ from: 'a', to: 'b', widthMm }],
    KNOWN_AND_EASY,
  );
  const ask = (limits: object) => {
    const outcome = createRouter(network).route({
      from: { node: '1' },
      to: { node: '2' },
      profile: 'walker',
      limits,
    });
    if (outcome.outcome !== 'route') throw new Error('There is a way.');
    return outcome.explanation!.confidence;
  };
  expect(ask({ minWidthMm: 800 })).toEqual({ value, word });
  // Whoever asks nothing of the data is in no doubt of them.
  expect(ask({})).toEqual({ value: 1, word: 'high' });
  expect(ask({ minWidthMm: 0 })).toEqual({ value: 1, word: 'high' });
});

test('a kerb nobody measured counts, and a claim is worth little', () => {
  const ask = (claim: boolean) => {
    const { network } = networkOf(
      { a: [0, 0], b: [50, 0], c: [50, 0], d: [100, 0] },
      [
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c', kind: 'kerb', ...(claim && { yes: ['wheelchairClaim'] }) },
        { from: 'c', to: 'd' },
      ],
      KNOWN_AND_EASY,
    );
    const outcome = createRouter(network).route({
      from: { node: '1' },
      to: { node: '4' },
      profile: 'manual-wheelchair',
    });
    if (outcome.outcome !== 'route') throw new Error('There is a way.');
    return outcome.explanation!;
  };
  expect(ask(false).confidence.value).toBeCloseTo((100 * 0.7) / 110, 3);
  expect(ask(true).confidence.value).toBeCloseTo((100 * 0.7 + 10 * 0.25) / 110, 3);
  expect(ask(false).data.byAttribute.kerb!.points).toMatchObject({ unknown: 1, claim: 0 });
  expect(ask(true).data.byAttribute.kerb!.points).toMatchObject({ unknown: 0, claim: 1 });
});
