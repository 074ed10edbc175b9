import { booleanPointInPolygon, polygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { areaOutlines, memberRefs } from '../../src/network/area/outlines.js';
import { checkNetwork } from '../../src/network/check-network.js';
import { EDGE_VARIANTS, nodeKey, SOURCE_TYPES } from '../../src/network/key.js';
import type { Network } from '../../src/network/network.js';
import { networkFromOsm } from '../../src/network/osm/build-from-osm.js';
import { nodeAt, type OsmExtract, type Tags } from '../../src/network/osm/extract.js';
import { edgeKindOf } from '../../src/network/read-edge.js';
import { dataFile } from '../support/data.js';
import { OSM_SOURCE, readBytes } from '../support/osm-of.js';
import { walkM } from '../support/walk.js';

/** Areas, those crossed, lines over them, flights of steps that part them: as counted when looked at. */
const FILES = {
  'helsinki-centre': { areas: 144, crossed: 116, lines: 2069, partingFlights: 0 },
  heidelberg: { areas: 189, crossed: 135, lines: 2256, partingFlights: 10 },
  'oslo-east': { areas: 560, crossed: 432, lines: 2278, partingFlights: 3 },
  milan: { areas: 621, crossed: 373, lines: 2560, partingFlights: 34 },
  'lund-station': { areas: 28, crossed: 23, lines: 1401, partingFlights: 0 },
};

type LonLat = readonly [number, number];

/** How often a line is looked at between its ends, and how far beside it. */
const LOOKS = 24;
const BESIDE_DEG = 3e-7;

const ACROSS = EDGE_VARIANTS.indexOf('across');

function linesByArea(network: Network): Map<string, number[]> {
  const lines = new Map<string, number[]>();
  for (let edge = 0; edge < network.edgeCount; edge++) {
    // Made crossings of roads are lines across something too.
    if (network.edges.variant[edge] !== ACROSS || edgeKindOf(network, edge) !== 'pedestrian') {
      continue;
    }
    const { sourceType, sourceId } = network.edges;
    const area = `${SOURCE_TYPES[sourceType[edge]!]}/${sourceId[edge]}`;
    lines.set(area, [...(lines.get(area) ?? []), edge]);
  }
  return lines;
}

const positions = (extract: OsmExtract, refs: readonly number[]): LonLat[] =>
  refs.map((ref) => {
    const at = nodeAt(extract, ref);
    return [extract.lon[at]! / 1e7, extract.lat[at]! / 1e7];
  });

/** Points beside the line, in pairs left and right; a line may run along an edge, with ground on one side. */
function* lookedAt([a, b]: readonly LonLat[]): Generator<readonly [LonLat, LonLat]> {
  const [dx, dy] = [b![0] - a![0], b![1] - a![1]];
  const length = Math.hypot(dx, dy);
  const [x, y] = [(-dy / length) * BESIDE_DEG, (dx / length) * BESIDE_DEG];
  for (let look = 1; look < LOOKS; look++) {
    const [px, py] = [a![0] + (dx * look) / LOOKS, a![1] + (dy * look) / LOOKS];
    yield [
      [px + x, py + y],
      [px - x, py - y],
    ];
  }
}

describe.each(Object.entries(FILES))('%s', (name, expected) => {
  test('every line lies on its area, and in no building', async () => {
    const extract = await readBytes(dataFile(`osm/${name}.osm.pbf`));
    const { network, report } = networkFromOsm(extract, OSM_SOURCE);
    expect(checkNetwork(network)).toEqual([]);
    expect(report.areas).toMatchObject(expected);
    const refsOf = memberRefs(extract);
    const lines = linesByArea(network);
    const outlines = new Map(
      areaOutlines(extract, refsOf).map((area) => [`${area.sourceType}/${area.id}`, area]),
    );
    const buildings = solidBuildings(extract);
    const astray: string[] = [];
    for (const [key, edges] of lines) {
      const area = outlines.get(key)!;
      // Every step of every way of the outline by itself: which ring it belongs to does not matter.
      const isArea = insideOf(
        [...area.ways].map((way) => positions(extract, waysOf(extract, way, refsOf))),
      );
      const rim = [...area.ways].flatMap((way) => positions(extract, waysOf(extract, way, refsOf)));
      // A building that holds all of an area is what the area is in.
      const near = buildings.filter(
        ({ layer, shape }) =>
          isOutdoors(area.tags) &&
          layer === (area.tags.get('layer') ?? '0') &&
          !rim.every((point) => booleanPointInPolygon([...point], shape)),
      );
      for (const edge of edges) {
        // Corners of pavements are drawn beside the node they belong to, where the line ends.
        const ends = [network.edges.from[edge]!, network.edges.to[edge]!];
        const line = positions(
          extract,
          ends.map((node) => network.nodes.sourceId[node]!),
        );
        const between = near.filter(({ box }) => isBoxMet(box, line));
        for (const sides of lookedAt(line)) {
          const isFree = sides.some(
            (point) =>
              isArea(point) &&
              !between.some(({ shape }) => booleanPointInPolygon([...point], shape)),
          );
          if (!isFree) {
            astray.push(`${key}: ${nodeKey(network, network.edges.from[edge]!)}`);
            break;
          }
        }
      }
    }
    expect(astray).toEqual([]);
  }, 120_000);
});

const isOutdoors = (tags: Tags): boolean =>
  !['level', 'covered', 'indoor', 'tunnel'].some((key) => tags.has(key)) &&
  tags.get('highway') !== 'corridor';

const waysOf = (
  extract: OsmExtract,
  way: number,
  refsOf: (way: number) => readonly number[] | undefined,
): readonly number[] => refsOf(way) ?? extract.ways.find(({ id }) => id === way)!.refs;

/** Inside by counting what a ray to the east meets. */
function insideOf(lines: readonly (readonly LonLat[])[]): (point: LonLat) => boolean {
  const steps = lines.flatMap((line) => line.slice(1).map((to, at) => [line[at]!, to] as const));
  return ([x, y]) =>
    steps.filter(
      ([a, b]) => a[1] > y !== b[1] > y && x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]),
    ).length %
      2 ===
    1;
}

