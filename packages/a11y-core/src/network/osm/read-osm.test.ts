import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  gunzip,
  inflate,
  inPieces,
  osmXml,
  readBytes,
  readText,
} from '../../../test/support/osm-of.js';
import { fileBlock, joined, type PbfBlock, pbfFile } from '../../../test/support/pbf-writer.js';
import { DamagedFileError } from '../../errors.js';
import { nodeAt, type OsmExtract } from './extract.js';
import { readOsm } from './read-osm.js';

const encode = (text: string) => new TextEncoder().encode(text);

const block: PbfBlock = {
  dense: [
    { id: 7, lat: 225_431_000, lon: 1_140_577_000, tags: { kerb: 'lowered', note: '路缘' } },
    { id: -3, lat: 225_432_000, lon: 1_140_578_000 },
    { id: 5, lat: -225_432_000, lon: -1_140_578_001, tags: { highway: 'street_lamp' } },
  ],
  plain: [{ id: 9, lat: 1, lon: -1, tags: { highway: 'crossing', crossing: 'marked' } }],
  ways: [
    { id: 50, refs: [7, -3, 5], tags: { highway: 'footway', name: '福华路' } },
    { id: 51, refs: [5, 7], tags: { building: 'yes' } },
    { id: -2, refs: [5, 9], tags: { railway: 'platform' } },
    { id: 52, refs: [5, 9], tags: { railway: 'rail' } },
  ],
  relations: [
    {
      id: 1,
      members: [
        [0, 7, ''],
        [1, 51, 'outer'],
        [1, -2, 'inner'],
        [2, 50, ''],
      ],
      tags: { type: 'multipolygon', highway: 'pedestrian' },
    },
    { id: 2, members: [[1, 50, '']], tags: { type: 'route' } },
  ],
};

/** The same objects as the block above. */
const xml = `\uFEFF
<?xml version="1.0"?><osm version="0.6"><!-- a comment -->
<bounds minlat="1" minlon="1" maxlat="2" maxlon="2"/>
<node id="7" lat="22.5431" lon="114.0577"><tag k="kerb" v="lowered"/><tag k="note" v="路缘"/></node>
<node id="-3" lat="22.5432000" lon="114.0578"/>
<node id="5" lat="-22.5432" lon="-114.0578001"><tag k="highway" v="street_lamp"/></node>
<node id="9" lat="0.0000001" lon="-0.0000001"><tag k="highway" v="crossing"/><tag k="crossing" v="marked"/></node>
<way id="50"><nd ref="7"/><nd ref="-3"/><nd ref="5"/><tag k="highway" v="footway"/><tag k="name" v="福华路"/></way>
<way id="51"><nd ref="5"/><nd ref="7"/><tag k="building" v="yes"/></way>
<way id="-2"><nd ref="5"/><nd ref="9"/><tag k="railway" v="platform"/></way>
<way id="52"><nd ref="5"/><nd ref="9"/><tag k="railway" v="rail"/></way>
<relation id="1"><member type="node" ref="7" role=""/><member type="way" ref="51" role="outer"/>
<member type="way" ref="-2" role="inner"/><member type="relation" ref="50" role=""/>
<tag k="type" v="multipolygon"/><tag k="highway" v="pedestrian"/></relation>
<relation id="2"><member type="way" ref="50" role=""/><tag k="type" v="route"/></relation>
</osm>`;

function expectTheObjects(extract: OsmExtract): void {
  expect([...extract.nodeIds]).toEqual([-3, 5, 7, 9]);
  expect([...extract.lat]).toEqual([225_432_000, -225_432_000, 225_431_000, 1]);
  expect([...extract.lon]).toEqual([1_140_578_000, -1_140_578_001, 1_140_577_000, -1]);
  expect([...extract.nodeTags.keys()]).toEqual([7, 9]);
  expect([...extract.nodeTags.get(7)!]).toEqual([
    ['kerb', 'lowered'],
    ['note', '路缘'],
  ]);
  expect(extract.ways.map(({ id, refs }) => [id, ...refs])).toEqual([
    [-2, 5, 9],
    [50, 7, -3, 5],
  ]);
  expect(extract.ways[1]!.tags.get('name')).toBe('福华路');
  const multipolygons = extract.multipolygons.map(({ tags, ...each }) => ({
    ...each,
    tags: [...tags],
  }));
  expect(multipolygons).toEqual([
    {
      id: 1,
      tags: [
        ['type', 'multipolygon'],
        ['highway', 'pedestrian'],
      ],
      members: [
        { way: 51, role: 'outer' },
        { way: -2, role: 'inner' },
      ],
    },
  ]);
  const others = Array.from({ length: extract.otherWays.length }, (_, at) => [
    extract.otherWays.id(at),
    ...extract.otherWays.refs(at),
    extract.obstacleClasses[extract.otherWays.mark(at)]?.kind,
  ]);
  expect(others).toEqual([
    [51, 5, 7, 'building'],
    [52, 5, 9, undefined],
  ]);
  expect(extract.held).toEqual({ nodes: 4, ways: 4, relations: 2 });
  expect(extract.duplicateIds).toBe(0);
  expect([nodeAt(extract, 7), nodeAt(extract, 8)]).toEqual([2, -1]);
}

