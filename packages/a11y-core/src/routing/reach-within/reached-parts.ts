import type { Network } from '../../network/network.js';
import type { CostModel } from '../cost.js';
import type { Choice } from '../search.js';
import type { Budget, Walks } from '../walks.js';

/** A part of an edge, in fractions of its own direction, the smaller first. */
export interface EdgePart {
  readonly from: number;
  readonly to: number;
}

/** What is known at a place of an edge: how heavy the way to it is, and how much of the budget it takes. */
interface Known {
  readonly at: number;
  readonly weight: number;
  readonly spent: number;
}

/**
 * The parts of edges within a budget, by edge: up to where the budget ends on the lightest way, to
 * the point. A way that meets another half-way along an edge belongs to whichever is lighter there.
 */
export function reachedParts(
  network: Network,
  cost: CostModel,
  walks: Walks,
  starts: readonly Choice[],
  { by, most }: Budget,
  towards: boolean,
): ReadonlyMap<number, readonly EdgePart[]> {
  const { out, edges } = network;
  const spentAt = by === 'time' ? walks.timeSAt : walks.lengthMAt;
  const spentOn = (arc: number): number =>
    by === 'time' ? cost.timeS(arc) : edges.lengthMm[arc >>> 1]! / 1000;
  const cuts = new Map<number, Choice[]>();
  for (const start of starts) cuts.set(start.edge, [...(cuts.get(start.edge) ?? []), start]);

  const known = (node: number, at: number): Known[] =>
    walks.weightAt[node] === Infinity
      ? []
      : [{ at, weight: walks.weightAt[node]!, spent: spentAt[node]! }];

  const partsOf = (edge: number): readonly EdgePart[] => {
    // Away from its lower end somebody goes forwards, but comes backwards who is on the way to a start.
    const up = towards ? (edge << 1) | 1 : edge << 1;
    const rise = { weight: cost.weight(up), spent: spentOn(up) };
    const fall = { weight: cost.weight(up ^ 1), spent: spentOn(up ^ 1) };
    const begun = (cuts.get(edge) ?? [])
      .map(({ fraction, addedWeight = 0 }) => ({ at: fraction, weight: addedWeight, spent: 0 }))
      .sort((a, b) => a.at - b.at);
    const places: readonly (Known | undefined)[] = [
      known(edges.from[edge]!, 0)[0],
      ...begun,
      known(edges.to[edge]!, 1)[0],
    ];
    const parts: EdgePart[] = [];
    for (let i = 1; i < places.length; i++) {
      const [low, high] = [places[i - 1], places[i]];
      const bottom = low?.at ?? 0;
      const top = high?.at ?? 1;
      const ahead = low !== undefined && rise.weight >= 0 ? low : undefined;
      const behind = high !== undefined && fall.weight >= 0 ? high : undefined;
      const meeting = meetingOf(ahead, behind, rise.weight, fall.weight, bottom, top);
      if (ahead !== undefined && ahead.spent <= most) {
        const to = Math.min(meeting, top, bottom + shareLeft(most - ahead.spent, rise.spent));
        if (to > bottom) parts.push({ from: bottom, to });
      }
      if (behind !== undefined && behind.spent <= most) {
        const from = Math.max(meeting, bottom, top - shareLeft(most - behind.spent, fall.spent));
        if (from < top) parts.push({ from, to: top });
      }
    }
    return joined(parts);
  };

  const reached = new Map<number, readonly EdgePart[]>();
  const look = (edge: number): void => {
    if (reached.has(edge)) return;
    reached.set(edge, partsOf(edge));
  };
  for (const edge of cuts.keys()) look(edge);
  for (const node of walks.order) {
    if (spentAt[node]! > most) continue;
    for (let place = out.firstOut[node]!; place < out.firstOut[node + 1]!; place++) {
      look(out.edge[place]! >>> 1);
    }
  }
  return reached;
}

/** The share of an edge that what is left suffices for. */
const shareLeft = (left: number, whole: number): number => (whole <= left ? 1 : left / whole);

/** Where on a stretch the way from below and the way from above weigh the same. */
function meetingOf(
  ahead: Known | undefined,
  behind: Known | undefined,
  rise: number,
  fall: number,
  bottom: number,
  top: number,
): number {
  if (behind === undefined) return top;
  if (ahead === undefined) return bottom;
  const whole = rise + fall;
  if (whole === 0) return ahead.weight <= behind.weight ? top : bottom;
  const meeting = (behind.weight - ahead.weight + fall * top + rise * bottom) / whole;
  return Math.min(top, Math.max(bottom, meeting));
}

/** Parts in order that touch are one. */
function joined(parts: readonly EdgePart[]): readonly EdgePart[] {
  const whole: EdgePart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last !== undefined && part.from <= last.to) {
      whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, part.to) };
    } else whole.push(part);
  }
  return whole;
}
