import type { LonLat } from '../../geo/position.js';
import { NetworkBuilder } from '../build.js';
import { bothLevels } from '../level.js';
import { metresBetween, positionOf, type Surroundings } from './kerb-places.js';
import type { WayNames } from './names.js';
import type { Arm, Piece } from './pieces.js';
import { remembered } from './remembered.js';
import { beside, metresAlong } from './sides/beside.js';
import { carriagewayWidthM } from './sides/carriageway.js';
import type { CornerTransitions } from './sides/corner-transitions.js';
import { type CornerPlan, type PavementEnd, pavementOffsetM } from './sides/corners.js';
import type { Side } from './sides/side-tags.js';
import type { NodePlan, SplitArms, Transition } from './transitions.js';
import type { WayEdge } from './way-edges.js';

/** Puts nodes and edges together, making nodes when they are first met. */
export class Assembly {
  readonly builder: NetworkBuilder;
  readonly #around: Surroundings;
  readonly #widthOf = remembered(carriagewayWidthM);
  /** Per node of the extract: its node in the network, plus one. */
  readonly #main: Uint32Array;
  /** Nodes split off so far, per node of the extract. */
  readonly #splits = new Map<number, number>();
  /** Per arm: its node in the network, plus one, where it does not meet the node itself. */
  readonly #ends: Uint32Array;
  /** Per arm of a road and side: where the pavement made of tags ends, plus one. */
  readonly #pavementEnds: Uint32Array;

  constructor(around: Surroundings) {
    this.#around = around;
    // A kerb or corner for every second piece is about what cities have.
    this.builder = new NetworkBuilder(Math.ceil(1.5 * around.pieces.length) + 1);
    this.#main = new Uint32Array(around.extract.nodeIds.length);
    this.#ends = new Uint32Array(2 * around.pieces.length);
    this.#pavementEnds = new Uint32Array(4 * around.pieces.length);
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
        const lift = both.values.length > 0 ? { ...plan.lift, level: both } : plan.lift;
        this.#addTransition(lift, from.at, to.at);
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
        this.#addTransition(obstacle, place, to);
        return to;
      };
      for (const arm of arms) this.#ends[armIndex(arm)] = beyond() + 1;
      for (const [at, end] of pavements.entries()) {
        const to = at > 0 && isOnPavement ? beyond() : place;
        this.#pavementEnds[pavementIndex(end)] = to + 1;
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
      this.#addTransition(kerb, places[corner]!, foot, 0, ordinal);
      return foot;
    };
    const over = (from: number, to: number, lengthM: number, ordinal: number): void => {
      const apartM = this.builder.distanceBetweenM(from, to);
      const lengthMm = Math.max(1, Math.ceil(Math.max(lengthM, apartM) * 1000));
      this.#addTransition(crossing, from, to, lengthMm, ordinal);
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
  addPavement(index: number, piece: Piece, side: Side, edge: WayEdge, names: WayNames): void {
    const { extract, ways } = this.#around;
    const { run, first, last, ordinal, way } = piece;
    const from = this.#pavementEnd({ piece: index, end: 'first', side });
    const to = this.#pavementEnd({ piece: index, end: 'last', side });
    const { way: source } = ways.walked[way]!;
    const aside = pavementOffsetM(this.#widthOf(source.tags)) * (side === 'right' ? 1 : -1);
    const shape = beside(extract, run, first, last, aside);
    const apartM = this.builder.distanceBetweenM(from, to);
    const lengthM = Math.max(metresAlong(extract, run, first, last), apartM);
    this.builder.addEdgeWith(edge, {
      level: edge.level,
      hours: edge.hours,
      name: names.name,
      names: names.names,
      from,
      to,
      lengthMm: Math.max(1, Math.ceil(lengthM * 1000)),
      sourceId: source.id,
      ordinal,
      variant: side,
      shape,
    });
  }

  addPiece(
    index: number,
    piece: Piece,
    edge: WayEdge,
    { name, names }: WayNames,
    variant: '' | 'ramp' | 'across',
  ): void {
    const { extract, ways } = this.#around;
    const { run, first, last, ordinal, way } = piece;
    let lengthM = 0;
    for (let at = first + 1; at <= last; at++) {
      const node = run[at]!;
      lengthM += metresBetween(extract, run[at - 1]!, node);
      if (at < last) {
        this.builder.addBend(extract.lon[node]!, extract.lat[node]!, extract.nodeIds[node]!);
      }
    }
    this.builder.addEdgeWith(edge, {
      level: piece.level ?? edge.level,
      hours: edge.hours,
      name,
      names,
      liftCar: edge.liftCar,
      from: this.#endAt(2 * index, run[first]!),
      to: this.#endAt(2 * index + 1, run[last]!),
      // Rounded up, so that no edge is shorter than the straight line, and never to nothing: two
      // nodes at one position are still two places.
      lengthMm: Math.max(1, Math.ceil(lengthM * 1000)),
      sourceId: ways.walked[way]!.way.id,
      sourceType: ways.walked[way]!.across ?? 'way',
      ordinal,
      variant,
    });
  }

  #addTransition(
    transition: Transition,
    from: number,
    to: number,
    lengthMm = 0,
    ordinal = transition.ordinal,
  ): void {
    const { sourceId, sourceType, variant, name, names, level, hours, liftCar } = transition;
    this.builder.addEdgeWith(transition, {
      level,
      hours,
      name,
      names,
      liftCar,
      from,
      to,
      lengthMm,
      sourceId,
      sourceType,
      ordinal,
      variant,
    });
  }

  #splitOff(node: number, { arms, chain }: SplitArms, base: number): void {
    let from = base;
    for (const transition of chain) {
      const to = this.#splitNode(node);
      this.#addTransition(transition, from, to);
      from = to;
    }
    this.#move(arms, from);
  }

  #move(arms: readonly Arm[], to: number): void {
    for (const arm of arms) this.#ends[armIndex(arm)] = to + 1;
  }

  #endAt(arm: number, node: number): number {
    const moved = this.#ends[arm]!;
    return moved > 0 ? moved - 1 : this.#mainNode(node);
  }

  #pavementEnd(end: PavementEnd): number {
    return this.#pavementEnds[pavementIndex(end)]! - 1;
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

const armIndex = ({ piece, end }: Arm): number => 2 * piece + (end === 'first' ? 0 : 1);
const pavementIndex = (end: PavementEnd): number =>
  2 * armIndex(end) + (end.side === 'left' ? 0 : 1);
