import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DATA, dataFile, HAS_DATA } from '../../../test/support/data.js';
import { osmOf } from '../../../test/support/osm-of.js';
import { anyOswDataset } from '../../../test/support/osw-dataset.js';
import { oswEdge, oswFiles, oswNode, oswPoint } from '../../../test/support/osw-of.js';
import { checkNetwork } from '../check-network.js';
import { decodeNetwork, encodeNetwork } from '../file.js';
import { EDGE_KINDS, type EdgeKind, type Network } from '../network.js';
import { OSW_FILE_NAMES, OSW_VERSIONS, type OswFile } from './declaration.js';
import { WRITTEN_KINDS } from './edge-properties.js';
import { exportOpenSidewalks, type OswExport } from './export-opensidewalks.js';
import { networkFromOpenSidewalks } from './import-opensidewalks.js';
import { kerbWord } from './kerb-properties.js';
import { readOswDataset } from './read-dataset.js';
import type { NamedText } from './read-file.js';

/** Through the network file and back. */
function stored(files: readonly NamedText[]): Network {
  const { network, report } = networkFromOpenSidewalks(files);
  expect(checkNetwork(network)).toEqual([]);
  return decodeNetwork(encodeNetwork(network, report)).network;
}

const textsOf = ({ files }: OswExport): NamedText[] =>
  OSW_FILE_NAMES.flatMap((file) => {
    const collection = files[file];
    return collection === undefined
      ? []
      : [{ name: `x.${file}.geojson`, text: JSON.stringify(collection) }];
  });

interface Collection {
  readonly features: readonly { readonly properties: { readonly _id: string } }[];
}

/** A collection with its features by id: their order says nothing, and -0.0 is 0. */
function byId(collection: unknown): object {
  const { features, ...head } = JSON.parse(JSON.stringify(collection)) as Collection;
  return { head, features: new Map(features.map((one) => [one.properties._id, one])) };
}

const A = oswNode('1', [0, 0]);
const B = oswNode('2', [100, 0]);

describe('a dataset read, stored and written', () => {
  test.each(OSW_VERSIONS)('is what it was, whatever it holds (%s)', (version) => {
    fc.assert(
      fc.property(anyOswDataset(version), (features) => {
        const files = oswFiles(features, version);
        expect(readOswDataset(files).problems).toEqual([]);
        const written = exportOpenSidewalks(stored(files), version);
        for (const { name, text } of files) {
          const file = name.split('.')[1] as OswFile;
          expect(byId(written.files[file])).toEqual(byId(JSON.parse(text)));
        }
        expect(written.losses).toEqual([]);
      }),
      { numRuns: 250, seed: 3 },
    );
  });

  test('keeps the members of a feature that are not properties', () => {
    const node = { ...A, id: 'x', bbox: [0, 0, 1, 1] };
    const edge = oswEdge('3', A, B, { highway: 'footway' });
    const boxed = { ...edge, geometry: { ...edge.geometry, bbox: [0, 0, 1, 1] } };
    const files = oswFiles({ nodes: [node, B], edges: [boxed] });
    const { files: written } = exportOpenSidewalks(stored(files), '0.2');
    expect(byId(written.nodes)).toEqual(byId(JSON.parse(files[0]!.text)));
    expect(byId(written.edges)).toEqual(byId(JSON.parse(files[1]!.text)));
  });

  describe.skipIf(!HAS_DATA)(`wa.microsoft (skipped without ${DATA})`, () => {
    const originals = HAS_DATA
      ? OSW_FILE_NAMES.map((file) => {
          const name = `wa.microsoft.graph.${file}.OSW.geojson`;
          return { file, name, text: new TextDecoder().decode(dataFile(`opensidewalks/${name}`)) };
        })
      : [];
    const written = HAS_DATA ? exportOpenSidewalks(stored(originals), '0.2') : undefined;

    test.each(OSW_FILE_NAMES)('gives back every feature of the %s', (file) => {
      const original = originals.find((one) => one.file === file)!;
      expect(byId(written!.files[file])).toEqual(byId(JSON.parse(original.text)));
    });

    test('loses nothing, and says so', () => {
      expect(written!.losses).toEqual([]);
    });

    test('is valid in the newer version too', () => {
      const newer = textsOf(exportOpenSidewalks(stored(originals), '0.3'));
      const { dataset, problems } = readOswDataset(newer);
      expect(problems).toEqual([]);
      expect([dataset.version, dataset.features.edges.length]).toEqual(['0.3', 4368]);
    });

    test('gives the same bytes for the same files', () => {
      const bytes = () => {
        const { network, report } = networkFromOpenSidewalks(originals);
        return encodeNetwork(network, report);
      };
      expect(Buffer.compare(bytes(), bytes())).toBe(0);
    });
  });
});

