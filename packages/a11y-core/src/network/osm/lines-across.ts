import { LINES_PASSED } from './barrier.js';
import { nodeAt, type OsmExtract, type Tags } from './extract.js';
import { isKerb, KERB_KEYS } from './kerb.js';
import { remembered } from './remembered.js';
import type { WalkedWays } from './walked-ways.js';

const GATES: ReadonlySet<string> = new Set(LINES_PASSED);
/** What a kerb drawn as a line says of the points where it is crossed. */
const KERB_LINE_KEYS = ['barrier', 'height', ...KERB_KEYS] as const;

/**
 * Kerbs and gates drawn as lines stand in the way at every point that they share with a walkable way.
 * What the point says of itself beats the line. Adds to `tagsAt`, tags by place in the extract.
 */
export function withLinesAcross(
  extract: OsmExtract,
  { uses }: Pick<WalkedWays, 'uses'>,
  tagsAt: Map<number, Tags>,
): void {
  const isAcross = remembered(isPassedLine);
  for (const { tags: line, refs } of extract.ways) {
    if (!isAcross(line)) continue;
    const isKerbLine = line.get('barrier') === 'kerb';
    for (const ref of refs) {
      const node = nodeAt(extract, ref);
      if (node < 0 || uses[node] === 0) continue;
      const own = tagsAt.get(node);
      const isTold = own !== undefined && (isKerbLine ? isKerb(own) : own.has('barrier'));
      if (!isTold) tagsAt.set(node, together(isKerbLine ? kerbOnly(line) : line, own));
    }
  }
}

function isPassedLine(line: Tags): boolean {
  const barrier = line.get('barrier');
  if (barrier === undefined || line.has('highway')) return false;
  return barrier === 'kerb' || GATES.has(barrier);
}

function kerbOnly(line: Tags): Tags {
  const kept = new Map<string, string>();
  for (const key of KERB_LINE_KEYS) {
    const value = line.get(key);
    if (value !== undefined) kept.set(key, value);
  }
  return kept;
}

/** A point keeps what it says; a gate at the point of a kerb line stays a gate. */
function together(line: Tags, own: Tags | undefined): Tags {
  const all = new Map(line);
  // A kerb of the line under a gate of the point: `kerb` and `barrier=gate` can stand side by side.
  if (own?.has('barrier') && !all.has('kerb')) all.set('kerb', 'yes');
  for (const [key, value] of own ?? []) all.set(key, value);
  return all;
}
