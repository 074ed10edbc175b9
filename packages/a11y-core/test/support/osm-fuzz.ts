import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect } from 'vitest';
import { DamagedFileError } from '../../src/errors.js';
import { checkNetwork } from '../../src/network/check-network.js';
import { networkFromOsm } from '../../src/network/osm/build-from-osm.js';
import { OSM_SOURCE, readBytes } from './osm-of.js';
import { fileBlock, joined, type PbfBlock, pbfFile } from './pbf-writer.js';

/** No file of a few kilobytes may keep anybody waiting; wide, because machines are busy. */
const MOST_MS = 5000;

/**
 * What must hold of any bytes: a network that passes the check, or `DamagedFileError` saying where
 * and why, soon. Returns whether it was a network.
 */
export async function expectSoundOrRefused(bytes: Uint8Array, what = 'file'): Promise<boolean> {
  const began = performance.now();
  let isRead = false;
  try {
    const { network } = networkFromOsm(await readBytes(bytes), OSM_SOURCE);
    expect(checkNetwork(network), what).toEqual([]);
    isRead = true;
  } catch (error) {
    if (!(error instanceof DamagedFileError)) throw error;
    expect(error.where, what).toMatch(/byte \d+|line \d+|the whole file|the map/);
  }
  expect(performance.now() - began, what).toBeLessThan(MOST_MS);
  return isRead;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Objects that are allowed and odd: each has broken some reader. */
export const ODD_BLOCKS: Readonly<Record<string, PbfBlock>> = {
  'a way from a node to itself': path({ refs: [1, 1] }),
  'a way to and fro': path({ refs: [1, 2, 1] }),
  'a closed way of two': path({ refs: [1, 2, 3, 1] }),
  'a way without nodes': path({ refs: [] }),
  'a way of one node': path({ refs: [2] }),
  'a way of 2000 nodes': path({ refs: Array.from({ length: 2000 }, (_, at) => 1 + (at % 3)) }),
  'a way with none of its nodes there': path({ refs: [8, 9] }),
  'a way with every other node missing': path({ refs: [1, 9, 2, 9, 3] }),
  'a key without a name': path({ refs: [1, 2], tags: { highway: 'path', '': 'x' } }),
  'values without a letter': path({ refs: [1, 2], tags: { highway: 'path', name: '', width: '' } }),
  'keys of the language': path({
    refs: [1, 2],
    tags: { highway: 'constructor', foot: 'toString', surface: '__proto__', smoothness: 'valueOf' },
  }),
  'a zero in a name': path({ refs: [1, 2], tags: { highway: 'path', name: 'a\0b' } }),
  'nodes at the poles and on the date line': {
    dense: [
      { id: 1, lat: 900_000_000, lon: 0 },
      { id: 2, lat: -900_000_000, lon: 1_800_000_000 },
      { id: 3, lat: 0, lon: -1_800_000_000 },
    ],
    ways: [{ id: 5, refs: [1, 2, 3, 1], tags: { highway: 'path' } }],
  },
  'nodes at one place': {
    dense: [1, 2, 3].map((id) => ({
      id,
      lat: 5,
      lon: 5,
      tags: { barrier: 'gate', kerb: 'raised' },
    })),
    ways: [
      { id: 5, refs: [1, 2, 3], tags: { highway: 'footway', footway: 'crossing' } },
      { id: 6, refs: [3, 1], tags: { highway: 'residential' } },
    ],
  },
  'a gate where 300 ways meet': {
    dense: Array.from({ length: 300 }, (_, at) => ({
      id: at + 1,
      lat: at,
      lon: at * at,
      ...(at === 0 && { tags: { barrier: 'gate' } }),
    })),
    ways: Array.from({ length: 299 }, (_, at) => ({
      id: at + 1,
      refs: [1, at + 2],
      tags: { highway: 'path' },
    })),
  },
  'one node many times': {
    dense: Array.from({ length: 500 }, (_, at) => ({ id: 1, lat: at, lon: at })),
    ways: [{ id: 5, refs: [1, 1, 1], tags: { highway: 'path' } }],
  },
  'one way many times': {
    ...path({ refs: [1, 2] }),
    ways: Array.from({ length: 500 }, (_, at) => ({
      id: 7,
      refs: [1, 2],
      tags: at % 2 === 0 ? { highway: 'path' } : { building: 'yes' },
    })),
  },
  'the largest ids': {
    dense: [
      { id: -Number.MAX_SAFE_INTEGER, lat: 0, lon: 0 },
      { id: Number.MAX_SAFE_INTEGER, lat: 9, lon: 9 },
    ],
    ways: [
      {
        id: Number.MAX_SAFE_INTEGER,
        refs: [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
        tags: { highway: 'path' },
      },
    ],
  },
};

function path(way: { refs: readonly number[]; tags?: Readonly<Record<string, string>> }): PbfBlock {
  return {
    dense: [1, 2, 3].map((id) => ({ id, lat: 1000 * id, lon: id === 2 ? 500 : 0 })),
    ways: [{ id: 5, tags: { highway: 'path' }, ...way }],
  };
}

/** A file with something of everything, to be damaged. */
export const WHOLE_BLOCK: PbfBlock = {
  dense: [
    { id: 1, lat: 0, lon: 0, tags: { barrier: 'gate', width: '0.9' } },
    { id: 2, lat: 900, lon: 0 },
    { id: 3, lat: 1800, lon: 90, tags: { kerb: 'raised' } },
    { id: 4, lat: 2700, lon: 0, tags: { highway: 'elevator' } },
  ],
  plain: [{ id: 9, lat: 2700, lon: 900, tags: { highway: 'crossing' } }],
  ways: [
    { id: 50, refs: [1, 2, 3, 4], tags: { highway: 'footway', name: '福华路', incline: '8%' } },
    { id: 51, refs: [4, 9], tags: { highway: 'footway', footway: 'crossing' } },
    { id: 52, refs: [9, 3], tags: { highway: 'residential', sidewalk: 'both' } },
    { id: 53, refs: [1, 9], tags: { highway: 'steps', step_count: '12' } },
  ],
  relations: 1,
};

const XML = `<?xml version="1.0"?><osm version="0.6"><node id="1" lat="0" lon="0"><tag k="barrier" v="gate"/></node>
<node id="2" lat="0.0001" lon="0"/><node id="3" lat="0.0002" lon="0.0001"><tag k="kerb" v="0.1 m"/></node>
<way id="5"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="footway"/><tag k="name" v="路 &amp; Weg"/></way>
<relation id="1"><member type="way" ref="5" role=""/></relation></osm>`;

/** Sound files of every kind, by name. */
export const SOUND_FILES: Readonly<Record<string, Uint8Array>> = {
  'packed PBF': pbfFile([WHOLE_BLOCK]),
  'plain PBF': pbfFile([WHOLE_BLOCK], { packing: 'raw' }),
  XML: utf8(XML),
  'gzip of XML': gzipSync(XML),
  'gzip of PBF': gzipSync(pbfFile([WHOLE_BLOCK], { packing: 'raw' })),
};

/** A sound file with a few bytes changed, put in or taken out, or cut. */
export const damagedFile = (): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.constantFrom(...Object.values(SOUND_FILES)),
      fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
          remove: fc.nat(3),
          put: fc.uint8Array({ maxLength: 4 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { freq: 4 }),
    )
    .map(([file, changes, cut]) => {
      let bytes = file;
      for (const { at, remove, put } of changes) {
        const from = Math.floor(at * bytes.length);
        bytes = joined([bytes.subarray(0, from), put, bytes.subarray(from + remove)]);
      }
      return cut === null ? bytes : bytes.subarray(0, Math.floor(cut * bytes.length));
    });

/** A block of whatever bytes, behind a sound header and in a sound blob. */
export const randomBlock = (): fc.Arbitrary<Uint8Array> => {
  const varint = fc.oneof(fc.nat(12), fc.nat(0x7f), fc.integer({ min: 0x80, max: 0xff }));
  const bytes = fc.array(varint, { maxLength: 60 }).map((list) => Uint8Array.from(list));
  const field = fc
    .tuple(fc.constantFrom(1, 2, 3, 4, 8, 9, 10, 17, 19), fc.constantFrom(0, 2), bytes)
    .map(([number, kind, content]) =>
      kind === 0
        ? Uint8Array.of((number << 3) & 0xff, ...content.subarray(0, 3))
        : Uint8Array.of(((number << 3) | 2) & 0x7f, content.length & 0x7f, ...content),
    );
  const message = fc.array(field, { maxLength: 5 }).map(joined);
  const nested = message.map((inner) => Uint8Array.of(0x12, inner.length & 0x7f, ...inner));
  return fc
    .array(fc.oneof(message, nested), { maxLength: 3 })
    .map((parts) => joined([pbfFile([]), fileBlock('OSMData', joined(parts), 'raw')]));
};

/** Files that are small and want to be large. */
export const BOMBS: Readonly<Record<string, () => Uint8Array>> = {
  'zlib of nothing but zeros': () =>
    joined([pbfFile([]), fileBlock('OSMData', new Uint8Array(32 << 20))]),
  'zlib that announces little': () =>
    joined([pbfFile([]), fileBlock('OSMData', new Uint8Array(32 << 20), 'zlib', 100)]),
  'many blobs of unknown type': () => {
    const blob = fileBlock('OSMFuture', new Uint8Array(31 << 20));
    return joined([pbfFile([]), ...Array.from({ length: 50 }, () => blob)]);
  },
  'gzip of white space': () =>
    gzipSync(joined([utf8('<osm>'), new Uint8Array(100 << 20).fill(0x20)]), { level: 1 }),
  'gzip of one node after the other': () =>
    gzipSync(`<osm>${'<node id="1" lat="1" lon="1"/>\n'.repeat(100_000)}</osm>`),
  'tags within tags': () => utf8(`<osm>${'<a>'.repeat(1_000_000)}`),
  'one long attribute': () => utf8(`<osm a="${'x'.repeat(20_000_000)}"/>`),
  'one long comment': () => utf8(`<osm><!--${'x'.repeat(20_000_000)}--></osm>`),
  'entities of entities': () => utf8(laughs()),
  'a number without end': () =>
    joined([pbfFile([]), fileBlock('OSMData', new Uint8Array(1 << 20).fill(0xff), 'raw')]),
  'a string table of nothing but empty strings': () =>
    joined([pbfFile([]), fileBlock('OSMData', emptyStrings(1 << 20))]),
  'a way of 100,000 tags': () =>
    utf8(
      `<osm><node id="1" lat="1" lon="1"/><node id="2" lat="1.001" lon="1"/><way id="5"><nd ref="1"/><nd ref="2"/><tag k="highway" v="path"/>${Array.from({ length: 100_000 }, (_, at) => `<tag k="k${at}" v="v"/>`).join('')}</way></osm>`,
    ),
  'zlib within zlib': () =>
    joined([pbfFile([]), fileBlock('OSMData', deflateSync(new Uint8Array(1 << 20)))]),
};

function laughs(): string {
  const entities = Array.from(
    { length: 30 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join('');
  return `<?xml version="1.0"?><!DOCTYPE osm [<!ENTITY l0 "ha">${entities}]><osm a="&l30;"/>`;
}

function emptyStrings(count: number): Uint8Array {
  const table = new Uint8Array(2 * count);
  for (let at = 0; at < table.length; at += 2) table[at] = 0x0a;
  const length: number[] = [];
  for (let left = table.length; left > 0; left >>>= 7) length.push((left & 0x7f) | 0x80);
  length[length.length - 1]! &= 0x7f;
  return joined([Uint8Array.of(0x0a, ...length), table]);
}
