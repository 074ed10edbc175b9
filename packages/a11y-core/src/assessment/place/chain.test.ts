import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facilityOf } from '../../../test/support/any-facility.js';
import { facilityIn, measured, placeOf, seen } from '../../../test/support/place-of.js';
import type { Facility, Place } from '../../facility/facility.js';
import { PLACE_CATEGORIES, type PlaceCategory } from '../../facility/place-category.js';
import { TRAVELLER_GROUPS, type TravellerGroup } from '../../facility/traveller-group.js';
import { FACILITY_TYPES, type FacilityTypeName } from '../../facility/types/index.js';
import type { Colour } from '../assessment.js';
import type { RowResult } from '../evaluate-row.js';
import { judgeFacility } from '../judge-facility.js';
import { assessPlace } from './assess-place.js';
import { type ChainInput, chainOf } from './chain.js';
import { CHAINS, LINK_KINDS, USUAL_LINK } from './chain-links.js';
import { colourOfAll } from './colour-order.js';

const chainFor = (
  place: Place,
  facilities: readonly Facility[],
  group: TravellerGroup = 'wheelchair',
) => assessPlace(place, facilities).groups.find((chain) => chain.group === group)!;

const linkFor = (place: Place, facilities: readonly Facility[], kind: string) =>
  chainFor(place, facilities).links.find((link) => link.kind === kind);

// Dropped kerbs etc. are judged elsewhere: one number per type decides red or not in these tests.
const WIDTH: Readonly<Record<string, string>> = {
  door: 'clearWidth',
  corridor: 'clearWidth',
  ramp: 'clearWidth',
  lift: 'doorClearWidth',
};
const GOOD = 2400;
const BAD = 300;
const withWidth = (id: string, type: string, value: number, more: Partial<Facility> = {}) =>
  facilityIn(id, type, { observations: { [WIDTH[type] ?? 'x']: measured(value) }, ...more });

/** An entrance red for wheelchairs by the form it has, or undecided. */
const entrance = (id: string, isPermitted: boolean, more: Partial<Facility> = {}) =>
  facilityIn(id, 'entrance', { observations: { permittedType: seen(isPermitted) }, ...more });

const BANK = placeOf('finance_post', { owner: 'Bank' });

describe('links', () => {
  test('one good entrance among two is enough; every corridor is needed', () => {
    const place = BANK;
    expect(linkFor(place, [entrance('a', false)], 'entrance')?.colour).toBe('red');
    expect(
      linkFor(place, [entrance('a', false), entrance('b', true)], 'entrance')?.colour,
    ).not.toBe('red');
    const corridors = [withWidth('c', 'corridor', GOOD), withWidth('d', 'corridor', BAD)];
    expect(linkFor(place, corridors, 'circulation')).toMatchObject({
      colour: 'red',
      weakest: { facilityId: 'd', owner: 'Bank' },
    });
  });

  test('a link nobody surveyed is grey, and the chain incomplete, never green', () => {
    const chain = chainFor(BANK, [entrance('a', true)]);
    expect(chain.isIncomplete).toBe(true);
    expect(chain.links.filter(({ isSurveyed }) => !isSurveyed).map(({ kind }) => kind)).toEqual([
      'arrival',
      'approach',
      'circulation',
      'lift',
      'service',
      'toilet',
    ]);
    expect(chain.colour).not.toBe('green');
  });

  test('one storey has no lift link, no toilets no toilet link', () => {
    const place = placeOf('finance_post', {
      context: { buildingHasLifts: false, totalStoreys: 1, toiletsPresent: false },
    });
    const kinds = chainFor(place, []).links.map(({ kind }) => kind);
    expect(kinds).not.toContain('lift');
    expect(kinds).not.toContain('toilet');
  });

  test('in a complete survey a link without facilities is one that is not there', () => {
    const context = { toiletsPresent: false, totalStoreys: 1, buildingHasLifts: false };
    const place = placeOf('finance_post', { isComplete: true, context });
    const kinds = chainFor(place, [entrance('a', true)]).links.map(({ kind }) => kind);
    expect(kinds).toEqual(['entrance']);
    const unsure = placeOf('finance_post', { isComplete: true });
    const open = chainFor(unsure, [entrance('a', true)]).links.map(({ kind }) => kind);
    // Whether there are toilets and upper storeys nobody said.
    expect(open).toEqual(['entrance', 'lift', 'toilet']);
  });

  test('facilities of other places, or of none, are left out', () => {
    const { placeId: _, ...loose } = entrance('loose', false);
    const other = entrance('other', false, { placeId: 'q' });
    expect(assessPlace(BANK, [loose, other]).facilities).toEqual([]);
  });

  test('a missing required facility leaves the link with nothing to use', () => {
    const place = placeOf('government_service', {
      isComplete: true,
      owner: 'District',
      context: { buildingHasLifts: true },
    });
    expect(linkFor(place, [entrance('a', true)], 'lift')).toMatchObject({
      colour: 'red',
      weakest: { findingId: 'p#GB55019-2.6.4-lift.count', clause: '2.6.4', owner: 'District' },
    });
  });

  test('the owner of the facility goes before the owner of the place', () => {
    const lift = withWidth('l', 'lift', BAD, { owner: 'Lift Co' });
    expect(linkFor(BANK, [lift], 'lift')?.weakest?.owner).toBe('Lift Co');
  });

  test('the weakest link is the first red one a person meets', () => {
    const { weakest, colour } = chainFor(BANK, [
      withWidth('c', 'corridor', BAD),
      entrance('e', false),
    ]);
    expect(colour).toBe('red');
    expect(weakest).toMatchObject({
      kind: 'entrance',
      facilityId: 'e',
      requirementId: 'GB55019-2.4.1-entrance.permittedType',
      clause: '2.4.1',
    });
  });
});

