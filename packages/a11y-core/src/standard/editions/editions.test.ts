import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countRequired } from '../../assessment/count-required.js';
import { evaluateCondition } from '../../assessment/evaluate-condition.js';
import { CONTEXT } from '../../facility/context.js';
import { FACILITY_TYPES, facilityDefinition } from '../../facility/types/index.js';
import type { Condition } from '../condition.js';
import type { Requirement } from '../requirement.js';
import { atMost, isTrue, requirementsFor } from '../requirements-for.js';
import { EDITIONS, editionNamed } from './index.js';

const CSV = resolve(process.env['TONGTU_STANDARDS'] ?? '../shared/standards', 'requirements.csv');
const rows = EDITIONS.flatMap((edition) => edition.requirements);

/** RFC 4180, in the most boring way. */
function parseCsv(text: string): Record<string, string>[] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') records.push([]);
  }
  const [head = [], ...body] = records.filter((record) => record.length > 1);
  return body.map((record) => Object.fromEntries(head.map((name, i) => [name, record[i] ?? ''])));
}

/** The number a formula of the table gives: `ceil`, `max`, `a?b:c` of one variable. */
function formulaOf(text: string): (n: number) => number {
  const name = text.includes('seats') ? 'seats' : 'total';
  const body = text.replaceAll('ceil', 'ceilTo').replaceAll('max', 'Math.max');
  // Rounded as the formulas mean it: 0.07 x 100 is 7, whatever floating point makes of it.
  const ceilTo = (x: number) => Math.ceil(Number(x.toFixed(9)));
  return new Function('ceilTo', name, `return ${body}`).bind(undefined, ceilTo) as (
    n: number,
  ) => number;
}

const OPERATORS: Record<Requirement['check']['operator'], string> = {
  count: 'formula',
  'at-least': '>=',
  'at-most': '<=',
  'at-most-interpolated': '<=',
  flush: '<=',
  above: '>',
  below: '<',
  between: 'between',
  nominal: 'nominal',
  is: '==',
};

function asCsv(row: Requirement) {
  return {
    id: row.id,
    standard_id: row.edition,
    clause: row.clause,
    facility_type: row.facilityType,
    parameter: row.parameter,
    operator: OPERATORS[row.check.operator],
    unit: row.unit,
    condition: row.conditionText ?? '',
    severity: row.severity,
    strength: row.strength,
    alternative_group: row.alternativeGroup ?? '',
    legal_force: row.legalForce,
    governed_by: row.governedBy.join(' '),
    confidence: row.confidence,
    source: row.source,
    note: row.note ?? '',
  };
}

describe.skipIf(!existsSync(CSV))('against the table of requirements', () => {
  const csv = existsSync(CSV)
    ? parseCsv(readFileSync(CSV, 'utf8')).filter(
        (record) =>
          EDITIONS.some(({ id }) => id === record['standard_id']) ||
          Object.hasOwn(FACILITY_TYPES, record['facility_type'] ?? ''),
      )
    : [];

  test('holds every row and nothing else', () => {
    expect(csv).toHaveLength(682);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(csv.map((r) => r['id']).toSorted());
  });

  test.each(csv.map((record) => [record['id'] ?? '', record] as const))('%s', (id, record) => {
    const row = rows.find((held) => held.id === id)!;
    expect(record).toMatchObject({
      ...asCsv(row),
      ...(record['operator'] === '==' && { operator: '==' }),
    });
    const { check } = row;
    if (check.operator === 'count') {
      const expected = formulaOf(record['threshold'] ?? '');
      for (let n = 0; n <= 3000; n++) {
        // Outside the range of the row its formula means nothing.
        const facts = { observations: {}, context: { [check.of]: n }, works: undefined };
        if (row.condition && evaluateCondition(row.condition, facts) === 'false') continue;
        expect([n, countRequired(check.steps, n)]).toEqual([n, expected(n)]);
      }
      return;
    }
    // A stated dimension: the table calls one of them equal.
    if (record['operator'] === '==' && row.unit !== 'bool') expect(check.operator).toBe('nominal');
    if (check.operator === 'is') expect(record['threshold']).toBe(String(check.limit));
    // Slopes are rounded up at the sixth place there and exact here.
    else if (row.unit === 'ratio') {
      expect(check.limit).toBeLessThanOrEqual(Number(record['threshold']));
      expect(check.limit).toBeGreaterThan(Number(record['threshold']) - 1e-6);
    } else expect(check.limit).toBe(Number(record['threshold']));
    expect(record['threshold_max']).toBe(
      check.operator === 'between' ? String(check.limitMax) : '',
    );
  });
});

