import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DATA, dataFile, HAS_DATA } from '../../../test/support/data.js';
import { OSM_SOURCE, osmOf, readBytes } from '../../../test/support/osm-of.js';
import { oswEdge, oswFiles, oswNode, oswPoint, oswZone } from '../../../test/support/osw-of.js';
import { DamagedFileError } from '../../errors.js';
import { checkNetwork } from '../check-network.js';
import { natural } from '../interval.js';
import { edgeKey, nodeKey } from '../key.js';
import type { Network } from '../network.js';
import { networkFromOsm } from '../osm/build-from-osm.js';
import { KERB_WORDS } from '../osm/kerb.js';
import {
  edgeFlag,
  edgeGeometry,
  edgeInterval,
  edgeKindOf,
  edgeName,
  edgeSense,
} from '../read-edge.js';
import type { Json, OswFeature } from './dataset.js';
import { FIELDS, OSW_FILE_NAMES } from './declaration.js';
import { oswFileOf } from './file-name.js';
import { networkFromOpenSidewalks } from './import-opensidewalks.js';
import { MEANING } from './meaning.js';
import { IdNumbers } from './numbering.js';

type Features = Parameters<typeof oswFiles>[0];

/** A sound network of a small dataset, drawn as `kind from-to`. */
function oswOf(features: Features) {
  const { network, report } = networkFromOpenSidewalks(oswFiles(features));
  expect(checkNetwork(network)).toEqual([]);
  const all = Array.from({ length: network.edgeCount }, (_, edge) => edge);
  const end = (node: number) => nodeKey(network, node);
  return {
    network,
    report,
    drawn: all.map(
      (edge) =>
        `${edgeKindOf(network, edge)} ${end(network.edges.from[edge]!)}-${end(network.edges.to[edge]!)}`,
    ),
    listed: report.suspicious.listed.map(
      ({ object, key, value, reason }) => `${object} ${key}=${value}: ${reason}`,
    ),
  };
}

const A = oswNode('1', [0, 0]);
const B = oswNode('2', [100, 0]);
const C = oswNode('3', [100, 50]);
const edge = (tags: Record<string, Json>) => oswEdge('7', A, B, tags);
/** The network of one edge with these properties. */
const one = (tags: Record<string, Json>) => oswOf({ nodes: [A, B], edges: [edge(tags)] });
const known = (
  network: Network,
  attribute: 'incline' | 'width' | 'steps' | 'roughness' | 'kerb',
  at = 0,
) => natural(attribute, edgeInterval(network, at, attribute));

const { 'crossing:markings': markingsRule } = FIELDS;
const MARKINGS = markingsRule.type === 'word' ? markingsRule.words : [];

const FOOTWAY = { highway: 'footway' };
const STEPS = { highway: 'steps' };

