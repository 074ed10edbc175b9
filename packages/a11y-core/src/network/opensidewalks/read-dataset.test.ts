import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DATA, dataFile, HAS_DATA } from '../../../test/support/data.js';
import {
  oswEdge,
  oswFile,
  oswFiles,
  oswNode,
  oswPoint,
  oswZone,
} from '../../../test/support/osw-of.js';
import {
  ENTITIES,
  type Entity,
  entitiesOf,
  FIELDS,
  OSW_FILE_NAMES,
  OSW_FILES,
  OSW_VERSIONS,
  type OswVersion,
  ruleOf,
  SCHEMA_ID,
} from './declaration.js';
import { OSW_RULES } from './problem.js';
import { readOswDataset } from './read-dataset.js';

/** `rule pointer: reason` of everything wrong. */
const said = (files: Parameters<typeof readOswDataset>[0]) =>
  readOswDataset(files).problems.map(
    ({ file, rule, id, pointer, reason }) => `${file} ${id ?? '-'} ${rule} ${pointer}: ${reason}`,
  );

const A = oswNode('a', [0, 0]);
const B = oswNode('b', [100, 0]);
const AB = oswEdge('ab', A, B, { highway: 'footway' });

describe('a sound dataset', () => {
  test.each(OSW_VERSIONS)('of version %s has no problem', (version) => {
    const files = oswFiles({ nodes: [A, B], edges: [AB] }, version);
    const { dataset, problems } = readOswDataset(files);
    expect(problems).toEqual([]);
    expect(dataset.version).toBe(version);
    expect(dataset.features.edges).toEqual([AB]);
    expect(Object.keys(dataset.heads)).toEqual(['nodes', 'edges']);
  });

  test('may begin with a byte order mark', () => {
    const file = oswFile('nodes', [A]);
    expect(said([{ ...file, text: `\uFEFF${file.text}` }])).toEqual([]);
  });
});

describe('one file', () => {
  const nodes = (text: string) => said([{ name: 'x.nodes.geojson', text }]);

  test.each([
    ['', 'line 1, column 1: the file is empty'],
    ['{"type":', 'line 1, column 9: is not JSON'],
    ['{\n"type": no}', 'line 2, column 9: is not JSON'],
    [`${'['.repeat(100_000)}`, 'line 1, column 65: nests deeper than 64 levels'],
  ])('%# that is no JSON says where', (text, reason) => {
    expect(nodes(text)).toEqual([`x.nodes.geojson - file : ${reason}`]);
  });

  test('with deep nesting in a free property is refused, brackets in text are not', () => {
    const deep = `{"ext:a":${'['.repeat(70)}${']'.repeat(70)}}`;
    expect(nodes(deep)[0]).toContain('nests deeper than 64 levels');
    const text = oswFile('nodes', [oswNode('a', [0, 0], { 'ext:note': `${'['.repeat(99)}"\\` })]);
    expect(said([text])).toEqual([]);
  });

  test.each([
    ['null', 'schema : is null; a collection of features is expected'],
    ['[]', 'schema : is a list of 0; a collection of features is expected'],
  ])('%s is no collection', (text, reason) => {
    expect(nodes(text)).toEqual([`x.nodes.geojson - ${reason}`]);
  });

  test('without the members of a collection has each named', () => {
    expect(nodes('{"$schema":"https://example.org","__proto__":1}')).toEqual([
      `x.nodes.geojson - schema /$schema: is "https://example.org"; known: ${SCHEMA_ID['0.2']}, ${SCHEMA_ID['0.3']}`,
      'x.nodes.geojson - schema /type: is nothing; known: FeatureCollection',
      'x.nodes.geojson - schema /__proto__: has no place here',
      'x.nodes.geojson - schema /features: is nothing; a list is expected',
    ]);
  });

  test('with a name that says nothing is named, and its features are held against the schema', () => {
    const { text } = oswFile('nodes', [A, { type: 'Feature' }]);
    expect(said([{ name: 'data.geojson', text }])).toEqual([
      'data.geojson - file : the name says of no file; known: .nodes.geojson, .edges.geojson, .points.geojson, .lines.geojson, .polygons.geojson, .zones.geojson',
      'data.geojson - schema /features/1/properties: is nothing',
    ]);
  });

  test.each([
    ['a.nodes.geojson', true],
    ['wa.microsoft.graph.nodes.OSW.geojson', true],
    ['nodes.geojson', true],
    ['folder/NODES.OSW.GEOJSON', true],
    ['C:\\data\\x.nodes.geojson', true],
    ['nodes.json', false],
    ['mynodes.geojson', false],
    ['x.nodes.geojson.bak', false],
  ])('%s is known by its name: %s', (name, isKnown) => {
    const { text } = oswFile('nodes', [A]);
    expect(said([{ name, text }])).toHaveLength(isKnown ? 0 : 1);
  });
});