describe('ways that lead there', () => {
  const ramp = (value: number) =>
    withWidth('ramp', 'ramp', value, { context: { atEntrance: true } });
  const kind = (entranceKind: string) => ({ context: { entranceKind } });

  test('a ramp counts through the entrance it leads to, and a flat entrance needs none', () => {
    const flat = entrance('flat', true, kind('flat'));
    const stepped = entrance('stepped', true, kind('stepsAndRamp'));
    expect(linkFor(BANK, [stepped, ramp(BAD)], 'entrance')).toMatchObject({
      colour: 'red',
      weakest: { facilityId: 'ramp' },
    });
    expect(linkFor(BANK, [stepped, ramp(BAD), flat], 'entrance')?.colour).not.toBe('red');
    expect(linkFor(BANK, [flat, ramp(BAD)], 'entrance')?.colour).not.toBe('red');
  });

  test('any way of `reachedVia` will do, and a chain of ways is followed to its end', () => {
    const toilet = (reachedVia: readonly string[]) =>
      withWidth('t', 'corridor', GOOD, { reachedVia });
    const red = withWidth('red', 'lift', BAD);
    const good = withWidth('good', 'lift', GOOD);
    const behindRed = withWidth('behind', 'corridor', GOOD, { reachedVia: ['red'] });
    const of = (...list: readonly Facility[]) => linkFor(BANK, list, 'circulation')?.colour;
    expect(of(toilet(['red']), red)).toBe('red');
    expect(of(toilet(['red', 'good']), red, good)).not.toBe('red');
    expect(of(toilet(['behind']), behindRed, red)).toBe('red');
  });

  test('ways that lead to each other end, and a way nobody surveyed is unknown', () => {
    const a = withWidth('a', 'corridor', GOOD, { reachedVia: ['b'] });
    const b = withWidth('b', 'corridor', GOOD, { reachedVia: ['a'] });
    expect(linkFor(BANK, [a, b], 'circulation')?.colour).not.toBe('red');
    const c = withWidth('c', 'corridor', GOOD, { reachedVia: ['nowhere'] });
    expect(linkFor(BANK, [c], 'circulation')?.colour).toBe('grey');
  });
});

/** A place whose facilities have the colours a test gives them. */
interface Painted {
  readonly id: string;
  readonly type: FacilityTypeName;
  readonly colour: Colour;
  readonly reachedVia?: readonly string[];
  readonly context?: Facility['context'];
  readonly owner?: string;
  readonly worst?: RowResult;
}

