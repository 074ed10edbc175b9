import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ContainedPart, FacilityDefinition } from '../../facility/define.js';
import type { Facility, Place } from '../../facility/facility.js';
import type { Observation, Observations } from '../../facility/observation.js';
import { choice, flag, type Parameter, quantity } from '../../facility/parameter.js';
import type { Condition } from '../../standard/condition.js';
import type { Check, Edition, Requirement } from '../../standard/requirement.js';
import { applyRows } from '../apply-rows.js';
import type { Era } from '../assessment.js';
import { factsOf } from '../facts.js';
import { POLICIES } from '../policy.js';
import { compileRules } from '../ruleset.js';
import { VERDICTS } from './codes.js';
import { clearColumns, newColumns } from './columns.js';
import { columnRulesFor } from './compile.js';
import { ColumnEvaluator } from './evaluate-columns.js';

// Rules nobody has written yet: whatever a row may be made of, in every combination, so that the
// compiled evaluator does not lean on the rows that happen to be held.

const policy = POLICIES.district;
const label = { 'zh-CN': '', 'zh-HK': '', en: '' };
const source = 'survey' as const;
const QUANTITIES = ['width', 'height', 'slope'];
const FLAGS = ['marked', 'smooth'];
const KINDS = ['left', 'right', 'round'];
const FACTS = ['crowded', 'publicBuilding', 'outdoor', 'publicStairs'] as const;

const part: ContainedPart = {
  facilityType: 'part',
  parameters: { width: 'height', height: 'slope', marked: 'smooth', form: 'form' },
};
const definition: FacilityDefinition = {
  type: 'whole',
  label,
  geometry: ['Point'],
  validity: 'built-geometry',
  serves: [],
  parameters: Object.fromEntries<Parameter>([
    ...QUANTITIES.map((name) => [name, quantity('mm', 'steel-tape', { label })] as const),
    ...FLAGS.map((name) => [name, flag({ label, remedy: 'provide' })] as const),
    ['form', choice({ label, options: Object.fromEntries(KINDS.map((kind) => [kind, label])) })],
  ]),
  parts: [part],
};
const era: Era = {
  kind: 'current',
  judgedBy: ['old', 'new'],
  comparedWith: ['later'],
  dateUnknown: false,
};

// Few numbers, close together. Tenths do not add up exactly: 0.2 + 0.7 is less than 0.9, although
// 0.9 - 0.2 is no more than 0.7; an error bar that ends on the limit is told apart by such.
const number: fc.Arbitrary<number> = fc.constantFrom(0, 0.1, 0.2, 0.2, 0.3, 0.7, 0.9, 0.9, 1, 2);
const comparison = fc.constantFrom(
  'above' as const,
  'at-least' as const,
  'at-most' as const,
  'below' as const,
);
const named = fc.subarray(KINDS, { minLength: 1 });
const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
  const inner = tie('condition');
  const several = fc.array(inner, { minLength: 1, maxLength: 3 });
  return {
    condition: fc.oneof(
      { maxDepth: 2 },
      fc.oneof<fc.Arbitrary<Condition>[]>(
        fc.record({ parameter: fc.constantFrom(...QUANTITIES), is: comparison, value: number }),
        fc.record({ parameter: fc.constantFrom(...QUANTITIES), is: comparison, value: number }),
        fc.record({
          parameter: fc.constantFrom(...FLAGS),
          oneOf: fc.subarray([true, false], { minLength: 1 }),
        }),
        fc.record({ parameter: fc.constant('form'), oneOf: named }),
        fc.record({
          context: fc.constantFrom(...FACTS),
          oneOf: fc.subarray([true, false], { minLength: 1 }),
        }),
        fc.record({
          context: fc.constant('placeCategory' as const),
          oneOf: fc.subarray(['medical' as const, 'retail' as const], { minLength: 1 }),
        }),
        fc.record({ context: fc.constant('totalSeats' as const), is: comparison, value: number }),
        fc.record({ works: fc.constantFrom('new' as const, 'alteration' as const) }),
      ),
      fc.record({ all: several }),
      fc.record({ any: several }),
      fc.record({ not: inner }),
    ),
  };
});

