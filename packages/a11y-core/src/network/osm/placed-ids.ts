import { Growable } from '../growable.js';

/** Nodes and where they lie, as columns. */
export interface PlacedNodes {
  /** Rising, each once. */
  readonly nodeIds: Float64Array;
  /** Units of 1e-7 degree, in the order of `nodeIds`. */
  readonly lon: Int32Array;
  readonly lat: Int32Array;
}

/** Ids with their places, in the order they came. */
export class PlacedIds {
  readonly #ids = new Growable((length) => new Float64Array(length));
  readonly #lon = new Growable((length) => new Int32Array(length));
  readonly #lat = new Growable((length) => new Int32Array(length));
  #highest = -Infinity;
  #isRising = true;

  get length(): number {
    return this.#ids.length;
  }

  /** Returns whether the id is surely new: higher than all before. */
  push(id: number, lonE7: number, latE7: number): boolean {
    const isNew = id > this.#highest;
    if (isNew) this.#highest = id;
    else this.#isRising = false;
    this.#ids.push(id);
    this.#lon.push(lonE7);
    this.#lat.push(latE7);
    return isNew;
  }

  /** In order of id; of those given more than once the last, and `over` beats them. */
  inOrder(over?: PlacedNodes): PlacedNodes {
    const all = {
      nodeIds: this.#ids.trimmed(),
      lon: this.#lon.trimmed(),
      lat: this.#lat.trimmed(),
    };
    if (over !== undefined) return sorted(joined(all, over));
    return this.#isRising ? all : sorted(all);
  }
}

function joined(first: PlacedNodes, then: PlacedNodes): PlacedNodes {
  const length = first.nodeIds.length + then.nodeIds.length;
  const both = <A extends Float64Array | Int32Array>(into: A, a: A, b: A): A => {
    into.set(a);
    into.set(b, a.length);
    return into;
  };
  return {
    nodeIds: both(new Float64Array(length), first.nodeIds, then.nodeIds),
    lon: both(new Int32Array(length), first.lon, then.lon),
    lat: both(new Int32Array(length), first.lat, then.lat),
  };
}

function sorted({ nodeIds, lon, lat }: PlacedNodes): PlacedNodes {
  const order = Uint32Array.from(nodeIds, (_, at) => at).sort(
    (a, b) => nodeIds[a]! - nodeIds[b]! || a - b,
  );
  const kept = order.filter((index, at) => nodeIds[index] !== nodeIds[order[at + 1] ?? -1]);
  return {
    nodeIds: Float64Array.from(kept, (index) => nodeIds[index]!),
    lon: Int32Array.from(kept, (index) => lon[index]!),
    lat: Int32Array.from(kept, (index) => lat[index]!),
  };
}
