import { describe, expect, test } from 'vitest';
import { DATA, dataFile, HAS_DATA } from '../../test/support/data.js';
import { type Crs, crsNamed } from './crs.js';
import { type Datum, fromWgs84, toWgs84 } from './datum.js';
import { EARTH_RADIUS_M, type LonLat } from './position.js';
import { describeShift, findShift } from './shift.js';

/** Numbers that look random and are the same in every run. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const DEGREE_M = (EARTH_RADIUS_M * Math.PI) / 180;
const move = ([lon, lat]: LonLat, eastM: number, northM: number): LonLat => [
  lon + eastM / (DEGREE_M * Math.cos((lat * Math.PI) / 180)),
  lat + northM / DEGREE_M,
];

/** Streets of a town: a grid of uneven blocks, turned, with bends and gaps. */
function town(roll: () => number, middle: LonLat, isRegular: boolean): LonLat[][] {
  const turn = roll() * Math.PI;
  const streets: LonLat[][] = [];
  for (const along of [0, 1]) {
    let offset = -1800;
    while (offset < 1800) {
      offset += isRegular ? 120 : 60 + roll() * 200;
      const line: LonLat[] = [];
      const bend = isRegular ? 0 : (roll() - 0.5) * 0.0002;
      for (let at = -1800; at <= 1800; at += 60) {
        const across = offset + bend * at * at * 0.05;
        const [x, y] = along === 0 ? [at, across] : [across, at];
        line.push(
          move(
            middle,
            x * Math.cos(turn) - y * Math.sin(turn),
            x * Math.sin(turn) + y * Math.cos(turn),
          ),
        );
      }
      for (let i = 0; i + 4 < line.length; i += 4)
        if (roll() < 0.8) streets.push(line.slice(i, i + 5));
    }
  }
  return streets;
}

/** A survey of some of the streets in the middle, on their pavements, with error. */
function survey(
  roll: () => number,
  streets: readonly LonLat[][],
  middle: LonLat,
  noiseM: number,
  datum: Datum,
): LonLat[][] {
  const near = streets.filter(
    (line) =>
      Math.hypot((line[2]![0] - middle[0]) * 100_000, (line[2]![1] - middle[1]) * 111_000) < 600,
  );
  return near
    .filter(() => roll() < 0.6)
    .map((line) =>
      line.map((at) =>
        fromWgs84(datum, move(at, (roll() - 0.5) * 2 * noiseM, (roll() - 0.5) * 2 * noiseM)),
      ),
    );
}

/** Of each sort. */
const TOWNS = 4;

const wgs84 = crsNamed('wgs84') as Crs;

describe('shift', () => {
  test('of random towns in China: who is told, and who is accused wrongly', () => {
    const roll = dice(20_260_302);
    const rows: string[] = [];
    for (const noiseM of [1, 8]) {
      for (const isRegular of [false, true]) {
        const counts = { right: 0, undecided: 0, wrong: 0 };
        const honest = { right: 0, undecided: 0, wrong: 0 };
        for (let i = 0; i < TOWNS; i++) {
          const middle: LonLat = [85 + roll() * 35, 22 + roll() * 20];
          const streets = town(roll, middle, isRegular);
          const datum = i % 2 === 0 ? 'bd09' : 'gcj02';
          const shifted = findShift(survey(roll, streets, middle, noiseM, datum), wgs84, streets);
          if (shifted.outcome === 'undecided') counts.undecided++;
          else if (shifted.looksLike === datum) counts.right++;
          else counts.wrong++;
          const plain = findShift(survey(roll, streets, middle, noiseM, 'wgs84'), wgs84, streets);
          if (plain.outcome === 'undecided') honest.undecided++;
          else if (plain.outcome === 'fits') honest.right++;
          else honest.wrong++;
        }
        rows.push(
          `noise ±${noiseM} m, ${isRegular ? 'regular' : 'uneven'} blocks: shifted ${counts.right} told, ${counts.undecided} undecided, ${counts.wrong} wrong; unshifted ${honest.right} fit, ${honest.undecided} undecided, ${honest.wrong} accused`,
        );
        expect([counts.wrong, honest.wrong]).toEqual([0, 0]);
        if (!isRegular) expect(counts.right + honest.right).toBe(2 * TOWNS);
      }
    }
    console.log(rows.join('\n'));
  });
});

