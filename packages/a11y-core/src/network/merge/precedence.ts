import type { NetworkSource } from '../network.js';

/** Whose word on a way goes before whose: a surveyor was there, a map was drawn by anybody. */
const TRUST: Readonly<Record<NetworkSource['kind'], number>> = {
  survey: 0,
  opensidewalks: 1,
  osm: 2,
  synthetic: 3,
};

export const sourceKey = ({ kind, attribution, licence, asOf }: NetworkSource): string =>
  JSON.stringify([kind, attribution, licence, asOf ?? '']);

/** Compares sources: named first in `prefer` (a kind or an attribution), then by trust, then the newer. */
export function bySourceRank(prefer: readonly string[]) {
  const place = ({ kind, attribution }: NetworkSource): number => {
    const found = prefer.findIndex((word) => word === kind || word === attribution);
    return found === -1 ? prefer.length : found;
  };
  return (a: NetworkSource, b: NetworkSource): number =>
    place(a) - place(b) ||
    TRUST[a.kind] - TRUST[b.kind] ||
    compare(b.asOf ?? '', a.asOf ?? '') ||
    compare(sourceKey(a), sourceKey(b));
}

/** In the order of code units, which is the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
