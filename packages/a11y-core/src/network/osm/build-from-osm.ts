import { BrokenNetworkError, DamagedFileError } from '../../errors.js';
import { distanceM, type LonLat } from '../../geo/position.js';
import { acrossEdge } from '../area/across-edge.js';
import { layAreas } from '../area/lay-areas.js';
import { NetworkBuilder } from '../build.js';
import { assertTimeZone } from '../hours/zone.js';
import { type ImportReport, summarise } from '../import-report.js';
import { SOURCE_TYPES } from '../key.js';
import { bothLevels, levelText } from '../level.js';
import { levelJoins } from '../level-joins.js';
import type { Network, NetworkSource } from '../network.js';
import { readObstacle } from './barrier.js';
import { withCrossingFacts } from './crossing-facts.js';
import { nodeAt, type OsmExtract, type Tags } from './extract.js';
import { isKerb } from './kerb.js';
import { positionOf, type Surroundings } from './kerb-places.js';
import { withLinesAcross } from './lines-across.js';
import { type Arm, armsAt, cutIntoPieces, type Piece } from './pieces.js';
import { roadsMet } from './roads-met.js';
import { beside, metresAlong } from './sides/beside.js';
import { type CornerTransitions, cornerTransitions } from './sides/corner-transitions.js';
import { type CornerPlan, type PavementEnd, pavementOffsetM } from './sides/corners.js';
import { cornersOf } from './sides/corners-of.js';
import { pavementEdge, pavementsOf, taggedSides } from './sides/pavements.js';
import type { Side } from './sides/side-tags.js';
import { Suspicions } from './suspicions.js';
import { tagCounts } from './tag-counts.js';
import { TaggedObject } from './tagged-object.js';
import { type NodePlan, planNode, type SplitArms } from './transitions.js';
import { mayHaveUndrawnKerb } from './undrawn-kerbs.js';
import { type WalkedWays, walkedWays } from './walked-ways.js';
import { hasWheelchairRamp, rampBesideSteps, type WayEdge, wayEdge } from './way-edges.js';

/**
 * The walking network of an OSM extract, and what is to be said about it. Throws
 * `DamagedFileError` when nothing in it can be walked, or what can be is of no size for a map: a
 * way from pole to pole; and `InvalidInputError` for a time zone that does not exist. The same
 * extract gives the same network.
 */
export function networkFromOsm(
  extract: OsmExtract,
  source: NetworkSource,
): { network: Network; report: ImportReport } {
  try {
    return builtFrom(extract, source);
  } catch (cause) {
    if (!(cause instanceof BrokenNetworkError)) throw cause;
    throw new DamagedFileError('the map', cause.message, { cause });
  }
}

