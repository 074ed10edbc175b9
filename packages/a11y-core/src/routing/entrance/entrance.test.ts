import { describe, expect, test } from 'vitest';
import { metres, networkOf, type TestEdge } from '../../../test/support/network-of.js';
import {
  type Place as At,
  facility,
  line,
  point,
  square,
} from '../../../test/support/overlaid-town.js';
import { InvalidInputError, UnknownNameError } from '../../errors.js';
import type { Facility, Place } from '../../facility/facility.js';
import type { FoundRoute, NoRoute, PlaceAtEnd, RouteOutcome } from '../outcome.js';
import { layWays } from '../ways.js';

/*
 * A library with steps at the front and a level door at the side:
 *
 *        hall              inside
 *         │                  │
 *   (main door)        (side door)
 *         │                  │
 *       ═steps═              │
 *         │                  │
 *   s ── gate ──────────── corner ── t
 */
const WAYS: readonly TestEdge[] = [
  { from: 's', to: 'gate', kind: 'sidewalk', widthMm: 2000 },
  { from: 'gate', to: 'corner', kind: 'sidewalk', widthMm: 2000 },
  { from: 'corner', to: 't', kind: 'sidewalk', widthMm: 2000 },
  { from: 'gate', to: 'main', steps: 3, widthMm: 1500 },
  { from: 'main', to: 'main2', kind: 'door', widthMm: 1200, kerbMm: 0 },
  { from: 'main2', to: 'hall', widthMm: 2000 },
  { from: 'corner', to: 'side', widthMm: 2000 },
  { from: 'side', to: 'side2', kind: 'door' },
  { from: 'side2', to: 'inside', widthMm: 2000 },
];

const town = (ways: readonly TestEdge[] = WAYS) =>
  networkOf(
    {
      s: [0, 0],
      gate: [50, 0],
      corner: [100, 0],
      t: [150, 0],
      main: [50, 10],
      main2: [50, 10],
      hall: [50, 20],
      side: [100, 10],
      side2: [100, 10],
      inside: [100, 20],
      yard: [120, 10],
      yard2: [120, 10],
    },
    ways,
    { incline: 0, crossSlope: 0, roughness: 0 },
  );

const library: Place = {
  id: 'library',
  name: 'Library',
  category: 'public_culture',
  geometry: square([75, 20], 10),
};

const inLibrary = { placeId: 'library' };
const main = (seen: object = {}, at: At = [50, 10]) =>
  facility('entrance', point(at), seen, 'e-main', { ...inLibrary, name: 'Main entrance' });
const side = (seen: object = {}, at: At = [100, 10]) =>
  facility('entrance', point(at), seen, 'e-side', { ...inLibrary, name: 'Side entrance' });
const sideDoor = (seen: object, at: At = [100, 11]) =>
  facility('door', point(at), seen, 'd-side', { ...inLibrary, context: { outdoor: true } });
const wide = { clearWidth: 900, thresholdHeight: 0 };

const at = (east: number, north: number): [number, number] => {
  const { lon, lat } = metres(east, north);
  return [lon, lat];
};

interface Asking {
  readonly profile?: string;
  readonly facilities?: readonly Facility[];
  readonly ways?: readonly TestEdge[];
  readonly place?: Place;
  readonly isFromPlace?: boolean;
  readonly asOf?: string;
  readonly more?: object;
}

const ALL = [main(), side(), sideDoor(wide)];

function ask({
  profile = 'manual-wheelchair',
  facilities = ALL,
  ways,
  place = library,
  isFromPlace = false,
  asOf,
  more = {},
}: Asking = {}): RouteOutcome {
  const { router } = layWays(town(ways).network, facilities, {
    places: [place],
    ...(asOf !== undefined && { asOf }),
  });
  const outside = at(0, 0);
  const inside = { place: 'library' };
  const ends = isFromPlace ? { from: inside, to: outside } : { from: outside, to: inside };
  return router.route({ ...ends, profile, ...more });
}

const found = (outcome: RouteOutcome): FoundRoute => {
  if (outcome.outcome !== 'route') throw new Error(JSON.stringify(outcome));
  return outcome;
};
const none = (outcome: RouteOutcome): NoRoute => {
  if (outcome.outcome !== 'no-route') throw new Error(JSON.stringify(outcome));
  return outcome;
};
const told = (place: PlaceAtEnd | undefined) => ({
  entrance: place?.entrance?.facilityId ?? place?.entrance?.node ?? null,
  why: place?.entrance?.why,
  others: place?.others.map(({ facilityId, node, reason, barriers }) => [
    facilityId ?? node,
    reason,
    ...barriers.map(({ cause }) => cause),
  ]),
});

