import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { networkOf } from '../../../test/support/network-of.js';
import {
  changedEdges,
  facility,
  line,
  point,
  reported,
  square,
  summary,
  town,
} from '../../../test/support/overlaid-town.js';
import { randomNetwork } from '../../../test/support/random-network.js';
import { surveyFrom, surveyOf } from '../../../test/support/random-survey.js';
import type { Facility } from '../../facility/facility.js';
import type { FacilityTypeName } from '../../facility/types/index.js';
import { storedLimits } from '../../routing/decide.js';
import { decideArc } from '../../routing/decide-arc.js';
import { checkNetwork } from '../check-network.js';
import { ATTRIBUTE_NAMES } from '../interval.js';
import { edgeKey } from '../key.js';
import { arcInterval, edgeFlag, edgeInterval, edgeState } from '../read-edge.js';
import { overlayFacilities } from './overlay.js';

describe('what each type changes, and nothing else', () => {
  test.each<[FacilityTypeName, string, Facility['geometry'], object, [string, string], unknown[]]>([
    [
      'ramp',
      'drawn with the edge',
      line([0, 1], [15, 1]),
      { runningSlope: { value: 0.08, uncertainty: 0.002 }, clearWidth: 1200, crossSlope: 0.01 },
      ['a', 'b'],
      [
        ['incline', 78_000, 82_000, 'survey'],
        ['crossSlope', 8000, 12_000, 'survey'],
        ['width', 1197, 1203, 'survey'],
      ],
    ],
    [
      'ramp',
      'drawn against the edge falls along it',
      line([15, 1], [0, 1]),
      { runningSlope: { value: 0.08, uncertainty: 0.002 } },
      ['a', 'b'],
      [['incline', -82_000, -78_000, 'survey']],
    ],
    [
      'ramp',
      'occupied for good: it may be too narrow',
      point([7, 0]),
      { occupied: 'permanent', clearWidth: 1200 },
      ['a', 'b'],
      [
        ['width', 1197, 1203, 'survey'],
        ['width', 0, 1203, 'survey'],
      ],
    ],
    [
      'stairs',
      'counted',
      line([0, 50], [10, 50]),
      { riserCount: 12, handrailBothSides: true },
      ['c', 'd'],
      [
        ['steps', 12, 12, 'survey'],
        ['handrail', 'yes'],
      ],
    ],
    [
      'corridor',
      'the whole of a way',
      line([0, 100], [100, 100]),
      { clearWidth: 1500, continuousAndSurface: true },
      ['e', 'f'],
      [
        ['width', 1497, 1503, 'survey'],
        ['roughness', 0, 2, 'survey'],
      ],
    ],
    [
      'corridor',
      'a place on a long way says nothing good of the rest',
      point([50, 100]),
      { clearWidth: 3000, continuousAndSurface: true },
      ['e', 'f'],
      [],
    ],
    [
      'kerbRamp',
      'measured lip',
      point([1, 150]),
      { lipHeight: 12 },
      ['g', 'h'],
      [['kerb', 11, 13, 'survey']],
    ],
    [
      'kerbRamp',
      'missing: raised, height unknown',
      point([1, 150]),
      { present: { absent: true } },
      ['g', 'h'],
      [['kerb', 31, 65_535, 'survey']],
    ],
    [
      'kerbRamp',
      'missing, the kerb measured',
      point([1, 150]),
      { present: false, lipHeight: 140 },
      ['g', 'h'],
      [['kerb', 139, 141, 'survey']],
    ],
    [
      'kerbRamp',
      'width by its form',
      point([1, 150]),
      { type: 'threeFace', frontWidth: 1000, openingWidth: 700 },
      ['g', 'h'],
      [['width', 997, 1003, 'survey']],
    ],
    [
      'kerbRamp',
      'where the map has no kerb, on the crossing',
      point([50, 201]),
      { lipHeight: 12 },
      ['p', 'q'],
      [['kerb', 11, 13, 'survey']],
    ],
    [
      'crossing',
      'sounding',
      line([50, 200], [50, 212]),
      { audibleSignal: true },
      ['p', 'q'],
      [['sound', 'yes']],
    ],
    [
      'crossing',
      'an island without a passage, and no sound',
      point([50, 206]),
      { islandWheelchairAccess: false, audibleSignal: { absent: true } },
      ['p', 'q'],
      [
        ['sound', 'no'],
        ['kerb', 31, 65_535, 'survey'],
      ],
    ],
    [
      'crossing',
      'an end without a ramp, where kerbs are not edges of their own',
      point([50, 206]),
      { kerbRampBothEnds: false },
      ['p', 'q'],
      [['kerb', 31, 65_535, 'survey']],
    ],
    [
      'crossing',
      'an end without a ramp: the kerb edges tell',
      point([0, 156]),
      { kerbRampBothEnds: false },
      ['h', 'i'],
      [],
    ],
    [
      'door',
      'width and threshold',
      point([2, 200]),
      { clearWidth: 780, thresholdHeight: 20 },
      ['j', 'k'],
      [
        ['width', 777, 783, 'survey'],
        ['kerb', 19, 21, 'survey'],
      ],
    ],
    [
      'entrance',
      'the narrower of gate and bollards',
      point([2, 300]),
      { gateClearWidth: 900, bollardGap: 850 },
      ['n', 'o'],
      [
        ['width', 897, 903, 'survey'],
        ['width', 847, 853, 'survey'],
      ],
    ],
    [
      'lift',
      'out of service',
      point([2, 250]),
      { inService: false, doorClearWidth: 900, carDepth: 1400, carWidth: 1100 },
      ['l', 'm'],
      [
        ['width', 897, 903, 'survey'],
        ['lift-car', '1097–1103', '0–'],
        ['lift-car', '1097–1103', '1397–1403'],
        ['state', 'closed'],
      ],
    ],
    [
      'tactilePaving',
      'unbroken',
      line([0, 101], [100, 101]),
      { present: true, continuous: true },
      ['e', 'f'],
      [['tactile', 'yes']],
    ],
    [
      'tactilePaving',
      'occupied: no guide',
      line([0, 101], [100, 101]),
      { present: true, unobstructed: false },
      ['e', 'f'],
      [['tactile', 'no']],
    ],
    [
      'tactilePaving',
      'a part of a way promises nothing for the rest',
      line([0, 101], [40, 101]),
      { present: true, continuous: true },
      ['e', 'f'],
      [],
    ],
    [
      'obstacle',
      'narrows',
      point([50, 101]),
      { remainingWidth: 700 },
      ['e', 'f'],
      [['width', 697, 703, 'survey']],
    ],
    [
      'obstacle',
      'leaves nothing',
      square([50, 101], 1),
      { remainingWidth: 0, duration: 'permanent' },
      ['e', 'f'],
      [
        ['width', 0, 3, 'survey'],
        ['state', 'closed'],
      ],
    ],
    [
      'obstacle',
      'for a time: perhaps',
      point([50, 101]),
      { remainingWidth: 700, duration: 'temporary' },
      ['e', 'f'],
      [['width', 697, 2000, 'survey']],
    ],
    [
      'obstacle',
      'permanent and not measured: perhaps',
      point([50, 101]),
      { duration: 'permanent' },
      ['e', 'f'],
      [['width', 0, 2000, 'survey']],
    ],
    ['obstacle', 'gone', point([50, 101]), { present: false, remainingWidth: 700 }, ['e', 'f'], []],
    [
      'platformLift',
      'a platform is a small car',
      point([2, 250]),
      { width: 900, depth: 1250, inService: true },
      ['l', 'm'],
      [
        ['width', 897, 903, 'survey'],
        ['lift-car', '897–903', '0–'],
        ['lift-car', '897–903', '1247–1253'],
      ],
    ],
    [
      'platformLift',
      'out of service',
      point([2, 250]),
      { inService: { absent: true } },
      ['l', 'm'],
      [['state', 'closed']],
    ],
    [
      'footbridge',
      'its only ramp, and the rails on it',
      line([0, 1], [15, 1]),
      {
        rampSlope: { value: 0.08, uncertainty: 0.002 },
        rampClearWidth: 1200,
        handrailBothSides: true,
      },
      ['a', 'b'],
      [
        ['incline', 78_000, 82_000, 'survey'],
        ['width', 1197, 1203, 'survey'],
        ['handrail', 'yes'],
      ],
    ],
    [
      'footbridge',
      'without rails',
      line([0, 1], [15, 1]),
      { handrailBothSides: false },
      ['a', 'b'],
      [['handrail', 'no']],
    ],
    [
      'footbridge',
      'without ramp or lift there may be steps on it',
      line([0, 101], [100, 101]),
      { rampOrLift: false },
      ['e', 'f'],
      [['steps', 0, 65_535, 'survey']],
    ],
    [
      'sidewalk',
      'the stretch that was surveyed',
      line([0, 101], [100, 101]),
      {
        clearWidth: 1100,
        crossSlope: { value: 0.03, uncertainty: 0.001 },
        runningSlope: { value: 0.04, uncertainty: 0.002 },
      },
      ['e', 'f'],
      [
        ['width', 1097, 1103, 'survey'],
        ['crossSlope', 29_000, 31_000, 'survey'],
        ['incline', 38_000, 42_000, 'survey'],
      ],
    ],
    [
      'sidewalk',
      'surveyed as a point: one place of it',
      point([50, 101]),
      { clearWidth: 1100 },
      ['e', 'f'],
      [['width', 1097, 1103, 'survey']],
    ],
    [
      'sidewalk',
      'wider at the point than the map says: nothing new',
      point([50, 101]),
      { clearWidth: 3000 },
      ['e', 'f'],
      [],
    ],
    [
      'sidewalk',
      'no guidance, and steps without a ramp',
      line([0, 101], [100, 101]),
      { tactileInKeyAreas: false, rampBesideSteps: { absent: true } },
      ['e', 'f'],
      [
        ['tactile', 'no'],
        ['steps', 0, 65_535, 'survey'],
      ],
    ],
    [
      'route',
      'its narrowest place, its highest upstand and its ground',
      line([0, 101], [100, 101]),
      { clearWidth: 1300, levelChangeVertical: 20, surfaceFirmLevelSlipResistant: true },
      ['e', 'f'],
      [
        ['width', 1297, 1303, 'survey'],
        ['kerb', 19, 21, 'survey'],
        ['roughness', 0, 2, 'survey'],
      ],
    ],
    [
      'route',
      'broken, and something in the way: nobody says how high or wide',
      line([0, 101], [100, 101]),
      { continuous: false, obstructionFree: false },
      ['e', 'f'],
      [
        ['kerb', 0, 65_535, 'survey'],
        ['width', 0, 2000, 'survey'],
      ],
    ],
    [
      'parkOrSquare',
      'the only gate on its rim',
      square([5, 300], 5),
      { ticketGateWidth: 900, bollardGap: 850 },
      ['n', 'o'],
      [
        ['width', 897, 903, 'survey'],
        ['width', 847, 853, 'survey'],
      ],
    ],
    [
      'zeroLevelArea',
      'no kerb in it is higher than its largest difference',
      square([0, 148], 3),
      { largestLevelDifference: 4 },
      ['g', 'h'],
      [['kerb', 0, 5, 'survey']],
    ],
    [
      'zeroLevelArea',
      'no way in it is steeper than its steepest slope',
      square([50, 100], 50.5),
      { steepestSlope: { value: 0.02, uncertainty: 0.001 }, surface: true },
      ['e', 'f'],
      [
        ['incline', 0, 21_000, 'survey'],
        ['crossSlope', 0, 21_000, 'survey'],
        ['roughness', 0, 2, 'survey'],
      ],
    ],
    [
      'zeroLevelArea',
      'bollards around it',
      square([0, 300], 4),
      { bollardGap: 1200 },
      ['n', 'o'],
      [['width', 1197, 1203, 'survey']],
    ],
    [
      'busStop',
      'beside the shelter: perhaps all that is left',
      point([50, 101]),
      { platformClearWidth: 900, medianStopAccessible: false },
      ['e', 'f'],
      [
        ['width', 897, 2000, 'survey'],
        ['kerb', 0, 65_535, 'survey'],
      ],
    ],
    [
      'audibleSignal',
      'sounding and felt',
      point([50, 201]),
      { working: true, accessiblePedestrianSignal: true },
      ['p', 'q'],
      [
        ['sound', 'yes'],
        ['vibration', 'yes'],
      ],
    ],
    [
      'audibleSignal',
      'broken',
      point([50, 201]),
      { working: false },
      ['p', 'q'],
      [['sound', 'no']],
    ],
    [
      'audibleSignal',
      'missing, and not felt either',
      point([50, 201]),
      { presentAtRequiredCrossings: { absent: true }, accessiblePedestrianSignal: false },
      ['p', 'q'],
      [
        ['sound', 'no'],
        ['vibration', 'no'],
      ],
    ],
    [
      'audibleSignal',
      'muted at night: not promised',
      point([50, 201]),
      { working: true, mutedAtNight: true },
      ['p', 'q'],
      [],
    ],
    [
      'handrail',
      'along stairs',
      line([0, 51], [10, 51]),
      { height: 900, continuous: true },
      ['c', 'd'],
      [['handrail', 'yes']],
    ],
    [
      'handrail',
      'along a ramp, loose',
      line([0, 1], [15, 1]),
      { height: 900, firmAndGraspable: false },
      ['a', 'b'],
      [['handrail', 'no']],
    ],
    [
      'ramp',
      'looked for and not found',
      line([0, 1], [15, 1]),
      { present: false },
      ['a', 'b'],
      [['state', 'closed']],
    ],
    [
      'crossing',
      'too narrow for a wheelchair',
      point([50, 206]),
      { wheelchairUsableWidth: false },
      ['p', 'q'],
      [],
    ],
    [
      'door',
      'a revolving door alone, and a sill nobody measured',
      point([2, 200]),
      { clearWidth: 900, noRevolvingDoor: false, noSillOrStop: false },
      ['j', 'k'],
      [
        ['width', 897, 903, 'survey'],
        ['width', 0, 903, 'survey'],
      ],
    ],
    [
      'entrance',
      'steps alone, and the slope before it',
      point([2, 200]),
      { permittedType: false, flatEntranceSlope: { value: 0.1, uncertainty: 0.01 } },
      ['j', 'k'],
      [
        ['incline', 90_000, 110_000, 'survey'],
        ['steps', 1, 65_535, 'survey'],
      ],
    ],
    [
      'tactilePaving',
      'it leads into danger: no guide',
      line([0, 101], [100, 101]),
      { present: true, guidesSafely: false },
      ['e', 'f'],
      [['tactile', 'no']],
    ],
    [
      'obstacle',
      'that can be moved: perhaps',
      point([50, 101]),
      { remainingWidth: 700, duration: 'permanent', movable: true },
      ['e', 'f'],
      [['width', 697, 2000, 'survey']],
    ],
    [
      'manholeCover',
      'felt underfoot; people walk round it',
      point([50, 101]),
      { levelDifference: 40, stable: false },
      ['e', 'f'],
      [],
    ],
    ['accessibleToilet', 'a room', point([50, 100]), { doorClearWidth: 700 }, ['e', 'f'], []],
  ])('%s: %s', (type, _what, geometry, observations, [from, to], expected) => {
    const { network, edge } = town();
    const surveyed = facility(type, geometry, observations);
    const overlay = overlayFacilities(network, [surveyed]);
    const effects = overlay.effects.get(edge(from, to)) ?? [];
    expect(effects.map(summary)).toEqual(expect.arrayContaining(expected));
    expect(effects).toHaveLength(expected.length);
    expect([...overlay.effects.keys()]).toEqual(changedEdges(network, overlay.network));
    expect([...overlay.effects.keys()]).toEqual(expected.length === 0 ? [] : [edge(from, to)]);
    expect(effects.every(({ facilityId }) => facilityId === surveyed.id)).toBe(true);
    expect(checkNetwork(overlay.network)).toEqual([]);
    // Not surveyed: nothing of it is left, not even a copy.
    const empty = facility(type, geometry, {});
    expect(overlayFacilities(network, [empty]).network.edges).toBe(network.edges);
  });

  test('what was there before is told', () => {
    const { network, edge } = town();
    const { effects } = overlayFacilities(network, [
      facility('ramp', line([0, 1], [15, 1]), { runningSlope: '1:12' }),
    ]);
    expect(effects.get(edge('a', 'b'))?.[0]).toMatchObject({
      kind: 'attribute',
      attribute: 'incline',
      replaced: { low: 200_000, high: 200_000, source: 'tag' },
    });
  });

  test('the link names the edge by its key, with the part covered', () => {
    const { network, edge } = town();
    const { links } = overlayFacilities(network, [
      facility('tactilePaving', line([40, 101], [20, 101]), { present: true }, 'strip'),
    ]);
    expect(links).toHaveLength(1);
    expect(links[0]).toMatchObject({
      facilityId: 'strip',
      edgeKey: edgeKey(network, edge('e', 'f')),
      method: 'line',
    });
    expect(links[0]!.fromFraction).toBeCloseTo(0.2, 3);
    expect(links[0]!.toFraction).toBeCloseTo(0.4, 3);
  });
});