function paint(
  painted: readonly Painted[],
  place = BANK,
  group: TravellerGroup = 'wheelchair',
  more: Partial<ChainInput> = {},
) {
  const encounters = painted.map(({ id, type, colour, worst, ...rest }) => ({
    facility: facilityIn(id, type, rest),
    colour,
    worst,
  }));
  const context = place.context ?? {};
  return chainOf({
    group,
    place,
    encounters,
    facts: {
      place: { observations: {}, context, works: 'new' },
      facilities: encounters.map(({ facility }) => facility),
      factsOf: (facility) => ({ observations: {}, context: facility.context, works: 'new' }),
      isComplete: place.isComplete === true,
    },
    gaps: [],
    own: undefined,
    colourOf: () => 'grey',
    ...more,
  });
}

describe('where a facility stands in the chain', () => {
  const at = (type: FacilityTypeName, category: string, context: Facility['context'] = {}) =>
    paint([{ id: 'f', type, colour: 'green', context }], placeOf(category)).links.find(
      ({ facilityIds }) => facilityIds.includes('f'),
    )?.kind;

  test.each([
    // Where the type does not tell, its surroundings do.
    ['door', 'retail', { atEntrance: true }, 'entrance'],
    ['door', 'retail', { atEntrance: false }, 'circulation'],
    ['door', 'retail', {}, 'circulation'],
    ['ramp', 'retail', { atEntrance: true }, 'entrance'],
    ['ramp', 'retail', { atEntrance: true, outdoor: true }, 'entrance'],
    ['ramp', 'retail', { outdoor: true }, 'approach'],
    ['ramp', 'retail', { atEntrance: false, outdoor: true }, 'approach'],
    ['ramp', 'retail', { atEntrance: false }, 'circulation'],
    ['ramp', 'retail', {}, 'entrance'],
    ['stairs', 'retail', { outdoor: true }, 'approach'],
    ['stairs', 'retail', { outdoor: false }, 'lift'],
    ['platformLift', 'retail', { atEntrance: true }, 'entrance'],
    ['platformLift', 'retail', {}, 'lift'],
    ['handrail', 'retail', { outdoor: true }, 'approach'],
    ['handrail', 'retail', {}, 'circulation'],
    ['lift', 'retail', { outdoor: true, atEntrance: true }, 'lift'],
    // On a street the pavement is the place.
    ['kerbRamp', 'retail', {}, 'arrival'],
    ['kerbRamp', 'street_bus', {}, 'approach'],
    ['ramp', 'street_bus', { atEntrance: true }, 'approach'],
    ['busStop', 'retail', {}, 'arrival'],
    ['busStop', 'street_bus', {}, 'service'],
    ['parkingBay', 'street_bus', {}, 'arrival'],
    // What no link takes is listed elsewhere, and changes no chain.
    ['corridor', 'street_bus', {}, undefined],
    ['signage', 'retail', {}, undefined],
    ['corridor', 'nowhere', {}, undefined],
  ] as const)('a %s in %s with %o: %s', (type, category, context, kind) => {
    expect(at(type, category, context)).toBe(kind);
  });
});

