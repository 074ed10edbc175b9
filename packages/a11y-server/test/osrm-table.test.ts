import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodePolyline } from '../src/osrm/polyline.js';
import { startService, type TestService } from './support/service.js';

/** An answer, read as whatever the test expects of it. */
interface Answer {
  readonly status: number;
  readonly code: string;
  readonly message?: string;
  readonly durations?: readonly (readonly (number | null)[])[];
  readonly distances?: readonly (readonly (number | null)[])[];
  readonly sources?: readonly { readonly name: string; readonly location: readonly number[] }[];
  readonly destinations?: readonly object[];
}

async function get(address: string): Promise<Answer> {
  const response = await fetch(address);
  return { ...((await response.json()) as Answer), status: response.status };
}

const west = '114.05,22.54';
const middle = '114.0508,22.54003';
const east = '114.052,22.54';
const island = '114.0502,22.548';

let service: TestService;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

const table = (
  query = '',
  coordinates: readonly string[] = [west, middle, east],
  profile = 'foot',
) => get(`${service.address}/table/v1/${profile}/${coordinates.join(';')}${query}`);

describe('a table in the format of OSRM', () => {
  test('has the members that clients read', async () => {
    const answer = await table('?annotations=duration,distance');
    const { routes } = (await (
      await fetch(`${service.address}/route/v1/foot/${west};${east}`)
    ).json()) as { routes: readonly [{ duration: number; distance: number }] };
    const [{ duration, distance }] = routes;
    expect(answer).toEqual({
      status: 200,
      code: 'Ok',
      synthetic: false,
      attribution: ['© a test'],
      durations: [
        [0, expect.any(Number), duration],
        [expect.any(Number), 0, expect.any(Number)],
        [expect.any(Number), expect.any(Number), 0],
      ],
      distances: [
        [0, expect.any(Number), distance],
        [expect.any(Number), 0, expect.any(Number)],
        [expect.any(Number), expect.any(Number), 0],
      ],
      sources: [
        { name: '深南大道', location: [114.05, 22.54], distance: 0 },
        { name: '深南大道', location: [114.0508, 22.54], distance: 3.34 },
        { name: '', location: [114.052, 22.54], distance: 0 },
      ],
      destinations: answer.sources,
    });
    expect(distance).toBeCloseTo(205.4, 1);
  });

  test('tells the durations unless it is asked for more or for others', async () => {
    expect(await table()).not.toHaveProperty('distances');
    const distances = await table('?annotations=distance');
    expect(distances).not.toHaveProperty('durations');
    expect(distances.distances?.[0]?.[2]).toBeCloseTo(205.4, 1);
    expect(await table('?skip_waypoints=true')).not.toHaveProperty('sources');
    expect(await table('?skip_waypoints=true')).not.toHaveProperty('destinations');
  });

  test('has a row for each source and a column for each destination', async () => {
    const all = (await table()).durations!;
    const part = await table('?sources=2;0&destinations=1');
    expect(part.durations).toEqual([[all[2]![1]], [all[0]![1]]]);
    expect(part.sources?.map(({ location }) => location[0])).toEqual([114.052, 114.05]);
    expect(part.destinations).toHaveLength(1);
    expect((await table('?sources=all&destinations=all')).durations).toEqual(all);
  });

  test('has null where there is no way', async () => {
    const { durations, distances } = await table('?annotations=duration,distance', [west, island]);
    for (const rows of [durations, distances]) {
      expect(rows).toEqual([
        [0, null],
        [null, 0],
      ]);
    }
  });

  test('obeys the traveller', async () => {
    const barred = await table('', [west, east], 'wheelchair');
    expect(barred.durations).toEqual([
      [0, null],
      [null, 0],
    ]);
    const lenient = await table('?maxSlopeUp=none&maxSlopeDown=none', [west, east], 'wheelchair');
    expect(lenient.durations![0]![1]).toBeGreaterThan(0);
    const usual = (await table('', [west, east])).durations!;
    const slow = (await table('?speedMps=0.65', [west, east])).durations!;
    expect(slow[0]![1]!).toBeGreaterThan(usual[0]![1]!);
    // The island is closed at night, and then there is no way to put anybody on.
    const atHour = (hour: string) =>
      table(`?departAt=2026-11-29T${hour}:00:00%2B08:00`, [island, '114.0504,22.548']);
    expect(await atHour('12')).toMatchObject({ code: 'Ok' });
    expect(await atHour('22')).toMatchObject({ status: 400, code: 'NoSegment' });
  });

  test('names the ways in the language asked for, and takes no other nonsense for one', async () => {
    expect((await table('?language=en')).sources?.[0]?.name).toBe('深南大道');
    expect(await table('?language=!')).toMatchObject({ status: 400, code: 'InvalidValue' });
  });

  test('scales durations, and nothing else', async () => {
    const plain = await table('?annotations=duration,distance');
    const scaled = await table('?annotations=duration,distance&scale_factor=2.5');
    expect(scaled.distances).toEqual(plain.distances);
    expect(scaled.durations![0]![2]! / plain.durations![0]![2]!).toBeCloseTo(2.5, 2);
  });

  test('reads what /route reads of where a coordinate may be put', async () => {
    expect(await table('?radiuses=;1;')).toMatchObject({
      status: 400,
      code: 'NoSegment',
      message: expect.stringContaining('coordinate 1'),
    });
    expect(await table('?radiuses=;5;unlimited')).toMatchObject({ code: 'Ok' });
    expect(await table('?radiuses=;1;&sources=0&destinations=2')).toMatchObject({ code: 'Ok' });
    expect(await table('?bearings=;0,10;')).toMatchObject({ code: 'NoSegment' });
    expect(await table('?bearings=;90,10;')).toMatchObject({ code: 'Ok' });
    expect(await table('', [west, '114.2,22.6'])).toMatchObject({ code: 'NoSegment' });
  });

  test('takes a polyline', async () => {
    const line = encodePolyline(
      [
        [114.05, 22.54],
        [114.052, 22.54],
      ],
      6,
    );
    const given = await get(
      `${service.address}/table/v1/foot/polyline6(${encodeURIComponent(line)})`,
    );
    expect(given.durations).toEqual((await table('', [west, east])).durations);
  });
});

