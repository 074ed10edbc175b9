import { type Facility, type Language, STATUSES, type Status } from 'a11y-core';
import { fill } from './fill.js';
import { html, type Markup } from './markup.js';
import { PAGE } from './words.js';

/** One facility of the map. */
export interface PlanMark {
  readonly geometry: Facility['geometry'];
  readonly status: Status;
  /** What the mark says: number, name and result. */
  readonly label: string;
  /** Id of the section it leads to. */
  readonly target: string;
}

/** Metres per degree of latitude on the mean sphere. */
const METRES_PER_DEGREE = 111_195;
/** The plan on the narrowest screen, in px: there neighbouring marks must not cover each other. */
const NARROWEST_PX = 286;
const MARK_PX = 24;
const HIGHEST_PX = 460;
/** Width by height: a street of a kilometre is shown with some ground beside it. */
const FLATTEST = 3;
const STEEPEST = 0.75;
/** Room around the outermost marks, as a share of the larger side. */
const MARGIN = 0.08;
/** Metres across at least, so that a single facility has surroundings. */
const LEAST_M = 20;

type Point = readonly [x: number, y: number];

/** Metres east and south of the corner of the plan, in true proportion. */
interface Frame {
  readonly widthM: number;
  readonly heightM: number;
  readonly place: (position: readonly number[]) => Point;
}

function frameOf(marks: readonly PlanMark[]): Frame {
  const all = marks.flatMap(({ geometry }) => positionsOf(geometry));
  const west = least(all.map(([lon = 0]) => lon));
  const east = -least(all.map(([lon = 0]) => -lon));
  const south = least(all.map(([, lat = 0]) => lat));
  const north = -least(all.map(([, lat = 0]) => -lat));
  const perLon = METRES_PER_DEGREE * Math.cos(((south + north) / 2) * (Math.PI / 180));
  const acrossM = Math.max(LEAST_M, (east - west) * perLon);
  const upM = (north - south) * METRES_PER_DEGREE;
  const pad = MARGIN * 2 * Math.max(acrossM, upM);
  // Only ground is added on the shorter side: the scale is the same in both directions.
  const heightM = Math.max(upM + pad, (acrossM + pad) / FLATTEST);
  const widthM = Math.max(acrossM + pad, heightM * STEEPEST);
  const middle: Point = [((east + west) / 2) * perLon, ((north + south) / 2) * METRES_PER_DEGREE];
  return {
    widthM,
    heightM,
    place: ([lon = 0, lat = 0]) => [
      lon * perLon - middle[0] + widthM / 2,
      middle[1] - lat * METRES_PER_DEGREE + heightM / 2,
    ],
  };
}

/** A loop, because a city has more numbers than a call may have arguments. */
function least(numbers: readonly number[]): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const number of numbers) smallest = Math.min(smallest, number);
  return smallest;
}

function positionsOf(geometry: Facility['geometry']): readonly (readonly number[])[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Where the mark of a facility stands: the middle of its box. */
function middleOf(geometry: Facility['geometry'], { place }: Frame): Point {
  const points = positionsOf(geometry).map(place);
  const between = (values: readonly number[]) => (least(values) - least(values.map((v) => -v))) / 2;
  return [between(points.map(([x]) => x)), between(points.map(([, y]) => y))];
}

/**
 * A map of the facilities in true proportion: ways and areas as lines, a mark of constant size for
 * each facility, worst on top, and a bar for the scale. The marks are reached by keyboard where
 * none covers another; where they crowd, the list beside the map is the way.
 */
export function planOf(marks: readonly PlanMark[], language: Language): Markup {
  if (marks.length === 0) return html``;
  const frame = frameOf(marks);
  const { widthM, heightM } = frame;
  const placed = marks.map((mark) => ({ ...mark, at: middleOf(mark.geometry, frame) }));
  const isRoomy = haveRoom(
    placed.map(({ at }) => at),
    widthM / NARROWEST_PX,
  );
  // Worst last, so that it is drawn on top.
  const order = placed.toSorted((a, b) => STATUSES.indexOf(b.status) - STATUSES.indexOf(a.status));
  const links = order.map(
    ({ at: [x, y], status, label, target }) =>
      html`<a href="#${target}"${
        isRoomy ? undefined : html` tabindex="-1"`
      } aria-label="${label}"><title>${label}</title><svg x="${share(x, widthM)}%" y="${share(y, heightM)}%" width="${MARK_PX}" height="${MARK_PX}" overflow="visible"><use href="#mark-${status}" x="${-MARK_PX / 2}" y="${-MARK_PX / 2}" width="${MARK_PX}" height="${MARK_PX}"/></svg></a>`,
  );
  const bar = scaleM(widthM);
  return html`<figure>
<svg class="plan" role="group" aria-label="${PAGE.plan[language]}" style="aspect-ratio:${fixed(widthM)}/${fixed(heightM)};max-width:${Math.round((HIGHEST_PX * widthM) / heightM)}px">
<svg viewBox="0 0 ${fixed(widthM)} ${fixed(heightM)}" width="100%" height="100%" aria-hidden="true" focusable="false">${marks.map(({ geometry }) => outline(geometry, frame))}</svg>
${links}
<g aria-hidden="true"><rect x="2%" y="97%" width="${share(bar, widthM)}%" height="3" fill="#1b2420"/><text x="2%" y="95.5%">${fill(PAGE.metres, language, { n: bar })}</text></g>
</svg>
</figure>`;
}

/** Whether no two marks touch at so many metres per px. */
function haveRoom(points: readonly Point[], metresPerPx: number): boolean {
  const apart = MARK_PX * metresPerPx;
  const cells = new Set<string>();
  for (const [x, y] of points) {
    const column = Math.floor(x / apart);
    const row = Math.floor(y / apart);
    // A mark in the cell or beside it may touch: two cells of room are asked for.
    for (let i = -1; i <= 1; i++) {
      for (let j = -1; j <= 1; j++) if (cells.has(`${column + i} ${row + j}`)) return false;
    }
    cells.add(`${column} ${row}`);
  }
  return true;
}

function outline(geometry: Facility['geometry'], { place }: Frame): Markup | undefined {
  if (geometry.type === 'Point') return undefined;
  const points = positionsOf(geometry)
    .map(place)
    .map(([x, y]) => `${fixed(x)},${fixed(y)}`)
    .join(' ');
  return geometry.type === 'LineString'
    ? html`<polyline class="way" points="${points}"/>`
    : html`<polygon class="area" points="${points}"/>`;
}

/** A round length of at most a quarter of the width. */
function scaleM(widthM: number): number {
  const most = widthM / 4;
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((n) => n * power).find((length) => length <= most) ?? power;
}

const share = (length: number, whole: number): string => fixed((100 * length) / whole);
const fixed = (value: number): string => String(Number(value.toFixed(2)));
