import { DamagedFileError } from '../../errors.js';
import { COORDINATE_SCALE } from '../../geo/position.js';
import { type ObstacleKind, obstacleKind } from '../area/obstacle-tags.js';
import { Growable } from '../growable.js';
import { PackedWays, unpackedRefs } from './packed-ways.js';
import { PlacedIds } from './placed-ids.js';

/** Tags of one object. A Map, because a key may be called `__proto__`. */
export type Tags = ReadonlyMap<string, string>;

export interface OsmWay {
  readonly id: number;
  readonly tags: Tags;
  /** Ids of its nodes, in order; some may not be in the extract. */
  readonly refs: readonly number[];
  /** Its names, where they were taken out of `tags`. */
  readonly nameTags?: Tags;
}

/** A multipolygon: an area of which the outline is cut into ways, or which has holes. */
export interface OsmMultipolygon {
  readonly id: number;
  readonly tags: Tags;
  /** Its member ways, in order; some may not be in the extract. */
  readonly members: readonly { readonly way: number; readonly role: string }[];
}

/** What an outline nobody walks is to somebody who comes to it. */
export interface ObstacleClass {
  readonly kind: ObstacleKind;
  readonly layer: string | undefined;
  readonly level: string | undefined;
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
  /** Multipolygons, by id. */
  readonly multipolygons: readonly OsmMultipolygon[];
  /** All other ways; the mark is a place in `obstacleClasses`, 0 is none. */
  readonly otherWays: PackedWays;
  readonly obstacleClasses: readonly (ObstacleClass | undefined)[];
  /** What the file held, duplicates included. */
  readonly held: { readonly nodes: number; readonly ways: number; readonly relations: number };
  /** Objects given more than once; the last one counts. */
  readonly duplicateIds: number;
}

/** Says where in the file an object stands; asked only when something is wrong with it. */
export type Where = () => string;

/** Units of 1e-7 degree. */
export interface Place {
  readonly lonE7: number;
  readonly latE7: number;
}

/** As many as a mark of `PackedWays` can name. */
const MOST_OBSTACLE_CLASSES = 0xffff;

/** Where a node stands in `nodeIds`, or -1. */
export function nodeAt({ nodeIds }: OsmExtract, id: number): number {
  return searchIds(nodeIds, id, 0, nodeIds.length - 1);
}

/**
 * Looks up one node after another. The nodes of a way were mostly drawn one after the other and so
 * have ids close together: each is looked for around the one before, twice as far out at every step.
 */
export function nodeFinder({ nodeIds }: OsmExtract): (id: number) => number {
  const last = nodeIds.length - 1;
  let near = 0;
  return (id) => {
    let low = near;
    let high = near;
    for (let step = 1; low > 0 && nodeIds[low]! > id; step *= 2) low = Math.max(0, low - step);
    for (let step = 1; high < last && nodeIds[high]! < id; step *= 2) {
      high = Math.min(last, high + step);
    }
    const found = searchIds(nodeIds, id, low, Math.min(high, last));
    if (found >= 0) near = found;
    return found;
  };
}