describe('each field', () => {
  test.each([
    [0.083, 0.083, 0.083],
    [-0.05, -0.05, -0.05],
    [0, 0, 0],
    [0.000001, 0.000001, 0.000001],
    [0.7, 0.7, 0.7],
    [0.71, 0, null],
    [-0.717, null, 0],
  ])('incline %f is a fraction with the sign of the edge', (incline, low, high) => {
    expect(known(one({ ...FOOTWAY, incline }).network, 'incline')).toEqual({ low, high });
  });

  test('incline beyond 70 % is listed as it was written', () => {
    expect(one({ ...FOOTWAY, incline: -0.717 }).listed).toEqual([
      'edge/7 incline=-0.717: steeper than 70 %',
    ]);
  });

  test('width is metres, and a number', () => {
    const { network } = one({ ...FOOTWAY, width: 1.25 });
    expect(edgeInterval(network, 0, 'width')).toEqual({ low: 1250, high: 1250, source: 'tag' });
    expect(one({ ...FOOTWAY, width: 61 }).listed).toEqual(['edge/7 width=61: more than 60000 mm']);
  });

  test('surface is a span of roughness, by the table of OpenStreetMap', () => {
    expect(known(one({ ...FOOTWAY, surface: 'concrete' }).network, 'roughness')).toEqual({
      low: 0,
      high: 3,
    });
    expect(known(one(FOOTWAY).network, 'roughness')).toEqual({ low: null, high: null });
  });

  test('step_count is counted; without it there is at least one', () => {
    expect(known(one({ ...STEPS, step_count: 12 }).network, 'steps')).toEqual({
      low: 12,
      high: 12,
    });
    expect(known(one(STEPS).network, 'steps')).toEqual({ low: 1, high: null });
    expect(one({ ...STEPS, step_count: 0 }).listed).toEqual([
      'edge/7 step_count=0: not a number of steps',
    ]);
  });

  test('climb is which way steps go, and beats an incline that contradicts it', () => {
    expect(edgeSense(one({ ...STEPS, climb: 'up' }).network, 0)).toBe('up');
    expect(edgeSense(one({ ...STEPS, climb: 'down' }).network, 0)).toBe('down');
    expect(edgeSense(one({ ...STEPS, incline: -0.3 }).network, 0)).toBe('down');
    expect(edgeSense(one(STEPS).network, 0)).toBe('unknown');
    const { network, listed } = one({ ...STEPS, climb: 'up', incline: -0.3 });
    expect(edgeSense(network, 0)).toBe('up');
    expect(listed).toEqual(['edge/7 incline=-0.3: contradicts climb=up']);
    expect(one({ ...STEPS, climb: 'up', incline: 0.3 }).listed).toEqual([]);
    expect(one({ ...STEPS, incline: 0.71 }).listed).toEqual([
      'edge/7 incline=0.71: steeper than 70 %',
    ]);
  });

  test.each(MARKINGS)('crossing:markings %s is marked or not', (markings) => {
    const { network } = one({ ...FOOTWAY, footway: 'crossing', 'crossing:markings': markings });
    const crossing = [...network.edges.kind].findIndex(
      (_, at) => edgeKindOf(network, at) === 'crossing',
    );
    expect(edgeFlag(network, crossing, 'marked')).toBe(markings === 'no' ? 'no' : 'yes');
  });

  test('name is the name', () => {
    expect(edgeName(one({ ...FOOTWAY, name: '深南大道' }).network, 0)).toBe('深南大道');
  });

  test.each(['no', 'private', 'use_sidepath'])('foot=%s keeps walkers out', (foot) => {
    const { drawn } = oswOf({
      nodes: [A, B, C],
      edges: [edge({ ...FOOTWAY, foot }), oswEdge('8', B, C, FOOTWAY)],
    });
    expect(drawn).toEqual(['footway 2-3']);
  });

  test('foot lets walkers onto a trunk road', () => {
    const trunk = { highway: 'trunk' };
    const rest = oswEdge('8', B, C, FOOTWAY);
    expect(oswOf({ nodes: [A, B, C], edges: [edge(trunk), rest] }).drawn).toHaveLength(1);
    expect(
      oswOf({ nodes: [A, B, C], edges: [edge({ ...trunk, foot: 'yes' }), rest] }).drawn,
    ).toHaveLength(2);
  });

  test('length is held against the line', () => {
    expect(one({ ...FOOTWAY, length: 100.9 }).listed).toEqual([]);
    expect(one({ ...FOOTWAY, length: 104 }).listed).toEqual([]);
    expect(one({ ...FOOTWAY, length: 106 }).listed).toEqual([
      'edge/7 length=106: drawn 100.0 m long',
    ]);
    const short = oswNode('2', [1, 0]);
    const { listed } = oswOf({
      nodes: [A, short],
      edges: [oswEdge('7', A, short, { ...FOOTWAY, length: 1.9 })],
    });
    expect(listed).toEqual([]);
  });

  test('that the network has no use for says nothing', () => {
    const silent = Object.entries(MEANING).filter(([, { tag }]) => tag('x') === undefined);
    expect(silent.map(([field]) => field)).toEqual([
      '_id',
      '_u_id',
      '_v_id',
      '_w_id',
      'building',
      'description',
      'leaf_cycle',
      'leaf_type',
      'length',
      'opening_hours',
    ]);
  });

  test.each(['sidewalk', 'crossing', 'traffic_island'])('footway=%s is its kind', (footway) => {
    const kinds = { sidewalk: 'sidewalk', crossing: 'crossing', traffic_island: 'footway' };
    expect(one({ ...FOOTWAY, footway }).drawn[0]).toContain(kinds[footway as keyof typeof kinds]);
  });

  test.each([
    ['pedestrian', 'pedestrian'],
    ['living_street', 'pedestrian'],
    ['steps', 'steps'],
    ['primary', 'road'],
    ['secondary', 'road'],
    ['tertiary', 'road'],
    ['residential', 'road'],
    ['service', 'road'],
    ['unclassified', 'road'],
  ])('highway=%s is a %s', (highway, kind) => {
    expect(one({ highway }).drawn).toEqual([`${kind} 1-2`]);
  });
});