interface SolidBuilding {
  readonly shape: ReturnType<typeof polygon>;
  readonly layer: string;
  readonly box: readonly [number, number, number, number];
}

function solidBuildings({ otherWays, obstacleClasses, ...extract }: OsmExtract): SolidBuilding[] {
  const whole = { otherWays, obstacleClasses, ...extract };
  return Array.from({ length: otherWays.length }, (_, index) => index).flatMap((index) => {
    const found = obstacleClasses[otherWays.mark(index)];
    if (found?.kind !== 'building' || found.level !== undefined) return [];
    const refs = otherWays.refs(index);
    if (refs.length < 4 || refs[0] !== refs.at(-1)) return [];
    if (refs.some((ref) => nodeAt(whole, ref) < 0)) return [];
    const ring = positions(whole, refs).map(([lon, lat]) => [lon, lat]);
    const [lons, lats] = [ring.map(([lon]) => lon!), ring.map(([, lat]) => lat!)];
    return [
      {
        shape: polygon([ring]),
        layer: found.layer ?? '0',
        box: [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)] as const,
      },
    ];
  });
}

const isBoxMet = (box: SolidBuilding['box'], line: readonly LonLat[]): boolean =>
  Math.max(...line.map(([lon]) => lon)) >= box[0] &&
  Math.min(...line.map(([lon]) => lon)) <= box[2] &&
  Math.max(...line.map(([, lat]) => lat)) >= box[1] &&
  Math.min(...line.map(([, lat]) => lat)) <= box[3];

test('in Heidelberg the squares are walked over, not round', async () => {
  const { network } = networkFromOsm(
    await readBytes(dataFile('osm/heidelberg.osm.pbf')),
    OSM_SOURCE,
  );
  // Universitätsplatz and the market of Neckargemünd: round them are 136 m and no way at all.
  expect(walkM(network, 282950975, 3465793903)).toBeLessThan(28.8);
  expect(walkM(network, 270762213, 1377184245)).toBeLessThan(38.6);
}, 120_000);
