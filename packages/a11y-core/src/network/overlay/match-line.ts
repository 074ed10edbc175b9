import { bearingDeg, type LonLat } from '../../geo/position.js';
import { edgePosition, lineLengths } from '../edge-line.js';
import type { Network } from '../network.js';
import { angleBetween } from './kerb-arm.js';
import { type Match, type Matching, REACH_M } from './match.js';
import type { Near } from './nearby.js';
import type { Carrier } from './on-network.js';
import { makesUp } from './whole.js';

/** An edge more askew than this runs elsewhere. */
const MOST_ASKEW_DEG = 35;

/** Metres that one degree askew counts for, when the nearest of several edges is chosen. */
const METRES_PER_DEGREE_ASKEW = 0.1;

/** Distance between the places where a line is compared with the network. */
const SAMPLE_M = 2;
const MOST_SAMPLES = 200;

/** An edge under less than this share of the line, and covered by less than half, was only grazed. */
const LEAST_SHARE = 0.25;

interface Sample extends Near {
  readonly askewDeg: number;
}

/** The edges a line runs along, each place of the line given to the edge that fits it best. */
export function matchLine(
  { network, nearby }: Matching,
  line: readonly LonLat[],
  carrier: Carrier,
): readonly Match[] {
  const places = placesAlong(line);
  const byEdge = new Map<number, Sample[]>();
  let placed = 0;
  for (const { position, bearing } of places) {
    const best = nearby(position, carrier.kinds, REACH_M)
      .map((near) => ({ ...near, askewDeg: askew(network, near, bearing) }))
      .filter(({ askewDeg }) => askewDeg <= MOST_ASKEW_DEG)
      .sort((a, b) => cost(a) - cost(b) || a.edge - b.edge)[0];
    if (best === undefined) continue;
    placed++;
    const samples = byEdge.get(best.edge);
    if (samples === undefined) byEdge.set(best.edge, [best]);
    else samples.push(best);
  }
  return [...byEdge].flatMap(([edge, samples]) => {
    const fractions = samples.map(({ fraction }) => fraction);
    const fromFraction = Math.min(...fractions);
    const toFraction = Math.max(...fractions);
    const lengthM = network.edges.lengthMm[edge]! / 1000;
    const isGrazed =
      samples.length / places.length < LEAST_SHARE && toFraction - fromFraction < 0.5;
    if (isGrazed) return [];
    const awayM = mean(samples.map(({ distanceM }) => distanceM));
    const askewDeg = mean(samples.map((sample) => sample.askewDeg));
    const climb = fractions.at(-1)! - fractions[0]!;
    return {
      edge,
      fromFraction,
      toFraction,
      score:
        (1 - awayM / REACH_M) *
        (1 - askewDeg / (2 * MOST_ASKEW_DEG)) *
        (0.5 + (0.5 * placed) / places.length),
      method: 'line' as const,
      isWhole: carrier.isItself || makesUp((toFraction - fromFraction) * lengthM, lengthM),
      rises: climb > 0 ? (1 as const) : climb < 0 ? (-1 as const) : (0 as const),
      isAmbiguous: false,
    } satisfies Match;
  });
}

const cost = ({ distanceM, askewDeg }: Sample): number =>
  distanceM + askewDeg * METRES_PER_DEGREE_ASKEW;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Angle between the line and the edge at that place, whichever way either was drawn. */
function askew(network: Network, { edge, fraction }: Near, bearing: number): number {
  const step = Math.min(0.5, 500 / network.edges.lengthMm[edge]!);
  const before = edgePosition(network, edge, Math.max(0, fraction - step));
  const after = edgePosition(network, edge, Math.min(1, fraction + step));
  const angle = angleBetween(bearingDeg(before, after), bearing);
  return Math.min(angle, 180 - angle);
}

/** Places at equal distances along a line, both ends included, with the bearing there. */
function placesAlong(line: readonly LonLat[]): { position: LonLat; bearing: number }[] {
  const { pieces, total } = lineLengths(line);
  const count = Math.min(MOST_SAMPLES, Math.max(3, Math.ceil(total / SAMPLE_M) + 1));
  const places: { position: LonLat; bearing: number }[] = [];
  let piece = 0;
  let before = 0;
  for (let i = 0; i < count; i++) {
    const along = (total * i) / (count - 1);
    while (piece < pieces.length - 1 && along > before + pieces[piece]!) {
      before += pieces[piece]!;
      piece++;
    }
    const [a, b] = [line[piece]!, line[piece + 1]!];
    const share = pieces[piece] === 0 ? 0 : Math.min(1, (along - before) / pieces[piece]!);
    places.push({
      position: [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share],
      bearing: bearingDeg(a, b),
    });
  }
  return places;
}
