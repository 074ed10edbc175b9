const PAGE = 10;

/**
 * Where a key leads in a list of `count` entries ordered by distance from the centre: arrows by one,
 * Page keys by ten, Home to the nearest, End to the farthest. `at` is −1 before the first step. Null
 * when the key means nothing here, or when there is nothing to walk.
 */
export function walkTo(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  const clamp = (index: number) => Math.min(count - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return clamp(at + 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return clamp(at - 1);
    case 'PageDown':
      return clamp(at + PAGE);
    case 'PageUp':
      return clamp(at - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
