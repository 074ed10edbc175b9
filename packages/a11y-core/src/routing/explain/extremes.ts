import { ATTRIBUTES, type Interval } from '../../network/interval.js';
import type { Network } from '../../network/network.js';
import { LIMITS } from '../../profile/limit.js';
import { expected } from '../effort.js';
import type { Surveyed } from '../surveyed.js';
import type { Extreme, RouteExplanation } from './explanation.js';
import { figureOn, metBy } from './figure.js';
import type { WalkedPart } from './walked.js';

type Extremes = Pick<
  RouteExplanation,
  | 'narrowest'
  | 'steepestUp'
  | 'steepestDown'
  | 'highestKerbUp'
  | 'highestKerbDown'
  | 'longestFlight'
>;

/**
 * The hardest places of a way, whoever walks it. Of an interval the middle counts, of one with an open
 * end the end that is known, as everywhere a single number is taken.
 */
export function extremesOf(
  network: Network,
  surveyed: Surveyed,
  parts: readonly WalkedPart[],
): Extremes {
  const hardest = (name: LimitOfExtreme, of: readonly Pieces[] = parts.map(alone)): Extreme =>
    extremeOf(network, surveyed, name, of);
  return {
    narrowest: hardest('minWidthMm'),
    steepestUp: hardest('maxSlopeUp'),
    steepestDown: hardest('maxSlopeDown'),
    highestKerbUp: hardest('maxKerbUpMm'),
    highestKerbDown: hardest('maxKerbDownMm'),
    longestFlight: hardest('maxSteps', flightsOf(network, parts)),
  };
}

/** The limits that are about the same, and compare in the same sense. */
type LimitOfExtreme =
  | 'minWidthMm'
  | 'maxSlopeUp'
  | 'maxSlopeDown'
  | 'maxKerbUpMm'
  | 'maxKerbDownMm'
  | 'maxSteps';

/** Parts that are one thing: the pieces of a flight. */
type Pieces = readonly [WalkedPart, ...WalkedPart[]];

const alone = (part: WalkedPart): Pieces => [part];

function extremeOf(
  network: Network,
  surveyed: Surveyed,
  name: LimitOfExtreme,
  things: readonly Pieces[],
): Extreme {
  const { attribute, bound } = LIMITS[name];
  let hardest: { pieces: Pieces; met: Interval; value: number } | undefined;
  let unknownM = 0;
  let unknownPoints = 0;
  for (const pieces of things) {
    const met = metOver(network, pieces, name);
    if (met === undefined) continue;
    if (met === 'unknown') {
      for (const { isPoint, lengthM } of pieces) {
        if (isPoint) unknownPoints += 1;
        else unknownM += lengthM;
      }
      continue;
    }
    const value = expected(attribute, met.low, met.high);
    // A way that falls or is level has no steepest place up.
    if (attribute === 'incline' && value <= 0) continue;
    const isHarder =
      hardest === undefined || (bound === 'min' ? value < hardest.value : value > hardest.value);
    if (isHarder) hardest = { pieces, met, value };
  }
  return {
    met:
      hardest === undefined
        ? null
        : figureOn(network, surveyed, hardest.pieces[0], attribute, hardest.met),
    unknownM,
    unknownPoints,
  };
}

/** Of one part what is met on it; the pieces of a flight have their steps together. */
function metOver(
  network: Network,
  pieces: Pieces,
  name: LimitOfExtreme,
): Interval | 'unknown' | undefined {
  if (name !== 'maxSteps') return metBy(network, pieces[0], name);
  const { max } = ATTRIBUTES.steps;
  let [low, high] = [0, 0];
  for (const piece of pieces) {
    const met = metBy(network, piece, name);
    if (met === undefined || met === 'unknown') return met;
    // Of a part of a flight that part of its steps is climbed.
    low += Math.floor(met.low * piece.share);
    high = met.high >= max ? max : Math.min(max, high + Math.ceil(met.high * piece.share));
  }
  return { low, high };
}

/** Stairs and escalators, each in the pieces that follow one another. */
function flightsOf({ edges }: Network, parts: readonly WalkedPart[]): readonly Pieces[] {
  const flights: [WalkedPart, ...WalkedPart[]][] = [];
  let before: WalkedPart | undefined;
  for (const part of parts) {
    const kind = edges.kind[part.edge];
    const isSame = before !== undefined && edges.kind[before.edge] === kind;
    if (isSame) flights.at(-1)!.push(part);
    else flights.push([part]);
    before = part;
  }
  return flights;
}
