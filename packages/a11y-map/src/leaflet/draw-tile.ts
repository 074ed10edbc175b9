import type { VectorTile, VectorTileFeature } from '@mapbox/vector-tile';
import type { EdgeKind } from 'a11y-core';
import type { Theme } from './theme.js';

/** What the drawing needs of a canvas, so that a test can hand in a recorder. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'stroke'
  | 'fill'
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'fillText'
  | 'strokeText'
  | 'measureText'
  | 'setLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
>;

interface Stroke {
  readonly colour: keyof Theme;
  /** Width in metres on the ground, and the least in pixels. */
  readonly widthM: number;
  readonly leastPx: number;
  readonly dash?: readonly number[];
}

const WAY: Stroke = { colour: 'footway', widthM: 3, leastPx: 1.6 };

/** Kinds without a row are points on the way and draw nothing. */
const STROKES: Readonly<Partial<Record<EdgeKind, Stroke>>> = {
  road: { colour: 'road', widthM: 9, leastPx: 2 },
  track: { colour: 'road', widthM: 4, leastPx: 1.4 },
  pedestrian: { colour: 'footway', widthM: 6, leastPx: 2 },
  footway: WAY,
  sidewalk: WAY,
  ramp: WAY,
  crossing: { colour: 'crossing', widthM: 3, leastPx: 1.6, dash: [3, 2.5] },
  steps: { colour: 'steps', widthM: 3, leastPx: 2, dash: [1.5, 1.5] },
  escalator: { colour: 'steps', widthM: 2, leastPx: 2, dash: [1.5, 1.5] },
};

const TACTILE: Stroke = { colour: 'tactile', widthM: 0.6, leastPx: 1, dash: [5, 3] };
/** Metres per pixel from which on dashes would be noise. */
const TACTILE_BELOW = 2.6;
/** … and from which on names would crowd the map. */
const NAMES_BELOW = 1.3;
const FONT =
  '12px system-ui, "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';

/** Draws the layers `places` and `network` of one tile into a square of `sizePx` pixels. */
export function drawTile(
  pen: Pen,
  tile: VectorTile,
  sizePx: number,
  metresPerPx: number,
  theme: Theme,
): void {
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  const places = features(tile, 'places');
  for (const place of places) {
    trace(pen, place, sizePx);
    pen.fillStyle = theme.place;
    pen.fill('evenodd');
    stroke(pen, theme.placeEdge, 1);
  }
  const ways = features(tile, 'network');
  const rows = ways.flatMap((way) => {
    const row = STROKES[String(way.properties['kind']) as EdgeKind];
    return row === undefined ? [] : [{ way, row }];
  });
  const width = (row: Stroke) => Math.max(row.leastPx, row.widthM / metresPerPx);
  // Edges first, then fills: so that ways flow into each other where they meet.
  for (const { way, row } of rows) {
    if (row.dash !== undefined) continue;
    trace(pen, way, sizePx);
    stroke(pen, theme.footwayEdge, width(row) + 1.5);
  }
  for (const { way, row } of rows) {
    trace(pen, way, sizePx);
    stroke(pen, theme[row.colour], width(row), row.dash);
  }
  for (const { way } of metresPerPx < TACTILE_BELOW ? rows : []) {
    if (!isTactile(way)) continue;
    trace(pen, way, sizePx);
    stroke(
      pen,
      theme.tactile,
      Math.max(TACTILE.leastPx, TACTILE.widthM / metresPerPx),
      TACTILE.dash,
    );
  }
  if (metresPerPx >= NAMES_BELOW) return;
  nameWays(pen, ways, sizePx, theme);
  namePlaces(pen, places, sizePx, theme);
}

/** Vector tiles carry yes/no as a boolean, a number or one of the words of `TRISTATES`. */
const isTactile = (way: VectorTileFeature): boolean =>
  [true, 1, 'yes'].includes(way.properties['tactile'] as boolean | number | string);

function features(tile: VectorTile, layer: string): readonly VectorTileFeature[] {
  const found = tile.layers[layer];
  return found === undefined
    ? []
    : Array.from({ length: found.length }, (_, i) => found.feature(i));
}

