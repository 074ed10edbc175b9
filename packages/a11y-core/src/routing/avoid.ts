import { booleanIntersects, lineString, point } from '@turf/turf';
import type { Polygon } from 'geojson';
import { z } from 'zod';
import { UnknownNameError } from '../errors.js';
import { checkGeometry, geometrySchemas } from '../facility/geometry.js';
import { ProblemList, reporterAt } from '../facility/problem-list.js';
import { edgeIndex } from '../network/key.js';
import { EDGE_STATES, type Network } from '../network/network.js';
import { edgeGeometry } from '../network/read-edge.js';
import type { Snapper } from '../network/snap.js';

/** Corners of all areas together, and ways that one may lie over: every way is held against every side. */
const MOST_CORNERS = 200;
const MOST_WAYS = 20_000;

/** What a traveller wants to keep off, beside what the limits forbid. */
export const avoidSchema = z.strictObject({
  edges: z
    .array(z.string().min(1))
    .max(1000)
    .optional()
    .describe('Keys of edges, as answers name them'),
  areas: z
    .array(geometrySchemas.Polygon)
    .max(50)
    .refine(
      (areas) => areas.flatMap(({ coordinates }) => coordinates.flat()).length <= MOST_CORNERS,
      { error: `more than ${MOST_CORNERS} corners in all; draw simpler areas` },
    )
    .optional()
    .describe('GeoJSON polygons; every way that touches one is kept off'),
});
export type Avoid = z.infer<typeof avoidSchema>;

/** Edges of one network that a request keeps off. */
export type Avoided = ReadonlySet<number>;
export const NOTHING_AVOIDED: Avoided = new Set();

/** By the column that every overlay of one network shares. */
const indices = new WeakMap<Float64Array, ReadonlyMap<string, number>>();

/**
 * The edges a request keeps off. Throws `UnknownNameError` for a key that no edge has, and
 * `InvalidInputError` for an area that is no sound polygon.
 */
export function avoidedIn(network: Network, snapper: Snapper, avoid: Avoid | undefined): Avoided {
  const { edges = [], areas = [] } = avoid ?? {};
  if (edges.length === 0 && areas.length === 0) return NOTHING_AVOIDED;
  const problems = new ProblemList();
  const polygons = areas.flatMap((area, i): readonly Polygon[] => {
    const sound = checkGeometry(area, ['Polygon'], reporterAt(problems, `/avoid/areas/${i}`));
    return sound?.type === 'Polygon' ? [sound] : [];
  });
  problems.throwIfAny();
  const near = polygons.map((polygon) => snapper.within(boxAround(polygon)));
  for (const [i, { length }] of near.entries()) {
    if (length <= MOST_WAYS) continue;
    const detail = `lies over ${length} ways, more than ${MOST_WAYS}; draw a smaller area`;
    problems.add({ pointer: `/avoid/areas/${i}`, detail });
  }
  problems.throwIfAny();
  return new Set([
    ...edges.map((key) => edgeNamed(network, key)),
    ...polygons.flatMap((polygon, i) => touching(network, near[i]!, polygon)),
  ]);
}

function edgeNamed(network: Network, key: string): number {
  const index = indices.get(network.edges.sourceId) ?? edgeIndex(network);
  indices.set(network.edges.sourceId, index);
  const edge = index.get(key);
  if (edge === undefined) throw new UnknownNameError('edge', key, []);
  return edge;
}

function boxAround({ coordinates }: Polygon): readonly [number, number, number, number] {
  const outer = coordinates[0]!;
  const [lons, lats] = [outer.map(([lon]) => lon!), outer.map(([, lat]) => lat!)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function touching(network: Network, edges: readonly number[], polygon: Polygon): readonly number[] {
  return edges.filter((edge) => {
    const line = edgeGeometry(network, edge).map(([lon, lat]) => [lon, lat]);
    const [first] = line;
    const isPlace = line.every(([lon, lat]) => lon === first![0] && lat === first![1]);
    return booleanIntersects(isPlace ? point(first!) : lineString(line), polygon);
  });
}

const CLOSED = EDGE_STATES.indexOf('closed');

/** The network in which what is avoided is closed. */
export function closedWhere(network: Network, avoided: Avoided): Network {
  if (avoided.size === 0) return network;
  const state = network.edges.state.slice();
  for (const edge of avoided) state[edge] = CLOSED;
  return { ...network, edges: { ...network.edges, state } };
}
