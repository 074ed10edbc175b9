import { describe, expect, test } from 'vitest';
import { ROWS, TYPES } from '../../test/support/any-facility.js';
import type { Facility } from '../facility/facility.js';
import type { Observation } from '../facility/observation.js';
import { facilityDefinition } from '../facility/types/index.js';
import type { Requirement } from '../standard/requirement.js';
import { assessFacility } from './assess.js';
import { ownParameter } from './facts.js';
import type { Verification } from './verification.js';

// Figures that are only recalled: an owner must never be blamed for one.

const LOW = ROWS.filter(({ confidence }) => confidence === 'low');

/** A value that misses the row by far. */
function missing({ check, parameter, facilityType }: Requirement): Observation {
  const declared = facilityDefinition(facilityType).parameters[parameter];
  if (declared?.kind === 'flag') {
    return { state: 'seen', value: check.operator === 'is' && !check.limit, source: 'survey' };
  }
  const isCeiling = check.operator.startsWith('at-most') || check.operator === 'below';
  const limit = 'limit' in check ? Number(check.limit) : 1;
  const value = isCeiling ? limit * 3 + 1 : limit / 3;
  return { state: 'measured', value, uncertainty: 0, source: 'survey' };
}

/** Every facility type a row is put to: its own, and those that contain it as a part. */
const holders = (row: Requirement): readonly (readonly [type: string, parameter: string])[] =>
  TYPES.flatMap((type) => {
    const { parts } = facilityDefinition(type);
    const own = type === row.facilityType ? [[type, row.parameter] as const] : [];
    const contained = parts
      .filter(({ facilityType }) => facilityType === row.facilityType)
      .flatMap((part) => {
        const parameter = ownParameter(part, row.parameter);
        return parameter === undefined ? [] : [[type, parameter] as const];
      });
    return [...own, ...contained];
  });

const CASES = LOW.flatMap((row) =>
  holders(row).map(([type, parameter]) => [`${row.id} in ${type}`, row, type, parameter] as const),
);

const faulty = (row: Requirement, facilityType: string, parameter: string): Facility => ({
  id: 'f',
  facilityType,
  geometry: { type: 'Point', coordinates: [114, 22.5] },
  context: {},
  worksDate: '2024-01-01',
  worksStage: 'new',
  observations: { [parameter]: missing(row) },
});

const verified = ({ id, edition }: Requirement): Verification => ({
  requirementId: id,
  edition,
  by: 'Chen Wei',
  date: '2026-03-01',
  page: '27',
});

test('there are low rows, in every role a row may have', () => {
  expect(LOW.length).toBeGreaterThan(150);
});

describe.each(CASES)('%s', (_, row, type, parameter) => {
  const facility = faulty(row, type, parameter);
  const eras = [{}, { edition: row.edition }, { policy: 'strict' as const }];

  test('founds neither red nor an order, whichever way it is judged', () => {
    for (const options of [...eras, { ...eras[1], policy: 'strict' as const }]) {
      const { findings, orderItems, conformity } = assessFacility(facility, options);
      const own = findings.filter(({ requirementId }) => requirementId === row.id);
      for (const { role, id } of own) {
        expect(['binding', 'legacy']).not.toContain(role);
        expect(orderItems).not.toContain(id);
      }
      const binding = findings.filter(
        ({ role, verdict }) => role === 'binding' && verdict === 'fail',
      );
      if (binding.length === 0) expect(conformity.colour).not.toBe('red');
      if (binding.length === 0) expect(conformity.conforms).not.toBe('no');
    }
  });

  test('checked in print it binds, and nothing else changes', () => {
    const options = { edition: row.edition };
    const before = assessFacility(facility, options);
    const after = assessFacility(facility, { ...options, verifications: [verified(row)] });
    expect(after.rulesetRevision).not.toBe(before.rulesetRevision);
    for (const [i, was] of before.findings.entries()) {
      const { verifiedBy, role, impact, sameRepairAs: _a, ...is } = after.findings[i]!;
      const { role: oldRole, impact: oldImpact, sameRepairAs: _b, ...rest } = was;
      expect(is).toEqual(rest);
      if (was.requirementId !== row.id) {
        expect([role, impact, verifiedBy]).toEqual([oldRole, oldImpact, undefined]);
        continue;
      }
      expect(verifiedBy).toEqual({ by: 'Chen Wei', date: '2026-03-01', page: '27' });
      // Advice stays advice, and a prevailing row still prevails.
      if (oldRole === 'to-verify') expect(role).toBe('binding');
      else expect(role).toBe(oldRole);
    }
  });
});
