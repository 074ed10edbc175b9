import { DamagedFileError } from '../../errors.js';
import { distanceM } from '../../geo/position.js';
import { NetworkBuilder, type ShapePoint } from '../build.js';
import { type ImportReport, summarise } from '../import-report.js';
import type { Network, NetworkSource } from '../network.js';
import { readObstacle } from './barrier.js';
import { nodeAt, type OsmExtract, type Tags } from './extract.js';
import { readFlags } from './flags.js';
import { isKerb } from './kerb.js';
import { crossingPoints, positionOf, type Surroundings } from './kerb-places.js';
import { type Arm, armsAt, cutIntoPieces, type Piece } from './pieces.js';
import { Suspicions } from './suspicions.js';
import { TaggedObject } from './tagged-object.js';
import { type NodePlan, planNode, type SplitArms } from './transitions.js';
import { type WalkedWays, walkedWays } from './walked-ways.js';
import { hasWheelchairRamp, rampBesideSteps, type WayEdge, wayEdge } from './way-edges.js';

/**
 * The walking network of an OSM extract, and what is to be said about it. Throws
 * `DamagedFileError` when nothing in it can be walked. The same extract gives the same network.
 */
export function networkFromOsm(
  extract: OsmExtract,
  source: NetworkSource,
): { network: Network; report: ImportReport } {
  const ways = walkedWays(extract);
  if (ways.walked.length === 0) {
    throw new DamagedFileError(
      'the whole file',
      `holds ${extract.held.ways} ways and ${extract.held.nodes} nodes, and no way for a walker`,
    );
  }
  const isPlace = new Uint8Array(extract.nodeIds.length);
  const tagsAt = markPlaces(extract, ways, isPlace);
  const pieces = cutIntoPieces(ways, isPlace);
  const around: Surroundings = { extract, ways, pieces, tagsOf: (node) => tagsAt.get(node) };
  const suspicions = new Suspicions();
  const assembly = new Assembly(around);
  const arms = armsAt(pieces, isPlace);
  for (const node of [...arms.keys()].sort((a, b) => a - b)) {
    const plan = planNode(around, node, arms.get(node)!, suspicions);
    if (plan !== undefined) assembly.carryOut(node, plan);
  }
  const edges = ways.walked.map(({ way, kind, runs }) => {
    const object = new TaggedObject(`way/${way.id}`, way.tags, suspicions);
    const edge = wayEdge(object, kind);
    return {
      edge: kind === 'crossing' ? withCrossingPoints(edge, around, runs) : edge,
      ramp:
        kind === 'steps' && hasWheelchairRamp(object) ? rampBesideSteps(object, edge) : undefined,
    };
  });
  for (const [index, piece] of pieces.entries()) {
    const { edge, ramp } = edges[piece.way]!;
    assembly.addPiece(index, piece, edge);
    if (ramp !== undefined) assembly.addPiece(index, piece, ramp, 'ramp');
  }
  const network = assembly.builder.finish([source]);
  const report: ImportReport = {
    attribution: source.attribution,
    licence: source.licence,
    source: {
      ...extract.held,
      walkableWays: ways.walked.length,
      duplicateIds: extract.duplicateIds,
      danglingReferences: ways.danglingReferences,
      brokenWays: ways.brokenWays,
    },
    network: summarise(network),
    suspicious: suspicions.report(),
  };
  return { network, report };
}

/** Marks the nodes where a transition may be needed, and gives the tags of all that have any. */
function markPlaces(
  extract: OsmExtract,
  { walked, isOnRoad, isOnPavement }: WalkedWays,
  isPlace: Uint8Array,
): ReadonlyMap<number, Tags> {
  const tagsAt = new Map<number, Tags>();
  for (const [id, tags] of extract.nodeTags) {
    const node = nodeAt(extract, id);
    tagsAt.set(node, tags);
    const isLift = tags.get('highway') === 'elevator';
    if (isLift || isKerb(tags) || readObstacle(tags) !== undefined) isPlace[node] = 1;
  }
  for (const { kind, runs } of walked) {
    if (kind !== 'crossing') continue;
    for (const run of runs) {
      isPlace[run[0]!] = 1;
      isPlace[run.at(-1)!] = 1;
      for (const node of run)
        if (isOnPavement[node] === 1 && isOnRoad[node] === 0) isPlace[node] = 1;
    }
  }
  return tagsAt;
}

