import { DamagedFileError } from '../../errors.js';
import { Growable } from '../growable.js';

/** Tags of one object. A Map, because a key may be called `__proto__`. */
export type Tags = ReadonlyMap<string, string>;

export interface OsmWay {
  readonly id: number;
  readonly tags: Tags;
  /** Ids of its nodes, in order; some may not be in the extract. */
  readonly refs: readonly number[];
}

/** What the network needs of an OSM file: every position, the tags of points and ways that matter. */
export interface OsmExtract {
  /** Rising, each once. May be negative. */
  readonly nodeIds: Float64Array;
  /** Units of 1e-7 degree, in the order of `nodeIds`. */
  readonly lon: Int32Array;
  readonly lat: Int32Array;
  /** Tags of nodes that may matter to a walker, by id. */
  readonly nodeTags: ReadonlyMap<number, Tags>;
  /** Roads, paths, platforms: by id. */
  readonly ways: readonly OsmWay[];
  /** What the file held, duplicates included. */
  readonly held: { readonly nodes: number; readonly ways: number; readonly relations: number };
  /** Objects given more than once; the last one counts. */
  readonly duplicateIds: number;
}

/** Where a node stands in `nodeIds`, or -1. */
export function nodeAt(extract: OsmExtract, id: number): number {
  const { nodeIds } = extract;
  let low = 0;
  let high = nodeIds.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = nodeIds[middle]!;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Takes objects in any order and any ids, and puts them in order at the end. */
export class ExtractBuilder {
  readonly #ids = new Growable((length) => new Float64Array(length), 1 << 14);
  readonly #lon = new Growable((length) => new Int32Array(length), 1 << 14);
  readonly #lat = new Growable((length) => new Int32Array(length), 1 << 14);
  readonly #nodeTags = new Map<number, Tags>();
  readonly #ways = new Map<number, OsmWay>();
  readonly #wayIds = new Growable((length) => new Float64Array(length), 1 << 12);
  #relations = 0;

  /** `lon` and `lat` in degrees; `where` tells a reader of the file where the object stands. */
  addNode(id: number, lon: number, lat: number, tags: Tags | undefined, where: string): void {
    if (!Number.isSafeInteger(id)) throw new DamagedFileError(where, `a node has the id ${id}`);
    // Written as "not within", so that NaN is refused too.
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      throw new DamagedFileError(`${where}, node ${id}`, `lies off the globe, at ${lon}, ${lat}`);
    }
    this.#ids.push(id);
    this.#lon.push(Math.round(lon * 1e7));
    this.#lat.push(Math.round(lat * 1e7));
    if (tags !== undefined) this.#nodeTags.set(id, tags);
    else if (this.#nodeTags.size > 0) this.#nodeTags.delete(id);
  }

  addWay(way: OsmWay, where: string): void {
    this.skipWay(way.id, where);
    for (const ref of way.refs) {
      if (!Number.isSafeInteger(ref)) {
        throw new DamagedFileError(
          `${where}, way ${way.id}`,
          `refers to a node with the id ${ref}`,
        );
      }
    }
    this.#ways.set(way.id, way);
  }

  /** A way that does not matter; an earlier one of the same id no longer does either. */
  skipWay(id: number, where: string): void {
    if (!Number.isSafeInteger(id)) throw new DamagedFileError(where, `a way has the id ${id}`);
    this.#wayIds.push(id);
    this.#ways.delete(id);
  }

  skipRelation(): void {
    this.#relations++;
  }

  finish(): OsmExtract {
    const given = this.#ids.trimmed();
    const order = orderOf(given);
    const kept = order.filter((index, at) => given[index] !== given[order[at + 1] ?? -1]);
    const pick = <A extends Float64Array | Int32Array>(column: Growable<A>, into: A): A => {
      for (const [at, index] of kept.entries()) into[at] = column.at(index);
      return into;
    };
    const wayIds = this.#wayIds.trimmed().sort();
    let duplicateWays = 0;
    for (let at = 1; at < wayIds.length; at++) {
      if (wayIds[at] === wayIds[at - 1]) duplicateWays++;
    }
    return {
      nodeIds: pick(this.#ids, new Float64Array(kept.length)),
      lon: pick(this.#lon, new Int32Array(kept.length)),
      lat: pick(this.#lat, new Int32Array(kept.length)),
      nodeTags: this.#nodeTags,
      ways: [...this.#ways.values()].sort((a, b) => a.id - b.id),
      held: { nodes: given.length, ways: wayIds.length, relations: this.#relations },
      duplicateIds: given.length - kept.length + duplicateWays,
    };
  }
}

/** Indices in rising order of id; objects of one id stay in the order they came. */
function orderOf(ids: Float64Array): Uint32Array {
  const order = Uint32Array.from(ids, (_, index) => index);
  for (let index = 1; index < ids.length; index++) {
    if (ids[index]! < ids[index - 1]!) return order.sort((a, b) => ids[a]! - ids[b]! || a - b);
  }
  return order;
}
