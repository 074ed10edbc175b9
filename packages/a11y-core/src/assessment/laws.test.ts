import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTEXT } from '../facility/context.js';
import type { Facility } from '../facility/facility.js';
import type { Observation, Observations } from '../facility/observation.js';
import type { Parameter } from '../facility/parameter.js';
import { PLACE_CATEGORIES } from '../facility/place-category.js';
import { facilityDefinition } from '../facility/types/index.js';
import type { Condition } from '../standard/condition.js';
import { EDITIONS } from '../standard/editions/index.js';
import type { Requirement } from '../standard/requirement.js';
import { type AssessOptions, assessFacility, assessSurvey } from './assess.js';
import type { Colour } from './assessment.js';
import type { Finding, Verdict } from './finding.js';

// The laws of the decision rules, section 7, on facilities whose values sit on and around limits.

const RUNS = { numRuns: 800, seed: 20_220_401 } as const;
const ROWS = EDITIONS.flatMap(({ requirements }) => requirements);
const TYPES = [...new Set(ROWS.map(({ facilityType }) => facilityType))];

/** Two names of one quantity: a survey that holds both has measured it twice, and one has to give. */
const SECOND_NAMES = ROWS.flatMap(({ orParameter }) => orParameter ?? []);

function contextKeysOf(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(contextKeysOf);
  if ('any' in condition) return condition.any.flatMap(contextKeysOf);
  if ('not' in condition) return contextKeysOf(condition.not);
  return 'context' in condition ? [condition.context] : [];
}

