import fc from 'fast-check';
import { CONTEXT } from '../../src/facility/context.js';
import type { ContextValue, Facility, Place } from '../../src/facility/facility.js';
import type { Observation, Observations } from '../../src/facility/observation.js';
import type { Parameter } from '../../src/facility/parameter.js';
import { PLACE_CATEGORIES } from '../../src/facility/place-category.js';
import { FACILITY_TYPES, facilityDefinition } from '../../src/facility/types/index.js';
import type { Condition } from '../../src/standard/condition.js';
import { EDITIONS } from '../../src/standard/editions/index.js';
import type { Check, Requirement } from '../../src/standard/requirement.js';

// Facilities that contradict themselves in every way a survey can: two evaluators that have to agree
// are told apart by nonsense as well as by sense.

const ROWS = EDITIONS.flatMap(({ requirements }) => requirements);
const source = 'survey' as const;

function atomsOf(condition: Condition | undefined): readonly Condition[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(atomsOf);
  if ('any' in condition) return condition.any.flatMap(atomsOf);
  return 'not' in condition ? atomsOf(condition.not) : [condition];
}

const conditionsOf = ({ condition, metIf, contradictedBy }: Requirement): readonly Condition[] =>
  [condition, metIf, contradictedBy].flatMap(atomsOf);

function limitsOf(check: Check): readonly number[] {
  switch (check.operator) {
    case 'is':
      return [];
    case 'count':
      return [0, 1, 2, 3];
    case 'between':
      return [check.limit, check.limitMax];
    case 'at-most-interpolated':
      return check.table.map(([, limit]) => limit);
    case 'flush':
      return [0, 3, 10];
    default:
      return [check.limit];
  }
}

/** The rows a facility type is judged by, with those of its parts under its own names. */
function rowsOn(type: string): readonly (readonly [Requirement, (name: string) => string])[] {
  const own = ROWS.filter(({ facilityType }) => facilityType === type);
  const parts = facilityDefinition(type).parts.flatMap(({ facilityType, parameters }) =>
    ROWS.filter((row) => row.facilityType === facilityType).map(
      (row) => [row, (name: string) => parameters[name] ?? ''] as const,
    ),
  );
  return [...own.map((row) => [row, (name: string) => name] as const), ...parts];
}

/** Every number some row holds against the parameter, as limit or in a condition. */
function numbersOn(type: string, parameter: string): readonly number[] {
  return rowsOn(type).flatMap(([row, ownName]) => [
    ...(ownName(row.parameter) === parameter ? limitsOf(row.check) : []),
    ...(row.check.operator === 'at-most-interpolated' && ownName(row.check.by) === parameter
      ? row.check.table.map(([by]) => by)
      : []),
    ...conditionsOf(row).flatMap((atom) =>
      'parameter' in atom && 'is' in atom && ownName(atom.parameter) === parameter
        ? [atom.value]
        : [],
    ),
  ]);
}

function wildObservation(type: string, name: string, parameter: Parameter) {
  const numbers = numbersOn(type, name);
  const isRatio = parameter.kind === 'quantity' && parameter.unit === 'ratio';
  const scale = isRatio ? 0.001 : 1;
  const measured = fc
    .record({
      near: fc.constantFrom(...(numbers.length > 0 ? numbers : [1])),
      step: fc.constantFrom(0, 0, 1, -1, 2.5, -2.5, 30, -30, 400, -400),
      uncertainty: fc.constantFrom(0, 0, 1, 3, 30),
      evidence: fc.constantFrom(
        {},
        {},
        {},
        { instrument: 'steel-tape' as const },
        { instrument: 'visual' as const },
        { method: '目测' },
        { method: 'twice' },
      ),
    })
    .map(
      ({ near, step, uncertainty, evidence }): Observation => ({
        state: 'measured',
        value: near + step * scale,
        uncertainty: uncertainty * scale,
        source,
        ...evidence,
      }),
    );
  const seen = fc.boolean().map((value): Observation => ({ state: 'seen', value, source }));
  const options = parameter.kind === 'choice' ? Object.keys(parameter.options) : ['none'];
  const chosen = fc
    .constantFrom(...options, 'something else')
    .map((value): Observation => ({ state: 'chosen', value, source }));
  const nothing = fc
    .constantFrom('absent' as const, 'not-applicable' as const)
    .map((state): Observation => ({ state, source }));
  const usual = { quantity: measured, flag: seen, choice: chosen }[parameter.kind];
  return fc.oneof(
    { weight: 20, arbitrary: usual },
    { weight: 2, arbitrary: nothing },
    // What no parser lets through.
    { weight: 1, arbitrary: fc.oneof(measured, seen, chosen) },
  );
}

