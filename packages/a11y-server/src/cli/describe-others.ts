import type { ComparedRoute, FoundRoute, UnknownCompared } from 'a11y-core';
import { metres, minutes } from '../routes/amount-words.js';

/** When to leave and when one is there, where a time was asked for; and the legs of a walk by points. */
export function describeTimes({ departAt, arriveAt, legs }: FoundRoute): readonly string[] {
  return [
    ...(departAt === undefined ? [] : [`Leave at ${departAt}, arrive at ${arriveAt}.`]),
    ...(legs.length < 2
      ? []
      : legs.map(
          ({ distanceM, durationS }, i) =>
            `Leg ${i + 1}: ${metres(distanceM)}, ${minutes(durationS)}`,
        )),
  ];
}

/** The other ways that were asked for. */
export function describeOthers({ alternatives, unknownCompared }: FoundRoute): readonly string[] {
  return [
    ...(alternatives?.length === 0 ? ['There is no other way worth choosing.'] : []),
    ...(alternatives ?? []).map(
      ({ distanceM, durationS, unknownShare, sharedShare }, i) =>
        `Another way ${i + 1}: ${metres(distanceM)}, ${minutes(durationS)}, unknown on ${percent(unknownShare)}, ${percent(sharedShare)} of it shared`,
    ),
    ...describeCompared(unknownCompared),
  ];
}

/** What avoiding everything unknown would cost, and what accepting it would save. */
export function describeCompared(compared: UnknownCompared | undefined): readonly string[] {
  if (compared === undefined) return [];
  return [
    `Avoiding all that is unknown: ${inWords(compared.strict)}`,
    `Accepting all that is unknown: ${inWords(compared.lenient)}`,
  ];
}

const inWords = (route: ComparedRoute | null): string =>
  route === null
    ? 'no way'
    : `${metres(route.distanceM)}, ${minutes(route.durationS)}, unknown on ${percent(route.unknownShare)}`;

const percent = (share: number): string => `${Math.round(share * 100)} %`;
