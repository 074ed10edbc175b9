import { APPLICABLE } from '../applicable.js';
import { ATTRIBUTE_SOURCES, ATTRIBUTES, type Attribute } from '../interval.js';
import { EDGE_FLAGS, type EdgeKind, type Network } from '../network.js';
import {
  edgeDirections,
  edgeFlag,
  edgeInterval,
  edgeKindOf,
  edgeName,
  edgeSense,
  edgeState,
} from '../read-edge.js';
import type { Json } from './dataset.js';
import type { Unsaid } from './losses.js';

/** How a kind of edge is written. */
interface WrittenKind {
  readonly is: Readonly<Record<string, string>>;
  /** What is lost by it; nothing where the words mean the same. */
  readonly loss?: string;
}

/** Every kind; null where any word of the schema would say something false. */
export const WRITTEN_KINDS: Readonly<Record<EdgeKind, WrittenKind | null>> = {
  footway: { is: { highway: 'footway' } },
  sidewalk: { is: { highway: 'footway', footway: 'sidewalk' } },
  crossing: { is: { highway: 'footway', footway: 'crossing' } },
  pedestrian: { is: { highway: 'pedestrian' } },
  road: { is: { highway: 'unclassified' }, loss: 'the class of a road, written as unclassified' },
  track: { is: { highway: 'footway' }, loss: 'that it is a track, written as a footway' },
  steps: { is: { highway: 'steps' } },
  ramp: { is: { highway: 'footway' }, loss: 'that it is a ramp, written as a footway' },
  escalator: null,
  lift: null,
  kerb: {
    is: { highway: 'footway' },
    loss: 'that it is a kerb with a length, written as a footway',
  },
  door: null,
  barrier: null,
};

export interface WrittenProperties {
  readonly properties: Readonly<Record<string, Json>>;
  readonly unsaid: readonly Unsaid[];
}

/** The class of source from which on a value is a number and not a word. */
const NUMBER_FROM = ATTRIBUTE_SOURCES.indexOf('model');
const WORD = ATTRIBUTE_SOURCES.indexOf('word');

/** Stored values this far apart are one value: what is between is rounding. */
const ONE_VALUE = 2;

/**
 * What the schema can say of an edge, apart from its id, ends and length; undefined where it has no
 * word for its kind. Nothing is said that the network does not know.
 */
export function edgeProperties(network: Network, edge: number): WrittenProperties | undefined {
  const kind = edgeKindOf(network, edge);
  const written = WRITTEN_KINDS[kind];
  if (written === null) return undefined;
  const properties: Record<string, Json> = { ...written.is };
  const unsaid: Unsaid[] = [];
  if (written.loss !== undefined) {
    unsaid.push({ field: 'kind', reason: written.loss });
  }
  const number = (attribute: Attribute, property: string, most: number): void => {
    if (!APPLICABLE[kind].includes(attribute)) return;
    const value = oneValue(network, edge, attribute, most);
    if (typeof value === 'number') properties[property] = value;
    else if (value !== undefined) unsaid.push(spanUnsaid(network, edge, attribute, value));
  };
  number('incline', 'incline', 1);
  number('width', 'width', 500);
  if (kind === 'steps') {
    number('steps', 'step_count', 500);
    const sense = edgeSense(network, edge);
    if (sense === 'up' || sense === 'down') properties['climb'] = sense;
  }
  const name = edgeName(network, edge);
  if (name !== '') properties['name'] = name;
  if (edgeState(network, edge) === 'closed') properties['foot'] = 'no';
  unsaid.push(...flagsUnsaid(network, edge, kind, properties), ...othersUnsaid(network, edge));
  return { properties, unsaid };
}

/** A value in the schema's unit, a reason why there is none to write, or undefined: nothing known. */
function oneValue(
  network: Network,
  edge: number,
  attribute: Attribute,
  most: number,
): number | string | undefined {
  const { low, high, source } = edgeInterval(network, edge, attribute);
  if (source === 'none' || source === 'not-applicable') return undefined;
  if (attribute === 'incline' && network.edges.inclineUnsigned[edge] === 1) {
    return 'a steepness without its direction has no place';
  }
  const rank = ATTRIBUTE_SOURCES.indexOf(source);
  if (rank === WORD || rank < NUMBER_FROM || high - low > ONE_VALUE) {
    // Steps nobody counted are "at least one" by the word alone.
    return attribute === 'steps' && rank === WORD ? undefined : 'a span of values has no place';
  }
  const scale = attribute === 'width' ? 1000 : ATTRIBUTES[attribute].scale;
  const value = Math.round((low + high) / 2) / scale;
  return Math.abs(value) <= most ? value : `a value beyond ${most} has no place`;
}

function spanUnsaid(network: Network, edge: number, attribute: Attribute, reason: string): Unsaid {
  const { low, high } = edgeInterval(network, edge, attribute);
  return { field: attribute, reason, value: `${low} to ${high}` };
}

function* flagsUnsaid(
  network: Network,
  edge: number,
  kind: EdgeKind,
  properties: Record<string, Json>,
): Generator<Unsaid> {
  for (const flag of EDGE_FLAGS) {
    const said = edgeFlag(network, edge, flag);
    if (said === 'unknown') continue;
    if (flag === 'marked' && kind === 'crossing') properties['crossing:markings'] = said;
    else yield { field: flag, reason: 'a fact the schema has no word for', value: said };
  }
}

function* othersUnsaid(network: Network, edge: number): Generator<Unsaid> {
  const { edges } = network;
  const isKnown = (attribute: Attribute): boolean => {
    const { source } = edgeInterval(network, edge, attribute);
    return source !== 'none' && source !== 'not-applicable';
  };
  if (isKnown('crossSlope')) {
    yield spanUnsaid(network, edge, 'crossSlope', 'the schema has no word for it');
  }
  if (isKnown('roughness')) {
    yield spanUnsaid(network, edge, 'roughness', 'a class of roughness is no surface');
  }
  if (edges.level[edge] !== 0) yield { field: 'level', reason: 'the schema has no word for it' };
  if (edgeDirections(network, edge) !== 'both') {
    yield { field: 'directions', reason: 'walked one way only, written as walked both ways' };
  }
  if (edgeState(network, edge) !== 'open') {
    yield { field: 'state', reason: 'closed is written as foot=no, open at times not at all' };
  }
}
