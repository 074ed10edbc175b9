import { describe, expect, test } from 'vitest';
import { KNOWN_AND_EASY, networkOf } from '../../test/support/network-of.js';
import { OSM_SOURCE, osmXml, readText } from '../../test/support/osm-of.js';
import { InvalidInputError } from '../errors.js';
import { networkAt } from '../network/hours/network-at.js';
import { edgeKey } from '../network/key.js';
import { networkFromOsm } from '../network/osm/build-from-osm.js';
import { edgeState } from '../network/read-edge.js';
import type { FoundRoute, NoRoute, RouteOutcome } from './outcome.js';
import { createRouter, type RouterOptions } from './route.js';

function found(outcome: RouteOutcome): FoundRoute {
  if (outcome.outcome !== 'route') throw new Error(`expected a route, not ${outcome.outcome}`);
  return outcome;
}

function refused(outcome: RouteOutcome): NoRoute {
  if (outcome.outcome !== 'no-route') throw new Error(`expected no route, not ${outcome.outcome}`);
  return outcome;
}

const hours = (expression: string) => [{ expression, means: 'opening-hours' } as const];
const codes = ({ warnings }: FoundRoute | NoRoute) => warnings.map(({ code }) => code);

/*
 *  1 ── 2 ══ park, open 08:00-20:00 ══ 3 ── 4
 *       └────────────── 5 ─────────────┘     round it, and longer
 */
function park(expression: string, state: 'unknown' | 'closed' = 'unknown') {
  return networkOf(
    { a: [0, 0], b: [100, 0], c: [200, 0], d: [300, 0], e: [150, -120] },
    [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c', state, hours: hours(expression) },
      { from: 'c', to: 'd' },
      { from: 'b', to: 'e' },
      { from: 'e', to: 'c' },
    ],
    KNOWN_AND_EASY,
  );
}

const ENDS = { from: { node: '1' }, to: { node: '4' }, profile: 'walker' } as const;
const { network, edge } = park('08:00-20:00');
const parkKey = edgeKey(network, edge('b', 'c'));
const ask = (departAt?: string, on = network, options: RouterOptions = {}) =>
  found(createRouter(on, options).route({ ...ENDS, ...(departAt !== undefined && { departAt }) }));
const isThrough = (route: FoundRoute) => route.edges.some((part) => part.edge === parkKey);

describe('a park with hours', () => {
  test('is walked through without a time, and said to be perhaps closed', () => {
    const route = ask();
    expect(isThrough(route)).toBe(true);
    expect(codes(route)).toEqual(['may-be-closed']);
    expect(route.warnings[0]?.detail).toMatch(/no time of departure was given/);
  });

  test.each([
    ['2026-11-29T12:00:00+08:00', true],
    ['2026-11-29T04:00:00Z', true],
    ['2026-11-28T20:00:00-08:00', true],
    ['2026-11-29T22:00:00+08:00', false],
    ['2026-11-29T12:00:00Z', false],
  ])('departing at %s: through it %s', (departAt, through) => {
    const route = ask(departAt);
    expect(isThrough(route)).toBe(through);
    expect(codes(route)).toEqual([]);
    expect(route.unrestrictedDistanceM === null).toBe(through);
    expect(route.barriersAvoided!.map(({ cause, edge: key }) => [cause, key])).toEqual(
      through ? [] : [['closed', parkKey]],
    );
  });

  test('is asked for each time anew by one router', () => {
    const router = createRouter(network);
    const through = ['12', '22', '13', '23'].map((hour) =>
      isThrough(found(router.route({ ...ENDS, departAt: `2026-11-29T${hour}:00:00+08:00` }))),
    );
    expect(through).toEqual([true, false, true, false]);
    expect(codes(found(router.route(ENDS)))).toEqual(['may-be-closed']);
  });

  test('that is out of service is closed whatever its hours', () => {
    const { network: shut } = park('08:00-20:00', 'closed');
    const route = ask('2026-11-29T12:00:00+08:00', shut);
    expect(isThrough(route)).toBe(false);
    // … and nothing says that it opens with them.
    expect(codes(ask('2026-11-29T07:59:00+08:00', shut))).toEqual([]);
  });

  test('with hours that hang on a doubt is walked, and the doubt is told', () => {
    const route = ask('2026-11-30T12:00:00+08:00', park('08:00-20:00; PH off').network);
    expect(isThrough(route)).toBe(true);
    expect(codes(route)).toEqual(['may-be-closed']);
    expect(route.warnings[0]?.detail).toMatch(/is not known\.$/);
  });

  test('goes by the time zone and the holidays the router is given', () => {
    const noon = '2026-11-29T12:00:00+08:00';
    expect(isThrough(ask(noon, network, { timeZone: 'America/Los_Angeles' }))).toBe(false);
    const holiday = park('08:00-20:00; PH off').network;
    expect(isThrough(ask(noon, holiday, { holidays: () => true }))).toBe(false);
    expect(codes(ask(noon, holiday, { holidays: () => false }))).toEqual([]);
  });
});

