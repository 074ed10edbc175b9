import type { Tags } from '../extract.js';
import { readLengthMm } from '../length-value.js';

/** Width of one lane where only their number is known: our estimate, in m. */
const LANE_M = 3;

/** Carriageways wider than this are a slip of the pen. */
const WIDEST_M = 60;

/**
 * How wide a carriageway is where nothing is written, in m: our estimates, from the usual widths of
 * streets in towns. They place pavements beside the road and give a crossing its length; no limit
 * of a traveller is held against them.
 */
export const USUAL_WIDTH_M: Readonly<Record<string, number>> = {
  motorway: 15,
  motorway_link: 7,
  trunk: 14,
  trunk_link: 7,
  primary: 12,
  primary_link: 7,
  secondary: 10,
  secondary_link: 6,
  tertiary: 8,
  tertiary_link: 6,
  unclassified: 6,
  residential: 6,
  living_street: 5,
  service: 4,
  busway: 7,
};
const ANY_ROAD_M = 6;

/**
 * Where a road without a drawn crossing is crossed on foot.
 * - `anywhere`: at every corner, and wherever a path meets it
 * - `at-corners`: at junctions, and where a pavement ends
 * - `where-marked`: nowhere else than at drawn crossings
 */
export type Crossable = 'anywhere' | 'at-corners' | 'where-marked';
export const CROSSABLE: Readonly<Record<string, Crossable>> = {
  motorway: 'where-marked',
  motorway_link: 'where-marked',
  trunk: 'where-marked',
  trunk_link: 'where-marked',
  busway: 'where-marked',
  bus_guideway: 'where-marked',
  raceway: 'where-marked',
  primary: 'at-corners',
  primary_link: 'at-corners',
  secondary: 'at-corners',
  secondary_link: 'at-corners',
  tertiary: 'at-corners',
  tertiary_link: 'at-corners',
};

export function crossableOf(tags: Tags): Crossable {
  const highway = tags.get('highway') ?? '';
  return Object.hasOwn(CROSSABLE, highway) ? CROSSABLE[highway]! : 'anywhere';
}

/** The width of a carriageway in m: as written, else by its lanes, else as usual for its class. */
export function carriagewayWidthM(tags: Tags): number {
  for (const key of ['width:carriageway', 'width']) {
    const value = tags.get(key);
    const { low, high } = value === undefined ? NO_WIDTH : readLengthMm(value, WIDEST_M * 1000);
    const width = low ?? high;
    if (width !== null && width > 0) return width / 1000;
  }
  const lanes = Number(tags.get('lanes'));
  if (Number.isInteger(lanes) && lanes > 0 && lanes <= WIDEST_M / LANE_M) return lanes * LANE_M;
  const highway = tags.get('highway') ?? '';
  return Object.hasOwn(USUAL_WIDTH_M, highway) ? USUAL_WIDTH_M[highway]! : ANY_ROAD_M;
}

const NO_WIDTH = { low: null, high: null } as const;
