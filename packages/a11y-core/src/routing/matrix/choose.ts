/** From so many searches on a metric of one's own is worth its making. */
const LEAST_LINES = 6;

/**
 * What fills a matrix: `trees` is one search for each source, or for each target where those are
 * fewer; `hierarchy` prepares the weights of the traveller once, after which a row takes a fraction
 * of a search.
 */
export function chooseMatrixEngine({
  sources,
  targets,
  hasHierarchy,
  isPrepared,
}: {
  readonly sources: number;
  readonly targets: number;
  readonly hasHierarchy: boolean;
  readonly isPrepared: boolean;
}): 'trees' | 'hierarchy' {
  if (!hasHierarchy) return 'trees';
  return isPrepared || Math.min(sources, targets) >= LEAST_LINES ? 'hierarchy' : 'trees';
}
