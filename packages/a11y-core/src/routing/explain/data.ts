import { QUANTITY_NAMES, type Quantity } from '../../network/interval.js';
import type { Network } from '../../network/network.js';
import type { Surveyed } from '../surveyed.js';
import { isOldReading } from './age.js';
import type { BasisOf } from './basis.js';
import { BASES, type Basis, type BasisOfAttribute, type DataOfWay } from './explanation.js';
import { lengthOfAll, type WalkedPart } from './walked.js';

/** What the way rests on: by attribute, by age and by source. */
export function dataOf(
  network: Network,
  surveyed: Surveyed,
  parts: readonly WalkedPart[],
  basisOf: BasisOf,
): DataOfWay {
  const totalM = lengthOfAll(parts);
  const share = (lengthM: number) => (totalM === 0 ? 0 : lengthM / totalM);
  const byAttribute: { [Q in Quantity]?: BasisOfAttribute } = {};
  for (const attribute of QUANTITY_NAMES) {
    const lengths = noneOfEach();
    const points = noneOfEach();
    let isAsked = false;
    for (const part of parts) {
      const basis = basisOf(part, attribute);
      if (basis === undefined) continue;
      isAsked = true;
      if (part.isPoint) points[basis] += 1;
      else lengths[basis] += part.lengthM;
    }
    if (!isAsked) continue;
    for (const basis of BASES) lengths[basis] = share(lengths[basis]);
    byAttribute[attribute] = { share: lengths, points };
  }
  return {
    byAttribute,
    ...agesOf(surveyed, parts, basisOf, share),
    sources: sourcesOf(network, parts, share),
  };
}

const noneOfEach = (): Record<Basis, number> =>
  Object.fromEntries(BASES.map((basis) => [basis, 0])) as Record<Basis, number>;

function agesOf(
  { readingOn, asOfMs }: Surveyed,
  parts: readonly WalkedPart[],
  basisOf: BasisOf,
  share: (lengthM: number) => number,
) {
  let [oldM, undatedM, oldPoints, undatedPoints] = [0, 0, 0, 0];
  let oldestAt: string | null = null;
  for (const part of parts) {
    let [isOld, isUndated] = [false, false];
    for (const attribute of QUANTITY_NAMES) {
      if (basisOf(part, attribute) !== 'survey') continue;
      const reading = readingOn?.(part.edge, attribute);
      if (reading?.at === undefined) isUndated = true;
      else {
        if (isOldReading(attribute, reading, asOfMs)) isOld = true;
        if (oldestAt === null || Date.parse(reading.at) < Date.parse(oldestAt)) {
          oldestAt = reading.at;
        }
      }
    }
    if (part.isPoint) {
      oldPoints += Number(isOld);
      undatedPoints += Number(isUndated);
    } else {
      oldM += isOld ? part.lengthM : 0;
      undatedM += isUndated ? part.lengthM : 0;
    }
  }
  return {
    oldShare: share(oldM),
    undatedShare: share(undatedM),
    oldPoints,
    undatedPoints,
    oldestAt,
  };
}

function sourcesOf(
  { edges, sources }: Network,
  parts: readonly WalkedPart[],
  share: (lengthM: number) => number,
): DataOfWay['sources'] {
  return sources.flatMap(({ attribution, asOf = null }, origin) => {
    const of = parts.filter(({ edge }) => edges.origin[edge] === origin);
    return of.length === 0 ? [] : [{ attribution, asOf, share: share(lengthOfAll(of)) }];
  });
}