describe('features', () => {
  const edges = (properties: object, geometry: object = AB.geometry) =>
    said(oswFiles({ nodes: [A, B], edges: [{ type: 'Feature', geometry, properties }] })).map(
      (text) => text.slice(text.indexOf('/features/0') + '/features/0'.length),
    );
  const ENDS = { _id: 'x', _u_id: 'a', _v_id: 'b' };
  const FOOTWAY = { ...ENDS, highway: 'footway' };

  test.each<[string, object, string]>([
    ['a kind nobody knows', { ...ENDS, highway: 'motorway' }, '/properties/highway: is "motorway"'],
    ['no end', { _id: 'x', _u_id: 'a', highway: 'footway' }, '/properties/_v_id: is missing'],
    ['an empty id', { ...FOOTWAY, _id: '' }, '/properties/_id: is empty'],
    ['a number as id', { ...FOOTWAY, _id: 7 }, '/properties/_id: is 7; text is expected'],
    ['steps on a footway', { ...FOOTWAY, step_count: 3 }, '/properties/step_count: has no place'],
    ['an incline in percent', { ...FOOTWAY, incline: 8 }, '/properties/incline: is 8; most 1'],
    ['a downhill in percent', { ...FOOTWAY, incline: -8 }, '/properties/incline: is -8; least -1'],
    ['a negative width', { ...FOOTWAY, width: -1 }, '/properties/width: is -1; least 0'],
    ['a width as text', { ...FOOTWAY, width: '1.2' }, '/properties/width: is "1.2"; a number'],
    [
      'half a step',
      { ...ENDS, highway: 'steps', step_count: 2.5 },
      '/properties/step_count: is 2.5; a',
    ],
    [
      'an unknown surface',
      { ...FOOTWAY, surface: 'lava' },
      '/properties/surface: is "lava"; known: asphalt,',
    ],
    [
      'an unknown part',
      { ...FOOTWAY, footway: 'path' },
      '/properties/footway: is "path"; known: sidewalk, crossing, traffic_island',
    ],
    [
      'a name of every object',
      JSON.parse(`{"__proto__": 1, "_id": "x", "_u_id": "a", "_v_id": "b", "highway": "footway"}`),
      '/properties/__proto__: has no place',
    ],
    [
      'a word that is a method',
      { ...FOOTWAY, surface: 'toString' },
      '/properties/surface: is "toString"; known',
    ],
  ])('with %s', (_, properties, reason) => {
    const found = edges(properties);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(reason);
  });

  test('may carry anything under ext:', () => {
    expect(edges({ ...FOOTWAY, 'ext:any': { deep: [null] } })).toEqual([]);
  });

  const line = (coordinates: unknown) => ({ type: 'LineString', coordinates });
  test.each<[string, object, string]>([
    [
      'of another kind',
      { type: 'Point', coordinates: [0, 0] },
      '/geometry/type: is "Point"; known: LineString',
    ],
    ['of text', line([['0', 1]]), '/geometry/coordinates/0/0: no coordinates of a LineString'],
    ['with one place', line([[0, 0]]), '/geometry/coordinates: is no line'],
    [
      'with one place twice',
      line([
        [0, 0],
        [0, 0],
      ]),
      '/geometry/coordinates: is no line',
    ],
    [
      'off the globe',
      line([
        [0, 0],
        [0, 95],
      ]),
      '/geometry/coordinates/1: 0, 95 is not on the globe',
    ],
    [
      'of five numbers',
      line([
        [0, 0],
        [0, 1, 2, 3, 4],
      ]),
      '/geometry/coordinates/1: has 5 numbers',
    ],
    [
      'with a member too many',
      {
        ...line([
          [0, 0],
          [0, 1],
        ]),
        crs: 1,
      },
      '/geometry/crs: has no place',
    ],
    [
      'with a broken box',
      {
        ...line([
          [0, 0],
          [0, 1],
        ]),
        bbox: [1],
      },
      '/geometry/bbox: is not 4 or 6',
    ],
  ])('with a geometry %s', (_, geometry, reason) => {
    expect(edges(FOOTWAY, geometry)[0]).toContain(reason);
  });

  test.each([
    [
      'open',
      [
        [
          [0, 0],
          [0, 1],
          [1, 1],
          [1, 0],
        ],
      ],
      '/geometry/coordinates/0: does not end where it began',
    ],
    [
      'short',
      [
        [
          [0, 0],
          [0, 1],
          [0, 0],
        ],
      ],
      '/geometry/coordinates/0: has 3 positions; least 4',
    ],
    ['missing', [], '/geometry/coordinates: has no ring'],
  ])('with a ring that is %s', (_, coordinates, reason) => {
    const building = {
      type: 'Feature',
      geometry: { type: 'Polygon', coordinates },
      properties: { _id: 'p', building: 'yes' },
    };
    expect(said(oswFiles({ polygons: [building] }))[0]).toContain(reason);
  });

  test('are named by id where they have one, else by their place', () => {
    const broken = { type: 'Feature', properties: { _id: 'z' }, geometry: A.geometry, id: [] };
    const { problems } = readOswDataset(oswFiles({ nodes: [A, broken, 7] }));
    expect(problems.map(({ id, index, reason }) => [id, index, reason])).toEqual([
      ['z', 1, 'is a list of 0; text or a number is expected'],
      [undefined, 2, 'is 7'],
    ]);
  });

  test('in the wrong file are sent to the right one', () => {
    expect(said(oswFiles({ nodes: [oswPoint('p', [0, 0], { barrier: 'bollard' })] }))).toEqual([
      'x.nodes.geojson p wrong-file /features/0: is a Bollard, which belongs in the file of points',
    ]);
  });

  test('of the newer version alone are refused in the older one', () => {
    const tree = { points: [oswPoint('t', [0, 0], { natural: 'tree' })] };
    expect(said(oswFiles(tree, '0.3'))).toEqual([]);
    expect(said(oswFiles(tree, '0.2'))[0]).toContain('/properties');
  });

  test('longer than the older version allows', () => {
    const long = {
      nodes: [A, B],
      edges: [oswEdge('ab', A, B, { highway: 'footway', length: 6000 })],
    };
    expect(said(oswFiles(long, '0.3'))).toEqual([]);
    expect(said(oswFiles(long, '0.2'))[0]).toContain('/properties/length: is 6000; most 5000');
  });
});