describe('how good a link is', () => {
  const link = (kind: string, ...painted: readonly Painted[]) =>
    paint(painted, placeOf('retail')).links.find((one) => one.kind === kind);
  const one = (id: string, type: FacilityTypeName, colour: Colour): Painted => ({
    id,
    type,
    colour,
  });

  test.each([
    // Alternatives: one good one will do.
    ['entrance', [one('a', 'entrance', 'red'), one('b', 'entrance', 'green')], 'green', undefined],
    ['entrance', [one('a', 'entrance', 'red'), one('b', 'entrance', 'grey')], 'grey', 'b'],
    ['arrival', [one('a', 'parkingBay', 'red'), one('b', 'busStop', 'yellow')], 'yellow', 'b'],
    ['arrival', [one('a', 'sidewalk', 'red'), one('b', 'dropOff', 'green')], 'green', undefined],
    ['lift', [one('a', 'lift', 'red'), one('b', 'platformLift', 'green')], 'green', undefined],
    // All are needed.
    ['arrival', [one('a', 'sidewalk', 'green'), one('b', 'crossing', 'red')], 'red', 'b'],
    ['circulation', [one('a', 'corridor', 'grey'), one('b', 'door', 'yellow')], 'grey', 'a'],
    ['service', [one('a', 'serviceCounter', 'red'), one('b', 'serviceSpace', 'green')], 'red', 'a'],
    ['service', [one('a', 'shower', 'red'), one('b', 'bathtub', 'green')], 'green', undefined],
    // A way is as good as its worst step.
    [
      'entrance',
      [
        one('a', 'entrance', 'green'),
        { ...one('b', 'door', 'red'), context: { atEntrance: true } },
      ],
      'red',
      'b',
    ],
    [
      'toilet',
      [
        one('a', 'accessibleToilet', 'green'),
        one('b', 'wc', 'red'),
        one('c', 'washbasin', 'green'),
      ],
      'green',
      undefined,
    ],
    ['toilet', [one('a', 'accessibleToilet', 'green'), one('b', 'wc', 'yellow')], 'yellow', 'b'],
    [
      'toilet',
      [one('a', 'accessibleToilet', 'red'), one('b', 'publicToilet', 'green')],
      'green',
      undefined,
    ],
    // Without its goal the way is not known to be there.
    ['toilet', [one('a', 'wc', 'green')], 'grey', undefined],
    ['toilet', [one('a', 'wc', 'red')], 'red', 'a'],
    [
      'entrance',
      [{ ...one('a', 'ramp', 'green'), context: { atEntrance: true } }],
      'grey',
      undefined,
    ],
    ['entrance', [{ ...one('a', 'ramp', 'red'), context: { atEntrance: true } }], 'red', 'a'],
    // With its goal a support counts only through what it leads to.
    [
      'entrance',
      [
        one('a', 'entrance', 'green'),
        { ...one('b', 'ramp', 'red'), context: { atEntrance: true } },
      ],
      'green',
      undefined,
    ],
  ] as const)('%s of %j: %s', (kind, painted, colour, facilityId) => {
    const found = link(kind, ...painted);
    expect(found).toMatchObject({
      kind,
      colour,
      isSurveyed: true,
      facilityIds: painted.map(({ id }) => id),
    });
    if (colour === 'green') expect(found).not.toHaveProperty('weakest');
    else {
      expect(found?.weakest).toEqual({
        kind,
        colour,
        ...(facilityId !== undefined && { facilityId }),
      });
    }
  });

  test('what leads to something else that says so counts only there', () => {
    const painted: readonly Painted[] = [
      one('a', 'corridor', 'yellow'),
      { ...one('b', 'corridor', 'green'), reachedVia: ['a'] },
      one('c', 'corridor', 'red'),
      { ...one('d', 'corridor', 'green'), reachedVia: ['a', 'c'] },
    ];
    expect(link('circulation', ...painted)?.colour).toBe('yellow');
    expect(link('circulation', ...painted, one('e', 'corridor', 'red'))?.colour).toBe('red');
  });

  test('where all of it leads on, the best of it stands for the link', () => {
    const painted: readonly Painted[] = [
      one('a', 'corridor', 'yellow'),
      one('b', 'corridor', 'red'),
      { ...one('t', 'accessibleToilet', 'green'), reachedVia: ['a', 'b'] },
    ];
    expect(link('circulation', ...painted)?.colour).toBe('yellow');
  });
});

