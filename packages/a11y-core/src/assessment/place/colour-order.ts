import type { Colour } from '../assessment.js';

/** From worst to best. Unknown is worse than a known fault of detail: nobody may rely on it. */
export const COLOUR_RANK = { red: 0, grey: 1, yellow: 2, green: 3 } as const satisfies Record<
  Colour,
  number
>;

/**
 * The colour of things that are all needed: red if one is; grey if nothing is known; otherwise
 * yellow if one is grey or yellow, and green only if all are. Grey for none at all.
 */
export function colourOfAll(colours: readonly Colour[]): Colour {
  if (colours.includes('red')) return 'red';
  if (colours.every((colour) => colour === 'grey')) return 'grey';
  return colours.every((colour) => colour === 'green') ? 'green' : 'yellow';
}