function builtFrom(
  extract: OsmExtract,
  source: NetworkSource,
): { network: Network; report: ImportReport } {
  if (source.timeZone !== undefined) assertTimeZone(source.timeZone);
  const drawn = walkedWays(extract);
  if (drawn.walked.length === 0) {
    throw new DamagedFileError(
      'the whole file',
      `holds ${extract.held.ways} ways and ${extract.held.nodes} nodes, and no way for a walker`,
    );
  }
  const suspicions = new Suspicions();
  const { ways, storeyNodes, report: areas } = layAreas(extract, drawn, suspicions);
  const isPlace = new Uint8Array(extract.nodeIds.length);
  for (const node of storeyNodes) isPlace[node] = 1;
  const met = roadsMet(ways);
  for (const [node, roads] of met) if (mayHaveUndrawnKerb(roads)) isPlace[node] = 1;
  const tagsAt = markPlaces(extract, ways, isPlace);
  const pieces = cutIntoPieces(ways, isPlace);
  const islandNodes = new Set(
    ways.walked
      .filter(({ way }) => way.tags.get('footway') === 'traffic_island')
      .flatMap(({ runs }) => runs.flatMap((run) => [...run])),
  );
  const around: Surroundings = {
    extract,
    ways,
    pieces,
    tagsOf: (node) => tagsAt.get(node),
    roadsMet: met,
    islandNodes,
    isTaggedPavement: new Uint8Array(extract.nodeIds.length),
  };
  const assembly = new Assembly(around);
  const pavementsAt = pavementsOf(extract, ways, pieces);
  const corners = cornersOf(around, pavementsAt);
  const arms = armsAt(pieces, isPlace);
  for (const node of [...new Set([...arms.keys(), ...corners.keys()])].sort((a, b) => a - b)) {
    const corner = corners.get(node);
    if (corner !== undefined) {
      const id = extract.nodeIds[node]!;
      assembly.layCorners(corner, cornerTransitions(id, tagsAt.get(node), suspicions));
    }
    const elsewhere = new Set(corner?.corners.flatMap((one) => one.arms.map(armKey)));
    const here = (arms.get(node) ?? []).filter(
      (arm) => pavementsAt(arm.piece) === undefined && !elsewhere.has(armKey(arm)),
    );
    const plan = planNode(around, node, here, suspicions, corner !== undefined);
    if (plan !== undefined) assembly.carryOut(node, plan);
  }
  const edgesOf = (place: number) => {
    const walked = ways.walked[place]!;
    const { way, kind, runs, across } = walked;
    if (across !== undefined) {
      const edge = acrossEdge(`${across}/${way.id}`, way.tags, suspicions);
      return { edge, ramp: undefined, pavements: NO_PAVEMENTS };
    }
    const sides = taggedSides(walked);
    const object = new TaggedObject(`way/${way.id}`, way.tags, suspicions);
    const edge = wayEdge(object, kind);
    return {
      edge: kind === 'crossing' ? withCrossingFacts(edge, around, runs) : edge,
      ramp:
        kind === 'steps' && hasWheelchairRamp(object) ? rampBesideSteps(object, edge) : undefined,
      pavements: new Map(sides.map((side) => [side, pavementEdge(walked, side, suspicions)])),
    };
  };
  // The pieces of a way follow each other, so that its tags are read once and need not be kept.
  let way = -1;
  let edges: ReturnType<typeof edgesOf> | undefined;
  for (const [index, piece] of pieces.entries()) {
    if (piece.way !== way) {
      way = piece.way;
      edges = edgesOf(way);
    }
    const { edge, ramp, pavements } = edges!;
    const sides = pavementsAt(index);
    for (const side of sides ?? []) assembly.addPavement(index, piece, side, pavements.get(side)!);
    if (sides !== undefined) continue;
    const isAcross = ways.walked[way]!.across !== undefined;
    assembly.addPiece(index, piece, edge, isAcross ? 'across' : '');
    if (ramp !== undefined) assembly.addPiece(index, piece, ramp, 'ramp');
  }
  const network = assembly.builder.finish([source]);
  noteLevelJoins(network, suspicions);
  const report: ImportReport = {
    attribution: source.attribution,
    licence: source.licence,
    source: {
      ...extract.held,
      tags: tagCounts(extract),
      walkableWays: drawn.walked.length,
      duplicateIds: extract.duplicateIds,
      danglingReferences: ways.danglingReferences,
      brokenWays: ways.brokenWays,
    },
    network: summarise(network),
    areas,
    suspicious: suspicions.report(),
  };
  return { network, report };
}

const NO_PAVEMENTS: ReadonlyMap<Side, WayEdge> = new Map();

/** Floors that meet without lift, stairs, ramp or escalator are imported as drawn, and listed. */
function noteLevelJoins(network: Network, suspicions: Suspicions): void {
  const { edges, levels, nodes } = network;
  for (const { node, edges: pair } of levelJoins(network)) {
    const ways = pair.map(
      (edge) => `${SOURCE_TYPES[edges.sourceType[edge]!]}/${edges.sourceId[edge]}`,
    );
    suspicions.add({
      object: `node/${nodes.sourceId[node]}`,
      key: 'level',
      value: pair.map((edge) => levelText(levels[edges.level[edge]!]!)).join(' and '),
      reason: `${ways.join(' and ')} meet without lift, stairs, ramp or escalator`,
    });
  }
}

