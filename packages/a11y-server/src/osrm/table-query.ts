import { OsrmError } from './osrm-error.js';
import { type GeneralQuery, generalQuery, type Parameters } from './query.js';
import { createQueryReader, type QueryReader, unreadable } from './query-reader.js';

/** What a table may tell of each way. */
export const TABLE_ANNOTATIONS = ['duration', 'distance'] as const;
export type TableAnnotation = (typeof TABLE_ANNOTATIONS)[number];

export interface TableQuery extends GeneralQuery {
  /** Indices of coordinates, in the order of the rows and of the columns. */
  readonly sources: readonly number[];
  readonly destinations: readonly number[];
  readonly annotations: readonly TableAnnotation[];
  /** What durations are multiplied with. */
  readonly scaleFactor: number;
  readonly skipWaypoints: boolean;
}

/** The parameters of `/table`; throws `OsrmError`. */
export function parseTableQuery(query: Parameters, coordinates: number): TableQuery {
  const reader = createQueryReader(query, coordinates);
  const read = {
    ...generalQuery(reader),
    sources: indices(reader, 'sources', coordinates),
    destinations: indices(reader, 'destinations', coordinates),
    annotations: annotations(reader),
    scaleFactor: scaleFactor(reader),
    skipWaypoints: reader.flag('skip_waypoints', false),
  };
  for (const name of ['fallback_speed', 'fallback_coordinate']) {
    if (reader.text(name) === undefined) continue;
    throw new OsrmError(
      'NotImplemented',
      `${name}: where this traveller has no way the cell is null; a guess would lead to a barrier.`,
    );
  }
  reader.finish();
  return read;
}

function indices(reader: QueryReader, name: string, coordinates: number): readonly number[] {
  const given = reader.text(name);
  if (given === undefined || given === 'all') return [...new Array(coordinates).keys()];
  return given.split(';').map((element) => {
    if (!/^\d{1,9}$/u.test(element)) {
      throw unreadable(name, given, 'all or indices separated by semicolons');
    }
    const index = Number(element);
    if (index < coordinates) return index;
    throw new OsrmError(
      'InvalidOptions',
      `${name}: there is no coordinate ${index}; the last one is ${coordinates - 1}.`,
    );
  });
}

function annotations(reader: QueryReader): readonly TableAnnotation[] {
  const given = reader.text('annotations');
  if (given === undefined) return ['duration'];
  return given.split(',').map((word) => {
    const found = TABLE_ANNOTATIONS.find((known) => known === word);
    if (found !== undefined) return found;
    throw unreadable('annotations', given, `one or both of ${TABLE_ANNOTATIONS.join(',')}`);
  });
}

function scaleFactor(reader: QueryReader): number {
  const factor = reader.number('scale_factor') ?? 1;
  if (factor > 0) return factor;
  throw new OsrmError('InvalidValue', `scale_factor: ${factor} is not more than 0.`);
}
