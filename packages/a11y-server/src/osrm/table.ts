import {
  edgeKey,
  edgeName,
  languageSchema,
  type MatrixEnd,
  type MatrixRows,
  matrixRequestSchema,
  parseWith,
  type Ways,
} from 'a11y-core';
import { MOST_CELLS } from '../matrix/most-cells.js';
import type { Asked } from './asked.js';
import { parseCoordinates } from './coordinates.js';
import { OsrmError } from './osrm-error.js';
import { profileNamed } from './profile.js';
import { checked, positionsOf } from './routes-of.js';
import { parseTableQuery, type TableQuery } from './table-query.js';
import { type Waypoint, waypointAt } from './waypoint.js';

/** As many coordinates as one table may name. */
const MOST_TABLE_COORDINATES = 1000;

const tableRequestSchema = matrixRequestSchema.extend({ language: languageSchema.optional() });

/** Durations and distances between coordinates, in the format of OSRM's `/table`. Throws `OsrmError`. */
export function tableService(ways: Ways, { profile, coordinates, query }: Asked): object {
  const id = profileNamed(profile);
  const positions = parseCoordinates(coordinates, MOST_TABLE_COORDINATES);
  if (positions.length < 2) {
    throw new OsrmError('InvalidOptions', 'Number of coordinates needs to be at least two.');
  }
  const asked = parseTableQuery(query, positions.length);
  const { sources, destinations, annotations, scaleFactor } = asked;
  const near = positionsOf(positions, asked);
  assertSize(asked);
  const { language, ...request } = checked(() =>
    parseWith(tableRequestSchema, {
      ...asked.traveller,
      profile: id,
      sources: sources.map((index) => near[index]),
      targets: destinations.map((index) => near[index]),
      values: annotations,
    }),
  );
  const outcome = ways.router.matrix(request);
  const waypoints = (ends: readonly MatrixEnd[], indices: readonly number[]) =>
    ends.map((end, i) => waypointOf(ways, end, indices[i]!, language));
  const placed = {
    sources: waypoints(outcome.sources, sources),
    destinations: waypoints(outcome.targets, destinations),
  };
  return {
    ...(outcome.durationsS !== undefined && {
      durations: inTenths(outcome.durationsS, scaleFactor),
    }),
    ...(outcome.distancesM !== undefined && { distances: inTenths(outcome.distancesM, 1) }),
    ...(!asked.skipWaypoints && placed),
  };
}

function assertSize({ sources, destinations }: TableQuery): void {
  const most = Math.max(sources.length, destinations.length);
  if (sources.length * destinations.length <= MOST_CELLS && most <= MOST_TABLE_COORDINATES) return;
  throw new OsrmError(
    'TooBig',
    `Too many table coordinates: ${sources.length} by ${destinations.length} is more than ${MOST_CELLS} cells.`,
  );
}

function waypointOf(
  { network, snapper }: Ways,
  end: MatrixEnd,
  index: number,
  language: string | undefined,
): Waypoint {
  if (end.outcome === 'off-network') {
    throw new OsrmError('NoSegment', `Could not find a matching segment for coordinate ${index}.`, {
      a11y: end,
    });
  }
  // Found again where it was put: an edge is named by its key outside the library.
  const [place] = snapper.nearest(end.position, {
    maxDistanceM: 1,
    usable: (edge) => edgeKey(network, edge) === end.edge,
  });
  return waypointAt(end, place && edgeName(network, place.edge, language));
}

/** Rounded as OSRM rounds them. */
const inTenths = (rows: MatrixRows, factor: number): MatrixRows =>
  rows.map((row) =>
    row.map((value) => (value === null ? null : Math.round(value * factor * 10) / 10)),
  );