function searchIds(ids: Float64Array, id: number, first: number, last: number): number {
  let low = first;
  let high = last;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = ids[middle]!;
    if (found === id) return middle;
    if (found < id) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Takes objects in any order and any ids, and puts them in order at the end. */
export class ExtractBuilder {
  readonly #nodes = new PlacedIds();
  /** Nodes whose places are written on their ways; a node of its own beats them. */
  readonly #onWays = new PlacedIds();
  readonly #nodeTags = new Map<number, Tags>();
  readonly #wayIds = new Growable((length) => new Float64Array(length), 1 << 12);
  /** Ways that matter, each with its place among all. */
  readonly #ways: { readonly way: OsmWay; readonly at: number }[] = [];
  readonly #multipolygons = new Map<number, OsmMultipolygon>();
  readonly #otherWays = new PackedWays();
  /** Per other way: its place among all. */
  readonly #otherAt = new Growable((length) => new Uint32Array(length));
  readonly #obstacleClasses: (ObstacleClass | undefined)[] = [undefined];
  readonly #obstacleMarks = new Map<string, number>();
  #relations = 0;

  addNode(id: number, lonE7: number, latE7: number, tags: Tags | undefined, where: Where): void {
    if (!Number.isSafeInteger(id)) throw new DamagedFileError(where(), `a node has the id ${id}`);
    if (!isOnGlobeE7(lonE7, latE7)) {
      const place = `${lonE7 / COORDINATE_SCALE}, ${latE7 / COORDINATE_SCALE}`;
      throw new DamagedFileError(`${where()}, node ${id}`, `lies off the globe, at ${place}`);
    }
    const isAgain = !this.#nodes.push(id, lonE7, latE7);
    if (tags !== undefined) this.#nodeTags.set(id, tags);
    else if (isAgain) this.#nodeTags.delete(id);
  }

  /** `places` as many as nodes where the file writes them on the way, else none. */
  addWay(way: OsmWay, where: Where, places: readonly Place[] = []): void {
    this.#countWay(way.id, where);
    const called = (): string => `${where()}, way ${way.id}`;
    for (const ref of way.refs) {
      if (!Number.isSafeInteger(ref)) {
        throw new DamagedFileError(called(), `refers to a node with the id ${ref}`);
      }
    }
    this.#placeOnWay(way.refs, places, called);
    this.#ways.push({ way, at: this.#wayIds.length - 1 });
  }

  /**
   * A way that nobody walks; it may still be the edge of an area, or stand in the way on one. `refs`
   * as `PackedWays` keeps them.
   */
  addOtherWay(
    id: number,
    tags: Tags,
    refs: Uint8Array,
    where: Where,
    places: readonly Place[] = [],
  ): void {
    this.#countWay(id, where);
    if (places.length > 0) {
      this.#placeOnWay(unpackedRefs(refs), places, () => `${where()}, way ${id}`);
    }
    this.#otherWays.add(id, refs, this.#obstacleMark(tags));
    this.#otherAt.push(this.#wayIds.length - 1);
  }

  addMultipolygon(multipolygon: OsmMultipolygon, where: Where): void {
    const { id } = multipolygon;
    if (!Number.isSafeInteger(id)) {
      throw new DamagedFileError(where(), `a relation has the id ${id}`);
    }
    this.#relations++;
    this.#multipolygons.set(id, multipolygon);
  }

  #obstacleMark(tags: Tags): number {
    const kind = obstacleKind(tags);
    if (kind === undefined) return 0;
    const [layer, level] = [tags.get('layer'), tags.get('level')];
    const name = JSON.stringify([kind, layer, level]);
    const known = this.#obstacleMarks.get(name);
    if (known !== undefined) return known;
    // Real cities know a few hundred; beyond what fits, floors are not told apart.
    if (this.#obstacleClasses.length > MOST_OBSTACLE_CLASSES) return 0;
    const made = this.#obstacleClasses.push({ kind, layer, level }) - 1;
    this.#obstacleMarks.set(name, made);
    return made;
  }

  #placeOnWay(refs: readonly number[], places: readonly Place[], called: Where): void {
    if (places.length !== 0 && places.length !== refs.length) {
      throw new DamagedFileError(
        called(),
        `has ${refs.length} nodes and the places of ${places.length}`,
      );
    }
    for (const [at, { lonE7, latE7 }] of places.entries()) {
      // Programs write a place off the globe for a node they did not find.
      if (isOnGlobeE7(lonE7, latE7)) this.#onWays.push(refs[at]!, lonE7, latE7);
    }
  }

  #countWay(id: number, where: Where): void {
    if (!Number.isSafeInteger(id)) throw new DamagedFileError(where(), `a way has the id ${id}`);
    this.#wayIds.push(id);
  }

  skipRelation(): void {
    this.#relations++;
  }

  finish(): OsmExtract {
    const nodes = this.#nodes.inOrder();
    const ways = this.#lastWays();
    return {
      ...(this.#onWays.length === 0 ? nodes : this.#onWays.inOrder(nodes)),
      nodeTags: this.#nodeTags,
      ways: ways.ways,
      multipolygons: [...this.#multipolygons.values()].sort((a, b) => a.id - b.id),
      otherWays: this.#otherWays,
      obstacleClasses: this.#obstacleClasses,
      held: {
        nodes: this.#nodes.length,
        ways: this.#wayIds.length,
        relations: this.#relations,
      },
      duplicateIds: this.#nodes.length - nodes.nodeIds.length + ways.duplicates,
    };
  }

  /** The ways that matter in order of id, without those that came again later. */
  #lastWays(): { readonly ways: OsmWay[]; readonly duplicates: number } {
    const lastAt = new Map<number, number>();
    const ids = this.#wayIds.trimmed();
    if (ids.some((id, at) => at > 0 && id <= ids[at - 1]!)) {
      for (const [at, id] of ids.entries()) lastAt.set(id, at);
    }
    for (let index = 0; lastAt.size > 0 && index < this.#otherWays.length; index++) {
      const at = this.#otherAt.at(index);
      if (lastAt.get(this.#otherWays.id(index)) !== at) this.#otherWays.forget(index);
    }
    const ways = this.#ways
      .filter(({ way, at }) => (lastAt.get(way.id) ?? at) === at)
      .map(({ way }) => way)
      .sort((a, b) => a.id - b.id);
    return { ways, duplicates: lastAt.size === 0 ? 0 : ids.length - lastAt.size };
  }
}

const isOnGlobeE7 = (lonE7: number, latE7: number): boolean =>
  // Written as "within", so that NaN is refused too.
  Math.abs(lonE7) <= 180 * COORDINATE_SCALE && Math.abs(latE7) <= 90 * COORDINATE_SCALE;