describe('what is read', () => {
  test.each(['zlib', 'raw'] as const)('from PBF, dense and plain nodes, %s', async (packing) => {
    expectTheObjects(await readBytes(pbfFile([block], { packing })));
  });

  test('from XML with a byte order mark and white space in front', async () => {
    expectTheObjects(await readText(xml));
  });

  test.each([1, 3, 7, 64])('in pieces of %d bytes', async (size) => {
    expectTheObjects(await readBytes(pbfFile([block]), size));
    expectTheObjects(await readBytes(encode(xml), size));
  });

  test('with granularity and offsets, wherever they stand', async () => {
    const extract = await readBytes(
      pbfFile([
        {
          dense: [{ id: 1, lat: 10, lon: -20 }],
          granularity: 1000,
          latOffset: 22_000_000_000,
          lonOffset: -114_000_000_000,
        },
      ]),
    );
    expect([extract.lat[0], extract.lon[0]]).toEqual([220_000_100, -1_140_000_200]);
  });

  test('without blobs of types nobody knows', async () => {
    const extra = fileBlock('OSMFuture', encode('whatever'));
    expectTheObjects(await readBytes(joined([pbfFile([]), extra, pbfFile([block])])));
  });

  test('the last of several objects with one id, counted', async () => {
    const again: PbfBlock = {
      dense: [{ id: 7, lat: 1, lon: 2 }],
      ways: [{ id: 50, refs: [7, 5], tags: { building: 'yes' } }],
    };
    const extract = await readBytes(pbfFile([block, again]));
    expect(extract.duplicateIds).toBe(2);
    expect(extract.lat[nodeAt(extract, 7)]).toBe(1);
    expect(extract.nodeTags.has(7)).toBe(false);
    expect(extract.ways.map(({ id }) => id)).toEqual([-2]);
  });

  test('nothing that was deleted', async () => {
    const extract = await readText(
      `<osm><node id="1" visible="false"/><node id="2" lat="1" lon="1" action="delete"/><node id="3" lat="1" lon="1"/></osm>`,
    );
    expect([...extract.nodeIds]).toEqual([3]);
  });

  test('a tag called __proto__ like any other', async () => {
    const extract = await readText(
      osmXml({ 1: [0, 0, { kerb: 'no', __proto__x: 'a', constructor: 'b' }] }, {}),
    );
    expect(extract.nodeTags.get(1)?.get('constructor')).toBe('b');
  });

  test('the places of nodes that are written on their ways only', async () => {
    const ways: PbfBlock = {
      dense: [{ id: 7, lat: 5, lon: 6 }],
      ways: [
        {
          id: 50,
          refs: [9, 7, 8, 9, 3],
          places: [
            { lat: 1, lon: 2 },
            { lat: 0, lon: 0 },
            { lat: -3, lon: 4 },
            { lat: 1, lon: 2 },
            // What a program writes that did not find the node.
            { lat: 2_147_483_647, lon: 2_147_483_647 },
          ],
          tags: { highway: 'footway' },
        },
      ],
    };
    const features = ['OsmSchema-V0.6', 'DenseNodes'];
    const extract = await readBytes(pbfFile([ways], { features, optional: ['LocationsOnWays'] }));
    expect([...extract.nodeIds]).toEqual([7, 8, 9]);
    expect([...extract.lat]).toEqual([5, -3, 1]);
    expect([...extract.lon]).toEqual([6, 4, 2]);
    // Only what stands in the file as an object is counted.
    expect(extract.held.nodes).toBe(1);
    expect(extract.duplicateIds).toBe(0);
  });

  test('ids up to the largest whole number, exactly', async () => {
    const most = Number.MAX_SAFE_INTEGER;
    const ids = [-most, -2, most, 0, 1, most - 1];
    const dense = ids.map((id) => ({ id, lat: 0, lon: 0 }));
    const plain = dense.map(({ id }) => ({ id: -id, lat: 0, lon: 0 }));
    for (const block of [{ dense }, { plain }]) {
      const { nodeIds } = await readBytes(pbfFile([block]));
      const wanted = ('dense' in block ? ids : ids.map((id) => -id)).sort((a, b) => a - b);
      expect([...nodeIds]).toEqual(wanted.map((id) => id + 0));
    }
  });

  test('a list that comes in parts, or number by number', async () => {
    const parts = joined([
      // Ids 1 and 2 packed, then id 3 alone; latitudes alone; longitudes packed.
      Uint8Array.of(0x0a, 2, 2, 2, 0x08, 2),
      Uint8Array.of(0x40, 2, 0x40, 0, 0x40, 4),
      Uint8Array.of(0x4a, 3, 0, 0, 0),
    ]);
    const group = joined([Uint8Array.of(0x12, parts.length), parts]);
    const content = joined([Uint8Array.of(0x12, group.length), group]);
    const extract = await readBytes(joined([pbfFile([]), fileBlock('OSMData', content)]));
    expect([...extract.nodeIds]).toEqual([1, 2, 3]);
    expect([...extract.lat]).toEqual([1, 1, 3]);
  });

  describe.each([1, 7, 1 << 16])('packed with gzip, in pieces of %d bytes', (size) => {
    test('XML and PBF', async () => {
      expectTheObjects(await readBytes(gzipSync(encode(xml)), size));
      expectTheObjects(await readBytes(gzipSync(pbfFile([block])), size));
    });

    test('in several members', async () => {
      const bytes = encode(xml);
      const members = [bytes.subarray(0, 300), bytes.subarray(300)].map((part) => gzipSync(part));
      expectTheObjects(await readBytes(joined(members), size));
    });

    test.each<[string, (bytes: Uint8Array) => Uint8Array]>([
      ['cut in its data', (bytes) => bytes.subarray(0, -30)],
      ['cut in its sum', (bytes) => bytes.subarray(0, -2)],
      ['with a wrong sum', (bytes) => joined([bytes.subarray(0, -8), new Uint8Array(8)])],
      ['followed by something else', (bytes) => joined([bytes, encode('and more')])],
      ['cut in a second member', (bytes) => joined([bytes, bytes.subarray(0, 5)])],
    ])('and refused where it is %s', async (_, damage) => {
      const reading = readBytes(damage(gzipSync(encode(xml))), size);
      await expect(reading).rejects.toThrow(/byte \d+ or before: broken gzip/);
      await expect(reading).rejects.toBeInstanceOf(DamagedFileError);
    });
  });

  test('and gzip within gzip is not', async () => {
    await expect(readBytes(gzipSync(gzipSync(encode(xml))))).rejects.toThrow(/packed with gzip/);
  });

  test('and trouble in reading is told as it came', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield gzipSync(encode(xml)).subarray(0, 100);
      throw new Error('the disk is gone');
    }
    await expect(readOsm(failing(), { inflate, gunzip })).rejects.toThrow(/^the disk is gone$/);
  });

  test('progress in bytes', async () => {
    const bytes = pbfFile([block]);
    const seen: number[] = [];
    await readOsm(inPieces(bytes), { inflate }, ({ bytesRead }) => seen.push(bytesRead));
    expect(seen.at(-1)).toBe(bytes.length);
    expect(seen).toHaveLength(2);
  });
});

