/**
 * Cells of a matrix that one request over HTTP may have. With a network in the order of an import
 * that many take a tenth of a second, in which nobody else is answered.
 */
export const MOST_CELLS = 10_000;