describe('the files of a dataset', () => {
  test('have each id once, the first counts', () => {
    const again = oswNode('a', [50, 0]);
    const { dataset, problems } = readOswDataset(oswFiles({ nodes: [A, again, B], edges: [AB] }));
    expect(problems).toMatchObject([
      { rule: 'duplicate-id', id: 'a', index: 1, reason: '"a" is the _id of feature 0 too' },
    ]);
    expect(dataset.features.nodes).toEqual([A, B]);
  });

  test('may share an id between nodes and points: one thing seen twice', () => {
    const files = oswFiles({ nodes: [A], points: [oswPoint('a', [0, 0], { barrier: 'bollard' })] });
    expect(said(files)).toEqual([]);
  });

  test('name nodes that are there', () => {
    const lost = oswEdge('lost', A, oswNode('c', [0, 9]), { highway: 'footway' });
    const zone = oswZone('z', [A, B, oswNode('d', [0, 50])]);
    expect(said(oswFiles({ nodes: [A, B], edges: [AB, lost], zones: [zone] }))).toEqual([
      'x.edges.geojson lost reference /features/1/properties/_v_id: names the node "c", which is not there',
      'x.zones.geojson z reference /features/0/properties/_w_id/2: names the node "d", which is not there',
    ]);
  });

  test('have edges that end at their nodes', () => {
    const shifted = oswNode('b', [101, 0]);
    const close = oswNode('b', [100.05, 0]);
    expect(said(oswFiles({ nodes: [A, close], edges: [AB] }))).toEqual([]);
    expect(said(oswFiles({ nodes: [A, shifted], edges: [AB] }))).toEqual([
      'x.edges.geojson ab position /features/0/properties/_v_id: names the node "b", 1.0 m from that end of the edge',
    ]);
    const turned = { ...AB, properties: { ...AB.properties, _u_id: 'b', _v_id: 'a' } };
    expect(said(oswFiles({ nodes: [A, B], edges: [turned] }))).toHaveLength(2);
  });

  test('need nodes, and are told so once', () => {
    const files = oswFiles({ edges: [AB, oswEdge('ba', B, A, { highway: 'footway' })] });
    expect(said(files)).toEqual([
      'x.edges.geojson - dataset : names nodes, and no file of nodes was given',
    ]);
  });

  test('are one of each kind', () => {
    const [first] = oswFiles({ nodes: [A] });
    expect(said([first!, { ...first!, name: 'y.nodes.geojson' }])).toEqual([
      'y.nodes.geojson - dataset : x.nodes.geojson has the nodes of the dataset already',
    ]);
  });

  test('are of one version', () => {
    const [nodes] = oswFiles({ nodes: [A, B] }, '0.2');
    const [edges] = oswFiles({ edges: [AB] }, '0.3');
    expect(said([nodes!, edges!])).toEqual([
      'x.edges.geojson - dataset : is of version 0.3, x.nodes.geojson 0.2',
    ]);
  });
});