describe('the entrance this traveller can use', () => {
  test('a walker goes up the steps at the front', () => {
    const route = found(ask({ profile: 'walker' }));
    expect(told(route.to.place)).toEqual({
      entrance: 'e-main',
      why: 'best',
      others: [['e-side', 'farther']],
    });
    expect(route.distanceM).toBeCloseTo(60, 0);
    expect(route.steps.at(-1)).toMatchObject({ kind: 'arrive', name: 'Main entrance' });
  });

  test('a wheelchair goes to the side', () => {
    const route = found(ask());
    expect(told(route.to.place)).toEqual({
      entrance: 'e-side',
      why: 'only-usable',
      others: [['e-main', 'way', 'maxSteps']],
    });
    expect(route.distanceM).toBeCloseTo(110, 0);
    expect(route.to.position).toEqual(at(100, 10).map((x) => expect.closeTo(x, 6)));
    // What the way to the front door would have met.
    expect(route.barriersAvoided!.map(({ cause }) => cause)).toEqual(['maxSteps']);
  });

  test('a door nobody measured has its price, and a measured one a little farther is better', () => {
    // 100 m to the corner and 10 m up to the side door; the yard door is 20 m beyond it.
    const ways: readonly TestEdge[] = [
      ...WAYS,
      { from: 'side', to: 'yard', widthMm: 2000 },
      { from: 'yard', to: 'yard2', kind: 'door', widthMm: 1200, kerbMm: 0 },
      { from: 'yard2', to: 'hall', widthMm: 2000 },
    ];
    const yard = facility('entrance', point([120, 10]), {}, 'e-yard', inLibrary);
    const taken = (unknownPointS: number) =>
      told(
        found(ask({ ways, facilities: [side(), yard], more: { preferences: { unknownPointS } } }))
          .to.place,
      );
    expect(taken(0)).toMatchObject({ entrance: 'e-side', why: 'best' });
    // Width and threshold of the side door are unknown: twice the price.
    expect(taken(60)).toMatchObject({ entrance: 'e-yard', others: [['e-side', 'farther']] });
  });

  test('from a place the same', () => {
    const route = found(ask({ isFromPlace: true }));
    expect(told(route.from.place)).toMatchObject({ entrance: 'e-side', why: 'only-usable' });
    expect(route.to.place).toBeUndefined();
    expect(told(found(ask({ isFromPlace: true, profile: 'walker' })).from.place)).toMatchObject({
      entrance: 'e-main',
    });
  });

  test('from one place to another', () => {
    const shop: Place = { id: 'shop', name: 'Shop', category: 'retail' };
    const shopDoor = facility('entrance', point([150, 0]), {}, 'e-shop', { placeId: 'shop' });
    const { router } = layWays(town().network, [...ALL, shopDoor], { places: [library, shop] });
    const route = found(
      router.route({ from: { place: 'shop' }, to: { place: 'library' }, profile: 'walker' }),
    );
    expect(told(route.from.place)).toEqual({ entrance: 'e-shop', why: 'only', others: [] });
    expect(told(route.to.place)).toMatchObject({ entrance: 'e-side', why: 'best' });
  });

  test('a place nobody else asks about: the same answer as for its door', () => {
    const route = found(ask({ facilities: [side(), sideDoor(wide)] }));
    expect(told(route.to.place)).toEqual({ entrance: 'e-side', why: 'only', others: [] });
  });
});