describe('slopes', () => {
  const way = (
    incline: { low: number; high: number; source: 'tag' | 'word' } | undefined,
    lengthM = 10,
  ) =>
    networkOf({ a: [0, 0], b: [lengthM, 0] }, [
      { from: 'a', to: 'b', kind: 'footway', ...(incline && { incline }) },
    ]);
  const slope = (geometry: Facility['geometry'], more: object = {}) =>
    facility('ramp', geometry, { runningSlope: { value: 0.1, uncertainty: 0.01 }, ...more });

  test('a point does not say which way it rises', () => {
    const { network, edge } = way(undefined);
    const after = overlayFacilities(network, [slope(point([5, 0]))]).network;
    expect(after.edges.inclineUnsigned[edge('a', 'b')]).toBe(1);
    expect(arcInterval(after, 0, 'incline')).toMatchObject({ low: -110_000, high: 110_000 });
  });

  test('but the map may', () => {
    const { network } = way({ low: -2, high: -0.01, source: 'word' });
    const after = overlayFacilities(network, [slope(point([5, 0]))]).network;
    expect(after.edges.inclineUnsigned[0]).toBe(0);
    expect(edgeInterval(after, 0, 'incline')).toMatchObject({ low: -110_000, high: -90_000 });
  });

  test('a short ramp makes a long way steep, and leaves the rest unknown', () => {
    const { network } = way(undefined, 60);
    const after = overlayFacilities(network, [slope(line([10, 0], [20, 0]))]).network;
    expect(edgeInterval(after, 0, 'incline')).toEqual({
      low: 90_000,
      high: 2_000_000,
      source: 'survey',
    });
  });

  test('its measured length tells a point ramp from the way it lies on', () => {
    const { network } = way({ low: 0.05, high: 0.05, source: 'tag' }, 30);
    const whole = overlayFacilities(network, [slope(point([15, 0]), { runLength: 28_000 })]);
    expect(edgeInterval(whole.network, 0, 'incline')).toMatchObject({ low: 90_000, high: 110_000 });
    const gentle = facility('ramp', point([15, 0]), { runningSlope: 0.02, runLength: 3000 });
    expect(overlayFacilities(network, [gentle]).effects.size).toBe(0);
  });
});

