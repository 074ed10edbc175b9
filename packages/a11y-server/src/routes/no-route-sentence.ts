import type { NoRoute, OffNetwork } from 'a11y-core';

/** Why there is no way, in a sentence; the whole reason is in the outcome itself. */
export function noRouteSentence(outcome: NoRoute | OffNetwork): string {
  if (outcome.outcome === 'no-route') {
    if (outcome.reason === 'disconnected') return 'The places are not connected for anybody.';
    const { length } = outcome.barriers;
    const barriers = length === 1 ? 'barrier stands' : 'barriers stand';
    return `No way within these limits: ${length} ${barriers} in the shortest way.`;
  }
  const { reason, nearestM } = outcome;
  const what = outcome.end === 'from' ? 'origin' : 'destination';
  if (nearestM === null) return `Nothing that this traveller can use is there for the ${what}.`;
  const metres = `${Math.round(nearestM)} m`;
  return reason === 'outside-bounds'
    ? `The nearest way to the ${what} that this traveller can use, ${metres} away, is not as asked for.`
    : `The nearest way to the ${what} that this traveller can use is ${metres} away.`;
}