describe('a table that cannot be made', () => {
  test.each([
    ['sources=3', 'InvalidOptions', 'no coordinate 3'],
    ['destinations=0;9', 'InvalidOptions', 'no coordinate 9'],
    ['sources=', 'InvalidQuery', 'indices'],
    ['sources=-1', 'InvalidQuery', 'indices'],
    ['sources=1.5', 'InvalidQuery', 'indices'],
    ['annotations=speed', 'InvalidQuery', 'duration,distance'],
    ['annotations=true', 'InvalidQuery', 'duration,distance'],
    ['fallback_speed=5', 'NotImplemented', 'null'],
    ['fallback_coordinate=snapped', 'NotImplemented', 'null'],
    ['scale_factor=0', 'InvalidValue', 'more than 0'],
    ['scale_factor=x', 'InvalidQuery', 'number'],
    ['arriveBy=2026-11-29T22:00:00Z', 'InvalidValue', 'arriveBy'],
    ['radiuses=1', 'InvalidOptions', 'radiuses size 1'],
    ['steps=true', 'InvalidQuery', 'no parameter steps'],
    ['maxSlopeUp=2', 'InvalidValue', 'maxSlopeUp'],
  ])('?%s: %s', async (query, code, message) => {
    const answer = await table(`?${query}`);
    expect(answer).toMatchObject({ status: 400, code });
    expect(answer.message).toContain(message);
  });

  test('is too big beyond ten thousand cells', async () => {
    const many = new Array<string>(101).fill(west);
    expect(await table('', many)).toMatchObject({ status: 400, code: 'TooBig' });
    expect(await table('?destinations=0', many)).toMatchObject({ code: 'Ok' });
    expect(await table('', many.slice(1))).toMatchObject({ code: 'Ok' });
    const repeated = `?sources=0&destinations=${new Array(1001).fill('1').join(';')}`;
    expect(await table(repeated)).toMatchObject({ code: 'TooBig' });
  });

  test('of one coordinate is none', async () => {
    expect(await table('', [west])).toMatchObject({ status: 400, code: 'InvalidOptions' });
  });
});