describe('several facilities on one edge', () => {
  const door = (id: string, width: number, reading: object = {}) =>
    facility('door', point([0, 200]), { clearWidth: { value: width, ...reading } }, id);

  test.each([
    ['the narrower door', [door('a', 900), door('b', 800)], 797],
    ['whatever the order', [door('b', 800), door('a', 900)], 797],
    ['the newer threshold', [], 0],
  ])('%s', (what, doors, lowMm) => {
    const { network, edge } = town();
    const on = (facilities: readonly Facility[]) =>
      overlayFacilities(network, facilities).network.edges;
    if (doors.length > 0) {
      expect(on(doors).widthLow[edge('j', 'k')]).toBe(lowMm);
      return;
    }
    expect(what).toMatch(/newer/);
    const sill = (id: string, value: number, day: string) =>
      facility('door', point([0, 200]), { thresholdHeight: { value, at: day } }, id);
    const old = sill('z', 40, '2020-05-01');
    const recent = sill('a', 10, '2024-05-01T08:00:00+08:00');
    expect(on([old, recent]).kerbLow[edge('j', 'k')]).toBe(9);
    expect(on([recent, old]).kerbLow[edge('j', 'k')]).toBe(9);
  });

  test('an obstacle narrows a measured corridor, never widens it', () => {
    const { network, edge } = town();
    const corridor = facility('corridor', line([0, 100], [100, 100]), { clearWidth: 1500 });
    const obstacle = (mm: number) => facility('obstacle', point([50, 100]), { remainingWidth: mm });
    const width = (mm: number) =>
      overlayFacilities(network, [obstacle(mm), corridor]).network.edges.widthHigh[edge('e', 'f')];
    expect(width(700)).toBe(703);
    expect(width(5000)).toBe(1503);
  });

  test('both ends of a crossing without kerb edges: the higher lip stays', () => {
    const { network, edge } = town();
    const lip = (north: number, value: number) =>
      facility('kerbRamp', point([50, north]), { lipHeight: value });
    for (const both of [
      [lip(200, 30), lip(212, 2)],
      [lip(212, 2), lip(200, 30)],
    ]) {
      const { edges } = overlayFacilities(network, both).network;
      expect([edges.kerbLow[edge('p', 'q')], edges.kerbHigh[edge('p', 'q')]]).toEqual([29, 31]);
    }
  });

  test('a lift speaks for all its storeys', () => {
    const { network } = networkOf({ a: [0, 0], b: [0, 0], c: [0, 0], d: [30, 0], e: [30, 0] }, [
      { from: 'a', to: 'b', kind: 'lift', sourceId: 7, ordinal: 0 },
      { from: 'b', to: 'c', kind: 'lift', sourceId: 7, ordinal: 1 },
      { from: 'd', to: 'e', kind: 'lift', sourceId: 8 },
    ]);
    const { network: after } = overlayFacilities(network, [
      facility('lift', point([1, 0]), { inService: false }),
    ]);
    expect([0, 1, 2].map((edge) => edgeState(after, edge))).toEqual(['closed', 'closed', 'open']);
  });
});

