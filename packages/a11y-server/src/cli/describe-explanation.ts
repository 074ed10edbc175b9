import type { Extreme, LimitOnWay, RouteExplanation, Tristate } from 'a11y-core';
import { metres } from '../routes/amount-words.js';
import { short } from './route-figures.js';

/** Why a way is as it is, in a few lines of plain English. */
export function describeExplanation(explanation: RouteExplanation): readonly string[] {
  const { limits, confidence, data } = explanation;
  return [
    'About this way:',
    ...limits.map((limit) => `  ${describeLimit(limit)}`),
    ...hardest(explanation).map((text) => `  ${text}`),
    ...describeCrossings(explanation).map((text) => `  ${text}`),
    ...describeElevation(explanation).map((text) => `  ${text}`),
    ...(data.oldestAt === null
      ? []
      : [
          `  oldest measurement ${data.oldestAt.slice(0, 10)}; ${percent(data.oldShare)} of the way rests on old ones`,
        ]),
    `  confidence ${confidence.word} (${confidence.value})`,
  ];
}

function describeLimit({
  limit,
  value,
  unit,
  tightest,
  slack,
  slackPercent,
  isBinding,
  unknownShare,
  unknownPoints,
}: LimitOnWay): string {
  const inUnit = (of: number) =>
    unit === 'ratio' ? `${short(of * 100)} %` : `${short(of)} ${unit}`;
  const room =
    slack === null
      ? unknownShare > 0 || unknownPoints > 0
        ? 'nothing known'
        : 'does not arise'
      : slack < 0
        ? `may be ${inUnit(-slack)} beyond at worst`
        : `${inUnit(slack)} to spare${slackPercent === null ? '' : ` (${slackPercent} %)`}`;
  return [
    `${limit} ${inUnit(value)}: ${room}`,
    ...(tightest === null
      ? []
      : [`at ${metres(tightest.atM)} (${tightest.source}, ${tightest.edge})`]),
    ...(unknownShare === 0 ? [] : [`unknown on ${percent(unknownShare)}`]),
    ...(unknownPoints === 0 ? [] : [`unknown at ${count(unknownPoints, 'point')}`]),
    ...(isBinding === true ? ['this limit shaped the way'] : []),
  ].join(', ');
}

function hardest(explanation: RouteExplanation): readonly string[] {
  const of = (what: string, { met, unknownM, unknownPoints }: Extreme, unit: 'mm' | '%' | '') => {
    if (met === null && unknownM === 0 && unknownPoints === 0) return [];
    const figure = (value: number) => short(unit === '%' ? value * 100 : value);
    const { low, high } = met ?? { low: null, high: null };
    const known =
      low === null && high === null
        ? 'unknown'
        : low === high
          ? figure(low!)
          : `${low === null ? '?' : figure(low)} to ${high === null ? '?' : figure(high)}`;
    return [`${what} ${known}${met === null || unit === '' ? '' : ` ${unit}`}`];
  };
  const told = [
    ...of('narrowest', explanation.narrowest, 'mm'),
    ...of('steepest up', explanation.steepestUp, '%'),
    ...of('steepest down', explanation.steepestDown, '%'),
    ...of('highest kerb up', explanation.highestKerbUp, 'mm'),
    ...of('highest kerb down', explanation.highestKerbDown, 'mm'),
    ...of('longest flight', explanation.longestFlight, ''),
  ];
  return told.length === 0 ? [] : [told.join(', ')];
}

function describeCrossings({ crossings }: RouteExplanation): readonly string[] {
  if (crossings.count === 0) return [];
  const said = (what: string, { yes, no, unknown }: Readonly<Record<Tristate, number>>) =>
    `${what} ${yes} yes, ${no} no, ${unknown} unknown`;
  return [
    `${count(crossings.count, 'crossing')}: ${said('signal', crossings.signal)}; ${said('sound', crossings.sound)}; ${said('tactile paving', crossings.tactile)}`,
  ];
}

function describeElevation({ elevation }: RouteExplanation): readonly string[] {
  const { ascentM, descentM, source, unknownM } = elevation;
  if (ascentM === null || descentM === null || source === null)
    return ['climb and descent unknown'];
  const made = source === 'both' ? 'heights and inclines' : source;
  const rest = unknownM < 1 ? '' : `, unknown on ${metres(unknownM)}`;
  return [`climb ${short(ascentM, 1)} m, descent ${short(descentM, 1)} m (from ${made})${rest}`];
}

const percent = (share: number): string =>
  share > 0 && share < 0.01 ? 'less than 1 %' : `${Math.round(share * 100)} %`;
const count = (of: number, what: string): string => `${of} ${what}${of === 1 ? '' : 's'}`;