/** What a row does about the words of its source; `asked` rows are put to the inspector. */
function wayOf(row: Requirement): 'unconditional' | 'structured' | 'noted' | 'asked' | 'dropped' {
  if (row.askedBecause !== undefined) return 'asked';
  const isStructured =
    row.condition !== undefined ||
    row.metIf !== undefined ||
    row.relaxedBy !== undefined ||
    row.alternativeGroup !== undefined ||
    row.check.operator === 'count' ||
    row.check.operator === 'at-most-interpolated';
  if (isStructured) return 'structured';
  if (row.conditionText === undefined) return 'unconditional';
  return row.conditionNote === undefined ? 'dropped' : 'noted';
}

describe('every condition of the source', () => {
  test('is a structure, a question, or words that need none; none is dropped', () => {
    expect(rows.filter((row) => wayOf(row) === 'dropped').map(({ id }) => id)).toEqual([]);
  });

  test('rows in are rows evaluable and rows asked, at most one in ten of them asked', () => {
    const asked = rows.filter((row) => wayOf(row) === 'asked');
    const evaluable = rows.filter((row) => !['asked', 'dropped'].includes(wayOf(row)));
    expect(evaluable.length + asked.length).toBe(682);
    expect(asked.length / rows.length).toBeLessThanOrEqual(0.1);
    for (const row of asked) {
      expect(row.askedBecause?.length).toBeGreaterThan(20);
      expect(row.condition).toBeDefined();
    }
  });
});

test('ids are unique, and rows refer to rows that exist', () => {
  const ids = new Set(rows.map(({ id }) => id));
  expect(ids.size).toBe(rows.length);
  for (const { governedBy, relaxedBy = [] } of rows) {
    for (const id of [...governedBy, ...relaxedBy]) expect(ids).toContain(id);
  }
});

test('conditions speak of parameters and context that are declared, with the options they have', () => {
  const check = (row: Requirement, condition: Condition): void => {
    const { parameters } = facilityDefinition(row.facilityType);
    if ('all' in condition) for (const inner of condition.all) check(row, inner);
    else if ('any' in condition) for (const inner of condition.any) check(row, inner);
    else if ('not' in condition) check(row, condition.not);
    else if ('context' in condition) expect(Object.keys(CONTEXT)).toContain(condition.context);
    else if ('parameter' in condition) {
      const declared = parameters[condition.parameter]!;
      expect(declared.kind === 'quantity').toBe('is' in condition);
      if ('oneOf' in condition && declared.kind === 'choice') {
        for (const option of condition.oneOf)
          expect(Object.keys(declared.options)).toContain(option);
      }
    }
  };
  for (const row of rows) {
    if (row.condition) check(row, row.condition);
    if (row.metIf) check(row, row.metIf);
  }
});

test('a misspelt parameter, the wrong kind and a foreign option do not compile', () => {
  const edition = editionNamed('GB55019-2021');
  const base = { severity: 'detail', confidence: 'low', source: ['recalled'] } as const;
  const id = 'X-1-ramp.x';
  const ramp = FACILITY_TYPES.ramp;
  requirementsFor(edition, ramp, [{ ...base, id, parameter: 'rise', check: atMost(1) }]);
  // Past the compiler it is refused when the rows are read.
  expect(() =>
    // @ts-expect-error: `rize` is no parameter of a ramp
    requirementsFor(edition, ramp, [{ ...base, id, parameter: 'rize', check: atMost(1) }]),
  ).toThrow('no parameter rize');
  // @ts-expect-error: `surface` is a yes/no
  requirementsFor(edition, ramp, [{ ...base, id, parameter: 'surface', check: atMost(1) }]);
  // @ts-expect-error: `rise` is a quantity
  requirementsFor(edition, ramp, [{ ...base, id, parameter: 'rise', check: isTrue }]);
  // @ts-expect-error: the row of another facility type
  requirementsFor(edition, ramp, [{ ...base, id: 'X-1-door.x', parameter: 'rise', check: isTrue }]);
  const condition = { context: 'doorKind', oneOf: ['automatik'] } as const;
  // @ts-expect-error: there is no such kind of door
  requirementsFor(edition, ramp, [{ ...base, id, parameter: 'rise', check: atMost(1), condition }]);
});

test('an unknown edition is refused by name', () => {
  expect(() => editionNamed('GB55019-2012')).toThrow(/known: GB55019-2021, GB50763-2012/);
});
