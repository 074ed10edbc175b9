import type { Places } from 'a11y-fixtures';

export type Pair = readonly [from: number, to: number];

/** Local pairs: as many of each span, in metres. */
const LOCAL_M = [
  [50, 500],
  [500, 1000],
  [1000, 2000],
  [2000, 5000],
] as const;

/** Pairs of any nodes, drawn with a fixed seed, so that every run asks the same. */
export function randomPairs({ x }: Places, count: number): readonly Pair[] {
  const draw = drawer();
  const pairs: Pair[] = [];
  while (pairs.length < count) {
    const [from, to] = [draw(x.length), draw(x.length)];
    if (to !== from) pairs.push([from, to]);
  }
  return pairs;
}

/** Pairs of at most 5 km as the crow flies, as many of each of four spans. */
export function localPairs(places: Places, count: number): readonly Pair[] {
  return LOCAL_M.flatMap(([leastM, mostM]) =>
    pairsApart(places, count / LOCAL_M.length, leastM, mostM),
  );
}

function pairsApart({ x, y }: Places, count: number, leastM: number, mostM: number): Pair[] {
  const draw = drawer();
  const pairs: Pair[] = [];
  while (pairs.length < count) {
    const from = draw(x.length);
    // Most pairs drawn would be too far apart: one of those that are not is drawn instead.
    const near: number[] = [];
    for (let to = 0; to < x.length; to++) {
      const [dx, dy] = [x[from]! - x[to]!, y[from]! - y[to]!];
      const apart = dx * dx + dy * dy;
      if (apart >= leastM * leastM && apart <= mostM * mostM) near.push(to);
    }
    if (near.length > 0) pairs.push([from, near[draw(near.length)]!]);
  }
  return pairs;
}

/** Numerical Recipes' linear congruential generator. */
export function drawer(): (below: number) => number {
  let state = 20_261_129;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
