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
  const { changes, table, byClause, facilities } = reassess(
    [door('wide', 950), door('narrow', 850), door('tight', 700)],
    'GB50763-2012',
    'GB55019-2021',
  );

  test('the colour that changes names the clause that did it', () => {
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

test('what was open on both sides is no cause, even where grey turns yellow', () => {
  const stiff = door('stiff', 0, { observations: { openingForce: measured(40) } });
  const { changes } = reassess([stiff], 'GB50763-2012', 'GB55019-2021');
  expect(changes).toMatchObject([{ before: { colour: 'grey' }, after: { colour: 'yellow' } }]);
  const causes = changes[0]?.causes ?? [];
  expect(causes.map(({ requirementId }) => requirementId)).toContain(
    'GB55019-2.5.4-door.openingForce',
  );
  for (const { before } of causes) expect(before?.verdict).not.toBe('unknown');
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