describe('a link nobody surveyed', () => {
  const kinds = (place: Place, group: TravellerGroup, ...painted: readonly Painted[]) =>
    paint(painted, place, group).links.map(({ kind }) => kind);

  test('is shown as such', () => {
    expect(paint([], BANK).links[0]).toEqual({
      kind: 'arrival',
      colour: 'grey',
      isSurveyed: false,
      facilityIds: [],
      weakest: { kind: 'arrival', colour: 'grey' },
    });
  });

  test('belongs to the chain of those it serves', () => {
    expect(kinds(BANK, 'wheelchair')).toEqual([...LINK_KINDS]);
    // Of all services only information serves deaf people, and many places need none.
    expect(kinds(BANK, 'deaf')).not.toContain('service');
    expect(kinds(BANK, 'blind')).toContain('circulation');
  });

  test.each([
    ['a street', 'street_bus', ['approach']],
    ['a public toilet', 'public_toilet', ['approach', 'entrance', 'toilet']],
    ['a park', 'park_square_scenic', ['arrival', 'approach', 'toilet']],
    ['a car park', 'car_park', ['arrival', 'circulation', 'lift', 'toilet']],
    ['housing', 'residential', ['arrival', 'approach', 'entrance', 'circulation', 'lift']],
  ] as const)('is not expected where it is optional: %s', (_, category, expected) => {
    expect(kinds(placeOf(category), 'wheelchair')).toEqual(expected);
  });

  test.each([
    [{ toiletsPresent: true }, ['lift', 'toilet']],
    [{ toiletsPresent: false }, ['lift']],
    [{ buildingHasLifts: true }, ['lift', 'toilet']],
    [{ totalStoreys: 2 }, ['lift', 'toilet']],
    [{ buildingHasLifts: false, totalStoreys: 1 }, ['toilet']],
  ] as const)('and by what the place says it needs: %o', (context, whole) => {
    expect(kinds(placeOf('finance_post', { isComplete: true, context }), 'wheelchair')).toEqual(
      whole,
    );
    const open = kinds(placeOf('finance_post', { context }), 'wheelchair');
    expect(open.filter((kind) => kind === 'lift' || kind === 'toilet')).toEqual(whole);
    expect(open).toContain('circulation');
  });
});

test.each([
  ['a lift that no row about the group speaks of', 'lift', {}, false],
  ['one looked for in vain', 'lift', { present: seen(false) }, true],
  ['stairs, which are no way for it', 'stairs', {}, true],
  ['something else', 'corridor', {}, true],
] as const)(
  'a link is waited for or not where the survey holds %s',
  (_, type, observations, isOpen) => {
    const facts = {
      place: { observations: {}, context: {}, works: undefined },
      facilities: [facilityIn('f', type, { observations })],
      factsOf: () => ({ observations: {}, context: {}, works: undefined }),
      isComplete: false,
    };
    const { links } = paint([], BANK, 'wheelchair', { facts });
    expect(links.some(({ kind }) => kind === 'lift')).toBe(isOpen);
  },
);

describe('what the place itself lacks', () => {
  const { results } = judgeFacility(facilityIn('x', 'ramp'), {});
  const [first, second] = results;
  const owned = placeOf('retail', { owner: 'Mall' });
  const said = ({ row: { requirement } }: RowResult) => ({
    findingId: `p#${requirement.id}`,
    requirementId: requirement.id,
    edition: requirement.edition,
    clause: requirement.clause,
    owner: 'Mall',
  });
  const gaps = [
    { types: ['lift', 'platformLift'], result: first! },
    { types: ['parkingBay'], result: second! },
    { types: ['lift'], result: second! },
  ];
  const colourOf = (result: RowResult): Colour => (result === first ? 'yellow' : 'red');
  const linkOf = (kind: string, more: Partial<ChainInput>, ...painted: readonly Painted[]) =>
    paint(painted, owned, 'wheelchair', { colourOf, ...more }).links.find(
      (link) => link.kind === kind,
    );

  test('leaves a link with nothing to use; the worst gap names it', () => {
    expect(linkOf('lift', { gaps })).toEqual({
      kind: 'lift',
      colour: 'red',
      isSurveyed: true,
      facilityIds: [],
      weakest: { kind: 'lift', colour: 'red', ...said(second!) },
    });
    expect(linkOf('lift', { gaps: gaps.slice(0, 2) })?.weakest).toEqual({
      kind: 'lift',
      colour: 'yellow',
      ...said(first!),
    });
    expect(linkOf('arrival', { gaps })?.colour).toBe('red');
    expect(linkOf('toilet', { gaps })).toMatchObject({ colour: 'grey', isSurveyed: false });
  });

  test('does not touch a link with something to use', () => {
    const lift: Painted = { id: 'l', type: 'platformLift', colour: 'green' };
    expect(linkOf('lift', { gaps }, lift)?.colour).toBe('green');
  });

  test.each([
    // own colour, colour of all links, colour of the chain, kind of the weakest
    ['red', 'green', 'red', 'place'],
    ['yellow', 'green', 'yellow', 'place'],
    ['grey', 'green', 'yellow', 'place'],
    ['green', 'green', 'green', undefined],
    ['green', 'red', 'red', 'approach'],
    ['red', 'red', 'red', 'approach'],
    ['yellow', 'red', 'red', 'approach'],
    ['red', 'yellow', 'red', 'place'],
  ] as const)('what it owes, %s, beside a way that is %s: %s', (own, way, colour, kind) => {
    const street = placeOf('street_bus', { owner: 'District' });
    const chain = paint([{ id: 's', type: 'sidewalk', colour: way }], street, 'wheelchair', {
      own: { colour: own, worst: first },
    });
    expect([chain.colour, chain.weakest?.kind]).toEqual([colour, kind]);
    if (kind === 'place') {
      expect(chain.weakest).toEqual({ kind, colour: own, ...said(first!), owner: 'District' });
    }
    if (kind === undefined) expect(chain).not.toHaveProperty('weakest');
  });

  test('the row and the owner of the facility are named', () => {
    const ramp: Painted = {
      id: 'r',
      type: 'corridor',
      colour: 'red',
      worst: first!,
      owner: 'Shop',
    };
    expect(linkOf('circulation', {}, ramp)?.weakest).toEqual({
      kind: 'circulation',
      colour: 'red',
      facilityId: 'r',
      ...said(first!),
      findingId: `r#${first!.row.requirement.id}`,
      owner: 'Shop',
    });
    const { owner: _, ...unowned } = ramp;
    expect(linkOf('circulation', {}, unowned)?.weakest?.owner).toBe('Mall');
    const nobody = paint([unowned], placeOf('retail')).weakest;
    expect(nobody).not.toHaveProperty('owner');
  });
});

