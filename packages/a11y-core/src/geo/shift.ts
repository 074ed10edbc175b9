import { type Crs, withDatum } from './crs.js';
import { DATUMS, type Datum, fromWgs84, isInShiftBox, toWgs84 } from './datum.js';
import { EARTH_RADIUS_M, type LonLat } from './position.js';

/** How well lines lie on others under one reading of their coordinates. */
export interface ShiftFigure {
  /** How `--crs` would say it. */
  readonly crs: string;
  /** Part of the compared places with a line of the same bearing within reach, 0 to 1. */
  readonly share: number;
  /** Where that reading puts the lines from where the declared one does; metres and degrees from north. */
  readonly movedM: number;
  readonly towardsDeg: number;
}

/** What comparing lines with a base says about their datum. */
export interface ShiftFinding {
  /**
   * `fits`: they lie where they were said to lie. `looks-like`: they fit under another datum, and
   * not under the one they were said to be in. `undecided`: neither can be told from chance.
   */
  readonly outcome: 'fits' | 'looks-like' | 'undecided';
  /** The reading that fits best, where it is another one. */
  readonly looksLike?: Datum;
  /** Why it is undecided. */
  readonly reason?: string;
  readonly places: number;
  /** One for each datum, that of the declaration first. */
  readonly figures: readonly ShiftFigure[];
  /** The best share any other shift up to 1.2 km reaches: what chance can do here. */
  readonly chance: number;
  /** The one shift that brings most places onto the base, whatever its cause. */
  readonly best: { readonly share: number; readonly movedM: number; readonly towardsDeg: number };
}

export interface ShiftOptions {
  /** How near a line of the base must be. Default 12 m. */
  readonly reachM?: number;
}

/** Shifts tried in each direction; GCJ-02 is off by up to 700 m, BD-09 by up to 1.2 km. */
const WIDEST_M = 1300;
const MOST_PLACES = 300;
const LEAST_PLACES = 30;
/** Compared places lie this far apart, so that long lines do not outvote the rest. */
const SPACING_M = 15;
const SECTORS = 8;
const MOST_CELLS = 24_000_000;

/** So much better must one reading be than another, in shares of all places. Our choice, see the tests. */
const CLEAR_LEAD = 0.15;
const LEAST_SHARE = 0.35;
/** A reading counts as more than chance from here on: its lead over the best share elsewhere. */
const OVER_CHANCE = 0.05;

const DEGREE_M = (EARTH_RADIUS_M * Math.PI) / 180;

interface Place {
  readonly at: LonLat;
  /** Of the line there, one of `SECTORS` halves of a turn. */
  readonly sector: number;
}

/**
 * Compares lines in a declared system with a base known to be WGS-84 (the rest of the network, the
 * outline of a district). Only bearings and places count, not names, so that any lines will do; what
 * chance can do is measured by trying every other shift. Nothing is moved: the caller is told.
 *
 * `lines` are degrees in the datum of `crs`, before any shift is taken out.
 */
