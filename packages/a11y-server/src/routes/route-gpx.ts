import { type FoundRoute, routeToGpx } from 'a11y-core';
import { metres, minutes } from './amount-words.js';
import { describeStep } from './step-words.js';

export const GPX_TYPE = 'application/gpx+xml';

/** A route as a GPX file in English; `notice` is what must be said with the data, or null. */
export function routeGpx(
  route: FoundRoute,
  attribution: readonly string[],
  notice: string | null,
): string {
  const { from, to, distanceM, durationS, unknownShare, warnings } = route;
  const [start, goal] = [from.place?.name, to.place?.name];
  const name = ['Route', start && `from ${start}`, goal && `to ${goal}`].filter(Boolean).join(' ');
  const desc = [
    ...(notice === null ? [] : [notice]),
    `${metres(distanceM)}, ${minutes(durationS)}.`,
    `Unknown on ${Math.round(unknownShare * 100)} % of the way.`,
    ...warnings.map(({ detail }) => detail),
  ].join(' ');
  return routeToGpx(route, { name, desc, attribution, wordsOf: describeStep });
}
