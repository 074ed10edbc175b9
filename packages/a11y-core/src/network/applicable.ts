import {
  ATTRIBUTE_NAMES,
  ATTRIBUTES,
  type Attribute,
  type SourcedInterval,
  widest,
} from './interval.js';
import { EDGE_KINDS, type EdgeKind } from './network.js';

const ALONG = ['incline', 'crossSlope', 'width', 'roughness'] as const;

/**
 * Which questions arise on which kind of edge. Kerbs are edges of their own, so a crossing has no
 * kerb; a flight of steps has no gradient for wheels, the sense of its rise is the `kerbSense`
 * column; a door may have a threshold, kept as its kerb.
 */
export const APPLICABLE: Readonly<Record<EdgeKind, readonly Attribute[]>> = {
  footway: ALONG,
  sidewalk: ALONG,
  crossing: ALONG,
  pedestrian: ALONG,
  road: ALONG,
  track: ALONG,
  ramp: ALONG,
  steps: ['width', 'steps'],
  escalator: ['width', 'steps'],
  lift: ['width'],
  kerb: ['kerb'],
  door: ['width', 'kerb'],
  barrier: ['width'],
};

/** Kinds whose edges may have no length: points on the ground that had to be passed. */
export const POINT_KINDS: ReadonlySet<EdgeKind> = new Set(['kerb', 'door', 'barrier', 'lift']);

/** The answer where the question does not arise: it passes every limit. */
export function notApplicable(attribute: Attribute): SourcedInterval {
  const { max } = ATTRIBUTES[attribute];
  const value = attribute === 'width' ? max : 0;
  return { low: value, high: value, source: 'not-applicable' };
}

const UNSAID = Object.fromEntries(
  EDGE_KINDS.map((kind) => [
    kind,
    Object.fromEntries(
      ATTRIBUTE_NAMES.map((attribute) => [
        attribute,
        APPLICABLE[kind].includes(attribute)
          ? { ...widest(attribute), source: 'none' }
          : notApplicable(attribute),
      ]),
    ),
  ]),
) as Readonly<Record<EdgeKind, Readonly<Record<Attribute, SourcedInterval>>>>;

/** What an edge of this kind says about an attribute when nobody said anything. */
export function unsaid(kind: EdgeKind, attribute: Attribute): SourcedInterval {
  return UNSAID[kind][attribute];
}