describe('unreachable', () => {
  const toilet = { id: 't', type: 'accessibleToilet', colour: 'green' } as const;
  const counter = { id: 's', type: 'serviceCounter', colour: 'green' } as const;
  const door = { id: 'e', type: 'entrance', colour: 'red' } as const;
  const bay = { id: 'b', type: 'parkingBay', colour: 'green' } as const;

  test('green facilities behind a red link are listed, those before it are not', () => {
    expect(paint([toilet, counter, bay]).unreachable).toEqual([]);
    expect(paint([toilet, counter, door, bay]).unreachable).toEqual(['s', 't']);
  });

  test('only what is green: a faulty facility has its own finding', () => {
    expect(paint([{ ...toilet, colour: 'yellow' }, door]).unreachable).toEqual([]);
  });

  test('stairs are no way for a wheelchair: what they alone lead to is not known to be reached', () => {
    const colourFor = (group: TravellerGroup, reachedVia: readonly string[]) =>
      chainFor(
        BANK,
        [
          withWidth('corridor', 'corridor', GOOD, { reachedVia }),
          facilityIn('stairs', 'stairs', {}),
          withWidth('lift', 'lift', BAD),
        ],
        group,
      ).links.find(({ kind }) => kind === 'circulation')?.colour;
    const own = chainFor(BANK, [withWidth('corridor', 'corridor', GOOD)]).links.find(
      ({ kind }) => kind === 'circulation',
    )?.colour;
    expect(own).toBe('yellow');
    expect(colourFor('wheelchair', ['stairs'])).toBe('grey');
    expect(colourFor('wheelchair', ['stairs', 'lift'])).toBe('red');
    expect(colourFor('wheelchair', [])).toBe(own);
  });

  test('stairs alone leave the link between storeys open for a wheelchair', () => {
    const place = placeOf('finance_post', {
      isComplete: true,
      context: { totalStoreys: 2, buildingHasLifts: false, toiletsPresent: false },
    });
    const lift = (group: TravellerGroup) =>
      chainFor(place, [facilityIn('stairs', 'stairs')], group).links.find(
        ({ kind }) => kind === 'lift',
      );
    expect(lift('wheelchair')).toMatchObject({ colour: 'grey', isSurveyed: false });
    expect(lift('walkingAid')).toMatchObject({ facilityIds: ['stairs'] });
  });

  test.each([
    ['stepsAndRamp', 'ramp'],
    ['stepsAndPlatformLift', 'platformLift'],
  ] as const)('an entrance of %s waits for the %s nobody surveyed', (entranceKind, type) => {
    const main = entrance('a', true, { context: { entranceKind } });
    const colour = (more: readonly Facility[], group: TravellerGroup = 'wheelchair') =>
      chainFor(BANK, [main, ...more], group).links.find(({ kind }) => kind === 'entrance')?.colour;
    const flat = entrance('a', true, { context: { entranceKind: 'flat' } });
    expect(linkFor(BANK, [flat], 'entrance')?.colour).toBe('yellow');
    expect(colour([])).toBe('grey');
    // Looked for in vain is not there either.
    expect(colour([facilityIn('r', type, { observations: { present: seen(false) } })])).not.toBe(
      'yellow',
    );
    if (type === 'ramp') expect(colour([withWidth('r', 'ramp', GOOD)])).toBe('yellow');
    expect(colour([], 'blind')).toBe(
      chainFor(BANK, [flat], 'blind').links.find(({ kind }) => kind === 'entrance')?.colour,
    );
  });

  test('`reachedVia` decides instead of the order, where it is given', () => {
    const lift = { id: 'l', type: 'lift', colour: 'red' } as const;
    const other = { id: 'm', type: 'lift', colour: 'green' } as const;
    const via = (...reachedVia: string[]) => ({ ...toilet, reachedVia });
    expect(paint([via('l'), lift, other]).unreachable).toEqual(['t']);
    expect(paint([via('l', 'm'), lift, other]).unreachable).toEqual([]);
    // The lift itself stands behind the entrance.
    expect(paint([via('m'), other, door]).unreachable).toEqual(['m', 't']);
    const side = { ...other, reachedVia: ['b'] };
    expect(paint([via('m'), side, door, bay]).unreachable).toEqual([]);
  });
});