describe('edges', () => {
  test('run from _u_id to _v_id through their bends, which are nobody else’s', () => {
    const { network } = oswOf({
      nodes: [A, B],
      edges: [oswEdge('7', B, A, FOOTWAY, [[50, 20]]), oswEdge('8', A, B, FOOTWAY, [[50, 20]])],
    });
    expect([edgeKey(network, 0), edgeKey(network, 1)]).toEqual(['way/7/2-1/0', 'way/8/1-2/0']);
    expect(network.nodeCount).toBe(2);
    expect([...network.shape.sourceId]).toEqual([0, 0]);
    expect(edgeGeometry(network, 0)[0]).toEqual(B.geometry.coordinates);
  });

  test('that lead to where they came from are cut once', () => {
    const ring = oswEdge('7', A, A, FOOTWAY, [
      [10, 10],
      [20, 0],
    ]);
    const { network } = oswOf({ nodes: [A, B], edges: [ring, oswEdge('8', A, B, FOOTWAY)] });
    expect([...network.edges.sourceId]).toEqual([7, 7, 8]);
    expect(network.foreign?.bends).toHaveLength(1);
  });

  test('that name a node nobody gave are counted, listed and kept', () => {
    const lost = oswEdge('9', A, C, FOOTWAY);
    const { network, report, listed } = oswOf({ nodes: [A, B], edges: [edge(FOOTWAY), lost] });
    expect(network.edgeCount).toBe(1);
    expect(report.source).toMatchObject({
      nodes: 2,
      ways: 2,
      walkableWays: 1,
      danglingReferences: 1,
      brokenWays: 1,
    });
    expect(listed).toEqual([
      'x.edges.geojson/9 /features/1/properties/_v_id=: names the node "3", which is not there',
    ]);
    expect(network.foreign?.kept.edges).toEqual([lost]);
  });

  test('that break the schema are left out and listed', () => {
    const broken = oswEdge('9', A, B, { ...FOOTWAY, incline: 8 });
    const { network, listed } = oswOf({ nodes: [A, B, B], edges: [edge(FOOTWAY), broken] });
    expect(network.edgeCount).toBe(1);
    expect(listed).toEqual([
      'x.nodes.geojson/2 /features/2/properties/_id=: "2" is the _id of feature 1 too',
      'x.edges.geojson/9 /features/1/properties/incline=: is 8; most 1',
    ]);
  });

  test('that nobody may walk are no network', () => {
    const nobody = { nodes: [A, B], edges: [edge({ ...FOOTWAY, foot: 'no' })] };
    expect(() => oswOf(nobody)).toThrow(DamagedFileError);
    expect(() => oswOf({ nodes: [A] })).toThrow('the dataset: has no edge and no zone');
    expect(() => networkFromOpenSidewalks([{ name: 'x.edges.geojson', text: '{' }])).toThrow(
      'has no edge and no zone; x.edges.geojson: line 1, column 2: is not JSON',
    );
  });
});