/** Marks the nodes where a transition may be needed, and gives the tags of all that have any. */
function markPlaces(
  extract: OsmExtract,
  ways: WalkedWays,
  isPlace: Uint8Array,
): ReadonlyMap<number, Tags> {
  const { walked, isOnRoad, isOnPavement, isRoadJunction } = ways;
  const tagsAt = new Map<number, Tags>();
  for (const [id, tags] of extract.nodeTags) tagsAt.set(nodeAt(extract, id), tags);
  withLinesAcross(extract, ways, tagsAt);
  for (const [node, tags] of tagsAt) {
    const isLift = tags.get('highway') === 'elevator';
    if (isLift || isKerb(tags) || readObstacle(tags) !== undefined) isPlace[node] = 1;
  }
  for (const one of walked) {
    const { kind, runs } = one;
    if (taggedSides(one).length > 0) {
      // Corners and crossings lie where roads meet and where a crossing is drawn.
      for (const run of runs) {
        for (const node of run) {
          const isCrossed = tagsAt.get(node)?.get('highway') === 'crossing';
          if (isRoadJunction[node] === 1 || isCrossed) isPlace[node] = 1;
        }
      }
    }
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
  /** Where pavements made of tags end, by `pavementKey`. */
  readonly #pavementEnds = new Map<string, number>();

  constructor(around: Surroundings) {
    this.#around = around;
    this.#main = new Uint32Array(around.extract.nodeIds.length);
  }

  /** `base` is the node of the network from which the plan is laid; by default the node itself. */
  carryOut(node: number, plan: NodePlan, base?: number): void {
    const from = base ?? this.#mainNode(node);
    if (plan.kind === 'storeys') {
      for (const [index, { arms, plan: own }] of plan.storeys.entries()) {
        const at = index === 0 ? from : this.#splitNode(node);
        if (index > 0) this.#move(arms, at);
        if (own !== undefined) this.carryOut(node, own, at);
      }
      return;
    }
    if (plan.kind === 'points') {
      for (const split of plan.split) this.#splitOff(node, split, from);
      return;
    }
    const floors = plan.floors.map(({ arms, level }, floor) => {
      if (floor === 0) return { at: from, level };
      const at = this.#splitNode(node);
      this.#move(arms, at);
      return { at, level };
    });
    for (const [index, from] of floors.entries()) {
      for (const to of floors.slice(index + 1)) {
        const both = bothLevels(from.level, to.level);
        this.builder.addEdge({
          ...plan.lift,
          from: from.at,
          to: to.at,
          lengthMm: 0,
          ...(both.values.length > 0 && { level: both }),
        });
      }
    }
  }

  /** Makes the corners of a node of roads, and what lies between them. */
  layCorners(plan: CornerPlan, transitions: CornerTransitions): void {
    const { kerb, crossing, obstacle, isObstacleOnPavement } = transitions;
    const { node, corners, crossings, steppedDown } = plan;
    // Where a footway meets the street, what stands there stands in the footway.
    const isOnPavement = isObstacleOnPavement && corners.every(({ arms }) => arms.length === 0);
    const places = corners.map(({ position, sharedWith, pavements, arms }) => {
      const place =
        sharedWith === undefined ? this.#splitNode(node, position) : this.#mainNode(sharedWith);
      const beyond = (): number => {
        if (obstacle === undefined) return place;
        const to = this.#splitNode(node, position);
        this.builder.addEdge({ ...obstacle, from: place, to, lengthMm: 0 });
        return to;
      };
      for (const arm of arms) this.#ends[arm.end].set(arm.piece, beyond());
      for (const [at, end] of pavements.entries()) {
        this.#pavementEnds.set(pavementKey(end), at > 0 && isOnPavement ? beyond() : place);
      }
      return place;
    });
    const down = (corner: number, ordinal: number): number => {
      const { position, sharedWith } = corners[corner]!;
      // A drawn crossing that shares the corner has a kerb of its own; this is one more beside it.
      const foot = this.#splitNode(
        node,
        sharedWith === undefined ? position : this.#positionOf(sharedWith),
      );
      this.builder.addEdge({ ...kerb, from: places[corner]!, to: foot, lengthMm: 0, ordinal });
      return foot;
    };
    const over = (from: number, to: number, lengthM: number, ordinal: number): void => {
      const apartM = this.builder.distanceBetweenM(from, to);
      const lengthMm = Math.max(1, Math.ceil(Math.max(lengthM, apartM) * 1000));
      this.builder.addEdge({ ...crossing, from, to, lengthMm, ordinal });
    };
    for (const [at, { from, to, lengthM }] of crossings.entries()) {
      over(down(from, at + 1), down(to, at + 1), lengthM, at + 1);
    }
    // Number 0 is shared: whoever comes down at one corner and goes up at another crosses once.
    for (const { corner, lengthM } of steppedDown) {
      over(down(corner, 0), this.#mainNode(node), lengthM, 0);
    }
  }

  /** A pavement beside a piece of road: as long as the middle of the road, drawn beside it. */
  addPavement(index: number, piece: Piece, side: Side, edge: WayEdge): void {
    const { extract, ways } = this.#around;
    const { run, first, last, ordinal, way } = piece;
    const from = this.#pavementEnds.get(pavementKey({ piece: index, end: 'first', side }))!;
    const to = this.#pavementEnds.get(pavementKey({ piece: index, end: 'last', side }))!;
    const { way: source } = ways.walked[way]!;
    const aside = pavementOffsetM(source) * (side === 'right' ? 1 : -1);
    const shape = beside(extract, run, first, last, aside);
    const apartM = this.builder.distanceBetweenM(from, to);
    const lengthM = Math.max(metresAlong(extract, run, first, last), apartM);
    this.builder.addEdge({
      ...edge,
      from,
      to,
      lengthMm: Math.max(1, Math.ceil(lengthM * 1000)),
      sourceId: source.id,
      ordinal,
      variant: side,
      shape,
    });
  }

  addPiece(index: number, piece: Piece, edge: WayEdge, variant: '' | 'ramp' | 'across' = ''): void {
    const { extract, ways } = this.#around;
    const { run, first, last, ordinal, way } = piece;
    let lengthM = 0;
    let before = positionOf(extract, run[first]!);
    for (let at = first + 1; at <= last; at++) {
      const node = run[at]!;
      const here = positionOf(extract, node);
      lengthM += distanceM(before, here);
      before = here;
      if (at < last) {
        this.builder.addBend(extract.lon[node]!, extract.lat[node]!, extract.nodeIds[node]!);
      }
    }
    // Field by field: spreading the way's part into each of its edges takes a third of the import.
    this.builder.addEdge({
      kind: edge.kind,
      attributes: edge.attributes,
      flags: edge.flags,
      directions: edge.directions,
      kerbSense: edge.kerbSense,
      state: edge.state,
      level: piece.level ?? edge.level,
      hours: edge.hours,
      inclineUnsigned: edge.inclineUnsigned,
      name: edge.name,
      names: edge.names,
      from: this.#ends.first.get(index) ?? this.#mainNode(run[first]!),
      to: this.#ends.last.get(index) ?? this.#mainNode(run[last]!),
      // Rounded up, so that no edge is shorter than the straight line, and never to nothing: two
      // nodes at one position are still two places.
      lengthMm: Math.max(1, Math.ceil(lengthM * 1000)),
      sourceId: ways.walked[way]!.way.id,
      sourceType: ways.walked[way]!.across ?? 'way',
      ordinal,
      variant,
      ...(edge.liftCar !== undefined && { liftCar: edge.liftCar }),
    });
  }

  #splitOff(node: number, { arms, chain }: SplitArms, base: number): void {
    let from = base;
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

  #splitNode(node: number, position = this.#positionOf(node)): number {
    const split = (this.#splits.get(node) ?? 0) + 1;
    this.#splits.set(node, split);
    return this.#addNode(node, split, position);
  }

  #addNode(node: number, split: number, [lon, lat] = this.#positionOf(node)): number {
    const { extract } = this.#around;
    return this.builder.addNode({ lon, lat, sourceId: extract.nodeIds[node]!, split });
  }

  #positionOf(node: number): LonLat {
    return positionOf(this.#around.extract, node);
  }
}

const armKey = ({ piece, end }: Arm): string => `${piece} ${end}`;
const pavementKey = ({ piece, end, side }: PavementEnd): string => `${piece} ${end} ${side}`;