/** The published schema, compiled by a validator that is not ours. */
function oracleOf(version: OswVersion): ValidateFunction {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false });
  const bytes = dataFile(`opensidewalks/schema/opensidewalks.schema-${version}.json`);
  return ajv.compile(JSON.parse(new TextDecoder().decode(bytes)) as object);
}

const collection = (version: OswVersion, feature: unknown) => ({
  $schema: SCHEMA_ID[version],
  type: 'FeatureCollection',
  features: [feature],
});

/** Whether our validator finds a feature to break the schema. */
const isSchemaBroken = (version: OswVersion, feature: unknown): boolean =>
  readOswDataset([
    { name: 'data.geojson', text: JSON.stringify(collection(version, feature)) },
  ]).problems.some(({ rule }) => rule === 'schema');

const anyValue = fc.oneof(
  fc.constantFrom(
    null,
    true,
    '',
    'yes',
    'x',
    -1,
    0,
    0.5,
    1.5,
    2,
    501,
    6000,
    Number.POSITIVE_INFINITY,
    [],
    {},
    ['a'],
    [1],
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** Now and then a value, else nothing. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

/** A feature of an entity, with most of its properties right, some wrong and some foreign. */
const featureOf = (entity: Entity) => {
  const value = (name: string) => {
    const rule = ruleOf(entity, name) ?? { type: 'text' as const };
    const right =
      rule.type === 'word'
        ? fc.constantFrom(...rule.words)
        : rule.type === 'texts'
          ? fc.array(fc.string(), { maxLength: 3 })
          : rule.type === 'text'
            ? fc.string({ minLength: 1, maxLength: 3 })
            : fc.constantFrom(0, 1, 0.25, 1e-9);
    return fc.oneof({ weight: 40, arbitrary: right }, { weight: 1, arbitrary: anyValue });
  };
  const must = [...entity.needs, ...Object.keys(entity.is)];
  const may = [...entity.may, 'ext:x'];
  const foreign = [...Object.keys(FIELDS), 'highway', 'kerb', 'footway', 'toString', 'constructor'];
  const properties = fc
    .tuple(
      fc.record(Object.fromEntries(must.map((name) => [name, value(name)]))),
      fc.record(Object.fromEntries(may.map((name) => [name, value(name)])), { requiredKeys: [] }),
      seldom(fc.constantFrom(...must)),
      seldom(fc.tuple(fc.constantFrom(...foreign), anyValue)),
    )
    .map(([required, optional, dropped, added]) => {
      const all: Record<string, unknown> = { ...optional, ...required };
      if (dropped !== undefined) delete all[dropped];
      if (added !== undefined) all[added[0]] = added[1];
      return all;
    });
  const depth = { Point: 1, LineString: 2, Polygon: 3 }[OSW_FILES[entity.file]];
  const coordinates = (level: number): fc.Arbitrary<unknown> =>
    level === 0
      ? fc.integer({ min: -90, max: 90 })
      : fc.array(coordinates(level - 1), { minLength: 2, maxLength: 4 });
  const geometry = fc.oneof(
    {
      weight: 40,
      arbitrary: fc.record({
        type: fc.constant(OSW_FILES[entity.file]),
        coordinates: coordinates(depth),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constantFrom('Point', 'LineString', 'toString', '__proto__'),
        coordinates: coordinates(2),
      }),
    },
    { weight: 1, arbitrary: anyValue },
  );
  const odd = seldom(
    fc.tuple(
      fc.constantFrom('id', 'bbox', 'type', 'crs'),
      fc.oneof(anyValue, fc.constant([1, 2, 3, 4])),
    ),
  );
  return fc.tuple(properties, geometry, odd).map(([made, place, added]) => ({
    type: 'Feature',
    geometry: place,
    properties: made,
    ...(added !== undefined && { [added[0]]: added[1] }),
  }));
};

const anyFeature = fc.oneof(...Object.values(ENTITIES).map(featureOf));

describe.skipIf(!HAS_DATA)(`against the published schema (skipped without ${DATA})`, () => {
  test.each(OSW_VERSIONS)(
    'a validator of others finds the same features invalid in %s',
    (version) => {
      const oracle = oracleOf(version);
      let valid = 0;
      let invalid = 0;
      fc.assert(
        fc.property(anyFeature, (made) => {
          // As the text says it: JSON has no infinity.
          const feature = JSON.parse(JSON.stringify(made)) as unknown;
          const isValid = oracle(collection(version, feature));
          if (isValid) valid++;
          else invalid++;
          expect(isSchemaBroken(version, feature)).toBe(!isValid);
        }),
        { numRuns: 2000, seed: 14 },
      );
      // The comparison says something only where both happen often.
      expect(Math.min(valid, invalid)).toBeGreaterThan(500);
    },
  );

  test.each(OSW_FILE_NAMES)(
    'wa.microsoft: %s break it nowhere, as the validator of others finds',
    (file) => {
      const name = `wa.microsoft.graph.${file}.OSW.geojson`;
      const text = new TextDecoder().decode(dataFile(`opensidewalks/${name}`));
      const oracle = oracleOf('0.2');
      const { features } = JSON.parse(text) as { features: unknown[] };
      const theirs = features.flatMap((feature, index) =>
        oracle(collection('0.2', feature)) ? [] : [index],
      );
      const ours = readOswDataset([{ name, text }]).problems.filter(
        ({ rule }) => rule === 'schema',
      );
      expect(ours.map(({ index }) => index)).toEqual(theirs);
      expect(theirs).toEqual([]);
    },
  );

  test('wa.microsoft: the counts of its description, and no fault between its files', () => {
    const { dataset, problems } = readOswDataset(
      OSW_FILE_NAMES.map((file) => {
        const name = `wa.microsoft.graph.${file}.OSW.geojson`;
        return { name, text: new TextDecoder().decode(dataFile(`opensidewalks/${name}`)) };
      }),
    );
    expect(problems).toEqual([]);
    const { nodes, edges, points, lines, polygons, zones } = dataset.features;
    expect([edges, nodes, points, lines, polygons, zones].map(({ length }) => length)).toEqual([
      4368, 3916, 177, 5, 84, 5,
    ]);
    const kerbs = (kerb: string) => nodes.filter(({ properties }) => properties['kerb'] === kerb);
    expect(nodes.filter(({ properties }) => properties['barrier'] === 'kerb')).toHaveLength(757);
    expect(['lowered', 'raised', 'flush'].map((kerb) => kerbs(kerb).length)).toEqual([645, 91, 21]);
  });
});

describe('whatever comes', () => {
  const anyText = fc.oneof(
    fc.json({ maxDepth: 5 }),
    fc.string(),
    anyFeature.map((feature) => JSON.stringify(collection('0.3', feature))),
    fc
      .array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 3 })
      .map((features) =>
        JSON.stringify({ $schema: SCHEMA_ID['0.2'], type: 'FeatureCollection', features }),
      ),
  );
  const anyName = fc.oneof(
    fc.string(),
    fc.constantFrom(...OSW_FILE_NAMES.map((file) => `a.${file}.geojson`)),
  );

  test('is answered by a list of problems, never by a throw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ name: anyName, text: anyText }), { maxLength: 4 }),
        (files) => {
          for (const problem of readOswDataset(files).problems) {
            expect(OSW_RULES).toContain(problem.rule);
            expect(problem.reason).not.toBe('');
            expect(files.map(({ name }) => name)).toContain(problem.file);
          }
        },
      ),
      { numRuns: 1500, seed: 4 },
    );
  });

  test('every entity of a version is taken in its own file when it has what it needs', () => {
    for (const version of OSW_VERSIONS) {
      for (const [name, entity] of entitiesOf(version)) {
        const kind = OSW_FILES[entity.file];
        const ring = [
          [0, 0],
          [0, 1],
          [1, 1],
          [0, 0],
        ];
        const coordinates = {
          Point: [0, 0],
          LineString: [
            [0, 0],
            [0, 1],
          ],
          Polygon: [ring],
        }[kind];
        const needed = Object.fromEntries(
          entity.needs.map((field) => [
            field,
            field === '_w_id' ? [] : field === 'building' ? 'yes' : 'q',
          ]),
        );
        const feature = {
          type: 'Feature',
          geometry: { type: kind, coordinates },
          properties: { ...needed, ...entity.is },
        };
        const { problems } = readOswDataset([oswFile(entity.file, [feature], version)]);
        const schema = problems.filter(({ rule }) => rule === 'schema' || rule === 'wrong-file');
        expect([name, schema]).toEqual([name, []]);
      }
    }
  });
});
