import { fromNatural, type Interval, isWidest } from '../interval.js';
import { SOURCE_TYPES } from '../key.js';
import type { Network } from '../network.js';
import { KERB_WORDS } from '../osm/kerb.js';
import { edgeFlag, edgeInterval, edgeKindOf } from '../read-edge.js';
import type { Json } from './dataset.js';
import type { WrittenProperties } from './edge-properties.js';
import type { Unsaid } from './losses.js';

/**
 * Words of the schema, in the order they are tried: of two words that hold, the one that promises
 * less. What is 45 mm high is within "lowered", and stops a wheelchair all the same: it is raised.
 */
const WORDS = ['flush', 'raised', 'lowered'] as const;

/** The kerb and what else is passed at a node, as its properties. */
export function nodeProperties(network: Network, within: readonly number[]): WrittenProperties {
  const unsaid: Unsaid[] = [];
  const kerbs = within.filter((edge) => edgeKindOf(network, edge) === 'kerb');
  for (const edge of within) {
    const kind = edgeKindOf(network, edge);
    if (kind !== 'kerb')
      unsaid.push({ field: kind, reason: 'is passed at a node, which cannot say so' });
  }
  // A kerb inferred at the end of a crossing and of no known height is inferred again by a reader.
  const told = kerbs.filter((edge) => !isInferred(network, edge));
  const [first] = told;
  if (first === undefined) return { properties: {}, unsaid };
  const heights = told.map((edge) => edgeInterval(network, edge, 'kerb'));
  const worst = heights.reduce((a, b) =>
    b.low > a.low || (b.low === a.low && b.high > a.high) ? b : a,
  );
  if (heights.some(({ low, high }) => low !== worst.low || high !== worst.high)) {
    unsaid.push({ field: 'kerb', reason: 'kerbs differ by arm; the highest is written' });
  }
  const word = kerbWord(worst);
  const properties: Record<string, Json> = {
    barrier: 'kerb',
    ...(word !== undefined && { kerb: word }),
  };
  if (worst.source === 'tag' || worst.source === 'survey') {
    unsaid.push({ field: 'kerb', reason: 'a height is written as a word' });
  } else if (word === undefined && !isWidest('kerb', worst)) {
    unsaid.push({ field: 'kerb', reason: 'no word holds what is known of the height' });
  }
  const touched = new Set(told.map((edge) => edgeFlag(network, edge, 'tactile')));
  touched.delete('unknown');
  const [tactile] = touched;
  if (touched.size === 1 && tactile !== undefined) properties['tactile_paving'] = tactile;
  if (touched.size > 1) unsaid.push({ field: 'tactile', reason: 'tactile paving differs by arm' });
  return { properties, unsaid };
}

/** The word that holds for every height in the interval. */
export function kerbWord(height: Interval): string | undefined {
  const rolled = spanOf('rolled');
  if (rolled.low === height.low && rolled.high === height.high) return 'rolled';
  return WORDS.find((word) => {
    const { low, high } = spanOf(word);
    return height.low >= low && height.high <= high;
  });
}

const spanOf = (word: string): Interval => fromNatural('kerb', KERB_WORDS.get(word)!);

function isInferred(network: Network, edge: number): boolean {
  const isMapped = SOURCE_TYPES[network.edges.sourceType[edge]!] === 'node';
  return !isMapped && isWidest('kerb', edgeInterval(network, edge, 'kerb'));
}