describe('kerbs', () => {
  const kerbAt = (tags: Record<string, Json>) => {
    const kerb = oswNode('2', [10, 0], tags);
    const middle = oswNode('3', [15, 0]);
    const road = oswNode('4', [15, -30]);
    const { network, drawn } = oswOf({
      nodes: [A, kerb, middle, road],
      edges: [
        oswEdge('7', A, kerb, { ...FOOTWAY, footway: 'sidewalk' }),
        oswEdge('8', kerb, middle, { ...FOOTWAY, footway: 'crossing' }),
        oswEdge('9', middle, road, { highway: 'residential' }),
      ],
    });
    const at = drawn.indexOf('kerb 2-2~1');
    return { network, at, drawn };
  };

  test.each(['lowered', 'raised', 'flush', 'rolled'])(
    'kerb=%s is as high as in OpenStreetMap',
    (kerb) => {
      const { network, at } = kerbAt({ barrier: 'kerb', kerb, tactile_paving: 'contrasted' });
      const { low, high } = KERB_WORDS.get(kerb)!;
      expect(known(network, 'kerb', at)).toEqual({ low, high });
      expect([edgeFlag(network, at, 'tactile'), edgeSense(network, at)]).toEqual(['yes', 'down']);
    },
  );

  test('without a kind are of unknown height', () => {
    const { network, at, drawn } = kerbAt({ barrier: 'kerb' });
    expect(known(network, 'kerb', at)).toEqual({ low: null, high: null });
    expect(drawn.filter((line) => line.startsWith('kerb'))).toEqual(['kerb 2-2~1']);
  });

  test('nobody mapped are of unknown height too, and say so of the edge', () => {
    const { network, at } = kerbAt({});
    expect(known(network, 'kerb', at)).toEqual({ low: null, high: null });
    expect(edgeKey(network, at)).toBe('way/8/2-2~1/0/at');
  });

  test('are none where a pavement joins a crossing that edges cut in two', async () => {
    const places = {
      1: [0, 0],
      2: [2, 0],
      3: [6, 0],
      4: [2, 10],
      5: [6, -20],
      6: [-5, 0],
    } as const;
    const nodes = new Map(Object.entries(places).map(([id, at]) => [id, oswNode(id, at)]));
    const line = (id: string, from: number, to: number, tags: Record<string, Json>) =>
      oswEdge(id, nodes.get(String(from))!, nodes.get(String(to))!, tags);
    const crossing = { ...FOOTWAY, footway: 'crossing' };
    const { drawn } = oswOf({
      nodes: [...nodes.values()],
      edges: [
        line('50', 1, 2, crossing),
        line('51', 2, 3, crossing),
        line('60', 5, 3, { highway: 'residential' }),
        line('61', 6, 1, FOOTWAY),
        line('62', 4, 2, FOOTWAY),
      ],
    });
    const whole = await osmOf(places, {
      50: [[1, 2, 3], { highway: 'footway', footway: 'crossing' }],
      60: [[5, 3], { highway: 'residential' }],
      61: [[6, 1], { highway: 'footway' }],
      62: [[4, 2], { highway: 'footway' }],
    });
    expect([...drawn].sort()).toEqual([...whole.drawn].sort());
  });
});