interface Shape {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly geometries?: readonly Shape[];
}

function rings({ type, coordinates, geometries }: Shape): LonLat[][] {
  if (geometries !== undefined) return geometries.flatMap(rings);
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as LonLat[][][];
  return polygons.flat();
}

const outlineIn = (name: string) =>
  JSON.parse(new TextDecoder().decode(dataFile(`boundaries/${name}`)));

describe('what cannot be told is not told', () => {
  const square: LonLat[] = [
    [114.05, 22.54],
    [114.06, 22.54],
    [114.06, 22.55],
  ];
  test.each([
    ['too few places', [square.slice(0, 1)], [square], /0 places/],
    ['no base', [square], [], /nothing of the base/],
    [
      'a base elsewhere',
      [square],
      [
        [
          [116, 40],
          [116.1, 40],
        ],
      ],
      /nothing of the base/,
    ],
    [
      'lines all over the country',
      [
        square,
        [
          [85, 40],
          [86, 40],
        ],
      ],
      [square],
      /too far apart/,
    ],
  ] as const)('%s', (_, lines, base, reason) => {
    const found = findShift(lines, wgs84, base);
    expect(found.outcome).toBe('undecided');
    expect(describeShift(found)).toMatch(reason);
  });

  test('lines that fit nowhere', () => {
    const roll = dice(5);
    const middle: LonLat = [114.06, 22.54];
    const found = findShift(town(roll, middle, false), wgs84, town(roll, middle, false));
    expect(found.outcome).toBe('undecided');
    expect(describeShift(found)).toMatch(/could not be told; of the places lie on the base/);
  });

  test('how near the base must be is asked for', () => {
    const roll = dice(6);
    const middle: LonLat = [114.06, 22.54];
    const base = town(roll, middle, false);
    const beside = base.map((line) => line.map((at) => move(at, 14, 14)));
    expect(findShift(beside, wgs84, base, { reachM: 6 }).outcome).toBe('undecided');
    expect(findShift(beside, wgs84, base, { reachM: 30 }).outcome).toBe('fits');
  });
});

describe.skipIf(!HAS_DATA)(`the outlines of Futian and Luohu in ${DATA}`, () => {
  const outline = () => rings(outlineIn('futian-luohu.wgs84.geojson'));
  const districts = () =>
    (
      outlineIn('shenzhen-districts.gcj02.geojson').features as {
        properties: { name: string };
        geometry: Shape;
      }[]
    )
      .filter(({ properties }) => ['福田区', '罗湖区'].includes(properties.name))
      .flatMap(({ geometry }) => rings(geometry));

  test('taken for WGS-84, the shifted file looks like GCJ-02 and is 600 m off', () => {
    const found = findShift(districts(), wgs84, outline());
    expect(found).toMatchObject({ outcome: 'looks-like', looksLike: 'gcj02' });
    expect(found.best.movedM).toBeGreaterThan(570);
    expect(found.best.movedM).toBeLessThan(630);
    expect(describeShift(found)).toMatch(/^The lines look like gcj02, 60\d m off from wgs84; /);
  });

  test('taken for GCJ-02 it fits', () => {
    const found = findShift(districts(), crsNamed('gcj02') as Crs, outline());
    expect(found.outcome).toBe('fits');
    expect(found.best.movedM).toBeLessThan(20);
  });

  test('and what is WGS-84, said to be GCJ-02, is told as well', () => {
    const found = findShift(
      outline(),
      crsNamed('gcj02') as Crs,
      districts().map((line) => line.map((at) => toWgs84('gcj02', at))),
    );
    expect(found).toMatchObject({ outcome: 'looks-like', looksLike: 'wgs84' });
  });
});