describe('on the way', () => {
  // 100 m at 1.33 m/s to the park and 75 s through it.
  test.each([
    ['2026-11-29T19:52:00+08:00', []],
    ['2026-11-29T19:53:00+08:00', ['closes-on-the-way']],
    ['2026-11-29T19:57:00+08:00', ['closes-on-the-way']],
    // It would be shut before it is passed: there is another way.
    ['2026-11-29T19:58:00+08:00', ['goes-round-closing']],
    ['2026-11-29T19:59:00+08:00', ['goes-round-closing']],
    ['2026-11-29T20:00:00+08:00', []],
    // It opens before somebody who goes round has arrived.
    ['2026-11-29T07:53:00+08:00', []],
    ['2026-11-29T07:56:00+08:00', ['opens-later']],
    ['2026-11-29T08:00:00+08:00', []],
  ])('departing at %s: %j', (departAt, expected) => {
    expect(codes(ask(departAt))).toEqual(expected);
  });

  test('the warning names what, when by the clock of the place, and how much', () => {
    expect(ask('2026-11-29T11:57:00Z').warnings).toEqual([
      {
        code: 'closes-on-the-way',
        at: '2026-11-29T20:00:00+08:00',
        edge: parkKey,
        distanceM: expect.closeTo(100, 0),
        detail: `The footway ${parkKey} closes at 2026-11-29T20:00:00+08:00, before it is passed or soon after.`,
      },
    ]);
    expect(ask('2026-11-29T07:58:00+08:00').warnings).toMatchObject([
      { code: 'opens-later', at: '2026-11-29T08:00:00+08:00', edge: parkKey },
    ]);
  });

  test('what is shut before it is passed is gone round, and named', () => {
    const round = ask('2026-11-29T11:59:00Z');
    expect(isThrough(round)).toBe(false);
    expect(round.warnings).toMatchObject([
      { code: 'goes-round-closing', at: '2026-11-29T20:00:00+08:00', edge: parkKey },
    ]);
  });

  test('what may close is told as that', () => {
    const doubtful = park('08:00-20:00; 20:00-22:00 "ask"').network;
    expect(ask('2026-11-29T19:58:00+08:00', doubtful).warnings[0]?.detail).toMatch(/may close at/);
  });

  test('what opens for certain is no warning that it closes', () => {
    const doubtful = park('08:00-20:00; 07:00-08:00 "ask"').network;
    expect(codes(ask('2026-11-29T07:59:00+08:00', doubtful))).toEqual(['may-be-closed']);
  });

  test('pieces that close at one time are one warning', () => {
    const { network: pieces } = networkOf(
      { a: [0, 0], b: [40, 0], c: [100, 0], d: [150, 0] },
      [
        { from: 'a', to: 'b', state: 'unknown', hours: hours('08:00-20:00') },
        { from: 'b', to: 'c', state: 'unknown', hours: hours('08:00-20:00') },
        { from: 'c', to: 'd', state: 'unknown', hours: hours('08:00-20:01') },
      ],
      KNOWN_AND_EASY,
    );
    const { warnings } = ask('2026-11-29T19:58:00+08:00', pieces);
    expect(
      warnings.map(({ at, distanceM }) => [at?.slice(11, 16), Math.round(distanceM!)]),
    ).toEqual([
      ['20:00', 100],
      ['20:01', 50],
    ]);
  });
});

