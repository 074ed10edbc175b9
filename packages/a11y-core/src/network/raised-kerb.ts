/**
 * What the word "raised" says of a kerb: more than 30 mm, and nobody knows how much more. Said by
 * `kerb=raised` in a map and by a surveyor who found no kerb ramp.
 */
export const RAISED_KERB_FROM_MM = 31;