describe('no entrance can be used', () => {
  test.each<[string, Asking, readonly unknown[]]>([
    [
      'a narrow door',
      { facilities: [main(), side(), sideDoor({ clearWidth: 700 })] },
      ['e-side', 'door', 'minWidthMm'],
    ],
    [
      'a high threshold',
      { facilities: [main(), side(), sideDoor({ clearWidth: 900, thresholdHeight: 60 })] },
      ['e-side', 'door', 'maxKerbUpMm'],
    ],
    [
      'steps at the door that no map shows',
      {
        facilities: [
          main(),
          facility('entrance', point([100, 10]), { permittedType: false }, 'e-side', inLibrary),
        ],
      },
      ['e-side', 'door', 'maxSteps'],
    ],
    [
      'a claim that wheelchairs do not get in, and nobody measured',
      {
        ways: WAYS.map((way) => (way.from === 'side' ? { ...way, no: ['wheelchairClaim'] } : way)),
        facilities: [main(), side()],
      },
      ['e-side', 'door', 'claim'],
    ],
    [
      'nobody measured, and the traveller avoids the unknown',
      { facilities: [main(), side()], more: { unknown: { width: 'avoid' } } },
      ['e-side', 'door', 'minWidthMm'],
    ],
    [
      'a locked door',
      {
        ways: WAYS.map((way) => (way.from === 'side' ? { ...way, state: 'closed' } : way)),
        facilities: [main(), side()],
      },
      ['e-side', 'door', 'closed'],
    ],
  ])('%s', (_what, asking, expected) => {
    const outcome = none(ask(asking));
    expect(outcome.reason).toBe('limits');
    expect(told(outcome.to.place)).toEqual({
      entrance: null,
      why: undefined,
      others: [['e-main', 'way', 'maxSteps'], expected],
    });
  });

  test('both doors are too narrow: the answer names them and the limit', () => {
    const narrow = (id: string, place: At) =>
      facility('door', point(place), { clearWidth: 700 }, id, {
        ...inLibrary,
        context: { outdoor: true },
      });
    const ramped = WAYS.map((way): TestEdge => {
      if (way.steps === undefined) return way;
      const { steps: _steps, ...rest } = way;
      return { ...rest, kind: 'ramp', widthMm: 1500, incline: 0.05 };
    });
    const outcome = none(
      ask({ ways: ramped, facilities: [narrow('d-main', [50, 10]), narrow('d-side', [100, 10])] }),
    );
    expect(outcome.reason).toBe('limits');
    expect(
      outcome.barriers.map(({ cause, facilityId, limit }) => [cause, facilityId, limit]),
    ).toEqual([
      ['minWidthMm', 'd-main', 800],
      ['minWidthMm', 'd-side', 800],
    ]);
    // As near as one gets: before a door.
    expect(outcome.nearestReachable.position[1]).toBeCloseTo(metres(0, 10).lat, 6);
    expect(
      told(
        found(ask({ ways: ramped, profile: 'walker', facilities: [narrow('d-main', [50, 10])] })).to
          .place,
      ),
    ).toMatchObject({
      entrance: 'd-main',
    });
  });

  test('a door no way comes near, and one nobody gets to', () => {
    const island: readonly TestEdge[] = WAYS.filter(({ from }) => from !== 'gate').concat([
      { from: 's', to: 'corner', kind: 'sidewalk', widthMm: 2000 },
    ]);
    const outcome = found(
      ask({
        ways: island,
        facilities: [...ALL, facility('entrance', point([75, 80]), {}, 'e-yard', inLibrary)],
      }),
    );
    expect(told(outcome.to.place)).toEqual({
      entrance: 'e-side',
      why: 'only-usable',
      others: [
        ['e-main', 'disconnected'],
        ['e-yard', 'off-network'],
      ],
    });
  });

  test('only entrances that no way comes near', () => {
    const outcome = ask({ facilities: [main({}, [75, 80])] });
    expect(outcome).toMatchObject({
      outcome: 'off-network',
      end: 'to',
      place: { entrance: null, others: [{ facilityId: 'e-main', reason: 'off-network' }] },
    });
  });
});

