/** A name as it is searched: full-width and half-width, upper and lower case are one. */
export function searchText(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}
