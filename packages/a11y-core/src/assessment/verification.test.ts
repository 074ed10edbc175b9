import { describe, expect, test } from 'vitest';
import { InvalidInputError } from '../errors.js';
import type { Facility } from '../facility/facility.js';
import { assessFacility } from './assess.js';
import { policyNamed } from './policy.js';
import { revisionOf } from './revision.js';
import { type Verification, verificationsOf } from './verification.js';

const FORCE = 'GB55019-2.5.4-door.openingForce';

const stiff: Facility = {
  id: 'door',
  facilityType: 'door',
  geometry: { type: 'Point', coordinates: [114, 22.5] },
  context: { isFireDoor: false, doorKind: 'sideHung' },
  worksDate: '2024-01-01',
  worksStage: 'new',
  observations: {
    openingForce: { state: 'measured', value: 40, uncertainty: 2, source: 'survey' },
    clearWidth: { state: 'measured', value: 950, uncertainty: 3, source: 'survey' },
  },
};

const record: Verification = {
  requirementId: FORCE,
  edition: 'GB55019-2021',
  by: 'Chen Wei',
  date: '2026-03-01',
  page: '27',
};

const found = (verifications?: readonly Verification[]) => {
  const assessment = assessFacility(stiff, verifications === undefined ? {} : { verifications });
  const finding = assessment.findings.find(({ requirementId }) => requirementId === FORCE);
  return { assessment, finding };
};

test('a figure checked in print founds an order, and says who checked it', () => {
  expect(found().finding).toMatchObject({ role: 'to-verify', verdict: 'fail' });
  expect(found().assessment.orderItems).toEqual([]);
  const { assessment, finding } = found([record]);
  expect(finding).toMatchObject({
    role: 'binding',
    verdict: 'fail',
    verifiedBy: { by: 'Chen Wei', date: '2026-03-01', page: '27' },
  });
  expect(assessment.orderItems).toEqual([`door#${FORCE}`]);
  expect(assessment.conformity.conforms).toBe('no');
});

test('an old revision can be made again after rows were verified', () => {
  const before = found().assessment;
  const after = found([record]).assessment;
  const again = found([]).assessment;
  expect(after.rulesetRevision).not.toBe(before.rulesetRevision);
  expect(again).toEqual(before);
  // A copy of the list is the same list.
  expect(found([{ ...record }]).assessment).toEqual(after);
});

test('the revision depends on what was verified, not on the order of the records', () => {
  const other = {
    ...record,
    requirementId: 'GB50763-3.7.1-lift.lobbyDepth',
    edition: 'GB50763-2012',
  };
  const lists = [[record], [{ ...record, page: '28' }], [record, other]];
  const policy = policyNamed('district');
  const revisions = lists.map((list) => revisionOf(policy, verificationsOf(list)));
  expect(new Set([...revisions, revisionOf(policy)]).size).toBe(4);
  expect(revisionOf(policy, verificationsOf([other, record]))).toBe(revisions[2]);
});

test('a figure that was sure enough is judged as before', () => {
  const requirementId = 'GB55019-2.5.4-door.clearWidth.new';
  const { rulesetRevision, ...after } = found([{ ...record, requirementId }]).assessment;
  const { rulesetRevision: old, ...before } = found().assessment;
  expect(after).toEqual(before);
  expect(rulesetRevision).not.toBe(old);
});

test('of several records the youngest counts', () => {
  const younger = { ...record, by: 'Li Na', date: '2026-05-01' };
  for (const records of [
    [record, younger],
    [younger, record],
  ]) {
    expect(verificationsOf(records).get(FORCE)?.by).toBe('Li Na');
  }
  const sameDay = { ...record, by: 'Li Na' };
  expect(verificationsOf([record, sameDay]).get(FORCE)?.by).toBe('Chen Wei');
  expect(verificationsOf([sameDay, record]).get(FORCE)?.by).toBe('Li Na');
});

describe('what cannot be is refused, and everything wrong is named at once', () => {
  const problems = (records: readonly Verification[]) => {
    try {
      verificationsOf(records);
    } catch (error) {
      if (error instanceof InvalidInputError) return error.problems;
      throw error;
    }
    return [];
  };
  test.each([
    [
      'an unknown row',
      { requirementId: 'GB55019-9.9.9-door.nothing' },
      ['requirementId', /there is no requirement "GB55019-9\.9\.9-door\.nothing"/],
    ],
    [
      'another edition',
      { edition: 'GB50763-2012' },
      ['edition', /"GB50763-2012" was read, but the row is of "GB55019-2021"/],
    ],
    ['nobody', { by: ' ' }, ['by', /is empty: a verification is signed/]],
    ['no page', { page: '' }, ['page', /is empty/]],
    ['no date', { date: 'spring' }, ['date', /"spring" is no ISO 8601 date/]],
  ] as const)('%s', (_, change, expected) => {
    const [pointer, detail] = expected;
    expect(problems([{ ...record, ...change }])).toEqual([
      { pointer: `/verifications/0/${pointer}`, detail: expect.stringMatching(detail) },
    ]);
  });

  test('all of them', () => {
    const found = problems([record, { ...record, by: '', page: '' }]);
    expect(found.map(({ pointer }) => pointer)).toEqual([
      '/verifications/1/by',
      '/verifications/1/page',
    ]);
  });

  test('also where it is handed in for judging', () => {
    expect(() => found([{ ...record, requirementId: 'constructor' }])).toThrow(
      /there is no requirement "constructor"/,
    );
  });
});