describe('which entrances a place has', () => {
  test('a door that leads outdoors is one, a door inside is none', () => {
    const outdoors = facility('door', point([100, 10]), wide, 'd-out', {
      ...inLibrary,
      context: { outdoor: true },
    });
    const indoors = facility('door', point([50, 20]), wide, 'd-in', {
      ...inLibrary,
      context: { outdoor: false },
    });
    expect(told(found(ask({ facilities: [outdoors, indoors] })).to.place)).toEqual({
      entrance: 'd-out',
      why: 'only',
      others: [],
    });
  });

  test('a door away from the entrance is another way in', () => {
    const route = found(ask({ facilities: [side(), sideDoor(wide, [100, 16])] }));
    expect(route.to.place?.others.map(({ facilityId }) => facilityId)).toEqual(['d-side']);
  });

  test('facilities of other places are none of its', () => {
    const other = facility('entrance', point([100, 10]), {}, 'e-other', { placeId: 'museum' });
    expect(found(ask({ facilities: [other] })).to.place?.entrance).not.toMatchObject({
      facilityId: 'e-other',
    });
  });

  test('where nobody surveyed one, the doors of the map in its walls', () => {
    const place = { ...library, geometry: square([75, 35], 25) };
    const walker = found(ask({ facilities: [], place, profile: 'walker' }));
    expect(told(walker.to.place)).toEqual({
      entrance: '5',
      why: 'best',
      others: [['8', 'farther']],
    });
    expect(told(found(ask({ facilities: [], place })).to.place)).toMatchObject({
      entrance: '8',
      why: 'only-usable',
    });
  });

  test('where none is known, its position, with a warning', () => {
    const place = { ...library, geometry: square([125, 10], 5) };
    const route = found(ask({ facilities: [], place }));
    expect(route.to.place).toEqual({ id: 'library', name: 'Library', entrance: null, others: [] });
    expect(route.warnings.map(({ code, end }) => [code, end])).toContainEqual([
      'entrance-unknown',
      'to',
    ]);
    expect(found(ask()).warnings.map(({ code }) => code)).not.toContain('entrance-unknown');
  });

  test('an entrance drawn as a line is where it leads to, as an area its middle', () => {
    const drawn = (geometry: Facility['geometry']) =>
      found(
        ask({
          profile: 'walker',
          facilities: [facility('entrance', geometry, {}, 'e', inLibrary)],
        }),
      ).to;
    expect(drawn(line([50, 4], [50, 10])).position[1]).toBeCloseTo(metres(0, 10).lat, 6);
    expect(drawn(square([100, 10], 2)).position[0]).toBeCloseTo(metres(100, 0).lon, 6);
  });

  test('a place that does not exist, or is nowhere', () => {
    const { router } = layWays(town().network, [], {
      places: [{ id: 'nowhere', name: 'Nowhere', category: 'retail' }],
    });
    const to = (place: string) => () =>
      router.route({ from: at(0, 0), to: { place }, profile: 'walker' });
    expect(to('atlantis')).toThrow(UnknownNameError);
    expect(to('nowhere')).toThrow(InvalidInputError);
    expect(to('nowhere')).toThrow(/\/to\/place/);
    expect(to('')).toThrow(InvalidInputError);
  });
});

test('the whole answer about a place', () => {
  const { place } = found(ask({ facilities: [main(), side(), sideDoor(wide)] })).to;
  const round = JSON.parse(
    JSON.stringify(place, (_key, value) =>
      typeof value === 'number' ? Math.round(value * 1e5) / 1e5 : value,
    ),
  );
  expect(round).toEqual({
    id: 'library',
    name: 'Library',
    entrance: {
      facilityId: 'e-side',
      node: '8',
      name: 'Side entrance',
      position: [114.05867, 22.54319],
      why: 'only-usable',
    },
    others: [
      {
        facilityId: 'e-main',
        node: '5',
        name: 'Main entrance',
        position: [114.05819, 22.54319],
        reason: 'way',
        barriers: [
          {
            edge: 'way/104/2-5/0',
            position: [114.05819, 22.54314],
            edgeKind: 'steps',
            cause: 'maxSteps',
            low: 3,
            high: 3,
            limit: 0,
            source: 'tag',
            isUnknown: false,
          },
        ],
      },
    ],
  });
});

test('a lift of which nobody has said lately whether it works is taken with a warning', () => {
  const { network } = networkOf({ a: [0, 0], b: [50, 0], c: [50, 0], d: [100, 0] }, [
    { from: 'a', to: 'b' },
    { from: 'b', to: 'c', kind: 'lift' },
    { from: 'c', to: 'd' },
  ]);
  const codes = (asOf: string) => {
    const lift = facility('lift', point([50, 0]), { inService: { value: true, at: '2026-11-01' } });
    const { router } = layWays(network, [lift], { asOf });
    return found(
      router.route({ from: { node: '1' }, to: { node: '4' }, profile: 'walker' }),
    ).warnings.map(({ code }) => code);
  };
  expect(codes('2026-11-01')).toEqual([]);
  expect(codes('2026-11-29')).toEqual(['lift-unconfirmed']);
});
