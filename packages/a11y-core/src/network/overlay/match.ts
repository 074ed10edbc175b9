import type { Position } from 'geojson';
import type { Facility } from '../../facility/facility.js';
import { bearingDeg, type LonLat } from '../../geo/position.js';
import type { EDGE_KINDS, Network } from '../network.js';
import { edgeKindOf } from '../read-edge.js';
import { meetingEdges, servesBearing } from './kerb-arm.js';
import { matchArea, middleOfRing } from './match-area.js';
import { matchLine } from './match-line.js';
import { matchPoint } from './match-point.js';
import type { Nearby } from './nearby.js';
import type { Carrier, OnNetwork } from './on-network.js';

/** Nothing further away is taken for the same thing. Our choice, like the scores below. */
export const REACH_M = 12;

/** A link below it changes nothing until somebody confirms it. */
export const FIRM_SCORE = 0.5;

/** A way the facility is only taken to be a part of, where an edge of its own was looked for first. */
const SECOND_CHOICE = 0.7;

/** Where a facility lies on one edge, and how sure that is. */
export interface Match {
  readonly edge: number;
  readonly fromFraction: number;
  readonly toFraction: number;
  /** 0 to 1. */
  readonly score: number;
  readonly method: 'point' | 'line' | 'area';
  /** Its values are the values of the whole edge. */
  readonly isWhole: boolean;
  /** Foot to head runs with the edge (1), against it (-1), or nobody knows (0). */
  readonly rises: 1 | -1 | 0;
  /** Two edges fit it alike. */
  readonly isAmbiguous: boolean;
}

/** What the matchers need to know. */
export interface Matching {
  readonly network: Network;
  readonly nearby: Nearby;
  /** Edges made from the same object of the map as this one, itself included. */
  readonly objectOf: (edge: number) => readonly number[];
}

/** Proposes where a facility lies: by distance, by bearing for lines, on edges that can carry it. */
export function matchFacility(
  matching: Matching,
  facility: Facility,
  type: OnNetwork,
): readonly Match[] {
  for (const [choice, carrier] of type.carriers.entries()) {
    const found = matchOn(matching, facility, type, carrier);
    if (found.length === 0) continue;
    const factor = choice === 0 ? 1 : SECOND_CHOICE;
    return found.map((match) => ({
      ...match,
      score: Math.round(match.score * factor * 1000) / 1000,
    }));
  }
  return [];
}

function matchOn(
  matching: Matching,
  facility: Facility,
  type: OnNetwork,
  carrier: Carrier,
): readonly Match[] {
  const { geometry } = facility;
  const { network } = matching;
  if (carrier.isWithin && geometry.type !== 'Polygon') return [];
  if (geometry.type === 'Polygon' && !carrier.isItself) {
    const inside = matchArea(matching, geometry, carrier);
    if (inside.length > 0 || carrier.isWithin) return inside;
  }
  if (geometry.type === 'LineString') {
    const line = geometry.coordinates.map(lonLat);
    if (!carrier.kinds.some(isPointLike)) return matchLine(matching, line, carrier);
    // The foot of a kerb ramp lies at the kerb, and its head looks away from the crossing it serves.
    const outward = bearingDeg(line.at(-1)!, line[0]!);
    return matchPoint(matching, line[0]!, {
      carrier,
      speaksForObject: type.speaksForObject,
      extentM: undefined,
      method: 'line',
      fits: (edge) => edgeKindOf(network, edge) !== 'kerb' || servesBearing(network, edge, outward),
    });
  }
  return matchPoint(matching, middleOf(geometry), {
    carrier,
    speaksForObject: type.speaksForObject,
    extentM: type.extentM(facility),
    method: geometry.type === 'Point' ? 'point' : 'area',
    fits: () => true,
  });
}

const isPointLike = (kind: (typeof EDGE_KINDS)[number]): boolean =>
  kind === 'kerb' || kind === 'door' || kind === 'barrier' || kind === 'lift';

const lonLat = (position: Position): LonLat => [position[0]!, position[1]!];

/** The point itself, or the centre of an area's corners. */
function middleOf(geometry: Exclude<Facility['geometry'], { type: 'LineString' }>): LonLat {
  if (geometry.type === 'Point') return lonLat(geometry.coordinates);
  return middleOfRing(geometry.coordinates[0]!.map(lonLat));
}

/** Groups edges by the object of the map they were made from; built once, on first use. */
export function objectsOf(network: Network): Matching['objectOf'] {
  const { edges, edgeCount } = network;
  const key = (edge: number) =>
    `${edges.sourceType[edge]}/${edges.sourceId[edge]}/${edges.kind[edge]}`;
  let groups: Map<string, number[]> | undefined;
  return (asked) => {
    if (groups === undefined) {
      groups = new Map();
      for (let edge = 0; edge < edgeCount; edge++) {
        const group = groups.get(key(edge));
        if (group === undefined) groups.set(key(edge), [edge]);
        else group.push(edge);
      }
    }
    return groups.get(key(asked)) ?? [asked];
  };
}

/** Whether a kerb edge lies at an end of the edge. */
export const meetsKerbEdge = (network: Network, edge: number): boolean =>
  meetingEdges(network, edge).some((other) => edgeKindOf(network, other) === 'kerb');
