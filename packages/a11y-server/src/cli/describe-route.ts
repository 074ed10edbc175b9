import {
  type Barrier,
  type EntranceName,
  LIMITS,
  type NoRoute,
  type OffNetwork,
  type OtherEntrance,
  type PlaceAtEnd,
  type Relaxation,
  type RouteOutcome,
  type RouteWarning,
} from 'a11y-core';
import { metres, minutes } from '../routes/amount-words.js';
import { describeStep } from '../routes/step-words.js';
import { describeExplanation } from './describe-explanation.js';
import { describeCompared, describeOthers, describeTimes } from './describe-others.js';
import { printable } from './printable.js';
import { short } from './route-figures.js';

/** A route outcome in plain English: steps, what is unknown, and why it runs as it does. */
export function describeRoute(outcome: RouteOutcome): string {
  const lines = linesOf(outcome);
  return `${lines.map(printable).join('\n')}\n`;
}

function linesOf(outcome: RouteOutcome): readonly string[] {
  switch (outcome.outcome) {
    case 'route': {
      const { distanceM, durationS, steps, unknownShare, barriersAvoided, explanation } = outcome;
      const lines = [
        `${metres(distanceM)}, ${minutes(durationS)}`,
        ...describePlace('From', outcome.from.place),
        ...describePlace('To', outcome.to.place),
        ...steps.map((step, index) => `${String(index + 1).padStart(3)}. ${describeStep(step)}`),
        `Unknown on ${Math.round(unknownShare * 100)} % of the way.`,
      ];
      if (outcome.unrestrictedDistanceM !== null) {
        lines.push(`Without limits it would be ${metres(outcome.unrestrictedDistanceM)}.`);
      }
      if (barriersAvoided !== null && barriersAvoided.length > 0) {
        lines.push(
          'Avoided:',
          ...barriersAvoided.map((barrier) => `  ✕ ${describeBarrier(barrier)}`),
        );
      }
      return [
        ...lines,
        ...describeTimes(outcome),
        ...describeOthers(outcome),
        ...(explanation === undefined ? [] : describeExplanation(explanation)),
        ...warnings(outcome.warnings),
      ];
    }
    case 'no-route':
      return [
        outcome.reason === 'limits'
          ? 'No way within these limits. In the way:'
          : 'No way for anybody: the two ends are not connected.',
        ...outcome.barriers.map((barrier) => `  ✕ ${describeBarrier(barrier)}`),
        ...describeCut(outcome),
        ...describeRelaxations(outcome.relaxations ?? []),
        ...describePlace('From', outcome.from.place),
        ...describePlace('To', outcome.to.place),
        `The nearest point that can be reached is ${metres(outcome.nearestReachable.distanceM)} from the destination, at ${outcome.nearestReachable.position.join(',')}.`,
        ...describeCompared(outcome.unknownCompared),
        ...warnings(outcome.warnings),
      ];
    case 'off-network': {
      const end = outcome.end === 'from' ? 'start' : 'destination';
      const distance =
        outcome.nearestM === null
          ? 'nothing usable is there at all'
          : `the nearest usable way is ${metres(outcome.nearestM)} away`;
      return [
        `The ${end} is off the network: ${outcome.reason === 'nothing-usable' ? 'there is a way nearby that this traveller cannot use, and ' : ''}${distance}.`,
        ...describeExcluded(outcome.excludedBy),
        ...describePlace(outcome.end === 'from' ? 'From' : 'To', outcome.place),
      ];
    }
  }
}

/** That the limits leave nothing of the whole network, and which. */
function describeExcluded(excludedBy: OffNetwork['excludedBy']): readonly string[] {
  if (excludedBy === undefined) return [];
  if (excludedBy.length === 0) {
    return ['These limits together exclude every way of the network; none does alone.'];
  }
  return excludedBy.map(({ limit, isOfUnknown }) =>
    isOfUnknown
      ? `${LIMITS[limit].label.en} (${limit}) excludes every way of the network: those that might do were never measured, and the unknown is avoided.`
      : `${LIMITS[limit].label.en} (${limit}) excludes every way of the network.`,
  );
}