describe('where a facility lies', () => {
  /** Two crossings leave one corner, to the east and to the north; each has its kerb. */
  const corner = () =>
    networkOf(
      { s: [0, 0], ke: [1, 0], ke2: [1, 0], e: [12, 0], kn: [0, 1], kn2: [0, 1], n: [0, 12] },
      [
        { from: 's', to: 'ke', kind: 'sidewalk' },
        { from: 'ke', to: 'ke2', kerbMm: [0, 60], sourceType: 'node', sourceId: 51 },
        { from: 'ke2', to: 'e', kind: 'crossing' },
        { from: 's', to: 'kn', kind: 'sidewalk' },
        { from: 'kn', to: 'kn2', kerbMm: [0, 60], sourceType: 'node', sourceId: 52 },
        { from: 'kn2', to: 'n', kind: 'crossing' },
      ],
    );

  test('a kerb ramp belongs to the crossing it looks at', () => {
    const { network, edge } = corner();
    const east = facility('kerbRamp', line([0.8, 0.8], [-0.5, 0.8]), { lipHeight: 5 });
    const north = facility('kerbRamp', line([0.8, 0.8], [0.8, -0.5]), { lipHeight: 5 });
    expect([...overlayFacilities(network, [east]).effects.keys()]).toEqual([edge('ke', 'ke2')]);
    expect([...overlayFacilities(network, [north]).effects.keys()]).toEqual([edge('kn', 'kn2')]);
  });

  test('a point between two kerbs goes to review and changes nothing', () => {
    const { network } = corner();
    const overlay = overlayFacilities(network, [
      facility('kerbRamp', point([0.8, 0.8]), { lipHeight: 5 }, 'between'),
    ]);
    expect(overlay.effects.size).toBe(0);
    expect(overlay.review).toMatchObject([{ facilityId: 'between', reason: 'ambiguous' }]);
  });

  test('far off is for review, out of reach is unplaced', () => {
    const { network } = town();
    const put = (north: number) =>
      overlayFacilities(network, [
        facility('obstacle', point([50, 100 + north]), { remainingWidth: 700 }, 'o'),
      ]);
    expect(put(3)).toMatchObject({ links: [{ facilityId: 'o' }], review: [], unplaced: [] });
    expect(put(8)).toMatchObject({ links: [], review: [{ reason: 'far' }], unplaced: [] });
    expect(put(8).effects.size).toBe(0);
    expect(put(20)).toMatchObject({ links: [], review: [], unplaced: ['o'] });
  });

  test('a door near a pavement does not narrow the pavement', () => {
    const { network } = town();
    const overlay = overlayFacilities(network, [
      facility('door', point([50, 101]), { clearWidth: 700 }, 'd'),
    ]);
    expect(overlay).toMatchObject({ links: [], unplaced: ['d'] });
  });

  test('stairs beside a way must be closer to it than something that only lies on ways', () => {
    const { network } = town();
    const corridor = facility('corridor', point([50, 104.5]), { clearWidth: 900 }, 'c');
    const stairs = facility('stairs', point([50, 104.5]), { riserCount: 3 }, 's');
    const overlay = overlayFacilities(network, [corridor, stairs]);
    expect(overlay.links.map(({ facilityId }) => facilityId)).toEqual(['c']);
    expect(overlay.review.map(({ facilityId }) => facilityId)).toEqual(['s']);
  });

  test('stairs that nobody counted are one step at least on a way, and nothing new on a flight', () => {
    const { network, edge } = networkOf({ a: [0, 0], b: [15, 0], c: [0, 50], d: [9, 50] }, [
      { from: 'a', to: 'b' },
      { from: 'c', to: 'd', steps: 12 },
    ]);
    const seen = { handrailBothSides: true };
    const overlay = overlayFacilities(network, [
      facility('stairs', point([7, 0]), seen, 'way'),
      facility('stairs', line([0, 50], [9, 50]), seen, 'flight'),
    ]);
    expect(edgeInterval(overlay.network, edge('a', 'b'), 'steps')).toMatchObject({
      low: 1,
      high: 65_535,
    });
    expect(edgeInterval(overlay.network, edge('c', 'd'), 'steps')).toMatchObject({
      low: 12,
      high: 12,
    });
  });

  test('what was laid before is laid alike again, and anew where it changed', () => {
    const before = facility('corridor', point([7, 0]), { clearWidth: 900 }, 'c');
    const after = facility('corridor', point([7, 50]), { clearWidth: 700 }, 'c');
    const laid = ({ links, effects }: ReturnType<typeof overlayFacilities>) => ({ links, effects });
    const { network } = town();
    const first = laid(overlayFacilities(network, [before]));
    expect(laid(overlayFacilities(network, [after]))).toEqual(
      laid(overlayFacilities(town().network, [after])),
    );
    expect(laid(overlayFacilities(network, [before]))).toEqual(first);
    expect(first.links).toHaveLength(1);
  });

  test('a line across a way does not lie on it', () => {
    const { network } = town();
    const overlay = overlayFacilities(network, [
      facility('corridor', line([50, 95], [50, 105]), { clearWidth: 700 }, 'across'),
    ]);
    expect(overlay).toMatchObject({ links: [], review: [], unplaced: ['across'] });
  });

  test('a strip along several edges lies on each, and not on those it only touches', () => {
    const { network, edge } = networkOf(
      { a: [0, 0], b: [20, 0], c: [40, 0], d: [60, 0], up: [20, 20] },
      [
        { from: 'a', to: 'b', kind: 'sidewalk' },
        { from: 'b', to: 'c', kind: 'sidewalk' },
        { from: 'c', to: 'd', kind: 'sidewalk' },
        { from: 'b', to: 'up', kind: 'sidewalk' },
      ],
    );
    const strip = facility('tactilePaving', line([0, 1], [42, 1]), { present: true });
    const { network: after } = overlayFacilities(network, [strip]);
    const tactile = (from: string, to: string) => edgeFlag(after, edge(from, to), 'tactile');
    expect([tactile('a', 'b'), tactile('b', 'c'), tactile('c', 'd'), tactile('b', 'up')]).toEqual([
      'yes',
      'yes',
      'unknown',
      'unknown',
    ]);
  });
});

