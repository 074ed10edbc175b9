import { COORDINATE_SCALE, EARTH_RADIUS_M, type LonLat } from '../../geo/position.js';
import { lineLengths } from '../../network/edge-line.js';
import type { Network } from '../../network/network.js';
import { edgeGeometry } from '../../network/read-edge.js';
import type { EdgePart } from './reached-parts.js';

/** A place on a way, in whole units of `COORDINATE_SCALE`, and the first budget that suffices for it. */
export interface Sample {
  readonly x: number;
  readonly y: number;
  /** Place in the list of budgets; the length of the list where none suffices. */
  readonly rank: number;
}

export const UNITS_PER_M = (COORDINATE_SCALE * 180) / Math.PI / EARTH_RADIUS_M;

/** Ways are looked at every so many metres, and at their bends. */
const EVERY_M = 20;

/** Where a budget ends on an edge, the way is not reached so many metres further on. */
const BEYOND_M = 0.5;

/**
 * Places along all ways that are reached: every few metres, where each budget ends, and just beyond.
 * `parts` are the reached parts by edge for each budget, the smallest first.
 */
export function samplesOf(
  network: Network,
  parts: readonly ReadonlyMap<number, readonly EdgePart[]>[],
): readonly Sample[] {
  const none = parts.length;
  const samples: Sample[] = [];
  for (const edge of parts.at(-1)?.keys() ?? []) {
    const byBudget = parts.map((of) => of.get(edge) ?? []);
    if (byBudget.at(-1)!.length === 0) continue;
    const line = edgeGeometry(network, edge);
    const { pieces, total } = lineLengths(line);
    if (total === 0) continue;
    const rankAt = (fraction: number): number => {
      const rank = byBudget.findIndex((of) =>
        of.some(({ from, to }) => fraction >= from && fraction <= to),
      );
      return rank === -1 ? none : rank;
    };
    for (const fraction of fractionsOf(byBudget, pieces, total)) {
      const [lon, lat] = positionAt(line, pieces, fraction * total);
      samples.push({
        x: Math.round(lon * COORDINATE_SCALE),
        y: Math.round(lat * COORDINATE_SCALE),
        rank: rankAt(fraction),
      });
    }
  }
  return samples;
}

/** Where an edge is looked at; its ends are nodes and known. */
function fractionsOf(
  byBudget: readonly (readonly EdgePart[])[],
  pieces: readonly number[],
  total: number,
): readonly number[] {
  const fractions: number[] = [];
  const steps = Math.ceil(total / EVERY_M);
  for (let step = 1; step < steps; step++) fractions.push(step / steps);
  let walked = 0;
  for (const piece of pieces) {
    walked += piece;
    fractions.push(walked / total);
  }
  const beyond = BEYOND_M / total;
  for (const { from, to } of byBudget.flat()) {
    fractions.push(
      from,
      to,
      Math.max(from / 2, from - beyond),
      Math.min((1 + to) / 2, to + beyond),
    );
  }
  return fractions.filter((fraction) => fraction > 0 && fraction < 1);
}

function positionAt(line: readonly LonLat[], pieces: readonly number[], alongM: number): LonLat {
  let left = alongM;
  for (const [i, piece] of pieces.entries()) {
    if (left <= piece && piece > 0) {
      const share = left / piece;
      const [a, b] = [line[i]!, line[i + 1]!];
      return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
    }
    left -= piece;
  }
  return line.at(-1)!;
}
