import { bearingDeg, distanceM, type LonLat } from '../../geo/position.js';
import type { Network } from '../network.js';
import { edgeGeometry } from '../read-edge.js';
import type { OnGround } from './on-ground.js';

/** Sharper than this the street does not go on, another one begins. */
const SHARPEST_TURN_DEG = 60;

/** An edge and what the street does before and behind it, as one line. */
export interface StreetRun {
  /** Where on the run the edge begins and ends, in metres from the start of the run. */
  readonly beginM: number;
  readonly endM: number;
  readonly lengthM: number;
  /** The position so many metres along the run. */
  at(distanceM: number): LonLat;
}

/** Makes runs of the edges of one network. */
export class Streets {
  readonly #network: Network;
  readonly #ground: OnGround;
  /** Per place: edges on the ground that end there, in order. */
  readonly #arms = new Map<number, number[]>();

  constructor(network: Network, ground: OnGround) {
    this.#network = network;
    this.#ground = ground;
    const { edges } = network;
    for (let edge = 0; edge < network.edgeCount; edge++) {
      if (ground.edges[edge] !== 1) continue;
      const [from, to] = [this.#place(edges.from[edge]!), this.#place(edges.to[edge]!)];
      for (const place of from === to ? [from] : [from, to]) {
        const known = this.#arms.get(place);
        if (known === undefined) this.#arms.set(place, [edge]);
        else known.push(edge);
      }
    }
  }

  /**
   * The edge, and where it is shorter than `wantedM`, the street it belongs to: at each end the way
   * that goes straightest on over the ground, so far as is needed to be `wantedM` long, the edge
   * in the middle where there is enough on both sides.
   */
  run(edge: number, wantedM: number): StreetRun {
    const line = edgeGeometry(this.#network, edge);
    const lengthM = lengthOf(line);
    const missingM = wantedM - lengthM;
    if (missingM <= 0) return runAlong(line, 0, lengthM);
    const { from, to } = this.#network.edges;
    const walked = new Set([edge]);
    const ahead = this.#onwards(line, to[edge]!, missingM, walked);
    const behind = this.#onwards([...line].reverse(), from[edge]!, missingM, walked);
    const [aheadM, behindM] = [lengthOf(ahead), lengthOf(behind)];
    const beforeM = Math.min(behindM, Math.max(missingM / 2, missingM - aheadM));
    const afterM = Math.min(aheadM, missingM - beforeM);
    const start = cut(behind, beforeM).reverse();
    return runAlong(
      [...start.slice(0, -1), ...line, ...cut(ahead, afterM).slice(1)],
      lengthOf(start),
      lengthM,
    );
  }

  /** The line that leads on from the end of another, up to `wantedM` or a little longer. */
  #onwards(line: readonly LonLat[], node: number, wantedM: number, walked: Set<number>): LonLat[] {
    const on: LonLat[] = [line.at(-1)!];
    let [before, place] = [line, this.#place(node)];
    for (let lengthM = 0; lengthM < wantedM; ) {
      const next = this.#straightest(before, place, walked);
      if (next === undefined) break;
      walked.add(next.edge);
      on.push(...next.line.slice(1));
      lengthM += lengthOf(next.line);
      [before, place] = [next.line, next.place];
    }
    return on;
  }

  #straightest(before: readonly LonLat[], place: number, walked: ReadonlySet<number>) {
    const { from, to } = this.#network.edges;
    const heading = headingAt(before, 'end');
    let best: { edge: number; line: LonLat[]; place: number } | undefined;
    let least = SHARPEST_TURN_DEG;
    for (const edge of this.#arms.get(place) ?? []) {
      if (walked.has(edge)) continue;
      const isForwards = this.#place(from[edge]!) === place;
      const line = edgeGeometry(this.#network, edge);
      if (!isForwards) line.reverse();
      const turn = turnDeg(heading, headingAt(line, 'start'));
      if (turn > least || (turn === least && best !== undefined)) continue;
      least = turn;
      best = { edge, line, place: this.#place((isForwards ? to : from)[edge]!) };
    }
    return best;
  }

  #place(node: number): number {
    return this.#ground.placeOf[node]!;
  }
}

function lengthOf(line: readonly LonLat[]): number {
  let lengthM = 0;
  for (let at = 1; at < line.length; at++) lengthM += distanceM(line[at - 1]!, line[at]!);
  return lengthM;
}

/** A bend within this distance of a junction is the corner's and not the street's. */
const HEADING_OVER_M = 10;

/** The heading of a line at its start, or in which it arrives at its end, over its last metres. */
function headingAt(line: readonly LonLat[], end: 'start' | 'end'): number {
  const outwards = end === 'start' ? line : [...line].reverse();
  const [first] = outwards;
  const far = cut(outwards, HEADING_OVER_M).at(-1)!;
  return end === 'start' ? bearingDeg(first!, far) : bearingDeg(far, first!);
}

function turnDeg(a: number, b: number): number {
  const turn = Math.abs(a - b) % 360;
  return Math.min(turn, 360 - turn);
}

/** The first metres of a line; all of it where it is shorter. */
function cut(line: readonly LonLat[], wantedM: number): LonLat[] {
  const [first] = line;
  const part: LonLat[] = [first!];
  let leftM = wantedM;
  for (let at = 1; at < line.length && leftM > 0; at++) {
    const pieceM = distanceM(line[at - 1]!, line[at]!);
    part.push(pieceM <= leftM ? line[at]! : between(line[at - 1]!, line[at]!, leftM / pieceM));
    leftM -= pieceM;
  }
  return part;
}

function between(a: LonLat, b: LonLat, share: number): LonLat {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function runAlong(line: readonly LonLat[], beginM: number, edgeLengthM: number): StreetRun {
  return {
    beginM,
    endM: beginM + edgeLengthM,
    lengthM: lengthOf(line),
    at: (metres) => cut(line, metres).at(-1)!,
  };
}
