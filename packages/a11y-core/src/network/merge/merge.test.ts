import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  metres,
  networkOf,
  type TestEdge,
  type TestNode,
} from '../../../test/support/network-of.js';
import { randomNetwork } from '../../../test/support/random-network.js';
import { distanceM } from '../../geo/position.js';
import { checkNetwork } from '../check-network.js';
import { encodeNetwork } from '../file.js';
import { summarise } from '../import-report.js';
import { edgeIndex, edgeKey } from '../key.js';
import type { Network, NetworkSource } from '../network.js';
import { edgeState, nodePosition } from '../read-edge.js';
import { clipNetwork } from './clip.js';
import { type MergeOptions, mergeNetworks, type Reported } from './merge.js';
import { fromSources, isOdbl } from './subset.js';

const OSM: NetworkSource = {
  kind: 'osm',
  attribution: '© OpenStreetMap contributors',
  licence: 'ODbL-1.0',
};
const SURVEY: NetworkSource = { kind: 'survey', attribution: '福田区残联', licence: 'official' };

const reported = (network: Network): Reported => ({
  network,
  report: {
    attribution: network.sources.map(({ attribution }) => attribution).join('; '),
    licence: network.sources.map(({ licence }) => licence).join('; '),
    source: {
      nodes: 1,
      ways: 1,
      relations: 0,
      walkableWays: 1,
      duplicateIds: 0,
      danglingReferences: 0,
      brokenWays: 0,
    },
    network: summarise(network),
    suspicious: { count: 0, listed: [] },
  },
});

/** A network of a source; `first` keeps its ids apart from those of another. */
function drawn(
  source: NetworkSource,
  first: number,
  nodes: Readonly<Record<string, TestNode>>,
  edges: readonly TestEdge[],
): Reported {
  const { network } = networkOf(
    nodes,
    edges.map((edge, i) => ({
      kind: 'sidewalk',
      sourceId: first + i,
      sourceType: source.kind === 'osm' ? 'way' : 'line',
      ...edge,
    })),
  );
  const sourceId = network.nodes.sourceId.map((id) =>
    source.kind === 'osm' ? id + first : -(id + first),
  );
  return reported({ ...network, nodes: { ...network.nodes, sourceId }, sources: [source] });
}

function merge(given: readonly Reported[], options?: MergeOptions) {
  const merged = mergeNetworks(given, options);
  expect(checkNetwork(merged.network)).toEqual([]);
  return merged;
}
const keys = (network: Network) => [...edgeIndex(network).keys()];
const joinedUp = (network: Network) => summarise(network).largestComponent.components;
const states = (network: Network) =>
  Object.fromEntries(keys(network).map((key, edge) => [key, edgeState(network, edge)]));

//   OSM   a ──── b ──── c        survey   p ──── q   from b's side on
const osm = drawn(OSM, 100, { a: [0, 0], b: [50, 0], c: [100, 0] }, [
  { from: 'a', to: 'b' },
  { from: 'b', to: 'c' },
]);
const beyond = (east: number) =>
  drawn(SURVEY, 200, { p: [east, 0], q: [east + 60, 0] }, [{ from: 'p', to: 'q' }]);