describe('what the network has learned since', () => {
  const files = oswFiles({
    nodes: [A, B],
    edges: [
      oswEdge('3', A, B, {
        highway: 'footway',
        width: 2,
        surface: 'asphalt',
        incline: 0.9,
        'ext:a': 1,
      }),
    ],
  });
  const changed = (network: Network, column: 'width' | 'incline', value: number): Network => {
    const [low, high] = [
      network.edges[`${column}Low`].slice(),
      network.edges[`${column}High`].slice(),
    ];
    low.fill(value);
    high.fill(value);
    const source = network.edges[`${column}Source`].slice().fill(5);
    const edges = {
      ...network.edges,
      [`${column}Low`]: low,
      [`${column}High`]: high,
      [`${column}Source`]: source,
    };
    return { ...network, edges };
  };
  const propertiesOf = (network: Network) =>
    (exportOpenSidewalks(network, '0.2').files.edges as { features: { properties: object }[] })
      .features[0]!.properties;

  test('is written, and the rest as it was', () => {
    expect(propertiesOf(changed(stored(files), 'width', 900))).toEqual({
      _id: '3',
      _u_id: '1',
      _v_id: '2',
      highway: 'footway',
      width: 0.9,
      surface: 'asphalt',
      incline: 0.9,
      'ext:a': 1,
    });
  });

  test('also beats what was kept beside the columns', () => {
    expect(propertiesOf(stored(files))).toMatchObject({ incline: 0.9 });
    expect(propertiesOf(changed(stored(files), 'incline', 50_000))).toMatchObject({
      incline: 0.05,
      width: 2,
    });
  });

  test('and cannot be written is lost, though what was read is not', () => {
    const network = stored(files);
    expect(exportOpenSidewalks(network, '0.2').losses).toEqual([]);
    const edges = { ...network.edges, roughnessLow: network.edges.roughnessLow.slice().fill(5) };
    const rough = { ...edges, roughnessHigh: network.edges.roughnessHigh.slice().fill(5) };
    expect(exportOpenSidewalks({ ...network, edges: rough }, '0.2').losses).toEqual([
      { field: 'roughness', count: 1, reason: 'a class of roughness is no surface' },
    ]);
  });

  test('on a part of an edge makes the part an edge of its own', () => {
    const bollard = oswPoint('9', [50, 0], { barrier: 'bollard' });
    const cut = oswFiles({
      nodes: [A, B],
      edges: [oswEdge('3', A, B, { highway: 'footway', width: 2 }, [[50, 0]])],
      points: [bollard],
    });
    const network = stored(cut);
    const width = network.edges.widthLow.slice();
    const last = [...network.edges.ordinal].findIndex(
      (ordinal, edge) => ordinal === 1 && EDGE_KINDS[network.edges.kind[edge]!] === 'footway',
    );
    width[last] = 900;
    const high = network.edges.widthHigh.slice();
    high[last] = 900;
    const narrow = { ...network, edges: { ...network.edges, widthLow: width, widthHigh: high } };
    const { edges, nodes } = exportOpenSidewalks(narrow, '0.2').files as Record<
      string,
      { features: { properties: Record<string, unknown> }[] }
    >;
    expect(
      edges!.features.map(({ properties }) => [
        properties['_id'],
        properties['_u_id'],
        properties['_v_id'],
        properties['width'],
      ]),
    ).toEqual([
      ['3', '1', '9', 2],
      ['way/3/9~1-2/1', '9', '2', 0.9],
    ]);
    expect(nodes!.features.map(({ properties }) => properties['_id']).sort()).toEqual([
      '1',
      '2',
      '9',
    ]);
    expect(readOswDataset(textsOf(exportOpenSidewalks(narrow, '0.2'))).problems).toEqual([]);
  });
});