export function findShift(
  lines: readonly (readonly LonLat[])[],
  crs: Crs,
  base: readonly (readonly LonLat[])[],
  { reachM = 12 }: ShiftOptions = {},
): ShiftFinding {
  const places = spread(
    lines.flatMap((line) => placesOn(line, SPACING_M)),
    MOST_PLACES,
  );
  const declared = places.map(({ at, sector }) => ({ at: toWgs84(crs.datum, at), sector }));
  const readings = [crs.datum, ...DATUMS.filter((datum) => datum !== crs.datum)];
  const middle = middleOf(declared);
  const none = { share: 0, movedM: 0, towardsDeg: 0 };
  const undecided = (reason: string): ShiftFinding => ({
    outcome: 'undecided',
    reason,
    places: places.length,
    figures: [],
    chance: 0,
    best: none,
  });
  if (middle === undefined || places.length < LEAST_PLACES) {
    return undecided(`there are ${places.length} places to compare; ${LEAST_PLACES} are needed`);
  }
  const mask = maskOf(declared, base, middle, reachM);
  if (mask === undefined) return undecided('the lines lie too far apart to be compared as one');
  if (mask.isEmpty) return undecided('nothing of the base lies near the lines');

  const figures = readings.map((datum): ShiftFigure => {
    const moved = places.map(({ at, sector }) => ({ at: toWgs84(datum, at), sector }));
    const away = vector(declared[0]!.at, moved[0]!.at, middle);
    return { crs: withDatum(crs, datum).name, share: mask.share(moved), ...polar(away) };
  });
  const shifts = mask.everyShift(declared);
  const best = bestOf(shifts);
  const known = readings.map((datum) => {
    const at = toWgs84(datum, fromWgs84(crs.datum, middle));
    return vector(middle, at, middle);
  });
  const isKnown = (shift: Shift) =>
    known.some(([x, y]) => Math.hypot(shift.eastM - x, shift.northM - y) < 6 * reachM);
  const chance = bestOf(shifts.filter((shift) => !isKnown(shift))).share;
  const found = {
    places: places.length,
    figures,
    chance,
    best: { share: best.share, ...polar([best.eastM, best.northM]) },
  };

  const [own, ...others] = figures.map(({ share }, i) => ({ share, datum: readings[i]! }));
  const other = others.reduce((a, b) => (b.share > a.share ? b : a));
  const isSure = (share: number, rival: number) =>
    share >= LEAST_SHARE && share - rival >= CLEAR_LEAD && share - chance >= OVER_CHANCE;
  if (isSure(own!.share, other.share)) return { outcome: 'fits', ...found };
  if (isInShiftBox(middle) && isSure(other.share, own!.share)) {
    return { outcome: 'looks-like', looksLike: other.datum, ...found };
  }
  return { outcome: 'undecided', reason: reasonOf(own!.share, chance), ...found };
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

const reasonOf = (own: number, chance: number): string =>
  `${percent(own)} of the places lie on the base as declared, and ${percent(chance)} do so under some other shift by chance`;

/** The finding as a sentence with its figures. */
export function describeShift({ outcome, reason, figures, chance, best }: ShiftFinding): string {
  const [own] = figures;
  if (own === undefined) return `The datum could not be checked: ${reason}.`;
  const shares = figures.map(({ crs, share }) => `${percent(share)} as ${crs}`).join(', ');
  const rest = `of the places lie on the base: ${shares}; by chance up to ${percent(chance)} would. The best shift is ${Math.round(best.movedM)} m towards ${Math.round(best.towardsDeg)}° (${percent(best.share)})`;
  if (outcome === 'fits') return `The datum fits; ${rest}.`;
  if (outcome === 'undecided') return `The datum could not be told; ${rest}.`;
  const like = figures.slice(1).reduce((a, b) => (b.share > a.share ? b : a));
  return `The lines look like ${like.crs}, ${Math.round(like.movedM)} m off from ${own.crs}; ${rest}.`;
}

interface Shift {
  readonly eastM: number;
  readonly northM: number;
  readonly share: number;
}

const bestOf = (shifts: readonly Shift[]): Shift =>
  shifts.reduce((a, b) => (b.share > a.share ? b : a));

interface Mask {
  readonly isEmpty: boolean;
  share(places: readonly Place[]): number;
  everyShift(places: readonly Place[]): readonly Shift[];
}

/**
 * A chart of where lines of each bearing run, in cells about as wide as half the reach: one bit for
 * each sector, that of the line itself and its neighbours.
 */
function maskOf(
  places: readonly Place[],
  base: readonly (readonly LonLat[])[],
  middle: LonLat,
  reachM: number,
): Mask | undefined {
  const cellM = reachM / 2;
  const points = places.map(({ at }) => vector(middle, at, middle));
  const edge = WIDEST_M + 2 * reachM;
  const least = (axis: 0 | 1) => Math.min(...points.map((point) => point[axis])) - edge;
  const most = (axis: 0 | 1) => Math.max(...points.map((point) => point[axis])) + edge;
  const [west, south] = [least(0), least(1)];
  const [east, north] = [most(0), most(1)];
  const columns = Math.ceil((east - west) / cellM);
  const rows = Math.ceil((north - south) / cellM);
  if (!(columns * rows <= MOST_CELLS)) return undefined;
  const cells = new Uint8Array(columns * rows);
  const cellOf = (x: number, y: number): number => {
    const column = Math.floor((x - west) / cellM);
    const row = Math.floor((y - south) / cellM);
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
  };
  const reach = Math.round(reachM / cellM);
  let isEmpty = true;
  for (const line of base) {
    if (!comesNear(line, middle, [west, south], [east, north])) continue;
    for (const { at, sector } of placesOn(line, cellM)) {
      const [x, y] = vector(middle, at, middle);
      if (x < west || y < south || x > east || y > north) continue;
      isEmpty = false;
      const bits = bitsOf(sector);
      for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++) {
          if (dx * dx + dy * dy > reach * reach) continue;
          const cell = cellOf(x + dx * cellM, y + dy * cellM);
          if (cell >= 0) cells[cell]! |= bits;
        }
      }
    }
  }
  return {
    isEmpty,
    share: (asked) => {
      let hits = 0;
      for (const { at, sector } of asked) {
        const cell = cellOf(...vector(middle, at, middle));
        if (cell >= 0) hits += (cells[cell]! >>> sector) & 1;
      }
      return hits / asked.length;
    },
    everyShift: (asked) => {
      // Whole cells: a shift is then one addition, and the rim around the places keeps it on the chart.
      const at = Int32Array.from(asked, (place) => cellOf(...vector(middle, place.at, middle)));
      const sectors = Uint8Array.from(asked, ({ sector }) => sector);
      const steps = Math.ceil(WIDEST_M / reachM);
      const shifts: Shift[] = [];
      for (let north = -steps; north <= steps; north++) {
        for (let east = -steps; east <= steps; east++) {
          const offset = (north * columns + east) * reach;
          let hits = 0;
          for (let i = 0; i < at.length; i++) {
            hits += (cells[at[i]! + offset]! >>> sectors[i]!) & 1;
          }
          const [eastM, northM] = [east * reachM, north * reachM];
          shifts.push({ eastM, northM, share: hits / at.length });
        }
      }
      return shifts;
    },
  };
}