/** The barriers that part the two ends, unless they are just those on the shortest way. */
function describeCut({ cut, cutLeftOut, barriers }: NoRoute): readonly string[] {
  if (cutLeftOut === 'too-many') return ['More barriers part the two ends than can be told here.'];
  if (cut === null || isSameEdges(cut, barriers)) return [];
  return [
    'Every way passes one of these:',
    ...cut.map((barrier) => `  ✕ ${describeBarrier(barrier)}`),
  ];
}

const isSameEdges = (a: readonly Barrier[], b: readonly Barrier[]): boolean => {
  const others = new Set(b.map(({ edge }) => edge));
  const isAmong = a.every(({ edge }) => others.has(edge));
  return isAmong && new Set(a.map(({ edge }) => edge)).size === others.size;
};

/** What opens a way, as the options of the command that would find it. */
function describeRelaxations(relaxations: readonly Relaxation[]): readonly string[] {
  if (relaxations.length === 0) return [];
  return [
    'What would open a way:',
    ...relaxations.map(({ limits, unknown, barriers, distanceM, durationS }) => {
      const options = [
        ...Object.entries(limits).map(([name, value]) => `--limit ${name}=${value}`),
        ...Object.entries(unknown).map(([name, policy]) => `--unknown ${name}=${policy}`),
      ];
      const past = barriers.length === 1 ? '1 barrier' : `${barriers.length} barriers`;
      return `  ${options.join(' ')}: ${metres(distanceM)}, ${minutes(durationS)}, past ${past}`;
    }),
  ];
}

const REASONS: Readonly<Record<OtherEntrance['reason'], string>> = {
  farther: 'can be used too, by a longer or harder way',
  door: 'cannot be passed',
  way: 'no way there within these limits',
  disconnected: 'no way leads there',
  'off-network': 'no way comes near it',
};

/** How a place is entered, and what is the matter with its other entrances. */
function describePlace(end: 'From' | 'To', place: PlaceAtEnd | undefined): readonly string[] {
  if (place === undefined) return [];
  const { name, entrance, others } = place;
  const how =
    entrance === null
      ? others.length === 0
        ? 'no entrance is known'
        : 'no entrance can be used'
      : calledEntrance(entrance);
  return [
    `${end} ${name}: ${how}`,
    ...others.flatMap((other) => [
      `  not ${calledEntrance(other)}: ${REASONS[other.reason]}`,
      ...other.barriers.map((barrier) => `    ✕ ${describeBarrier(barrier)}`),
    ]),
  ];
}

const calledEntrance = ({ name, facilityId, node, position }: EntranceName): string =>
  name ?? facilityId ?? (node === undefined ? position.join(',') : `node ${node}`);

function describeBarrier(barrier: Barrier): string {
  const { cause, limit, low, high, isUnknown, source, facilityId, edge } = barrier;
  const { measuredAt, isOld, judged } = barrier;
  const value =
    low === null && high === null
      ? ''
      : ` ${low === null ? '?' : short(low)}${high === low ? '' : ` to ${high === null ? '?' : short(high)}`}`;
  const against = limit === null ? '' : `, limit ${short(limit)}`;
  const clauses = judged?.clauses.map(({ edition, clause }) => `${edition} ${clause}`) ?? [];
  const origin = [
    facilityId === undefined ? source : `facility ${facilityId}`,
    ...(judged === undefined ? [] : [judged.status]),
    ...(clauses.length === 0 ? [] : [`misses ${clauses.join(', ')}`]),
    ...(measuredAt === undefined ? [] : [`of ${measuredAt.slice(0, 10)}`]),
    ...(isOld === true ? ['old'] : []),
  ].join(', ');
  return `${barrier.edgeKind}: ${cause}${value}${against}${isUnknown ? ', unknown' : ''} (${origin}, ${edge})`;
}

function warnings(list: readonly RouteWarning[]): readonly string[] {
  return list.map(({ detail }) => `! ${detail}`);
}