describe('what is refused, saying where and why', () => {
  const header = pbfFile([]);
  const bare = (text: string) => encode(text);
  test.each<[string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(0), /byte 0: the file is empty/],
    ['garbage', bare('some thing'), /neither OSM PBF nor OSM XML/],
    ...packedFiles(),
    ['LZ4', pbfFile([block], { packing: 'lz4' }), /byte 0: .*LZ4/],
    ['Zstandard', pbfFile([block], { packing: 'zstd' }), /Zstandard/],
    [
      'demands of history',
      pbfFile([], { features: ['OsmSchema-V0.6', 'HistoricalInformation'] }),
      /demands "HistoricalInformation"/,
    ],
    [
      'data before the header',
      pbfFile([block]).subarray(header.length),
      /data comes before the header/,
    ],
    [
      'a blob that is no zlib',
      joined([header, brokenZlib()]),
      new RegExp(`byte ${header.length}: `),
    ],
    [
      'a message cut inside its blob',
      joined([header, fileBlock('OSMData', Uint8Array.of(0x0a, 0x7f, 1))]),
      /reaches beyond its message/,
    ],
    [
      'a list that never ends',
      joined([
        header,
        fileBlock(
          'OSMData',
          Uint8Array.of(0x12, 0x08, 0x12, 0x06, 0x0a, 0xff, 0xff, 0xff, 0xff, 0x0f),
        ),
      ]),
      /reaches beyond its message/,
    ],
    [
      'a field numbered zero',
      joined([header, fileBlock('OSMData', Uint8Array.of(0x00, 0x01))]),
      /a field has the number 0/,
    ],
    [
      'a blob that unpacks to more than it says',
      joined([header, fileBlock('OSMData', new Uint8Array(20), 'zlib', 9)]),
      /9 bytes/,
    ],
    [
      'a text that is not UTF-8',
      joined([
        header,
        // The string "é" cut in half, and another one that begins with its other half.
        fileBlock('OSMData', Uint8Array.of(0x0a, 6, 0x0a, 1, 0xc3, 0x0a, 1, 0xa9)),
      ]),
      /a text is not UTF-8/,
    ],
    [
      'nodes with fewer latitudes than ids',
      joined([header, fileBlock('OSMData', denseBlock([2, 2], [0], [0, 0]))]),
      /not as many node ids/,
    ],
    [
      'nodes with more longitudes than ids',
      joined([header, fileBlock('OSMData', denseBlock([2], [0], [0, 0]))]),
      /not as many node ids/,
    ],
    [
      'a way with more places than nodes',
      pbfFile([
        {
          ways: [
            {
              id: 5,
              refs: [1],
              places: [
                { lon: 0, lat: 0 },
                { lon: 1, lat: 1 },
              ],
              tags: { highway: 'path' },
            },
          ],
        },
      ]),
      /way 5: has 1 nodes and the places of 2/,
    ],
    [
      'a tag that never ends',
      bare(`<osm><node id="1" lat="1" lon="1" x="${'y'.repeat(2 << 20)}"/></osm>`),
      /more than 1048576 characters/,
    ],
    ['tags within tags without end', bare(`<osm>${'<a>'.repeat(100)}`), /more than 16/],
    [
      'a laugh a billion times',
      bare(
        '<?xml version="1.0"?><!DOCTYPE osm [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><osm><node id="1" lat="1" lon="1"><tag k="kerb" v="&b;"/></node></osm>',
      ),
      /undefined entity/,
    ],
    [
      'a zero byte',
      bare('<osm><node id="1" lat="1" lon="1"><tag k="a" v="\0"/></node></osm>'),
      /disallowed character/,
    ],
    [
      'a blob that unpacks to less than it says',
      joined([header, fileBlock('OSMData', new Uint8Array(0), 'zlib', 9)]),
      /unpacks to 0 bytes, not the 9/,
    ],
    ['an enormous blob header', Uint8Array.of(0, 0, 0xff, 0xff, 0x0a, 1), /cut short/],
    [
      'a latitude of 91°',
      pbfFile([{ dense: [{ id: 4, lat: 910_000_000, lon: 0 }] }]),
      /node 4.*off the globe, at 0, 91/,
    ],
    [
      'a longitude beyond all',
      pbfFile([{ plain: [{ id: 4, lat: 0, lon: 9_007_199_254 }] }]),
      /off the globe/,
    ],
    [
      'an id beyond whole numbers',
      pbfFile([
        { ways: [{ id: 5, refs: [2 ** 53 - 1, 2 ** 53 + 1000], tags: { highway: 'path' } }] },
      ]),
      /way 5: refers to a node/,
    ],
    ['a page of another kind', bare('<html><body/></html>'), /begins with <html>, not <osm>/],
    ['a document cut short', bare(xml.slice(0, -20)), /line \d+, column \d+: .*unclosed/],
    ['an empty document', bare('<?xml version="1.0"?>'), /must contain a root element/],
    [
      'an undeclared entity',
      bare('<osm><node id="&x;" lat="1" lon="1"/></osm>'),
      /undefined entity/,
    ],
    [
      'a node without a place',
      bare('<osm><node id="8"/></osm>'),
      /line 1, column \d+, node 8: lies off the globe, at NaN, NaN/,
    ],
    ['an empty coordinate', bare('<osm><node id="8" lat="" lon="5"/></osm>'), /node 8/],
    [
      'an enormous coordinate',
      bare('<osm><node id="8" lat="1e300" lon="5"/></osm>'),
      /node 8: lies off the globe, at 5, 1e\+300/,
    ],
    [
      'an id that is a word',
      bare('<osm><node id="home" lat="1" lon="1"/></osm>'),
      /a node has the id NaN/,
    ],
    [
      'a reference that is a word',
      bare('<osm><way id="3"><nd ref="x"/><tag k="highway" v="path"/></way></osm>'),
      /way 3: refers/,
    ],
    [
      'an answer its server gave up on',
      bare('<osm><remark> runtime error: Query timed out </remark></osm>'),
      /runtime error: Query timed out/,
    ],
    [
      'bytes that are not UTF-8',
      joined([bare('<osm>'), Uint8Array.of(0xff, 0xfe), bare('</osm>')]),
      /not UTF-8/,
    ],
  ])('%s', async (_, bytes, message) => {
    const reading = readBytes(bytes);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toBeInstanceOf(DamagedFileError);
  });

  test('a bomb of gzip', async () => {
    const blob = fileBlock('OSMFuture', new Uint8Array(30 << 20), 'raw');
    const bomb = gzipSync(joined([header, blob, blob, blob]));
    await expect(readBytes(bomb)).rejects.toThrow(/over 100 times as much; no map data does/);
  });

  test('a bomb of many blobs', async () => {
    const blob = fileBlock('OSMFuture', new Uint8Array(30 << 20));
    const file = joined([header, blob, blob, blob]);
    await expect(readBytes(file)).rejects.toThrow(
      new RegExp(`byte ${header.length + 2 * blob.length}: .*over 100 times as much`),
    );
  });

  test('a bomb, by the limit handed to inflate', async () => {
    const bomb = fileBlock('OSMData', new Uint8Array(33 * 1024 * 1024));
    await expect(readBytes(joined([header, bomb]))).rejects.toThrow(
      /33554432 are allowed|unpacked/,
    );
  });

  test('a PBF cut anywhere but between blocks', async () => {
    const bytes = pbfFile([block]);
    const boundary = header.length;
    for (let length = 1; length < bytes.length; length++) {
      const cut = readBytes(bytes.subarray(0, length));
      if (length === boundary) await expect(cut).resolves.toBeDefined();
      else await expect(cut, `cut at ${length}`).rejects.toBeInstanceOf(DamagedFileError);
    }
  });

  test('an XML file cut anywhere before its end', async () => {
    const bytes = encode(xml);
    for (let length = 1; length < bytes.length; length += 5) {
      await expect(readBytes(bytes.subarray(0, length)), `cut at ${length}`).rejects.toBeInstanceOf(
        DamagedFileError,
      );
    }
  });

  test('or read, but never anything else: changed bytes', async () => {
    const bytes = pbfFile([block], { packing: 'raw' });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const changed = bytes.slice();
          changed[at]! ^= flip;
          await readBytes(changed).catch((error: unknown) => {
            expect(error).toBeInstanceOf(DamagedFileError);
          });
        },
      ),
      { seed: 11, numRuns: 500 },
    );
  });

  test('the stream is closed when reading stops early', async () => {
    let isClosed = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield encode('<html>');
      } finally {
        isClosed = true;
      }
    }
    await expect(readOsm(endless(), { inflate: (data) => data })).rejects.toThrow(DamagedFileError);
    expect(isClosed).toBe(true);
  });
});