/** Whether the box around a line meets a box; spares most of a city the walk along its lines. */
function comesNear(
  line: readonly LonLat[],
  middle: LonLat,
  low: readonly [number, number],
  high: readonly [number, number],
): boolean {
  const points = line.map((at) => vector(middle, at, middle));
  return ([0, 1] as const).every(
    (axis) =>
      points.some((point) => point[axis] >= low[axis]) &&
      points.some((point) => point[axis] <= high[axis]),
  );
}

const bitsOf = (sector: number): number =>
  [SECTORS - 1, 0, 1].reduce((bits, by) => bits | (1 << ((sector + by) % SECTORS)), 0);

/** Places at equal distances along a line, each with the bearing there. */
function placesOn(line: readonly LonLat[], spacingM: number): Place[] {
  const places: Place[] = [];
  // The first place lies half a spacing in: short lines have none or one.
  let next = spacingM / 2;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const [x, y] = vector(a, b, a);
    const length = Math.hypot(x, y);
    const turn = (Math.atan2(x, y) / Math.PI + 2) % 1;
    const sector = Math.floor(turn * SECTORS) % SECTORS;
    while (next <= length) {
      const share = next / length;
      places.push({ at: [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share], sector });
      next += spacingM;
    }
    next -= length;
  }
  return places;
}

/** So many of a list, spread evenly over it. */
function spread<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)]!);
}

function middleOf(places: readonly Place[]): LonLat | undefined {
  if (places.length === 0) return undefined;
  const sorted = (axis: 0 | 1) => places.map(({ at }) => at[axis]).sort((a, b) => a - b);
  const half = Math.floor(places.length / 2);
  return [sorted(0)[half]!, sorted(1)[half]!];
}

/** Metres east and north from one position to another, in the plane that touches the earth at `at`. */
function vector(from: LonLat, to: LonLat, at: LonLat): readonly [number, number] {
  return [
    (to[0] - from[0]) * DEGREE_M * Math.cos((at[1] * Math.PI) / 180),
    (to[1] - from[1]) * DEGREE_M,
  ];
}

const polar = ([x, y]: readonly [number, number]) => ({
  movedM: Math.hypot(x, y),
  towardsDeg: ((Math.atan2(x, y) * 180) / Math.PI + 360) % 360,
});
