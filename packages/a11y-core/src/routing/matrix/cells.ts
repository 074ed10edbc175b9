import type { Network } from '../../network/network.js';
import { type CostModel, MOST_WEIGHT } from '../cost.js';
import { shareOf } from '../leg/measure.js';
import type { FixedPlace } from '../places.js';
import { directPath, isEmpty, type PathPart } from '../search.js';
import type { Walked } from '../walks.js';

/** The lightest ways from every source to every target, row by row; `Infinity` weighs what there is no way to. */
export interface Cells {
  readonly rows: number;
  readonly columns: number;
  readonly weight: Float64Array;
  readonly timeS: Float64Array;
  readonly lengthM: Float64Array;
}

export const emptyCells = (rows: number, columns: number): Cells => ({
  rows,
  columns,
  weight: new Float64Array(rows * columns).fill(Infinity),
  timeS: new Float64Array(rows * columns),
  lengthM: new Float64Array(rows * columns),
});

/** Puts a way in a cell; what weighs more than `MOST_WEIGHT` is no way. */
export function putWay(cells: Cells, at: number, { weight, timeS, lengthM }: Walked): void {
  if (weight > MOST_WEIGHT) return;
  cells.weight[at] = weight;
  cells.timeS[at] = timeS;
  cells.lengthM[at] = lengthM;
}

/** True seconds and metres of a part. */
export function measured(
  network: Network,
  cost: CostModel,
  part: PathPart,
): { readonly timeS: number; readonly lengthM: number } {
  if (isEmpty(part)) return { timeS: 0, lengthM: 0 };
  const share = shareOf(part);
  return {
    timeS: cost.timeS(part.arc) * share,
    lengthM: (network.edges.lengthMm[part.arc >>> 1]! / 1000) * share,
  };
}

/** The lightest way that stays on the edge of both ends; undefined where there is none. */
export function directWay(
  network: Network,
  cost: CostModel,
  starts: readonly FixedPlace[],
  goals: readonly FixedPlace[],
): Walked | undefined {
  const path = directPath(cost, starts, goals);
  const [part] = path?.parts ?? [];
  return (
    path && {
      weight: path.weight,
      ...(part === undefined ? { timeS: 0, lengthM: 0 } : measured(network, cost, part)),
    }
  );
}
