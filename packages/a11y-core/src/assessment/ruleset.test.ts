import { expect, test } from 'vitest';
import { facilityDefinition } from '../facility/types/index.js';
import { EDITIONS } from '../standard/editions/index.js';
import type { Requirement } from '../standard/requirement.js';
import type { Era } from './assessment.js';
import { compileRules, rulesFor } from './ruleset.js';

const rows = EDITIONS.flatMap(({ requirements }) => requirements);
const limitOf = ({ check }: Requirement): number =>
  'limit' in check ? Number(check.limit) : Number.NaN;
const current: Era = {
  kind: 'current',
  judgedBy: EDITIONS.map(({ id }) => id),
  comparedWith: [],
  dateUnknown: false,
};

test('no governing row is itself governed, so that prevailing needs no order', () => {
  const governed = new Set(rows.filter((row) => row.governedBy.length > 0).map(({ id }) => id));
  for (const id of rows.flatMap(({ governedBy }) => governedBy)) expect(governed).not.toContain(id);
});

test('relaxing rows are milder, on the same parameter, and have a condition', () => {
  for (const row of rows) {
    for (const id of row.relaxedBy ?? []) {
      const milder = rows.find((other) => other.id === id)!;
      if (milder.facilityType !== row.facilityType) continue;
      expect([milder.parameter, milder.condition !== undefined]).toEqual([row.parameter, true]);
      expect(milder.check.operator).toBe(row.check.operator);
      const order = row.check.operator === 'at-most' ? 1 : -1;
      expect(order * (limitOf(milder) - limitOf(row))).toBeGreaterThan(0);
    }
  }
});

test('a row relaxed by one of another type is a part of that type, and on the same quantity', () => {
  for (const row of rows) {
    for (const id of row.relaxedBy ?? []) {
      const milder = rows.find((other) => other.id === id)!;
      if (milder.facilityType === row.facilityType) continue;
      const { parts } = facilityDefinition(milder.facilityType);
      const part = parts.find(({ facilityType }) => facilityType === row.facilityType);
      expect(part?.parameters[row.parameter]).toBe(milder.parameter);
      if (row.check.operator !== 'at-most-interpolated') throw new Error(`${id}: not tried`);
      const mostAllowed = Math.max(...row.check.table.map(([, limit]) => limit));
      expect(milder.check.operator).toBe('at-most');
      expect(limitOf(milder)).toBeGreaterThan(mostAllowed);
    }
  }
});

test('rules are compiled once per set of editions and type', () => {
  expect(rulesFor(current, 'ramp')).toBe(rulesFor({ ...current }, 'ramp'));
  expect(rulesFor({ ...current, judgedBy: ['GB50763-2012'] }, 'ramp')).not.toBe(
    rulesFor(current, 'ramp'),
  );
});

test('a type without rows has no rules', () => {
  expect(rulesFor(current, 'obstacle')).toEqual([]);
});

test('the door of a toilet brings the rows it maps', () => {
  const door = rulesFor(current, 'accessibleToilet').filter(
    ({ part }) => part?.facilityType === 'door',
  );
  expect(new Set(door.map(({ parameter }) => parameter))).toEqual(
    new Set(['doorClearWidth', 'doorHandleHeight']),
  );
});

test('a row that can never apply inside a type is not put to it', () => {
  const toilet = facilityDefinition('accessibleToilet');
  const [door] = toilet.parts.filter(({ facilityType }) => facilityType === 'door');
  const sliding = rows.find(
    ({ facilityType, parameter }) => facilityType === 'door' && parameter === 'clearWidth',
  )!;
  const [edition] = EDITIONS.filter(({ id }) => id === sliding.edition);
  const condition = { context: 'doorKind', oneOf: ['sliding'] } as const;
  const idsWhere = (kind: string) =>
    compileRules(
      current,
      {
        ...toilet,
        parts: [{ ...door!, known: [{ context: 'doorKind', oneOf: [kind] }] }],
      },
      [{ ...edition!, requirements: [{ ...sliding, condition }] }],
    ).map(({ requirement }) => requirement.id);
  expect(idsWhere('sliding')).toEqual([sliding.id]);
  expect(idsWhere('automatic')).toEqual([]);
});
