import fc from 'fast-check';
import type { AssessOptions } from '../../src/assessment/assess.js';
import { CONTEXT } from '../../src/facility/context.js';
import type { Facility } from '../../src/facility/facility.js';
import type { Observation, Observations } from '../../src/facility/observation.js';
import type { Parameter } from '../../src/facility/parameter.js';
import { PLACE_CATEGORIES } from '../../src/facility/place-category.js';
import { FACILITY_TYPES, facilityDefinition } from '../../src/facility/types/index.js';
import type { Condition } from '../../src/standard/condition.js';
import { EDITIONS } from '../../src/standard/editions/index.js';

// Facilities of every type, with values that sit on and around the limits.

export const ROWS = EDITIONS.flatMap(({ requirements }) => requirements);
/** Every facility type, with rows or without. */
export const TYPES = Object.keys(FACILITY_TYPES);

/** Two names of one quantity: a survey that holds both has measured it twice, and one has to give. */
const SECOND_NAMES = ROWS.flatMap(({ orParameter }) => orParameter ?? []);

export function contextKeysOf(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(contextKeysOf);
  if ('any' in condition) return condition.any.flatMap(contextKeysOf);
  if ('not' in condition) return contextKeysOf(condition.not);
  return 'context' in condition ? [condition.context] : [];
}

/** Numbers that limits and conditions on a parameter speak of. */
function limitsOn(type: string, parameter: string): readonly number[] {
  const definition = facilityDefinition(type);
  const names = definition.parts
    .flatMap((part) =>
      Object.entries(part.parameters).map(([theirs, own]) => [part.facilityType, theirs, own]),
    )
    .filter(([, , own]) => own === parameter);
  const all = [[type, parameter], ...names];
  return ROWS.filter(({ facilityType, parameter: own }) =>
    all.some(([t, p]) => t === facilityType && p === own),
  ).flatMap(({ check }) => {
    if (check.operator === 'is' || check.operator === 'count') return [];
    if (check.operator === 'between') return [check.limit, check.limitMax];
    return check.operator === 'at-most-interpolated'
      ? check.table.map(([, limit]) => limit)
      : [check.limit];
  });
}

const U = { ratio: [0, 0.002, 0.009], count: [0] } as const;

function observationOf(
  type: string,
  name: string,
  parameter: Parameter,
): fc.Arbitrary<Observation> {
  const source = fc.constantFrom('survey' as const, 'owner' as const);
  const nothing = fc
    .constantFrom('absent' as const, 'not-applicable' as const)
    .chain((state) => source.map((from): Observation => ({ state, source: from })));
  const something = (): fc.Arbitrary<Observation> => {
    if (parameter.kind === 'flag') {
      return fc.boolean().map((value): Observation => ({ state: 'seen', value, source: 'survey' }));
    }
    if (parameter.kind === 'choice') {
      return fc
        .constantFrom(...Object.keys(parameter.options))
        .map((value): Observation => ({ state: 'chosen', value, source: 'survey' }));
    }
    const { unit } = parameter;
    const limits = limitsOn(type, name);
    const steps =
      unit === 'ratio' ? [0, 0.001, 0.003, 0.02] : unit === 'count' ? [0, 1] : [0, 1, 4, 40];
    const near = fc
      .tuple(
        fc.constantFrom(...(limits.length > 0 ? limits : [parameter.range[0]])),
        fc.constantFrom(...steps, ...steps.map((step) => -step)),
      )
      .map(([limit, step]) => Math.max(0, limit + step));
    return fc
      .tuple(
        near,
        fc.constantFrom(...(unit === 'ratio' || unit === 'count' ? U[unit] : [0, 1, 3, 5])),
      )
      .map(
        ([value, uncertainty]): Observation => ({
          state: 'measured',
          value,
          uncertainty,
          source: 'survey',
        }),
      );
  };
  return fc.oneof({ weight: 12, arbitrary: something() }, { weight: 1, arbitrary: nothing });
}

/** A value that meets every row on the parameter, or would if it applied. */
function flawless(type: string, name: string, parameter: Parameter): Observation {
  const source = 'survey' as const;
  if (parameter.kind === 'flag') return { state: 'seen', value: true, source };
  if (parameter.kind === 'choice') {
    return { state: 'chosen', value: Object.keys(parameter.options)[0]!, source };
  }
  const limits = limitsOn(type, name);
  const checks = ROWS.filter((r) => r.facilityType === type && r.parameter === name).map(
    (r) => r.check,
  );
  const isCeiling = checks.some(
    ({ operator }) => operator.startsWith('at-most') || operator === 'flush',
  );
  const [low, high] = [Math.min(...limits), Math.max(...limits)];
  const isRange = checks.some(({ operator }) => operator === 'between' || operator === 'nominal');
  const value =
    limits.length === 0 ? parameter.range[0] : isRange ? (low + high) / 2 : isCeiling ? low : high;
  return { state: 'measured', value, uncertainty: 0, source };
}

