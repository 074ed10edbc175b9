import { SaxesParser } from 'saxes';
import { DamagedFileError } from '../../errors.js';
import { COORDINATE_SCALE } from '../../geo/position.js';
import { utf8Decoder } from '../utf8.js';
import type { ByteQueue } from './byte-queue.js';
import type { ExtractBuilder, Where } from './extract.js';
import { packedRefs } from './packed-ways.js';
import type { OsmReading } from './read-osm.js';
import { isRelevantPoint, isRelevantRelation, isRelevantWay } from './relevant.js';

// Part of every browser and of Node, but not of the language's own library.
declare const TextDecoder: new (
  label: string,
  options: { fatal: boolean },
) => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };

interface XmlSink {
  write(text: string): void;
  close(): void;
}

interface OpenObject {
  readonly type: 'node' | 'way' | 'relation';
  readonly id: number;
  readonly lon: number;
  readonly lat: number;
  readonly isDeleted: boolean;
  readonly tags: Map<string, string>;
  readonly refs: number[];
  /** Member ways of a relation. */
  readonly members: { way: number; role: string }[];
}

/** Reads a whole OSM XML file into the extract. Objects marked as deleted are left out. */
export async function readXml(
  queue: ByteQueue,
  sink: ExtractBuilder,
  reading: OsmReading,
): Promise<void> {
  const decoder = utf8Decoder();
  const parser = parserInto(sink);
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (cause) {
      throw new DamagedFileError(`byte ${queue.offset}`, 'the text before is not UTF-8', { cause });
    }
  };
  // White space before the XML declaration is against the rules of XML, and common.
  let isAtStart = true;
  const write = (text: string): void => {
    const kept = isAtStart ? text.trimStart() : text;
    if (kept === '') return;
    isAtStart = false;
    parser.write(kept);
  };
  for (let bytes = await queue.next(); bytes !== undefined; bytes = await queue.next()) {
    // A file handed over whole is not made into one text as well.
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      write(decode(bytes.subarray(at, at + PIECE_BYTES)));
    }
    reading.onProgress?.({ bytesRead: queue.offset });
  }
  write(decode());
  parser.close();
}

/** So many bytes are decoded and parsed at a time. */
const PIECE_BYTES = 1 << 16;
/** No tag, text or comment of map data is longer; the parser would hold on to all of it. */
const MOST_CHARACTERS = 1 << 20;
/** `osm`, an object, its tags; Overpass wraps them once more. */
const MOST_DEPTH = 16;

function parserInto(sink: ExtractBuilder): XmlSink {
  const parser = new SaxesParser({ xmlns: false });
  const where = (): string => `line ${parser.line}, column ${parser.column}`;
  let depth = 0;
  /** Characters since the last tag, text or comment ended. */
  let unfinished = 0;
  let open: OpenObject | undefined;
  let isInside = false;
  let remark: string | undefined;
  parser.on('error', (error) => {
    // The parser puts line and column in front of its message; `where` says them already.
    throw new DamagedFileError(where(), error.message.replace(/^[\d:]+ /, ''));
  });
  parser.on('opentag', ({ name, attributes }) => {
    unfinished = 0;
    if (++depth > MOST_DEPTH) {
      throw new DamagedFileError(where(), `tags within tags within tags, more than ${MOST_DEPTH}`);
    }
    if (!isInside) {
      if (name !== 'osm') throw new DamagedFileError(where(), `begins with <${name}>, not <osm>`);
      isInside = true;
    } else if (name === 'node' || name === 'way' || name === 'relation') {
      open = {
        type: name,
        id: numberOf(attributes['id']),
        lon: numberOf(attributes['lon']),
        lat: numberOf(attributes['lat']),
        isDeleted: attributes['action'] === 'delete' || attributes['visible'] === 'false',
        tags: new Map(),
        refs: [],
        members: [],
      };
    } else if (name === 'tag') {
      open?.tags.set(attributes['k'] ?? '', attributes['v'] ?? '');
    } else if (name === 'nd') {
      open?.refs.push(numberOf(attributes['ref']));
    } else if (name === 'member') {
      if (attributes['type'] !== 'way') return;
      open?.members.push({ way: numberOf(attributes['ref']), role: attributes['role'] ?? '' });
    } else if (name === 'remark') {
      remark = '';
    }
  });
  parser.on('comment', () => {
    unfinished = 0;
  });
  parser.on('text', (text) => {
    unfinished = 0;
    if (remark !== undefined) remark += text;
  });
  parser.on('closetag', ({ name }) => {
    unfinished = 0;
    depth--;
    if (name === 'remark' && remark !== undefined) {
      // An Overpass server that gives up halfway says so here and closes the document properly.
      if (remark.includes('error')) throw new DamagedFileError(where(), remark.trim());
      remark = undefined;
    }
    if (open === undefined || name !== open.type) return;
    take(open, where, sink);
    open = undefined;
  });
  return {
    write(text) {
      parser.write(text);
      unfinished += text.length;
      if (unfinished > MOST_CHARACTERS + PIECE_BYTES) {
        throw new DamagedFileError(
          where(),
          `one tag, text or comment of more than ${MOST_CHARACTERS} characters`,
        );
      }
    },
    close() {
      parser.close();
    },
  };
}

function take(object: OpenObject, where: Where, sink: ExtractBuilder): void {
  const { type, id, tags } = object;
  if (object.isDeleted) return;
  if (type === 'node') {
    const isRelevant = tags.size > 0 && isRelevantPoint(tags);
    const [lonE7, latE7] = [object.lon, object.lat].map((deg) =>
      Math.round(deg * COORDINATE_SCALE),
    );
    sink.addNode(id, lonE7!, latE7!, isRelevant ? tags : undefined, where);
  } else if (type === 'way') {
    if (isRelevantWay(tags)) sink.addWay({ id, tags, refs: object.refs }, where);
    else sink.addOtherWay(id, tags, packedRefs(object.refs), where);
  } else if (isRelevantRelation(tags)) {
    sink.addMultipolygon({ id, tags, members: object.members }, where);
  } else sink.skipRelation();
}

/** `Number('')` is 0, which is a place in the Gulf of Guinea. */
function numberOf(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? Number.NaN : Number(text);
}