function parametersOf(condition: Condition | undefined): readonly string[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(parametersOf);
  if ('any' in condition) return condition.any.flatMap(parametersOf);
  if ('not' in condition) return parametersOf(condition.not);
  return 'parameter' in condition ? [condition.parameter] : [];
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
    if (check.operator === 'is') return [];
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

/** Mostly flawless and complete, so that greens are made too; or anything at all. */
const facilityOf = (type: string): fc.Arbitrary<Facility> =>
  fc.oneof(anyFacilityOf(type), nearlyFlawlessOf(type));

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

const facility = fc.constantFrom(...TYPES).chain(facilityOf);
const options: fc.Arbitrary<AssessOptions> = fc
  .record({
    policy: fc.constantFrom('district' as const, 'strict' as const),
    edition: fc.constantFrom(undefined, 'GB55019-2021', 'GB50763-2012'),
    category: fc.option(fc.constantFrom(...Object.keys(PLACE_CATEGORIES)), { nil: undefined }),
  })
  .map(({ policy, edition, category }) => ({
    policy,
    ...(edition !== undefined && { edition }),
    ...(category !== undefined && { place: { id: 'p', name: 'P', category } }),
  }));
const any = fc.nat();

const RANK: Record<Verdict, number> = {
  fail: 0,
  unknown: 1,
  borderline: 2,
  pass: 3,
  'not-applicable': Number.NaN,
};
const COLOUR_RANK: Record<Colour, number> = { red: 0, yellow: 1, grey: 1, green: 2 };
const row = (finding: Finding): Requirement => ROWS.find(({ id }) => id === finding.requirementId)!;

const quantities = (f: Facility) =>
  Object.entries(f.observations).flatMap(([name, o]) =>
    o.state === 'measured' ? [{ name, o }] : [],
  );
const withObservation = (f: Facility, name: string, o: Observation): Facility => ({
  ...f,
  observations: { ...f.observations, [name]: o },
});

test('the generator makes every colour and verdict, and each often enough to mean something', () => {
  const colours = new Map<string, number>();
  const verdicts = new Map<string, number>();
  for (const [f, o] of fc.sample(fc.tuple(facility, options), RUNS)) {
    const { conformity, findings } = assessFacility(f, o);
    colours.set(conformity.colour, (colours.get(conformity.colour) ?? 0) + 1);
    for (const { verdict } of findings) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
  }
  for (const colour of ['red', 'yellow', 'grey', 'green'])
    expect(colours.get(colour)).toBeGreaterThan(40);
  for (const verdict of Object.keys(RANK)) expect(verdicts.get(verdict)).toBeGreaterThan(300);
});

describe('laws', () => {
  test('removing a measurement never newly gives red or green', () => {
    fc.assert(
      fc.property(facility, options, any, (f, o, pick) => {
        const names = Object.keys(f.observations);
        fc.pre(names.length > 0);
        const { [names[pick % names.length]!]: _, ...rest } = f.observations;
        const before = assessFacility(f, o).conformity;
        const after = assessFacility({ ...f, observations: rest }, o).conformity.colour;
        if (after === 'red') expect(before.colour).toBe('red');
        if (after === 'green') {
          // Low rows and younger editions can only add yellow: green never waited for them.
          const binding = before.yellow.filter((kind) => kind !== 'to-verify' && kind !== 'legacy');
          expect([before.colour, binding]).toEqual([
            before.colour === 'green' ? 'green' : 'yellow',
            [],
          ]);
        }
      }),
      RUNS,
    );
  });

  test('forgetting a fact of the surroundings never newly gives red or green', () => {
    fc.assert(
      fc.property(facility, options, any, (f, o, pick) => {
        // What follows from the place by policy would take the forgotten fact's seat.
        const { place: _place, ...placeless } = o;
        // A survey that says both "no bollards" and "850 mm between them" contradicts itself.
        const contradicted = ROWS.flatMap((r) =>
          r.provenByValue && f.observations[r.parameter] ? contextKeysOf(r.condition) : [],
        );
        const names = Object.keys(f.context).filter(
          (key) => key !== 'stairsKind' && !contradicted.includes(key),
        );
        fc.pre(names.length > 0 && f.context['placeCategory'] === undefined);
        const { [names[pick % names.length]!]: _, ...rest } = f.context;
        const before = assessFacility(f, placeless).conformity.colour;
        const after = assessFacility({ ...f, context: rest }, placeless).conformity.colour;
        if (after === 'red' || after === 'green') expect(after).toBe(before);
      }),
      RUNS,
    );
  });

  test('worsening a value never improves a verdict on it, nor the colour', () => {
    fc.assert(
      fc.property(facility, options, any, fc.constantFrom(0.01, 0.2, 1), (f, o, pick, by) => {
        const before = assessFacility(f, o);
        const choices = quantities(f).filter(({ name }) => {
          const checks = before.findings
            .filter(({ parameter }) => parameter === name)
            .map((x) => row(x).check.operator);
          return (
            checks.length > 0 &&
            (checks.every((c) => c === 'at-least') ||
              checks.every((c) => c === 'at-most' || c === 'flush' || c === 'at-most-interpolated'))
          );
        });
        fc.pre(choices.length > 0);
        const { name, o: seen } = choices[pick % choices.length]!;
        const concerned = before.findings.filter(({ parameter }) => parameter === name);
        const isFloor = concerned.every((x) => row(x).check.operator === 'at-least');
        // A wider projection or a longer corridor changes which rows apply: only the colour is then compared.
        const value = seen.value * (isFloor ? 1 / (1 + by) : 1 + by) + (isFloor ? 0 : by * 0.001);
        const after = assessFacility(withObservation(f, name, { ...seen, value }), o);
        for (const [i, finding] of after.findings.entries()) {
          if (finding.parameter !== name) continue;
          const was = RANK[before.findings[i]!.verdict];
          const is = RANK[finding.verdict];
          if (!Number.isNaN(was) && !Number.isNaN(is)) expect(is).toBeLessThanOrEqual(was);
        }
        if (
          !ROWS.some(
            (r) =>
              r.facilityType === f.facilityType &&
              parametersOf(r.condition).includes(name) &&
              name !== 'runningSlope' &&
              name !== 'rise',
          )
        ) {
          expect(COLOUR_RANK[after.conformity.colour]).toBeLessThanOrEqual(
            COLOUR_RANK[before.conformity.colour],
          );
        }
      }),
      RUNS,
    );
  });

  test('more uncertainty never makes a pass out of doubt or fault, nor a fault out of a pass', () => {
    fc.assert(
      fc.property(
        facility,
        options,
        any,
        fc.constantFrom(0.001, 1, 10, 1000),
        (f, o, pick, more) => {
          const choices = quantities(f);
          fc.pre(choices.length > 0);
          const { name, o: seen } = choices[pick % choices.length]!;
          const before = assessFacility(f, o);
          const vaguer = { ...seen, uncertainty: seen.uncertainty + more };
          const after = assessFacility(withObservation(f, name, vaguer), o);
          for (const [i, { verdict }] of after.findings.entries()) {
            const was = before.findings[i]!;
            // A nominal dimension is met within its uncertainty and a tenth: there doubt widens by definition.
            if (row(was).check.operator === 'nominal') continue;
            if (verdict === 'pass') expect(['pass', 'not-applicable']).toContain(was.verdict);
            if (verdict === 'fail') expect(was.verdict).toBe('fail');
          }
          if (after.conformity.colour === 'red') expect(before.conformity.colour).toBe('red');
        },
      ),
      RUNS,
    );
  });

  test('a known failing essential row is red whatever else is known', () => {
    const unconditional = ROWS.filter(
      (r) =>
        r.severity === 'essential' &&
        r.legalForce === 'mandatory-code' &&
        r.confidence !== 'low' &&
        r.subject === 'facility' &&
        r.parameter !== 'present' &&
        !r.condition &&
        !r.relaxedBy &&
        !r.alternativeGroup &&
        r.whenAbsent === undefined,
    );
    expect(unconditional.length).toBeGreaterThan(20);
    const failing = (r: Requirement): Observation => {
      if (r.check.operator === 'is') return { state: 'seen', value: false, source: 'survey' };
      const isFloor = r.check.operator === 'at-least';
      const value = r.check.operator === 'flush' ? 25 : r.check.limit * (isFloor ? 0.7 : 1.6);
      return { state: 'measured', value, uncertainty: 0.001, source: 'survey' };
    };
    fc.assert(
      fc.property(
        fc
          .constantFrom(...unconditional)
          .chain((r) => fc.tuple(fc.constant(r), facilityOf(r.facilityType))),
        options,
        ([r, f], { edition: _, ...o }) => {
          const bad = withObservation({ ...f, worksDate: '2024-01-01' }, r.parameter, failing(r));
          expect(assessFacility(bad, o).conformity).toMatchObject({
            colour: 'red',
            conforms: 'no',
          });
        },
      ),
      RUNS,
    );
  });

  test('colour follows from the findings as the table of section 4 says', () => {
    fc.assert(
      fc.property(facility, options, (f, o) => {
        const { conformity, findings, era, orderItems } = assessFacility(f, o);
        fc.pre(era.kind !== 'before-gb50763');
        const binding = findings.filter(
          (x) => x.role === 'binding' && x.verdict !== 'not-applicable',
        );
        const bad = binding.filter(({ verdict }) => verdict === 'fail');
        const isRed = bad.some(({ severity }) => o.policy === 'strict' || severity === 'essential');
        expect(conformity.colour === 'red').toBe(isRed);
        expect(conformity.conforms === 'no').toBe(bad.length > 0);
        if (conformity.colour === 'green') {
          expect(
            binding.length + findings.filter(({ role }) => role === 'legacy').length,
          ).toBeGreaterThan(0);
          expect(binding.every(({ verdict }) => verdict === 'pass')).toBe(true);
        }
        for (const id of orderItems) expect(bad.map((x) => x.id)).toContain(id);
      }),
      RUNS,
    );
  });

  test('low rows never bind, and advice never colours', () => {
    fc.assert(
      fc.property(facility, options, (f, o) => {
        for (const finding of assessFacility(f, o).findings) {
          const { confidence, strength } = row(finding);
          if (confidence === 'low' || strength === 'recommended') {
            expect(['binding', 'legacy']).not.toContain(finding.role);
          }
        }
      }),
      RUNS,
    );
  });

  test('the same facts in any order give the same answer, and are not touched', () => {
    const reversed = <V>(record: Readonly<Record<string, V>>) =>
      Object.fromEntries(Object.entries(record).toReversed());
    fc.assert(
      fc.property(facility, options, (f, o) => {
        const copy = structuredClone(f);
        const once = assessFacility(f, o);
        const turned = {
          ...f,
          observations: reversed(f.observations),
          context: reversed(f.context),
        };
        expect(assessFacility(turned, o)).toEqual(once);
        expect(assessFacility(f, o)).toEqual(once);
        expect(f).toEqual(copy);
      }),
      { ...RUNS, numRuns: 300 },
    );
  });

  test('facilities do not know of each other', () => {
    fc.assert(
      fc.property(fc.array(facility, { minLength: 2, maxLength: 4 }), (list) => {
        const facilities = list.map((f, i) => ({ ...f, id: `f${i}` }));
        const answers = assessSurvey({ facilities, places: [] });
        const turned = assessSurvey({ facilities: facilities.toReversed(), places: [] });
        expect(turned.toReversed()).toEqual(answers);
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});
