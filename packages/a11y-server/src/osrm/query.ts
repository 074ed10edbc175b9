import { decimalOf } from '../http/parameters.js';
import { OsrmError } from './osrm-error.js';
import { createQueryReader, type QueryReader, unreadable } from './query-reader.js';
import { type TravellerOptions, travellerOptions } from './traveller.js';

/** Figures of each piece of the line that are told on request. */
export const ANNOTATIONS = ['distance', 'duration', 'weight', 'speed'] as const;
export type Annotation = (typeof ANNOTATIONS)[number];

export const GEOMETRIES = ['polyline', 'polyline6', 'geojson'] as const;
export type GeometryFormat = (typeof GEOMETRIES)[number];

export const OVERVIEWS = ['simplified', 'full', 'false'] as const;
export type Overview = (typeof OVERVIEWS)[number];

/** As many ways beside the best as one request may ask for. */
const MOST_ALTERNATIVES = 3;
/** As many places as one request may ask for. */
const MOST_NEAREST = 100;

/** Within `rangeDeg` to either side of a heading. */
export interface Bearing {
  readonly bearingDeg: number;
  readonly rangeDeg: number;
}

/** What every service takes. */
export interface GeneralQuery {
  /** Metres for each coordinate; undefined where it may lie anywhere. */
  readonly radiuses: readonly (number | undefined)[];
  readonly bearings: readonly (Bearing | undefined)[];
  readonly traveller: TravellerOptions;
}

export interface RouteQuery extends GeneralQuery {
  readonly geometries: GeometryFormat;
  readonly overview: Overview;
  readonly steps: boolean;
  readonly annotations: readonly Annotation[];
  readonly alternatives: number;
  readonly skipWaypoints: boolean;
}

export interface NearestQuery extends GeneralQuery {
  readonly number: number;
  readonly skipWaypoints: boolean;
}

export type Parameters = Readonly<Record<string, unknown>>;

/** The parameters of `/route`; throws `OsrmError`. */
export function parseRouteQuery(query: Parameters, coordinates: number): RouteQuery {
  const reader = createQueryReader(query, coordinates);
  const read = {
    ...generalQuery(reader),
    geometries: reader.word('geometries', GEOMETRIES, 'polyline'),
    overview: reader.word('overview', OVERVIEWS, 'simplified'),
    steps: reader.flag('steps', false),
    annotations: annotations(reader),
    alternatives: alternatives(reader),
    skipWaypoints: reader.flag('skip_waypoints', false),
  };
  // On foot one may turn round anywhere.
  reader.word('continue_straight', ['default', 'true', 'false'], 'default');
  reader.finish();
  return read;
}

/** The parameters of `/nearest`; throws `OsrmError`. */
export function parseNearestQuery(query: Parameters): NearestQuery {
  const reader = createQueryReader(query, 1);
  const read = {
    ...generalQuery(reader),
    number: wholeWithin('number', reader.number('number') ?? 1, 1, MOST_NEAREST),
    skipWaypoints: reader.flag('skip_waypoints', false),
  };
  reader.finish();
  return read;
}

/** The parameters of every service. */
export function generalQuery(reader: QueryReader): GeneralQuery {
  // A hint is where a place was found last time: here it is found again as fast.
  reader.each('hints', () => undefined);
  reader.flag('generate_hints', true);
  // Who walks comes to either side, and may begin anywhere.
  reader.each('approaches', (element) => {
    const sides = ['unrestricted', 'curb', 'opposite'];
    if (!sides.includes(element))
      throw unreadable('approaches', element, `one of ${sides.join(', ')}`);
  });
  reader.word('snapping', ['default', 'any'], 'default');
  const excluded = reader.text('exclude');
  if (excluded !== undefined && excluded !== '') {
    throw new OsrmError(
      'InvalidValue',
      `exclude: there are no classes to leave out such as "${excluded}"; limits such as maxSteps=0 do that.`,
    );
  }
  return {
    radiuses: reader.each('radiuses', radius),
    bearings: reader.each('bearings', bearing),
    traveller: travellerOptions(reader),
  };
}

function radius(element: string): number | undefined {
  if (element === 'unlimited') return undefined;
  const metres = decimalOf(element);
  if (metres === undefined) throw unreadable('radiuses', element, 'metres or unlimited');
  if (metres < 0) throw new OsrmError('InvalidValue', `radiuses: ${metres} is less than 0.`);
  return metres;
}

function bearing(element: string): Bearing {
  const [bearingDeg, rangeDeg, ...more] = element.split(',').map(decimalOf);
  if (bearingDeg === undefined || rangeDeg === undefined || more.length > 0) {
    throw unreadable('bearings', element, 'degrees,range');
  }
  return {
    bearingDeg: wholeWithin('bearings', bearingDeg, 0, 360),
    rangeDeg: wholeWithin('bearings', rangeDeg, 0, 180),
  };
}

function annotations(reader: QueryReader): readonly Annotation[] {
  const given = reader.text('annotations');
  if (given === undefined || given === 'false') return [];
  if (given === 'true') return ANNOTATIONS;
  return given.split(',').map((word) => {
    const found = ANNOTATIONS.find((known) => known === word);
    if (found !== undefined) return found;
    throw unreadable('annotations', word, `true, false or some of ${ANNOTATIONS.join(', ')}`);
  });
}

function alternatives(reader: QueryReader): number {
  const given = reader.text('alternatives');
  if (given === undefined || given === 'false') return 0;
  if (given === 'true') return 1;
  const number = decimalOf(given);
  if (number === undefined) throw unreadable('alternatives', given, 'true, false or a number');
  if (number > MOST_ALTERNATIVES) {
    throw new OsrmError(
      'TooBig',
      `Requested number of alternatives is higher than current maximum (${MOST_ALTERNATIVES})`,
    );
  }
  return wholeWithin('alternatives', number, 0, MOST_ALTERNATIVES);
}

function wholeWithin(name: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new OsrmError(
    'InvalidValue',
    `${name}: ${value} is not a whole number from ${least} to ${most}.`,
  );
}