describe('laws of the chain', () => {
  const COLOURS = ['red', 'grey', 'yellow', 'green'] as const satisfies readonly Colour[];
  const TYPES = Object.keys(USUAL_LINK) as FacilityTypeName[];
  const painted = fc
    .array(
      fc.record({
        type: fc.constantFrom(...TYPES),
        colour: fc.constantFrom(...COLOURS),
        via: fc.option(fc.array(fc.nat(9), { maxLength: 3 }), { nil: undefined, freq: 3 }),
      }),
      { maxLength: 10 },
    )
    .map((list) =>
      list.map(
        ({ type, colour, via }, i): Painted => ({
          id: `f${i}`,
          type,
          colour,
          ...(via !== undefined && { reachedVia: via.map((n) => `f${n}`) }),
        }),
      ),
    );
  const place = fc
    .record({
      category: fc.constantFrom(...(Object.keys(PLACE_CATEGORIES) as PlaceCategory[])),
      isComplete: fc.boolean(),
      context: fc.record(
        { buildingHasLifts: fc.boolean(), toiletsPresent: fc.boolean() },
        { requiredKeys: [] },
      ),
    })
    .map(({ category, isComplete, context }) => placeOf(category, { isComplete, context }));
  const RUNS = { numRuns: 500, seed: 20_260_101 } as const;
  const rank = (colour: Colour) => COLOURS.indexOf(colour);
  /** Well made chains are rare by chance: all good, then one spoilt. */
  const wellMade = fc
    .tuple(painted, fc.boolean())
    .map(([list, isGood]) =>
      isGood ? list.map((one): Painted => ({ ...one, colour: 'green' })) : list,
    );

  test('the generator makes every colour of a chain', () => {
    const found = new Map<Colour, number>();
    for (const [list, where] of fc.sample(fc.tuple(wellMade, place), RUNS)) {
      const { colour } = paint(list, where);
      found.set(colour, (found.get(colour) ?? 0) + 1);
    }
    for (const colour of COLOURS) expect(found.get(colour) ?? 0).toBeGreaterThan(5);
  });

  test('order does not matter', () => {
    fc.assert(
      fc.property(wellMade, place, fc.nat(), (list, where, by) => {
        const turned = list.map((_, i) => list[(i + by) % list.length]!);
        const sorted = (given: readonly Painted[]) => {
          const chain = paint(given, where);
          const links = chain.links.map((link) => ({
            ...link,
            facilityIds: link.facilityIds.toSorted(),
          }));
          return { ...chain, links };
        };
        expect(sorted(turned)).toEqual(sorted(list));
      }),
      RUNS,
    );
  });

  test('a better facility never makes a worse chain, nor a worse link', () => {
    fc.assert(
      fc.property(
        wellMade,
        place,
        fc.nat(),
        fc.constantFrom(...COLOURS),
        (list, where, pick, colour) => {
          fc.pre(list.length > 0);
          const at = pick % list.length;
          fc.pre(rank(colour) > rank(list[at]!.colour));
          const better = list.map((one, i) => (i === at ? { ...one, colour } : one));
          const [before, after] = [paint(list, where), paint(better, where)];
          expect(rank(after.colour)).toBeGreaterThanOrEqual(rank(before.colour));
          after.links.forEach((link, i) => {
            expect(rank(link.colour)).toBeGreaterThanOrEqual(rank(before.links[i]!.colour));
          });
        },
      ),
      RUNS,
    );
  });

  test('an unknown never makes green, and green means that every link is', () => {
    fc.assert(
      fc.property(wellMade, place, fc.constantFrom(...TYPES), (list, where, type) => {
        const before = paint(list, where);
        const more = paint([...list, { id: 'new', type, colour: 'grey' }], where);
        if (before.colour !== 'green') expect(more.colour).not.toBe('green');
        for (const chain of [before, more]) {
          const isAllGreen =
            chain.links.length > 0 && chain.links.every(({ colour }) => colour === 'green');
          expect(chain.colour === 'green').toBe(isAllGreen);
          expect(chain.isIncomplete).toBe(chain.links.some(({ colour }) => colour === 'grey'));
        }
      }),
      RUNS,
    );
  });

  test('the weakest link is as bad as the chain, and names what makes it so', () => {
    fc.assert(
      fc.property(wellMade, place, (list, where) => {
        const { links, weakest, colour } = paint(list, where);
        const worst = Math.min(...links.map((link) => rank(link.colour)));
        if (links.length === 0 || worst === rank('green')) {
          expect(weakest).toBeUndefined();
          return;
        }
        expect(rank(weakest!.colour)).toBe(worst);
        if (colour !== 'red') return;
        const named = list.find(({ id }) => id === weakest!.facilityId);
        expect(named?.colour).toBe('red');
      }),
      RUNS,
    );
  });
});

