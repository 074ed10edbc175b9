import { bearingDeg, distanceM, type LonLat } from '../../geo/position.js';
import type { Network } from '../network.js';
import { edgeGeometry } from '../read-edge.js';
import type { OnGround } from './on-ground.js';

/** Sharper than this the street does not go on, another one begins. */
const SHARPEST_TURN_DEG = 60;

/** An edge and what the street does before and behind it, as one line. */
export interface StreetRun {
  readonly lengthM: number;
  /** The position so many metres along the run. */
  at(distanceM: number): LonLat;
}

/** How long a run should be, and how far from a bridge or tunnel it has to keep. */
export interface WantedRun {
  readonly lengthM: number;
  readonly clearM: number;
}

/** What leads on from one end of an edge. */
interface Onwards {
  readonly line: LonLat[];
  /** How much of it may be used; negative where even the end of the edge is too near a bridge. */
  readonly usableM: number;
}

/** Makes runs of the edges of one network. */
export class Streets {
  readonly #network: Network;
  readonly #ground: OnGround;
  /** Per place: the edges of streets that end there, in order. */
  readonly #arms = new Map<number, number[]>();

  constructor(network: Network, ground: OnGround) {
    this.#network = network;
    this.#ground = ground;
    const { edges } = network;
    for (let edge = 0; edge < network.edgeCount; edge++) {
      if (ground.edges[edge] !== 1 && ground.isCarried[edge] !== 1) continue;
      const [from, to] = [this.#place(edges.from[edge]!), this.#place(edges.to[edge]!)];
      for (const place of from === to ? [from] : [from, to]) {
        const known = this.#arms.get(place);
        if (known === undefined) this.#arms.set(place, [edge]);
        else known.push(edge);
      }
    }
  }

  /**
   * The edge, and where it is shorter than wanted, the street it belongs to: at each end the way
   * that goes straightest on, so far as is needed, the edge in the middle where there is enough on
   * both sides. Where the street goes on over a bridge or into a tunnel the run ends before it: at its
   * abutment a model shows the bank and not the street.
   */
  run(edge: number, { lengthM: wantedM, clearM }: WantedRun): StreetRun {
    const line = edgeGeometry(this.#network, edge);
    const edgeM = lengthOf(line);
    const missingM = Math.max(0, wantedM - edgeM);
    const { from, to } = this.#network.edges;
    const walked = new Set([edge]);
    const ahead = this.#onwards(line, to[edge]!, missingM, clearM, walked);
    const behind = this.#onwards([...line].reverse(), from[edge]!, missingM, clearM, walked);
    const beforeM = Math.min(behind.usableM, Math.max(missingM / 2, missingM - ahead.usableM));
    const afterM = Math.min(ahead.usableM, missingM - beforeM);
    const whole = [...behind.line.slice(1).reverse(), ...line, ...ahead.line.slice(1)];
    const startM = lengthOf(behind.line) - beforeM;
    return {
      lengthM: edgeM + beforeM + afterM,
      at: (metres) => cut(whole, startM + metres).at(-1)!,
    };
  }

  /** What leads on from the end of a line, as long as is needed or a little longer. */
  #onwards(
    line: readonly LonLat[],
    node: number,
    neededM: number,
    clearM: number,
    walked: Set<number>,
  ): Onwards {
    const on: LonLat[] = [line.at(-1)!];
    // Beyond what is needed, so much more is looked at as has to be kept clear of a bridge.
    const lookedAtM = neededM === 0 ? 0 : neededM + clearM;
    let [before, place] = [line, this.#place(node)];
    let lengthM = 0;
    for (;;) {
      const next = this.#straightest(before, place, walked);
      if (next !== undefined && this.#ground.isCarried[next.edge] === 1) {
        return { line: on, usableM: Math.min(lookedAtM, lengthM - clearM) };
      }
      if (next === undefined || lengthM >= lookedAtM) break;
      walked.add(next.edge);
      on.push(...next.line.slice(1));
      lengthM += lengthOf(next.line);
      [before, place] = [next.line, next.place];
    }
    return { line: on, usableM: Math.min(lookedAtM, lengthM) };
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
