import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { facility as anyFacility } from '../../test/support/any-facility.js';
import { UnknownNameError } from '../errors.js';
import type { Facility } from '../facility/facility.js';
import type { Observation } from '../facility/observation.js';
import { EDITIONS } from '../standard/editions/index.js';
import { assessFacility } from './assess.js';
import { reassess } from './reassess.js';

const measured = (value: number): Observation => ({
  state: 'measured',
  value,
  uncertainty: 0,
  source: 'survey',
});

const door = (id: string, width: number, more: Partial<Facility> = {}): Facility => ({
  id,
  facilityType: 'door',
  geometry: { type: 'Point', coordinates: [114, 22.5] },
  context: { doorKind: 'sideHung', isFireDoor: false },
  worksStage: 'new',
  observations: { clearWidth: measured(width) },
  ...more,
});

describe('under a new edition', () => {
  const underBoth = () =>
    reassess(
      [door('wide', 950), door('narrow', 850), door('tight', 700)],
      'GB50763-2012',
      'GB55019-2021',
    );

  test('the colour that changes names the clause that did it', () => {
    const { changes } = underBoth();
    expect(
      changes.map(({ facilityId, before, after }) => [facilityId, before.colour, after.colour]),
    ).toEqual([['narrow', 'yellow', 'red']]);
    expect(changes[0]?.causes).toMatchObject([
      {
        requirementId: 'GB55019-2.5.4-door.clearWidth.new',
        edition: 'GB55019-2021',
        clause: '2.5.4',
        kind: 'newly-applies',
        before: null,
        after: { verdict: 'fail', margin: -50 },
      },
    ]);
  });

  test('every facility stands in the table, and every cause in the counts', () => {
    const { facilities, table, byClause } = underBoth();
    expect(facilities).toBe(3);
    expect(table.yellow).toEqual({ red: 1, yellow: 1, green: 0, grey: 0 });
    expect(table.red).toEqual({ red: 1, yellow: 0, green: 0, grey: 0 });
    expect(byClause).toEqual([
      {
        requirementId: 'GB55019-2.5.4-door.clearWidth.new',
        edition: 'GB55019-2021',
        clause: '2.5.4',
        kind: 'newly-applies',
        facilities: 1,
      },
    ]);
  });

  test('and back it is the clause that no longer applies', () => {
    const back = reassess([door('narrow', 850)], 'GB55019-2021', 'GB50763-2012');
    expect(back.changes[0]?.causes).toMatchObject([
      {
        requirementId: 'GB55019-2.5.4-door.clearWidth.new',
        kind: 'no-longer-applies',
        after: null,
      },
    ]);
  });
});

test('the rows that changed most colours come first, then by their name', () => {
  const lift = door('lift', 0, {
    facilityType: 'lift',
    observations: { doorClearWidth: measured(850) },
  });
  const ramp = door('ramp', 0, {
    facilityType: 'ramp',
    observations: { clearWidth: measured(1100) },
  });
  const facilities = [lift, ramp, door('first', 850), door('second', 850)];
  const widths = [
    ['GB55019-2.5.4-door.clearWidth.new', 2],
    ['GB55019-2.3.2-ramp.clearWidth', 1],
    ['GB55019-2.6.3-lift.doorClearWidth.new', 1],
  ];
  for (const given of [facilities, facilities.toReversed()]) {
    const { byClause } = reassess(given, 'GB50763-2012', 'GB55019-2021');
    expect(byClause.map((clause) => [clause.requirementId, clause.facilities])).toEqual(widths);
  }
});

test('a facility is judged with its place, and its age counted to one day', () => {
  const { worksStage: _, ...undated } = door('narrow', 850, { placeId: 'old' });
  const seen = { ...measured(850), at: '2025-12-22' };
  const narrow = { ...undated, observations: { clearWidth: seen } };
  const place = { category: 'medical', worksStage: 'new', name: 'Clinic' } as const;
  const places = [
    { ...place, id: 'young', worksDate: '2024-01-01' },
    { ...place, id: 'old', worksDate: '2015-01-01' },
  ];
  const [from, to] = [{}, { edition: 'GB55019-2021' }];
  const { changes } = reassess([narrow], from, to, { places, asOf: '2026-01-01' });
  expect(changes).toMatchObject([
    {
      before: { colour: 'yellow' },
      after: { colour: 'red' },
      causes: [
        {
          kind: 'newly-binds',
          before: { role: 'legacy', evidence: { ageDays: 10 } },
          after: { role: 'binding', evidence: { ageDays: 10 } },
        },
      ],
    },
  ]);
  const elsewhere = { ...narrow, placeId: 'young' };
  const { placeId: __, ...nowhere } = narrow;
  for (const facility of [elsewhere, nowhere]) {
    expect(reassess([facility], from, to, { places }).changes).not.toMatchObject([
      { causes: [{ kind: 'newly-binds' }] },
    ]);
  }
  const undatedAge = reassess([narrow], from, to, { places }).changes[0]?.causes[0]?.after;
  expect(undatedAge?.evidence).not.toHaveProperty('ageDays');
});