test('where the only way is closed, it is said when it opens', () => {
  const { network: gate } = networkOf({ a: [0, 0], b: [100, 0] }, [
    { from: 'a', to: 'b', kind: 'lift', state: 'unknown', hours: hours('Mo-Fr 08:00-20:00') },
  ]);
  const outcome = (departAt: string) =>
    refused(
      createRouter(gate).route({
        from: { node: '1' },
        to: { node: '2' },
        profile: 'walker',
        departAt,
      }),
    );
  const onSunday = outcome('2026-11-29T12:00:00+08:00');
  expect(onSunday.barriers).toMatchObject([{ cause: 'closed', edgeKind: 'lift' }]);
  expect(onSunday.warnings).toMatchObject([
    { code: 'opens-later', at: '2026-11-30T08:00:00+08:00' },
  ]);
  expect(outcome('2026-11-27T21:00:00+08:00').warnings).toMatchObject([
    { at: '2026-11-30T08:00:00+08:00' },
  ]);
});

test.each([
  'tomorrow',
  '2026-11-29',
  '2026-11-29T12:00:00',
  '2026-13-29T12:00:00Z',
  '2026-11-31T12:00:00Z',
  '2026-11-29T25:00:00Z',
  20,
])('departing at %j is refused: a time without its offset is no instant', (departAt) => {
  const request: unknown = { ...ENDS, departAt };
  const route = () =>
    createRouter(network).route(request as Parameters<ReturnType<typeof createRouter>['route']>[0]);
  expect(route).toThrow(InvalidInputError);
  expect(route).toThrow(/\/departAt: expected an instant such as/);
});

test('from the map to the answer: a gate, a corridor and a path under repair', async () => {
  const xml = osmXml(
    {
      1: [0, 0],
      2: [50, 0, { barrier: 'gate', opening_hours: '06:00-22:00' }],
      3: [100, 0],
      4: [150, 0],
      5: [200, 0],
    },
    {
      50: [[1, 2, 3], { highway: 'footway' }],
      51: [
        [3, 4],
        { highway: 'corridor', access: 'no', 'access:conditional': 'yes @ (07:00-24:00)' },
      ],
      52: [
        [4, 5],
        {
          highway: 'footway',
          'temporary:access': 'no',
          'temporary:date_on': '2026-11-01',
          'temporary:date_off': '2026-11-28',
        },
      ],
    },
  );
  const { network: map, report } = networkFromOsm(await readText(xml), OSM_SOURCE);
  expect(report.suspicious.count).toBe(0);
  const router = createRouter(map);
  const closed = (departAt: string) => {
    const outcome = router.route({
      from: { node: '1' },
      to: { node: '5' },
      profile: 'walker',
      departAt,
    });
    return outcome.outcome === 'no-route'
      ? outcome.barriers.map((barrier) => barrier.edge.split('/').slice(0, 2).join('/'))
      : [];
  };
  expect(closed('2026-11-29T12:00:00+08:00')).toEqual([]);
  expect(closed('2026-11-29T23:00:00+08:00')).toEqual(['node/2']);
  expect(closed('2026-11-29T06:30:00+08:00')).toEqual(['way/51']);
  expect(closed('2026-11-28T12:00:00+08:00')).toEqual(['way/52']);
});

test.each([
  { 'foot:conditional': 'no @ (22:00-06:00)' },
  { access: 'no', 'access:conditional': 'yes @ (06:00-22:00)' },
  { opening_hours: '06:00-22:00' },
])('the pavements of a road have its hours: %j', async (tags) => {
  const xml = osmXml(
    { 1: [0, 0], 2: [100, 0] },
    { 50: [[1, 2], { highway: 'residential', sidewalk: 'both', ...tags }] },
  );
  const { network: map } = networkFromOsm(await readText(xml), OSM_SOURCE);
  const statesAt = (iso: string) => {
    const now = networkAt(map, Date.parse(iso));
    const edges = Array.from({ length: map.edgeCount }, (_, at) => at);
    return edges
      .filter((at) => /\/(left|right)$/.test(edgeKey(map, at)))
      .map((at) => edgeState(now, at));
  };
  expect(statesAt('2026-11-29T12:00:00+08:00')).toEqual(['open', 'open']);
  expect(statesAt('2026-11-29T23:00:00+08:00')).toEqual(['closed', 'closed']);
});
