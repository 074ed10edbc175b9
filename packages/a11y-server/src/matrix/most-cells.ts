/**
 * Cells of a matrix that one request over HTTP may have: nobody else is answered meanwhile. As many
 * take a fraction of a second on a town's network in the order of an import.
 */
export const MOST_CELLS = 10_000;