describe('the data of the chains', () => {
  test('links stand in the order a person meets them, and their types belong there', () => {
    for (const chain of Object.values(CHAINS)) {
      const places = chain.map(({ kind }) => LINK_KINDS.indexOf(kind));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(new Set(places).size).toBe(places.length);
    }
  });

  test('every facility type has a link, or is one that changes no chain', () => {
    const without = Object.keys(FACILITY_TYPES).filter((type) => !Object.hasOwn(USUAL_LINK, type));
    expect(without).toEqual(['signage', 'maintenance']);
  });
});

describe('laws of a place', () => {
  const facilities = fc.array(
    fc.constantFrom('entrance', 'corridor', 'lift', 'door', 'accessibleToilet').chain(facilityOf),
    { maxLength: 4 },
  );
  const RUNS = { numRuns: 60, seed: 20_260_102 } as const;
  const ids = (list: readonly Facility[]) =>
    list.map((one, i): Facility => ({ ...one, id: `f${i}`, placeId: 'p' }));

  test('the colour is that of the worst group; order does not matter', () => {
    fc.assert(
      fc.property(facilities, (list) => {
        const given = ids(list);
        const found = assessPlace(BANK, given);
        const met = found.groups.filter(({ links, weakest }) => links.length > 0 || weakest);
        expect(found.colour).toBe(colourOfAll(met.map(({ colour }) => colour)));
        expect(assessPlace(BANK, given.toReversed())).toEqual(found);
        expect(found.groups.map(({ group }) => group)).toEqual(Object.keys(TRAVELLER_GROUPS));
      }),
      RUNS,
    );
  });

  test('a facility nobody looked at never makes a place green', () => {
    fc.assert(
      fc.property(facilities, fc.constantFrom('entrance', 'lift', 'corridor'), (list, type) => {
        const given = ids(list);
        const before = assessPlace(BANK, given).colour;
        const after = assessPlace(BANK, [...given, facilityIn('new', type)]).colour;
        if (before !== 'green') expect(after).not.toBe('green');
      }),
      RUNS,
    );
  });
});