function wildFact(key: string): fc.Arbitrary<ContextValue> {
  const definition = CONTEXT[key as keyof typeof CONTEXT];
  const numbers = ROWS.flatMap(conditionsOf).flatMap((atom) =>
    'context' in atom && 'is' in atom && atom.context === key ? [atom.value] : [],
  );
  const near = fc
    .constantFrom(...numbers, 0, 1, 99, 100, 101, 5000)
    .chain((number) => fc.constantFrom(number, number - 1, number + 1));
  const usual: fc.Arbitrary<ContextValue> =
    definition.kind === 'flag'
      ? fc.boolean()
      : definition.kind === 'number'
        ? near
        : fc.constantFrom(...Object.keys(definition.options));
  return fc.oneof(
    { weight: 25, arbitrary: usual },
    { weight: 1, arbitrary: fc.constantFrom<ContextValue>('something else', 7, true, false) },
  );
}

const wildContext = (
  keys: readonly string[],
): fc.Arbitrary<Readonly<Record<string, ContextValue>>> =>
  fc.record<Record<string, ContextValue>>(
    Object.fromEntries(keys.map((key) => [key, wildFact(key)])),
    { requiredKeys: [] },
  );

/** Everything that rows of the type ask of the surroundings, and what that may follow from. */
function factsAskedBy(type: string): readonly string[] {
  const asked = rowsOn(type).flatMap(([row]) => [
    ...conditionsOf(row).flatMap((atom) => ('context' in atom ? [atom.context] : [])),
    ...(row.check.operator === 'count' ? [row.check.of] : []),
  ]);
  return [...new Set([...asked, 'placeCategory', 'crowded', 'publicBuilding', 'stairsKind'])];
}

function wildFacilityOf(type: string): fc.Arbitrary<Facility> {
  const { parameters } = facilityDefinition(type);
  const observations = Object.fromEntries(
    Object.entries<Parameter>(parameters)
      .filter(([name]) => name !== 'present')
      .map(([name, parameter]) => [name, wildObservation(type, name, parameter)]),
  );
  const presence = fc.constantFrom<Observations>(
    ...Array.from({ length: 9 }, () => ({})),
    { present: { state: 'seen', value: true, source } },
    { present: { state: 'seen', value: false, source } },
    { present: { state: 'absent', source } },
  );
  return fc
    .record(
      {
        observations: fc.record(observations, { requiredKeys: [] }),
        presence,
        context: wildContext(factsAskedBy(type)),
        worksDate: fc.constantFrom(
          '1993-01-01',
          '2015-06-30',
          '2022-03-31',
          '2022-04-01',
          '2023-08-01T09:00:00+08:00',
          '2026-01-01',
        ),
        worksStage: fc.constantFrom('new', 'extension', 'alteration', 'existing'),
        placeId: fc.constantFrom('p0', 'p1', 'p2', 'nowhere'),
        declarations: fc.constantFrom(...Array.from({ length: 19 }, () => []), [
          { by: 'L. Chen', at: '2024-05-01' },
        ]),
      },
      { requiredKeys: ['observations', 'presence', 'context'] },
    )
    .map(({ observations: seen, presence: present, declarations = [], ...rest }) => ({
      ...rest,
      id: 'f',
      facilityType: type,
      geometry: { type: 'Point', coordinates: [114, 22.5] },
      observations: { ...seen, ...present } as Observations,
      ...(declarations.length > 0 && { declarations }),
    }));
}

export const WILD_TYPES: readonly string[] = Object.keys(FACILITY_TYPES);
export const wildFacility: fc.Arbitrary<Facility> = fc.oneof(...WILD_TYPES.map(wildFacilityOf));

/** Three places, with or without facts of their own. */
export const wildPlaces: fc.Arbitrary<readonly Place[]> = fc.tuple(
  ...['p0', 'p1', 'p2'].map((id) =>
    fc.record(
      {
        id: fc.constant(id),
        name: fc.constant('Place'),
        category: fc.constantFrom(...Object.keys(PLACE_CATEGORIES)),
        worksDate: fc.constantFrom('2001-01-01', '2024-05-01'),
        worksStage: fc.constantFrom('new', 'alteration', 'existing'),
        context: wildContext(
          Object.keys(CONTEXT).filter((key) => key.startsWith('total') || key === 'crowded'),
        ),
      },
      { requiredKeys: ['id', 'name', 'category'] },
    ),
  ),
);