function packedFiles(): [string, Uint8Array, RegExp][] {
  const magics: Record<string, readonly number[]> = {
    bzip2: [0x42, 0x5a, 0x68],
    xz: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0],
    Zstandard: [0x28, 0xb5, 0x2f, 0xfd],
    LZ4: [0x04, 0x22, 0x4d, 0x18],
    '7z': [0x37, 0x7a, 0xbc, 0xaf],
    zip: [0x50, 0x4b, 3, 4],
  };
  return Object.entries(magics).map(([name, magic]) => [
    `a file packed with ${name}`,
    Uint8Array.of(...magic, 1, 2, 3, 4),
    new RegExp(`byte 0: packed with ${name}; unpack it`),
  ]);
}

/** A block of dense nodes from lists of steps, each step one byte. */
function denseBlock(ids: readonly number[], lats: readonly number[], lons: readonly number[]) {
  const dense = Uint8Array.of(
    0x0a,
    ids.length,
    ...ids,
    0x42,
    lats.length,
    ...lats,
    0x4a,
    lons.length,
    ...lons,
  );
  return Uint8Array.of(0x12, dense.length + 2, 0x12, dense.length, ...dense);
}

function brokenZlib(): Uint8Array {
  const bytes = fileBlock('OSMData', new Uint8Array(100));
  bytes[bytes.length - 3]! ^= 0xff;
  return bytes;
}