function trace(pen: Pen, feature: VectorTileFeature, sizePx: number): void {
  const scale = sizePx / feature.extent;
  pen.beginPath();
  for (const ring of feature.loadGeometry()) {
    for (const [i, { x, y }] of ring.entries()) {
      if (i === 0) pen.moveTo(x * scale, y * scale);
      else pen.lineTo(x * scale, y * scale);
    }
    if (feature.type === 3) pen.closePath();
  }
}

function stroke(pen: Pen, colour: string, widthPx: number, dash: readonly number[] = []): void {
  pen.setLineDash([...dash]);
  pen.strokeStyle = colour;
  pen.lineWidth = widthPx;
  pen.stroke();
}

/** A name and where its middle stands. */
interface Lettering {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Radians, clockwise. */
  readonly angle: number;
  /** Longest text that fits, in pixels. */
  readonly roomPx: number;
}

/** Names each way once per tile, along its longest straight piece. */
function nameWays(
  pen: Pen,
  ways: readonly VectorTileFeature[],
  sizePx: number,
  theme: Theme,
): void {
  const longest = new Map<string, Lettering>();
  for (const way of ways) {
    const name = way.properties['name'];
    if (typeof name !== 'string' || name === '') continue;
    const scale = sizePx / way.extent;
    for (const line of way.loadGeometry()) {
      for (const [i, b] of line.entries()) {
        const a = line[i - 1];
        if (a === undefined) continue;
        const [dx, dy] = [(b.x - a.x) * scale, (b.y - a.y) * scale];
        const roomPx = Math.hypot(dx, dy);
        if (roomPx <= (longest.get(name)?.roomPx ?? 0)) continue;
        const [x, y] = [((a.x + b.x) / 2) * scale, ((a.y + b.y) / 2) * scale];
        longest.set(name, {
          name,
          x,
          y,
          angle: dx === 0 ? Math.PI / 2 : Math.atan(dy / dx),
          roomPx,
        });
      }
    }
  }
  for (const lettering of longest.values()) letter(pen, lettering, sizePx, theme);
}

/** Names a place in the middle of its outline, where that lies wholly in the tile. */
function namePlaces(
  pen: Pen,
  places: readonly VectorTileFeature[],
  sizePx: number,
  theme: Theme,
): void {
  for (const place of places) {
    const name = place.properties['name'];
    if (typeof name !== 'string' || name === '') continue;
    const scale = sizePx / place.extent;
    const corners = place.loadGeometry().flat();
    const xs = corners.map(({ x }) => x * scale);
    const ys = corners.map(({ y }) => y * scale);
    const [west, east] = [Math.min(...xs), Math.max(...xs)];
    const [north, south] = [Math.min(...ys), Math.max(...ys)];
    if (west < 0 || north < 0 || east > sizePx || south > sizePx) continue;
    // A name may stand out over its outline a little.
    const roomPx = (east - west) * 1.6;
    letter(
      pen,
      { name, x: (west + east) / 2, y: (north + south) / 2, angle: 0, roomPx },
      sizePx,
      theme,
    );
  }
}

/** Writes a name if it fits into its room and, whole, into the tile. */
function letter(pen: Pen, lettering: Lettering, sizePx: number, theme: Theme): void {
  const { name, x, y, angle, roomPx } = lettering;
  pen.font = FONT;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  const half = pen.measureText(name).width / 2 + 4;
  const reachX = Math.abs(half * Math.cos(angle)) + 8;
  const reachY = Math.abs(half * Math.sin(angle)) + 8;
  const isInside = x > reachX && x + reachX < sizePx && y > reachY && y + reachY < sizePx;
  if (2 * half > roomPx || !isInside) return;
  pen.save();
  pen.translate(x, y);
  pen.rotate(angle);
  pen.setLineDash([]);
  pen.lineWidth = 3;
  pen.strokeStyle = theme.halo;
  pen.strokeText(name, 0, 0);
  pen.fillStyle = theme.text;
  pen.fillText(name, 0, 0);
  pen.restore();
}