describe('a network of OpenStreetMap', () => {
  const town = () =>
    osmOf(
      {
        1: [0, 0],
        2: [20, 0, { kerb: 'lowered', tactile_paving: 'yes' }],
        3: [26, 0],
        4: [32, 0, { 'kerb:height': '0.045', kerb: 'raised' }],
        5: [50, 0],
        6: [26, -40],
        7: [26, 40],
        8: [60, 0],
        9: [70, 0, { barrier: 'gate' }],
        10: [90, 0, { highway: 'elevator' }],
        11: [110, 0],
        12: [0, 50],
        13: [0, 60, { barrier: 'gate', locked: 'yes' }],
        14: [0, 70],
      },
      {
        50: [
          [1, 2],
          {
            highway: 'footway',
            footway: 'sidewalk',
            width: '1.25',
            surface: 'asphalt',
            lit: 'yes',
          },
        ],
        51: [
          [2, 3, 4],
          {
            highway: 'footway',
            footway: 'crossing',
            crossing: 'zebra',
            'crossing:markings': 'zebra',
          },
        ],
        52: [
          [4, 5],
          { highway: 'footway', footway: 'sidewalk', incline: '5-8%', 'incline:across': '2%' },
        ],
        53: [[6, 3, 7], { highway: 'residential', name: 'High Street', 'name:zh': '高街' }],
        54: [[5, 8], { highway: 'steps', step_count: '12', incline: 'up', handrail: 'yes' }],
        55: [[8, 9, 10], { highway: 'track', incline: '-3%', opening_hours: 'Mo-Fr 07:00-20:00' }],
        56: [[10, 11], { highway: 'corridor', level: '1' }],
        57: [[1, 12], { highway: 'steps', conveying: 'forward' }],
        58: [[12, 13, 14], { highway: 'pedestrian' }],
      },
    );

  test.each(OSW_VERSIONS)('is a sound dataset of version %s', async (version) => {
    const { network } = await town();
    const texts = textsOf(exportOpenSidewalks(network, version));
    const { dataset, problems } = readOswDataset(texts);
    expect(problems).toEqual([]);
    expect(dataset.version).toBe(version);
    expect(dataset.heads.edges).toMatchObject({
      dataSource: { copyright: '© OpenStreetMap contributors', license: 'ODbL-1.0' },
    });
  });

  test('says what the schema has words for', async () => {
    const { network } = await town();
    const { edges, nodes } = exportOpenSidewalks(network, '0.2').files as Record<
      string,
      { features: { properties: Record<string, unknown> }[] }
    >;
    const edge = (part: string) =>
      edges!.features.find(({ properties }) => String(properties['_id']).startsWith(part))
        ?.properties;
    const { _id, _u_id, _v_id, length, ...pavement } = edge('way/50/')!;
    expect([_id, _u_id, _v_id, length]).toEqual(['way/50/1-2/0', '1', '2', 20]);
    expect(pavement).toEqual({ highway: 'footway', footway: 'sidewalk', width: 1.25 });
    expect(edge('way/51/')).toMatchObject({ footway: 'crossing', 'crossing:markings': 'yes' });
    expect(edge('way/52/')).not.toHaveProperty('incline');
    expect(edge('way/53/')).toMatchObject({ highway: 'unclassified', name: 'High Street' });
    expect(edge('way/54/')).toMatchObject({ highway: 'steps', step_count: 12, climb: 'up' });
    expect(edge('way/55/')).toMatchObject({ highway: 'footway', incline: -0.03 });
    expect(edge('way/57/')).toBeUndefined();
    const node = (id: string) =>
      nodes!.features.find(({ properties }) => properties['_id'] === id)?.properties;
    expect(node('2')).toEqual({
      _id: '2',
      barrier: 'kerb',
      kerb: 'lowered',
      tactile_paving: 'yes',
    });
    expect(node('4')).toEqual({ _id: '4', barrier: 'kerb', kerb: 'raised' });
    expect(node('3')).toEqual({ _id: '3' });
  });

  test('parts what a lift or a shut gate parts', async () => {
    const { network } = await town();
    const { edges } = exportOpenSidewalks(network, '0.2').files as Record<
      string,
      { features: { properties: Record<string, string> }[] }
    >;
    const ends = new Set(
      edges!.features.flatMap(({ properties }) => [properties['_u_id'], properties['_v_id']]),
    );
    expect([...ends].filter((id) => /^(9|10|13)(~|$)/.test(id!)).sort()).toEqual([
      '10',
      '10~1',
      '13',
      '13~1',
      '9',
    ]);
  });

  test('loses what the schema has no word for, and says what and how often', async () => {
    const { network } = await town();
    const { losses } = exportOpenSidewalks(network, '0.2');
    const counts = Object.fromEntries(
      losses.map(({ field, count, reason }) => [`${field}: ${reason}`, count]),
    );
    expect(counts).toMatchObject({
      'crossSlope: the schema has no word for it': 1,
      'roughness: a class of roughness is no surface': 1,
      'incline: a span of values has no place': 1,
      'kind: the class of a road, written as unclassified': 2,
      'kind: that it is a track, written as a footway': 2,
      'lit: a fact the schema has no word for': 1,
      'handrail: a fact the schema has no word for': 1,
      'lift: the schema has no word for it; left out': 1,
      'escalator: the schema has no word for it; left out': 1,
      'barrier: the schema has no word for it; left out': 1,
      'barrier: is passed at a node, which cannot say so': 1,
      'kerb: a height is written as a word': 1,
      'state: closed is written as foot=no, open at times not at all': 2,
    });
  });

  test('comes back with the same kinds, lengths and kerbs', async () => {
    const { network, drawn } = await town();
    const again = networkFromOpenSidewalks(textsOf(exportOpenSidewalks(network, '0.3')));
    const kinds = (lines: readonly EdgeKind[]) =>
      lines
        .filter(
          (kind) =>
            kind === 'kerb' || kind === 'crossing' || kind === 'steps' || kind === 'sidewalk',
        )
        .sort();
    const kindsOf = (net: Network) =>
      kinds(Array.from(net.edges.kind, (code) => EDGE_KINDS[code]!));
    expect(kindsOf(again.network)).toEqual(kindsOf(network));
    expect(drawn.filter((line) => line.startsWith('kerb'))).toHaveLength(2);
  });

  test('kinds without a word are those whose words would be false', () => {
    const without = EDGE_KINDS.filter((kind) => WRITTEN_KINDS[kind] === null);
    expect(without).toEqual(['escalator', 'lift', 'door', 'barrier']);
  });
});