const made = new Map<string, fc.Arbitrary<Facility>>();

/** Mostly flawless and complete, so that greens are made too; or anything at all. */
export function facilityOf(type: string): fc.Arbitrary<Facility> {
  const known = made.get(type);
  if (known !== undefined) return known;
  const arbitrary = fc.oneof(anyFacilityOf(type), nearlyFlawlessOf(type));
  made.set(type, arbitrary);
  return arbitrary;
}

function nearlyFlawlessOf(type: string): fc.Arbitrary<Facility> {
  const { parameters } = facilityDefinition(type);
  const good = Object.fromEntries(
    Object.entries(parameters)
      .filter(([name]) => name !== 'crowdedPublicPlace' && !SECOND_NAMES.includes(name))
      .map(([name, parameter]) => [name, flawless(type, name, parameter)]),
  );
  return fc
    .tuple(anyFacilityOf(type), fc.constantFrom(0, 1, 1, 2), fc.nat())
    .map(([f, kept, from]) => {
      const names = Object.keys(f.observations);
      const spoilt =
        names.length === 0
          ? []
          : Array.from({ length: kept }, (_, i) => names[(from + i * 7) % names.length]!);
      return {
        ...f,
        context: kept < 2 ? COMPLETE : { ...COMPLETE, ...f.context },
        worksDate: f.worksDate ?? '2024-01-01',
        worksStage: f.worksStage ?? 'new',
        observations: {
          ...good,
          ...Object.fromEntries(spoilt.map((name) => [name, f.observations[name]!])),
        },
      };
    });
}

/** One answer to everything a condition may ask. */
const COMPLETE = Object.fromEntries(
  Object.entries(CONTEXT).map(([key, definition]) => {
    if (definition.kind === 'flag') return [key, false];
    return [key, definition.kind === 'number' ? 500 : Object.keys(definition.options)[0]!];
  }),
);

const anyFacilityOf = (type: string): fc.Arbitrary<Facility> => {
  const { parameters } = facilityDefinition(type);
  const names = Object.entries(parameters).filter(
    ([name]) => name !== 'present' && !SECOND_NAMES.includes(name) && name !== 'crowdedPublicPlace',
  );
  const observations = fc.record(
    Object.fromEntries(
      names.map(([name, parameter]) => [name, observationOf(type, name, parameter)]),
    ),
    { requiredKeys: [] },
  );
  const relevant = new Set(
    ROWS.flatMap(({ facilityType, condition, metIf }) =>
      facilityType === type ||
      facilityDefinition(type).parts.some((p) => p.facilityType === facilityType)
        ? [...contextKeysOf(condition), ...contextKeysOf(metIf)]
        : [],
    ),
  );
  const context = fc.record(
    Object.fromEntries(
      [...relevant].map((key) => {
        const definition = CONTEXT[key as keyof typeof CONTEXT];
        if (definition.kind === 'flag') return [key, fc.boolean()];
        if (definition.kind === 'number') return [key, fc.constantFrom(500, 700, 800, 70_000)];
        return [key, fc.constantFrom(...Object.keys(definition.options))];
      }),
    ),
    { requiredKeys: [] },
  );
  return fc
    .record({
      observations,
      context,
      worksDate: fc.constantFrom(undefined, '1993-01-01', '2015-01-01', '2022-06-01', '2024-01-01'),
      worksStage: fc.constantFrom(
        undefined,
        'new' as const,
        'alteration' as const,
        'existing' as const,
      ),
    })
    .map(({ worksDate, worksStage, observations: seen, context: known }) => ({
      id: 'f',
      facilityType: type,
      geometry: { type: 'Point', coordinates: [114, 22.5] },
      context: known,
      observations: seen as Observations,
      ...(worksDate !== undefined && { worksDate }),
      ...(worksStage !== undefined && { worksStage }),
    }));
};

export const facility = fc.constantFrom(...TYPES).chain(facilityOf);
export const options: fc.Arbitrary<AssessOptions> = fc
  .record({
    policy: fc.constantFrom('district' as const, 'strict' as const),
    edition: fc.constantFrom(undefined, undefined, 'GB55019-2021', 'GB50763-2012', 'ADA-2010'),
    category: fc.option(fc.constantFrom(...Object.keys(PLACE_CATEGORIES)), { nil: undefined }),
  })
  .map(({ policy, edition, category }) => ({
    policy,
    ...(edition !== undefined && { edition }),
    ...(category !== undefined && { place: { id: 'p', name: 'P', category } }),
  }));