describe('merging joins', () => {
  test('loose ends that are near, and keeps the place and key of the better source', () => {
    const { network, merge: report } = merge([osm, beyond(100.6)]);
    expect(joinedUp(network)).toBe(1);
    expect(report.joined).toEqual([{ node: '103', to: '-201', movedM: expect.closeTo(0.6, 1) }]);
    expect(report.renamed).toEqual([{ from: 'way/101/102-103/0', to: ['way/101/102--201/0'] }]);
    const edge = edgeIndex(network).get('way/101/102--201/0')!;
    expect(network.edges.lengthMm[edge]).toBeGreaterThan(50_500);
    expect(network.sources).toEqual([SURVEY, OSM]);
    expect(report.sources.map(({ edges }) => edges)).toEqual([1, 2]);
  });

  test('no further than it is told, and lists what it left', () => {
    const { network, merge: report } = merge([osm, beyond(103)]);
    expect(joinedUp(network)).toBe(2);
    expect(
      report.nearMisses.map(({ node, edge, distanceM: away }) => [node, edge, Math.round(away)]),
    ).toEqual([
      ['-201', 'way/101/102-103/0', 3],
      ['103', 'line/200/-201--202/0', 3],
    ]);
    expect(joinedUp(merge([osm, beyond(103)], { joinM: 4 }).network)).toBe(1);
    expect(merge([osm, beyond(103)], { nearM: 2 }).merge.nearMisses).toEqual([]);
  });

  test('an end to the middle of another, which is cut there', () => {
    const branch = drawn(SURVEY, 200, { p: [30, 0.5], q: [30, 60] }, [{ from: 'p', to: 'q' }]);
    const { network, merge: report } = merge([osm, branch]);
    expect(joinedUp(network)).toBe(1);
    expect(report.renamed).toEqual([
      { from: 'way/100/101-102/0', to: ['way/100/101--201/0', 'way/100/-201-102/0'] },
    ]);
    const stub = drawn(OSM, 300, { p: [130, 0.5], q: [130, 60] }, [{ from: 'p', to: 'q' }]);
    const other = merge([beyond(100), stub]);
    expect(joinedUp(other.network)).toBe(1);
    // The surveyed pavement stays where it was measured; the end of the map comes to it.
    const node = [...other.network.nodes.sourceId].indexOf(301);
    const { lon, lat } = metres(130, 0);
    expect(distanceM(nodePosition(other.network, node), [lon, lat])).toBeLessThan(0.02);
  });

  test('nothing of one source, however near', () => {
    const gap = drawn(OSM, 100, { a: [0, 0], b: [50, 0], c: [50.5, 0], d: [90, 0] }, [
      { from: 'a', to: 'b' },
      { from: 'c', to: 'd' },
    ]);
    expect(merge([gap, beyond(500)]).merge.joined).toEqual([]);
  });

  test('nothing on another floor of the same building, and no steps between their ends', () => {
    const onFloor = (given: Reported, value: number): Reported => ({
      ...given,
      network: {
        ...given.network,
        levels: [
          { scope: '', values: [] },
          { scope: 'x', values: [value] },
        ],
        edges: { ...given.network.edges, level: given.network.edges.level.map(() => 1) },
      },
    });
    expect(joinedUp(merge([onFloor(osm, 0), onFloor(beyond(100), 1)]).network)).toBe(2);
    expect(joinedUp(merge([onFloor(osm, 1), onFloor(beyond(100), 1)]).network)).toBe(1);
    const steps = drawn(OSM, 100, { a: [0, 0], b: [50, 0] }, [
      { from: 'a', to: 'b', kind: 'steps' },
    ]);
    const branch = drawn(SURVEY, 200, { p: [30, 0.5], q: [30, 60] }, [{ from: 'p', to: 'q' }]);
    expect(joinedUp(merge([steps, branch]).network)).toBe(2);
  });
});

//   OSM pavement 2 m off the surveyed one, with a crossing leading off its middle
const mapped = drawn(OSM, 100, { a: [0, 2], b: [50, 2], c: [100, 2], x: [50, -20] }, [
  { from: 'a', to: 'b' },
  { from: 'b', to: 'c' },
  { from: 'b', to: 'x', kind: 'crossing' },
]);
const surveyed = drawn(SURVEY, 200, { p: [-10, 0], q: [110, 0] }, [
  { from: 'p', to: 'q', widthMm: { low: 1500, high: 1500, source: 'survey' } },
]);