test('what was open on both sides is no cause, even where grey turns yellow', () => {
  const stiff = door('stiff', 0, { observations: { openingForce: measured(40) } });
  const { changes } = reassess([stiff], 'GB50763-2012', 'GB55019-2021');
  expect(changes).toMatchObject([{ before: { colour: 'grey' }, after: { colour: 'yellow' } }]);
  const causes = changes[0]?.causes ?? [];
  expect(causes.map(({ requirementId }) => requirementId)).toContain(
    'GB55019-2.5.4-door.openingForce',
  );
  for (const { before } of causes) expect(before?.verdict).not.toBe('unknown');

  const back = reassess([stiff], 'GB55019-2021', 'GB50763-2012').changes;
  expect(back).toMatchObject([{ before: { colour: 'yellow' }, after: { colour: 'grey' } }]);
  const undone = back[0]?.causes ?? [];
  expect(undone.map(({ requirementId }) => requirementId)).toEqual(
    causes.map(({ requirementId }) => requirementId),
  );
  for (const { kind } of undone) expect(kind).toBe('no-longer-applies');
});

test('what a verification changed', () => {
  const requirementId = 'GB55019-2.5.4-door.openingForce';
  const edition = 'GB55019-2021';
  const record = { requirementId, edition, by: 'Chen Wei', date: '2026-03-01', page: '27' };
  const stiff = door('stiff', 950, { observations: { openingForce: measured(40) } });
  const result = reassess([stiff], { edition }, { edition, verifications: [record] });
  expect(result.changes).toMatchObject([
    {
      before: { colour: 'yellow' },
      after: { colour: 'red' },
      causes: [{ requirementId, kind: 'newly-binds', before: { role: 'to-verify' } }],
    },
  ]);
  expect(result.revisionAfter).not.toBe(result.revisionBefore);
});

test('what another policy changed', () => {
  const ramp: Facility = {
    ...door('ramp', 0),
    facilityType: 'ramp',
    worksDate: '2024-01-01',
    observations: { sign: { state: 'seen', value: false, source: 'survey' } },
  };
  const { changes } = reassess([ramp], { policy: 'district' }, { policy: 'strict' });
  expect(changes).toMatchObject([{ before: { colour: 'yellow' }, after: { colour: 'red' } }]);
  expect(changes[0]?.causes.map(({ requirementId, kind }) => [requirementId, kind])).toEqual([
    ['GB50763-3.4.8-ramp.sign', 'weighs-more'],
  ]);
  const back = reassess([ramp], { policy: 'strict' }, { policy: 'district' });
  expect(back.changes[0]?.causes.map(({ kind }) => kind)).toEqual(['weighs-less']);
});

test('an unknown edition is refused', () => {
  expect(() => reassess([door('d', 900)], 'GB50763-2012', 'GB50763')).toThrow(UnknownNameError);
});

describe('on any facility', () => {
  const RUNS = { numRuns: 500, seed: 20_220_401 } as const;
  const choice = fc.record({
    edition: fc.constantFrom(...EDITIONS.map(({ id }) => id)),
    policy: fc.constantFrom('district' as const, 'strict' as const),
  });

  test('the colours are those of judging twice, and a change is explained', () => {
    let changed = 0;
    fc.assert(
      fc.property(anyFacility, choice, choice, (facility, from, to) => {
        const { changes, table } = reassess([facility], from, to);
        const was = assessFacility(facility, from).conformity;
        const is = assessFacility(facility, to).conformity;
        expect(table[was.colour][is.colour]).toBe(1);
        expect(changes.map(({ before, after }) => [before, after])).toEqual(
          was.colour === is.colour ? [] : [[was, is]],
        );
        for (const { causes } of changes) {
          changed += 1;
          expect(causes.length).toBeGreaterThan(0);
        }
      }),
      RUNS,
    );
    expect(changed).toBeGreaterThan(100);
  });

  test('nothing changes under the same ruleset', () => {
    fc.assert(
      fc.property(anyFacility, choice, (facility, same) => {
        expect(reassess([facility], same, same).changes).toEqual([]);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});