describe('bollards', () => {
  const bollard = (id: string, at: readonly [number, number]) =>
    oswPoint(id, at, { barrier: 'bollard' });

  test('on a bend are passed by whoever walks the edge', () => {
    const { drawn } = oswOf({
      nodes: [A, B],
      edges: [
        oswEdge('7', A, B, FOOTWAY, [
          [40, 0],
          [50, 0],
        ]),
      ],
      points: [bollard('99', [50, 0])],
    });
    expect(drawn).toEqual(['barrier 99-99~1', 'footway 1-99', 'footway 99~1-2']);
  });

  test('at a node are passed there, beside its kerb', () => {
    const kerb = oswNode('2', [100, 0], { barrier: 'kerb' });
    const edges = [oswEdge('7', A, kerb, FOOTWAY), oswEdge('8', kerb, C, FOOTWAY)];
    const { drawn } = oswOf({ nodes: [A, kerb, C], edges, points: [bollard('2', [100, 0])] });
    expect(drawn.map((line) => line.split(' ')[0]).sort()).toEqual([
      'barrier',
      'footway',
      'footway',
      'kerb',
    ]);
  });

  test('beside the way narrow nothing, nor does anything else', () => {
    const beside = {
      points: [bollard('99', [50, 3]), oswPoint('98', [50, 0], { amenity: 'bench' })],
    };
    const { drawn, network } = oswOf({
      nodes: [A, B],
      edges: [oswEdge('7', A, B, FOOTWAY, [[50, 0]])],
      ...beside,
    });
    expect(drawn).toEqual(['footway 1-2']);
    expect(network.foreign?.kept.points).toHaveLength(2);
  });
});

describe('zones', () => {
  const D = oswNode('4', [0, 50]);
  const rim = [A, B, C, D];

  test('join what meets their rim', () => {
    const out = oswNode('5', [0, 90]);
    const zone = oswZone('70', rim, { highway: 'pedestrian', surface: 'paving_stones' });
    const { network, drawn } = oswOf({
      nodes: [...rim, out],
      edges: [oswEdge('7', D, out, FOOTWAY)],
      zones: [zone],
    });
    expect(drawn.filter((line) => line.startsWith('footway'))).toEqual(['footway 4-5']);
    expect(drawn.some((line) => /^pedestrian .*4/.test(line))).toBe(true);
    expect(network.foreign?.zones).toEqual([70]);
    expect(network.foreign?.kept.zones).toEqual([zone]);
  });

  test('may be all there is', () => {
    expect(oswOf({ nodes: rim, zones: [oswZone('70', rim)] }).network.edgeCount).toBeGreaterThan(0);
  });

  test('do not lead to a node that only says it belongs to them', () => {
    const far = oswNode('5', [500, 500]);
    const zone = oswZone('70', rim);
    const named = { ...zone, properties: { ...zone.properties, _w_id: ['1', '2', '3', '4', '5'] } };
    expect(
      oswOf({ nodes: [...rim, far], edges: [oswEdge('7', B, far, FOOTWAY)], zones: [named] })
        .listed,
    ).toEqual(['zone/70 _w_id=5: does not stand on the rim of the zone']);
  });
});

describe('ids', () => {
  test('that are whole numbers are kept, others are numbered below zero', () => {
    const ids = new IdNumbers();
    expect([ids.numberOf('node', '1'), ids.numberOf('node', '9007199254740991')]).toEqual([
      1,
      2 ** 53 - 1,
    ]);
    for (const text of ['0', '-1', '007', '1.5', '1e3', '9007199254740993', '', 'a', '__proto__']) {
      const number = ids.numberOf('node', text);
      expect(number).toBeLessThan(0);
      expect(Number.isSafeInteger(number)).toBe(true);
    }
  });

  test('never share a number, and have the same one each time', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom('node', 'bend'), fc.oneof(fc.string(), fc.nat(9).map(String))),
        ),
        (asked) => {
          const ids = new IdNumbers();
          const numbers = new Map(
            asked.map(([realm, id]) => [`${realm} ${id}`, ids.numberOf(realm, id)]),
          );
          expect(new Set(numbers.values()).size).toBe(numbers.size);
          for (const [realm, id] of asked)
            expect(ids.numberOf(realm, id)).toBe(numbers.get(`${realm} ${id}`));
        },
      ),
    );
  });

  test('keep their numbers when other features come', () => {
    const text = (id: string, at: readonly [number, number]): OswFeature<'nodes'> =>
      oswNode(id, at);
    const [a, b, c] = [text('a', [0, 0]), text('b', [100, 0]), text('c', [100, 50])];
    const before = oswOf({ nodes: [a, b], edges: [oswEdge('ab', a, b, FOOTWAY)] });
    const after = oswOf({
      nodes: [c, b, a],
      edges: [oswEdge('cb', c, b, FOOTWAY), oswEdge('ab', a, b, FOOTWAY)],
    });
    const keys = Array.from({ length: 2 }, (_, at) => edgeKey(after.network, at));
    expect(keys).toContain(edgeKey(before.network, 0));
    expect(before.network.foreign?.nodes.ids.map(([, id]) => id).sort()).toEqual(['a', 'b']);
  });
});