describe('a pavement along which a better one lies', () => {
  test('is taken over, and what led off it leads off the better one', () => {
    const { network, merge: report } = merge([mapped, surveyed]);
    expect(
      report.takenOver.map(({ edge, by, share, awayM }) => [edge, by, share, Math.round(awayM)]),
    ).toEqual([
      ['way/100/101-102/0', ['line/200/-201--202/0'], 1, 2],
      ['way/101/102-103/0', ['line/200/-201--202/0'], 1, 2],
    ]);
    expect(states(network)).toMatchObject({
      'way/100/101-102/0': 'closed',
      'way/101/102-103/0': 'closed',
      'way/102/102-104/0': 'open',
      'line/200/-201-102/0': 'open',
      'line/200/102--202/0': 'open',
    });
    const crossing = edgeIndex(network).get('way/102/102-104/0')!;
    expect(nodePosition(network, network.edges.from[crossing]!)[1]).toBeCloseTo(
      metres(50, 0).lat,
      6,
    );
  });

  test('may be removed or kept', () => {
    expect(
      keys(merge([mapped, surveyed], { duplicates: 'remove' }).network).some((key) =>
        key.startsWith('way/100'),
      ),
    ).toBe(false);
    const kept = merge([mapped, surveyed], { duplicates: 'keep' });
    expect(Object.values(states(kept.network))).not.toContain('closed');
    expect(kept.merge.takenOver).toHaveLength(2);
  });

  test.each([
    ['too far', { alongM: 1 }, 0],
    ['near enough', { alongM: 3 }, 2],
    ['as askew as allowed', { askewDeg: 0.001 }, 2],
    ['along too little of it', { share: 1.1 }, 0],
    ['where the map is preferred', { prefer: ['osm'] }, 0],
    ['where the map is preferred by its name', { prefer: [OSM.attribution] }, 0],
  ] as const)('%s', (_, options, count) => {
    const { takenOver } = merge([mapped, surveyed], options).merge;
    expect(takenOver.filter(({ edge }) => edge.startsWith('way'))).toHaveLength(count);
  });

  test('is not the road beside it, a crossing, or a pavement at an angle', () => {
    const along = (more: Partial<TestEdge>, end: TestNode = [100, 2]) => {
      const other = drawn(OSM, 100, { a: [0, 2], b: end }, [{ from: 'a', to: 'b', ...more }]);
      return merge([other, surveyed]).merge.takenOver.length;
    };
    expect(along({})).toBe(1);
    expect(along({ kind: 'road' })).toBe(0);
    expect(along({ kind: 'crossing' })).toBe(0);
    expect(along({}, [5, 3.9])).toBe(0);
  });

  test('made from the tags of a road is looked for further off, for its place is a guess', () => {
    const guessed = (north: number, variant: '' | 'left' = 'left') => {
      const road = drawn(OSM, 100, { a: [0, north], b: [100, north] }, [
        { from: 'a', to: 'b', variant },
      ]);
      return merge([road, surveyed]).merge.takenOver.length;
    };
    expect([guessed(5.5), guessed(5.5, ''), guessed(-5.5), guessed(7)]).toEqual([1, 0, 1, 0]);
  });
});

describe('precedence', () => {
  const told = (source: NetworkSource, widthMm: number) =>
    drawn(source, 200, { p: [0, 0], q: [60, 0] }, [
      { from: 'p', to: 'q', sourceType: 'line', widthMm },
    ]);
  const width = (a: Reported, b: Reported) => {
    const { network, merge: report } = merge([a, b]);
    expect(network.edgeCount).toBe(1);
    return [network.edges.widthLow[0], report.replaced.length];
  };

  test('of what has one key the newer survey stands, whatever order they come in', () => {
    const old = told({ ...SURVEY, asOf: '2024-05-01' }, 1000);
    const young = told({ ...SURVEY, asOf: '2026-05-01' }, 1500);
    expect(width(old, young)).toEqual([1500, 1]);
    expect(width(young, old)).toEqual([1500, 1]);
    expect(width(young, young)).toEqual([1500, 0]);
    expect(
      width(
        told({ ...SURVEY, attribution: 'b' }, 900),
        told({ ...SURVEY, attribution: 'a' }, 800),
      )[0],
    ).toBe(800);
  });

  test('two surveys counted alike are refused by name', () => {
    const elsewhere = drawn(SURVEY, 200, { p: [3000, 0], q: [3060, 0] }, [{ from: 'p', to: 'q' }]);
    expect(() => merge([surveyed, elsewhere])).toThrow(
      /node -201 is in two networks, 30\d\d m apart: .*--number-from/,
    );
  });
});

describe('licences', () => {
  test('stay apart: the merged network gives back each part', () => {
    const { network, report } = merge([mapped, surveyed]);
    expect(report).toMatchObject({
      attribution: '福田区残联; © OpenStreetMap contributors',
      licence: 'official; ODbL-1.0',
    });
    const odbl = fromSources(network, isOdbl);
    const official = fromSources(network, (source) => !isOdbl(source));
    expect([odbl.sources, official.sources]).toEqual([[OSM], [SURVEY]]);
    expect([...keys(odbl), ...keys(official)].sort()).toEqual(keys(network).sort());
    expect(checkNetwork(odbl)).toEqual([]);
    expect(keys(odbl).every((key) => key.startsWith('way'))).toBe(true);
  });
});

/** The same network whatever its parts are numbered. */
const canonical = (network: Network) =>
  keys(network)
    .map((key, edge) => [
      key,
      network.edges.lengthMm[edge],
      edgeState(network, edge),
      network.edges.widthLow[edge],
      JSON.stringify(network.levels[network.edges.level[edge]!]),
    ])
    .sort();

