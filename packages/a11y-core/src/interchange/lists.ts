/** Several names in one cell: separated by semicolons, or as JSON where a name would be cut by that. */
export function writeList(items: readonly string[]): string {
  const isPlain =
    items.length > 0 &&
    !items[0]!.startsWith('[') &&
    items.every((item) => item !== '' && item === item.trim() && !/[;；\n]/.test(item));
  return isPlain ? items.join('; ') : JSON.stringify(items);
}

/** The names of a cell; undefined for JSON that is no list of texts. */
export function readList(cell: string): readonly string[] | undefined {
  if (!cell.startsWith('[')) {
    return cell
      .split(/[;；\n]/)
      .map((item) => item.trim())
      .filter((item) => item !== '');
  }
  try {
    const read: unknown = JSON.parse(cell);
    return Array.isArray(read) && read.every((item) => typeof item === 'string') ? read : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