describe('the report', () => {
  test('has the shape of one of OpenStreetMap', async () => {
    const osm = await osmOf({ 1: [0, 0], 2: [9, 0] }, { 50: [[1, 2], { highway: 'footway' }] });
    const { report } = one(FOOTWAY);
    expect(Object.keys(report)).toEqual(Object.keys(osm.report));
    expect(Object.keys(report.source).sort()).toEqual(Object.keys(osm.report.source).sort());
    expect(Object.keys(report.network)).toEqual(Object.keys(osm.report.network));
  });

  test('names whose data it is, as the file of edges says', () => {
    const files = oswFiles({ nodes: [A, B], edges: [edge(FOOTWAY)] });
    expect(networkFromOpenSidewalks(files).report).toMatchObject({
      attribution: 'unknown',
      licence: 'unknown',
    });
    const dataSource = { name: 'City', copyright: '© City', license: 'CC-BY-4.0' };
    const told = files.map(({ name, text }) => ({
      name,
      text: JSON.stringify({ ...JSON.parse(text), dataSource }),
    }));
    const { network, report } = networkFromOpenSidewalks(told);
    expect(report).toMatchObject({ attribution: 'City, © City', licence: 'CC-BY-4.0' });
    expect(network.sources).toEqual([
      { kind: 'opensidewalks', attribution: 'City, © City', licence: 'CC-BY-4.0' },
    ]);
  });
});

describe.skipIf(!HAS_DATA)(`wa.microsoft (skipped without ${DATA})`, () => {
  test('is the network of the same place in OpenStreetMap, within what two years changed', async () => {
    const files = OSW_FILE_NAMES.map((file) => {
      const name = `wa.microsoft.graph.${file}.OSW.geojson`;
      return { name, text: new TextDecoder().decode(dataFile(`opensidewalks/${name}`)) };
    });
    expect(files.map(({ name }) => oswFileOf(name))).toEqual(OSW_FILE_NAMES);
    const { network, report } = networkFromOpenSidewalks(files);
    expect(checkNetwork(network)).toEqual([]);
    expect(report.source).toMatchObject({
      nodes: 3916,
      ways: 4373,
      danglingReferences: 0,
      brokenWays: 0,
    });
    const osm = networkFromOsm(
      await readBytes(dataFile('osm/redmond-microsoft.osm.pbf')),
      OSM_SOURCE,
    );
    const [ours, theirs] = [report.network.edgesByKind, osm.report.network.edgesByKind];
    expect(ours).toMatchObject({ sidewalk: 1287, crossing: 579, steps: 112 });
    for (const kind of ['sidewalk', 'crossing', 'steps', 'kerb'] as const) {
      expect(ours[kind]! / theirs[kind]!).toBeGreaterThan(0.95);
      expect(ours[kind]! / theirs[kind]!).toBeLessThan(1.05);
    }
    expect(report.network.largestComponent.lengthShare).toBeGreaterThan(0.96);
    // One incline beyond 70 %, the others are steps whose two words for the way they go differ.
    const reasons = report.suspicious.listed.map(({ reason }) => reason.replace(/(up|down)$/, ''));
    expect(new Set(reasons)).toEqual(new Set(['contradicts climb=', 'steeper than 70 %']));
    expect(reasons.filter((reason) => reason.startsWith('steeper'))).toHaveLength(1);
  });
});