const limited = fc.constantFrom(
  'at-least' as const,
  'at-most' as const,
  'above' as const,
  'below' as const,
  'nominal' as const,
);
const numeric: fc.Arbitrary<Check> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ operator: limited, limit: number }) },
  {
    weight: 1,
    arbitrary: fc.tuple(number, number).map(([a, b]) => ({
      operator: 'between' as const,
      limit: Math.min(a, b),
      limitMax: Math.max(a, b),
    })),
  },
  { weight: 1, arbitrary: fc.constant({ operator: 'flush', limit: 0 } as const) },
  {
    weight: 1,
    arbitrary: fc.record({
      operator: fc.constant('at-most-interpolated' as const),
      by: fc.constantFrom(...QUANTITIES),
      limit: fc.constant(0.7),
      table: fc.constant([
        [0.1, 2],
        [0.3, 1],
        [1, 0.2],
      ] as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      operator: 'count',
      of: 'totalSeats',
      steps: [{ base: 0, each: 1, per: 2 }],
    } as const),
  },
);

const seldom = <T>(arbitrary: fc.Arbitrary<T>, weight = 4): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

/** What a row is, with other rows named by their place. */
const draft = fc.record({
  edition: fc.constantFrom('old', 'new', 'new', 'later'),
  facilityType: fc.constantFrom('whole', 'whole', 'whole', 'part'),
  target: fc.oneof(
    fc.record({ parameter: fc.constantFrom(...QUANTITIES), check: numeric }),
    fc.record({
      parameter: fc.constantFrom(...FLAGS, 'present'),
      check: fc.boolean().map((limit) => ({ operator: 'is', limit }) as const),
    }),
  ),
  orParameter: seldom(fc.constantFrom(...QUANTITIES)),
  condition: seldom(condition, 1),
  provenByValue: seldom(fc.constant(true as const), 2),
  metIf: seldom(condition),
  contradictedBy: seldom(condition),
  relaxedBy: seldom(fc.array(fc.nat(9), { maxLength: 2 }), 2),
  governedBy: seldom(fc.array(fc.nat(9), { maxLength: 3 }), 1),
  whenAbsent: seldom(fc.constantFrom('missed' as const, 'not-applicable' as const), 2),
  alternativeGroup: seldom(fc.constantFrom('a:1', 'a:2', 'a:3', 'b:1', 'b:2', 'c'), 2),
  strength: fc.constantFrom('mandatory' as const, 'mandatory' as const, 'recommended' as const),
  severity: fc.constantFrom('essential' as const, 'detail' as const),
});

const editions: fc.Arbitrary<readonly Edition[]> = fc
  .array(draft, { minLength: 6, maxLength: 10, size: 'max' })
  .map((drafts) => {
    const idOf = (index: number) => `row${index % drafts.length}`;
    const rows = drafts.map((one, index): Requirement => {
      const { target, relaxedBy, governedBy = [], ...rest } = one;
      const given = Object.fromEntries(
        Object.entries(rest).filter(([, value]) => value !== undefined),
      ) as Pick<Requirement, 'edition' | 'facilityType' | 'strength' | 'severity'>;
      return {
        ...given,
        ...target,
        id: idOf(index),
        clause: '1',
        unit: target.check.operator === 'is' ? 'bool' : 'mm',
        ...(relaxedBy !== undefined && { relaxedBy: relaxedBy.map(idOf) }),
        governedBy: governedBy.map(idOf),
        legalForce: 'mandatory-code',
        confidence: 'high',
        travellers: [],
        validity: 'built-geometry',
        remedy: 'provide',
        source: '',
        subject: 'facility',
      };
    });
    return ['old', 'new', 'later'].map((id) => ({
      id,
      title: label,
      inForceFrom: '2020-01-01',
      jurisdiction: 'CN',
      status: '',
      legalForce: 'mandatory-code',
      beside: [],
      requirements: rows.filter(({ edition }) => edition === id),
    }));
  });

const measured = fc
  .record({
    value: number,
    uncertainty: fc.constantFrom(0, 0, 0.1, 0.7, 0.7, 1),
    evidence: fc.constantFrom({}, {}, {}, { instrument: 'visual' as const }, { method: '目測' }),
  })
  .map(
    ({ value, uncertainty, evidence }): Observation => ({
      state: 'measured',
      value,
      uncertainty,
      source,
      ...evidence,
    }),
  );
