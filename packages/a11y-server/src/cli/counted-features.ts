import { OSW_FILE_NAMES, type OswFile } from 'a11y-core';

/** How many features each file holds, in words: `3 nodes, 1 edge`. Files without a count are left out. */
export function countedFeatures(counts: Readonly<Partial<Record<OswFile, number>>>): string {
  return OSW_FILE_NAMES.flatMap((file) => {
    const count = counts[file];
    return count === undefined ? [] : [`${count} ${count === 1 ? file.slice(0, -1) : file}`];
  }).join(', ');
}