describe('a kerb as a word', () => {
  test.each([
    [0, 3, 'flush'],
    [2, 2, 'flush'],
    [0, 60, 'lowered'],
    [10, 20, 'lowered'],
    [45, 49, 'raised'],
    [31, 65_535, 'raised'],
    [150, 150, 'raised'],
    [20, 150, 'rolled'],
    [25, 80, undefined],
    [0, 65_535, undefined],
  ])('%i to %i mm is %s', (low, high, word) => {
    expect(kerbWord({ low, high })).toBe(word);
  });
});

describe('a newer dataset in the older version', () => {
  test('leaves out what it has no word for and what it does not take', () => {
    const files = oswFiles(
      {
        nodes: [A, B],
        edges: [oswEdge('3', A, B, { highway: 'footway', length: 5001 })],
        points: [oswPoint('t', [5, 5], { natural: 'tree' })],
      },
      '0.3',
    );
    const { files: written, losses } = exportOpenSidewalks(stored(files), '0.2');
    expect(losses).toEqual([
      { field: 'length', count: 1, reason: 'a value that version 0.2 does not take' },
      { field: 'points', count: 1, reason: 'a feature that version 0.2 has no word for' },
    ]);
    expect(written.points).toMatchObject({ features: [] });
    expect(readOswDataset(textsOf({ files: written, losses })).problems).toEqual([]);
  });
});