const seen = fc.boolean().map((value): Observation => ({ state: 'seen', value, source }));
const chosen = fc
  .constantFrom(...KINDS, 'bent')
  .map((value): Observation => ({ state: 'chosen', value, source }));
const nothing = fc.constantFrom<Observation>(
  { state: 'absent', source },
  { state: 'not-applicable', source },
);
const anything = (usual: fc.Arbitrary<Observation>) =>
  fc.oneof(
    { weight: 12, arbitrary: usual },
    { weight: 2, arbitrary: nothing },
    { weight: 1, arbitrary: fc.oneof(measured, seen, chosen) },
  );
const facility: fc.Arbitrary<Facility> = fc
  .record({
    observations: fc.record<Record<string, Observation>>(
      {
        ...Object.fromEntries(QUANTITIES.map((name) => [name, anything(measured)])),
        ...Object.fromEntries(FLAGS.map((name) => [name, anything(seen)])),
        form: anything(chosen),
        crowdedPublicPlace: anything(seen),
      },
      { requiredKeys: [] },
    ),
    present: seldom(anything(seen), 8),
    context: fc.record(
      {
        ...Object.fromEntries(FACTS.map((key) => [key, fc.boolean()])),
        totalSeats: fc.oneof(number, fc.constant('many')),
        placeCategory: fc.constantFrom('medical', 'retail', 'education', 'residential'),
        stairsKind: fc.constantFrom('steps', 'stairs'),
      },
      { requiredKeys: [] },
    ),
    worksDate: seldom(fc.constantFrom('2019-01-01', '2024-01-01'), 1),
    worksStage: seldom(
      fc.constantFrom('new' as const, 'alteration' as const, 'existing' as const),
      1,
    ),
  })
  .map(({ observations, present, context, worksDate, worksStage }) => ({
    id: 'f',
    facilityType: 'whole',
    geometry: { type: 'Point', coordinates: [114, 22.5] },
    observations: { ...observations, ...(present !== undefined && { present }) } as Observations,
    context,
    ...(worksDate !== undefined && { worksDate }),
    ...(worksStage !== undefined && { worksStage }),
  }));
const place: Place = { id: 'p', name: '', category: 'medical', context: { totalSeats: 2 } };

test('any rows whatever give the verdicts and margins of the plain evaluator', () => {
  const many = fc.array(fc.tuple(facility, fc.boolean()), {
    minLength: 30,
    maxLength: 40,
    size: 'max',
  });
  fc.assert(
    fc.property(editions, many, (held, facilities) => {
      const rows = compileRules(era, definition, held);
      const rules = columnRulesFor(rows, policy);
      const { layout, truths, reader } = rules;
      const columns = newColumns(layout.slotCount, layout.facts.size, truths.columnCount);
      const results = {
        verdicts: new Uint8Array(rows.length * facilities.length),
        margins: new Float64Array(rows.length * facilities.length),
      };
      const evaluator = new ColumnEvaluator(rules);
      const plain = facilities.map(([one, isPlaced], i) => {
        const here = isPlaced ? place : undefined;
        const facts = factsOf(one, era, here, policy);
        const isNewWorks = one.worksDate === '2024-01-01';
        reader.read(columns, one, here, facts.works, isNewWorks, i * rows.length);
        // Columns are used again: nothing of the facilities before may be left in them.
        if (columns.count === 13) {
          evaluator.run(columns, results);
          clearColumns(columns);
        }
        const present = one.observations['present'];
        const isAbsent =
          present?.state === 'absent' || (present?.state === 'seen' && !present.value);
        return applyRows(rows, { facts, policy, isAbsent, isNewWorks }).map(
          ({ verdict, judgement }) => [verdict, judgement?.margin ?? Number.NaN],
        );
      });
      evaluator.run(columns, results);
      const compiled = facilities.map((_, i) =>
        rows.map((_row, row) => [
          VERDICTS[results.verdicts[i * rows.length + row]!],
          results.margins[i * rows.length + row],
        ]),
      );
      expect(compiled).toEqual(plain);
    }),
    { numRuns: 400, seed: 20_220_401 },
  );
});
