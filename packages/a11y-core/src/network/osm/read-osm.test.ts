import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inflate, inPieces, osmXml, readBytes, readText } from '../../../test/support/osm-of.js';
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
  relations: 2,
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
<relation id="1"><member type="node" ref="7" role=""/></relation><relation id="2"/>
</osm>`;

function expectTheObjects(extract: OsmExtract): void {
  expect([...extract.nodeIds]).toEqual([-3, 5, 7, 9]);
  expect([...extract.lat]).toEqual([225_432_000, -225_432_000, 225_431_000, 1]);
  expect([...extract.lon]).toEqual([1_140_578_000, -1_140_578_001, 1_140_577_000, -1]);
  expect([...extract.nodeTags.keys()]).toEqual([7, 9]);
  expect(extract.nodeTags.get(7)).toEqual(
    new Map([
      ['kerb', 'lowered'],
      ['note', '路缘'],
    ]),
  );
  expect(extract.ways.map(({ id, refs }) => [id, ...refs])).toEqual([
    [-2, 5, 9],
    [50, 7, -3, 5],
  ]);
  expect(extract.ways[1]!.tags.get('name')).toBe('福华路');
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
    ['garbage', bare('PK\u0003\u0004 something'), /neither OSM PBF nor OSM XML/],
    ['a packed file', gzipSync(encode(xml)), /gzip; unpack it/],
    ['a bzip2 file', bare('BZh91AY'), /bzip2; unpack it/],
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
      /does not end where it says/,
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

function brokenZlib(): Uint8Array {
  const bytes = fileBlock('OSMData', new Uint8Array(100));
  bytes[bytes.length - 3]! ^= 0xff;
  return bytes;
}