const random = randomNetwork().map(({ network }) => network);

describe('whatever network', () => {
  test('merged with itself is itself, to the byte', () => {
    fc.assert(
      fc.property(random, (network) => {
        const one = reported(network);
        const { network: twice, report, merge: told } = merge([one, one]);
        expect(canonical(twice)).toEqual(canonical(network));
        expect([told.joined, told.takenOver, told.renamed, told.replaced]).toEqual([
          [],
          [],
          [],
          [],
        ]);
        const [again, alone] = [merge([one, one, one]), merge([one])];
        expect(encodeNetwork(again.network, report)).toEqual(encodeNetwork(alone.network, report));
      }),
      { numRuns: 60 },
    );
  });

  test('the order does not matter', () => {
    fc.assert(
      fc.property(random, fc.constantFrom('close', 'remove', 'keep'), (network, duplicates) => {
        const a = reported(network);
        const [there, back] = [
          merge([a, osm, surveyed], { duplicates }),
          merge([surveyed, a, osm], { duplicates }),
        ];
        expect(encodeNetwork(back.network, back.report)).toEqual(
          encodeNetwork(there.network, there.report),
        );
        expect(back.merge).toEqual(there.merge);
      }),
      { numRuns: 60 },
    );
  });

  test('cut in two by any line and merged is whole again', () => {
    fc.assert(
      fc.property(random, fc.double({ min: 0, max: 1, noNaN: true }), (network, share) => {
        const lons = [...network.nodes.lon].map((lon) => lon / 1e7);
        const middle = Math.min(...lons) + share * (Math.max(...lons) - Math.min(...lons));
        const box = (west: number, east: number) =>
          [
            [
              [west, -90],
              [east, -90],
              [east, 90],
              [west, 90],
              [west, -90],
            ],
          ] as const;
        const [a, b] = [
          clipNetwork(network, [box(-180, middle)]),
          clipNetwork(network, [box(middle, 180)]),
        ];
        for (const part of [a, b]) {
          expect(checkNetwork(part.network)).toEqual([]);
          expect(part.inside + part.across + part.outside).toBe(network.edgeCount);
          expect(part.network.edgeCount).toBe(part.inside + part.across);
        }
        const halves = [a, b].map((part) => reported(part.network));
        expect(canonical(merge(halves).network)).toEqual(canonical(network));
      }),
      { numRuns: 100 },
    );
  });
});

describe('clipping', () => {
  const square = (size: number) => {
    const corner = (east: number, north: number) => {
      const { lon, lat } = metres(east, north);
      return [lon, lat] as const;
    };
    return [corner(-1, -size), corner(size, -size), corner(size, size), corner(-1, size)];
  };

  test('keeps edges across the border whole and under their keys, or drops them', () => {
    const kept = clipNetwork(osm.network, [[square(60)]]);
    expect([kept.inside, kept.across, kept.outside, kept.nodesLeftOut]).toEqual([1, 1, 0, 0]);
    expect(keys(kept.network)).toEqual(keys(osm.network));
    const dropped = clipNetwork(osm.network, [[square(60)]], { across: 'drop' });
    expect(keys(dropped.network)).toEqual(['way/100/101-102/0']);
    expect(dropped.nodesLeftOut).toBe(1);
  });

  test('knows holes, several areas and the border itself', () => {
    const around = (of: Network) => clipNetwork(of, [[square(200), square(60)]]).inside;
    expect(around(osm.network)).toBe(0);
    expect(clipNetwork(osm.network, [[square(200), square(60)], [square(60)]]).inside).toBe(2);
    const { lon, lat } = metres(50, 0);
    const onCorner = [
      [
        [
          [lon, lat],
          [lon + 1, lat],
          [lon + 1, lat + 1],
        ],
      ],
    ] as const;
    expect(clipNetwork(osm.network, onCorner)).toMatchObject({ inside: 1, across: 1 });
    expect(clipNetwork(osm.network, []).network.edgeCount).toBe(0);
  });

  test('carries all columns along', () => {
    const { network } = clipNetwork(surveyed.network, [[square(10_000)]]);
    expect(edgeKey(network, 0)).toBe('line/200/-201--202/0');
    expect(network.edges.widthSource[0]).toBe(surveyed.network.edges.widthSource[0]);
  });
});
