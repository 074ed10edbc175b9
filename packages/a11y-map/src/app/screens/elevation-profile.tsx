import type { ElevationOfWay } from 'a11y-core';
import { useWords } from '../ui/words-context.js';
import { profileWords } from '../words/explanation.js';

const WIDTH = 320;
const HEIGHT = 72;
/** Room for the thickness of the line. */
const MARGIN = 4;
/** A rise smaller than this is drawn as small as it is. */
const LEAST_RANGE_M = 10;

/** The heights of the way as a line, with the same in words under it; nothing where none is known. */
export function ElevationProfile({ elevation }: { readonly elevation: ElevationOfWay }) {
  const { t } = useWords();
  const words = profileWords(t, elevation);
  if (words === null) return null;
  return (
    <figure class="profile">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        <path d={profilePath(elevation)} />
      </svg>
      <figcaption>{words}</figcaption>
    </figure>
  );
}

/** The line, broken where no height is known. */
function profilePath({ profile }: ElevationOfWay): string {
  const known = profile.flatMap(({ elevationM }) => elevationM ?? []);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const range = Math.max(LEAST_RANGE_M, high - low);
  const lengthM = profile.at(-1)!.atM || 1;
  const x = (atM: number) => MARGIN + (atM / lengthM) * (WIDTH - 2 * MARGIN);
  const y = (elevationM: number) =>
    HEIGHT - MARGIN - ((elevationM - low) / range) * (HEIGHT - 2 * MARGIN);
  let isDown = false;
  return profile
    .flatMap(({ atM, elevationM }) => {
      if (elevationM === null) {
        isDown = false;
        return [];
      }
      const move = isDown ? 'L' : 'M';
      isDown = true;
      return [`${move}${x(atM).toFixed(1)} ${y(elevationM).toFixed(1)}`];
    })
    .join('');
}