describe('low trust', () => {
  test('may close and warn', () => {
    const { network, edge } = town();
    const overlay = overlayFacilities(network, [
      facility('lift', point([0, 250]), { inService: reported(false) }),
      facility('obstacle', point([50, 100]), { remainingWidth: reported(700) }),
      facility('kerbRamp', point([0, 150]), { present: reported(false) }),
    ]);
    expect(edgeState(overlay.network, edge('l', 'm'))).toBe('closed');
    expect(edgeInterval(overlay.network, edge('e', 'f'), 'width')).toEqual({
      low: 697,
      high: 703,
      source: 'word',
    });
    expect(overlay.network.edges.kerbLow[edge('g', 'h')]).toBe(31);
  });

  test('does not open a closed lift, a narrow door or a high kerb', () => {
    const { network } = networkOf({ a: [0, 0], b: [0, 0], c: [0, 50], d: [0, 50] }, [
      { from: 'a', to: 'b', kind: 'lift', state: 'closed' },
      { from: 'c', to: 'd', kerbMm: 120, sourceType: 'node' },
    ]);
    const say = (wrap: (value: unknown) => unknown) =>
      overlayFacilities(network, [
        facility('lift', point([0, 0]), { inService: wrap(true) }),
        facility('kerbRamp', point([0, 50]), { lipHeight: wrap(0) }),
      ]);
    expect(say(reported).effects.size).toBe(0);
    expect(say((value) => value).effects.size).toBe(2);
  });
});