/** Signals and islands are as often written on the point where crossing and road meet. */
function withCrossingPoints(
  edge: WayEdge,
  around: Surroundings,
  runs: readonly Int32Array[],
): WayEdge {
  const points = runs.flatMap((run) => crossingPoints(around, run)).map(readFlags);
  const told = { ...edge.flags };
  for (const flag of ['signal', 'sound', 'island'] as const) {
    const said = points.map((flags) => flags[flag]).find((state) => state !== undefined);
    if (told[flag] === undefined && said !== undefined) told[flag] = said;
  }
  return { ...edge, flags: told };
}

/** Puts nodes and edges together, making nodes when they are first met. */
class Assembly {
  readonly builder = new NetworkBuilder();
  readonly #around: Surroundings;
  /** Per node of the extract: its node in the network, plus one. */
  readonly #main: Uint32Array;
  /** Nodes split off so far, per node of the extract. */
  readonly #splits = new Map<number, number>();
  /** Arms that do not meet the node itself. */
  readonly #ends = { first: new Map<number, number>(), last: new Map<number, number>() };

  constructor(around: Surroundings) {
    this.#around = around;
    this.#main = new Uint32Array(around.extract.nodeIds.length);
  }

  carryOut(node: number, plan: NodePlan): void {
    if (plan.kind === 'points') {
      for (const split of plan.split) this.#splitOff(node, split);
      return;
    }
    const floors = plan.floors.map((arms, floor) => {
      if (floor === 0) return this.#mainNode(node);
      const own = this.#splitNode(node);
      this.#move(arms, own);
      return own;
    });
    for (const [index, from] of floors.entries()) {
      for (const to of floors.slice(index + 1)) {
        this.builder.addEdge({ ...plan.lift, from, to, lengthMm: 0 });
      }
    }
  }

  addPiece(index: number, piece: Piece, edge: WayEdge, variant: '' | 'ramp' = ''): void {
    const { extract, ways } = this.#around;
    const { run, first, last, ordinal, way } = piece;
    const shape: ShapePoint[] = [];
    let lengthM = 0;
    let before = positionOf(extract, run[first]!);
    for (let at = first + 1; at <= last; at++) {
      const here = positionOf(extract, run[at]!);
      lengthM += distanceM(before, here);
      before = here;
      if (at < last)
        shape.push({ lon: here[0], lat: here[1], sourceId: extract.nodeIds[run[at]!]! });
    }
    // Field by field: spreading the way's part into each of its edges takes a third of the import.
    this.builder.addEdge({
      kind: edge.kind,
      attributes: edge.attributes,
      flags: edge.flags,
      directions: edge.directions,
      kerbSense: edge.kerbSense,
      state: edge.state,
      inclineUnsigned: edge.inclineUnsigned,
      name: edge.name,
      from: this.#ends.first.get(index) ?? this.#mainNode(run[first]!),
      to: this.#ends.last.get(index) ?? this.#mainNode(run[last]!),
      // Rounded up, so that no edge is shorter than the straight line, and never to nothing: two
      // nodes at one position are still two places.
      lengthMm: Math.max(1, Math.ceil(lengthM * 1000)),
      sourceId: ways.walked[way]!.way.id,
      ordinal,
      variant,
      shape,
      ...(edge.liftCar !== undefined && { liftCar: edge.liftCar }),
    });
  }

  #splitOff(node: number, { arms, chain }: SplitArms): void {
    let from = this.#mainNode(node);
    for (const transition of chain) {
      const to = this.#splitNode(node);
      this.builder.addEdge({ ...transition, from, to, lengthMm: 0 });
      from = to;
    }
    this.#move(arms, from);
  }

  #move(arms: readonly Arm[], to: number): void {
    for (const { piece, end } of arms) this.#ends[end].set(piece, to);
  }

  #mainNode(node: number): number {
    const known = this.#main[node]!;
    if (known > 0) return known - 1;
    const made = this.#addNode(node, 0);
    this.#main[node] = made + 1;
    return made;
  }

  #splitNode(node: number): number {
    const split = (this.#splits.get(node) ?? 0) + 1;
    this.#splits.set(node, split);
    return this.#addNode(node, split);
  }

  #addNode(node: number, split: number): number {
    const { extract } = this.#around;
    const [lon, lat] = positionOf(extract, node);
    return this.builder.addNode({ lon, lat, sourceId: extract.nodeIds[node]!, split });
  }
}
