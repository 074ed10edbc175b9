/** How many edits turn one word into the other, by the table of Wagner and Fischer in two rows. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, replaced));
    }
    above = row;
  }
  return above[b.length]!;
}

/** The known names most like the given one: those that hold it first, then by fewest edits. */
export function nearest(given: string, known: Iterable<string>, most = 5): readonly string[] {
  const wanted = given.toLowerCase();
  const ranked = [];
  for (const name of known) {
    const low = name.toLowerCase();
    const isWithin = wanted !== '' && low.includes(wanted);
    // Far longer names cannot be near: the table need not be filled.
    const isFar = !isWithin && Math.abs(low.length - wanted.length) > wanted.length / 2 + 2;
    if (isFar) continue;
    const edits = isWithin ? 0 : editDistance(wanted, low);
    if (isWithin || edits <= Math.max(2, wanted.length / 4)) ranked.push({ name, edits });
  }
  return ranked
    .toSorted((a, b) => a.edits - b.edits || a.name.length - b.name.length)
    .slice(0, most)
    .map(({ name }) => name);
}

/** "Did you mean …", or nothing where no name is near. */
export function didYouMean(given: string, known: Iterable<string>): string {
  const names = nearest(given, known);
  return names.length === 0 ? '' : ` Did you mean ${names.join(', ')}?`;
}