describe('on random networks', () => {
  test('topology and lengths are never touched, the columns stay sound, the order does not matter', () => {
    let effects = 0;
    fc.assert(
      fc.property(randomNetwork(), surveyFrom('survey'), ({ network }, drawn) => {
        const facilities = surveyOf(network, drawn);
        const overlay = overlayFacilities(network, facilities);
        const { edges, nodes, shape, out } = overlay.network;
        expect({ nodes, shape, out }).toEqual({
          nodes: network.nodes,
          shape: network.shape,
          out: network.out,
        });
        for (const column of [
          'from',
          'to',
          'lengthMm',
          'kind',
          'directions',
          'firstShape',
        ] as const) {
          expect(edges[column]).toBe(network.edges[column]);
        }
        expect(checkNetwork(overlay.network)).toEqual([]);
        const changed = changedEdges(network, overlay.network);
        expect(changed.filter((edge) => !overlay.effects.has(edge))).toEqual([]);
        const reversed = overlayFacilities(network, [...facilities].reverse());
        expect(reversed.network).toEqual(overlay.network);
        effects += overlay.effects.size;
      }),
      { seed: 11, numRuns: 150 },
    );
    expect(effects).toBeGreaterThan(100);
  });

  test('a report never lets anybody pass where the map did not', () => {
    const RANK = { passes: 0, undecided: 1, blocked: 2 } as const;
    let effects = 0;
    fc.assert(
      fc.property(
        randomNetwork(),
        surveyFrom('report'),
        fc.record({
          maxSlopeUp: fc.constantFrom(0.01, 1 / 12, 0.5),
          maxSlopeDown: fc.constantFrom(0.01, 0.1, 0.5),
          minWidthMm: fc.constantFrom(700, 900, 1200),
          maxKerbUpMm: fc.constantFrom(0, 30, 150),
          maxKerbDownMm: fc.constantFrom(0, 30, 150),
          maxSteps: fc.constantFrom(0, 5),
          maxRoughness: fc.constantFrom(1, 3),
        }),
        ({ network }, drawn, limits) => {
          const facilities = surveyOf(network, drawn);
          const stored = storedLimits(limits);
          const overlay = overlayFacilities(network, facilities);
          for (let arc = 0; arc < 2 * network.edgeCount; arc++) {
            for (const attribute of ATTRIBUTE_NAMES) {
              const before = RANK[decideArc(network, stored, arc, attribute)];
              expect(
                RANK[decideArc(overlay.network, stored, arc, attribute)],
              ).toBeGreaterThanOrEqual(before);
            }
            if (edgeState(network, arc >>> 1) === 'closed') {
              expect(edgeState(overlay.network, arc >>> 1)).toBe('closed');
            }
          }
          effects += overlay.effects.size;
        },
      ),
      { seed: 12, numRuns: 200 },
    );
    expect(effects).toBeGreaterThan(100);
  });
});
