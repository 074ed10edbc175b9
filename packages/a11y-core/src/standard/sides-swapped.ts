import { allOf } from './condition.js';

/**
 * A room of 1.50 x 1.80 m is as good as one of 1.80 x 1.50 m. As `metIf` of the row on the long
 * side it accepts a survey that names the sides the other way round: what it calls the width is
 * long enough to be the length, and what it calls the length is long enough to be the width.
 */
export const sidesSwapped = <const Length extends string, const Width extends string>(
  length: Length,
  width: Width,
  longMm: number,
  shortMm: number,
) =>
  allOf(
    { parameter: width, is: 'at-least', value: longMm },
    { parameter: length, is: 'at-least', value: shortMm },
  );
