import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contextKeysOf,
  facility,
  facilityOf,
  options,
  ROWS,
} from '../../test/support/any-facility.js';
import type { Facility } from '../facility/facility.js';
import type { Observation } from '../facility/observation.js';
import type { Requirement } from '../standard/requirement.js';
import { assessFacility, assessSurvey } from './assess.js';
import type { Colour } from './assessment.js';
import type { Finding, Verdict } from './finding.js';
import { POLICIES } from './policy.js';

// The laws of the decision rules, section 7.

const RUNS = { numRuns: 1600, seed: 20_220_401 } as const;
const any = fc.nat();

const RANK: Record<Verdict, number> = {
  fail: 0,
  unknown: 1,
  borderline: 2,
  pass: 3,
  'not-applicable': Number.NaN,
};
const CEILINGS: readonly string[] = ['at-most', 'at-most-interpolated', 'flush'];
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

/** Whether the policy concludes something else from what is left once this fact is forgotten. */
function isReplaced({ context }: Facility, key: string): boolean {
  const { derivations } = POLICIES.district;
  const follows = (to: string) =>
    derivations.some(
      (d) =>
        d.to === to && d.from !== key && (d.from === undefined || context[d.from] !== undefined),
    );
  return follows(key) || derivations.some(({ from, to }) => from === key && follows(to));
}

/** A width of gates where the survey says that there are none: without it the survey is another one. */
const contradicts = (finding: Finding): boolean =>
  finding.verdict === 'unknown' && finding.value !== null && row(finding).provenByValue === true;

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
  for (const verdict of Object.keys(RANK)) expect(verdicts.get(verdict)).toBeGreaterThan(200);
});

describe('laws', { timeout: 30_000 }, () => {
  test('removing a measurement never newly gives red or green', () => {
    fc.assert(
      fc.property(facility, options, any, (f, o, pick) => {
        const names = Object.keys(f.observations);
        fc.pre(names.length > 0);
        const name = names[pick % names.length]!;
        const { [name]: _, ...rest } = f.observations;
        const { conformity: before, findings } = assessFacility(f, o);
        fc.pre(!findings.some((finding) => finding.parameter === name && contradicts(finding)));
        const after = assessFacility({ ...f, observations: rest }, o).conformity.colour;
        if (after === 'red') expect(before.colour).toBe('red');
        if (after === 'green') {
          // Low rows and younger editions can only add yellow: green never waited for them.
          expect(['green', 'yellow']).toContain(before.colour);
          expect(before.conforms).toBe('yes');
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
        const contradicted = ROWS.flatMap((r) => {
          if (f.observations[r.parameter] === undefined) return [];
          const proven = r.provenByValue ? contextKeysOf(r.condition) : [];
          return [...proven, ...contextKeysOf(r.contradictedBy)];
        });
        const names = Object.keys(f.context).filter(
          (key) => !isReplaced(f, key) && !contradicted.includes(key),
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

  test('forgetting the kind of works never newly gives red or green', () => {
    fc.assert(
      fc.property(facility, options, (f, o) => {
        fc.pre(f.worksStage !== undefined);
        const { worksStage: _, ...rest } = f;
        const before = assessFacility(f, o).conformity.colour;
        const after = assessFacility(rest, o).conformity.colour;
        if (after === 'red' || after === 'green') expect(after).toBe(before);
      }),
      RUNS,
    );
  });

  test('worsening a value never improves a verdict on it, nor the colour', () => {
    fc.assert(
      fc.property(facility, options, any, fc.constantFrom(0.01, 0.2, 1), (f, o, pick, by) => {
        const before = assessFacility(f, o);
        // Only where every row on the quantity pulls the same way is there a worse.
        const choices = quantities(f).flatMap((quantity) => {
          const operators = before.findings
            .filter(({ parameter }) => parameter === quantity.name)
            .map((finding) => row(finding).check.operator);
          if (operators.length === 0) return [];
          if (operators.every((operator) => operator === 'at-least')) {
            return [{ ...quantity, worse: quantity.o.value / (1 + by) }];
          }
          return operators.every((operator) => CEILINGS.includes(operator))
            ? [{ ...quantity, worse: quantity.o.value * (1 + by) + by * 0.001 }]
            : [];
        });
        fc.pre(choices.length > 0);
        const { name, o: seen, worse } = choices[pick % choices.length]!;
        const after = assessFacility(withObservation(f, name, { ...seen, value: worse }), o);
        for (const [i, finding] of after.findings.entries()) {
          if (finding.parameter !== name) continue;
          const was = RANK[before.findings[i]!.verdict];
          const is = RANK[finding.verdict];
          if (!Number.isNaN(was) && !Number.isNaN(is)) expect(is).toBeLessThanOrEqual(was);
        }
        expect(COLOUR_RANK[after.conformity.colour]).toBeLessThanOrEqual(
          COLOUR_RANK[before.conformity.colour],
        );
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
        !r.metIf &&
        r.check.operator !== 'count' &&
        r.whenAbsent !== 'not-applicable',
    );
    expect(unconditional.length).toBeGreaterThan(20);
    const failing = (r: Requirement): Observation => {
      if (r.check.operator === 'is') return { state: 'seen', value: false, source: 'survey' };
      const isFloor = r.check.operator === 'at-least';
      const limit = 'limit' in r.check ? r.check.limit : Number.NaN;
      const value = r.check.operator === 'flush' ? 25 : limit * (isFloor ? 0.7 : 1.6);
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

  describe('a signed visual declaration', () => {
    const declared = (f: Facility): Facility => ({
      ...f,
      declarations: [{ by: 'Chen Wei', at: '2026-01-01' }],
    });

    test('removed, never newly gives green or red', () => {
      fc.assert(
        fc.property(facility, options, (f, o) => {
          const before = assessFacility(declared(f), { ...o, asOf: '2033-01-01' });
          const after = assessFacility(f, { ...o, asOf: '2033-01-01' }).conformity.colour;
          if (after === 'red' || after === 'green') expect(before.conformity.colour).toBe(after);
        }),
        RUNS,
      );
    });

    test('decides only what nobody looked at, and no essential quantity', () => {
      fc.assert(
        fc.property(facility, options, (f, o) => {
          const before = assessFacility(f, o).findings;
          for (const [i, finding] of assessFacility(declared(f), o).findings.entries()) {
            if (finding.evidence?.method !== 'visual') continue;
            expect([finding.value, finding.verdict]).not.toEqual([null, 'fail']);
            if (before[i]?.evidence !== null) expect(finding.evidence).toEqual(before[i]?.evidence);
            else {
              expect(finding.unit === 'bool' || row(finding).severity === 'detail').toBe(true);
              expect(f.observations[finding.parameter]).toBeUndefined();
            }
          }
        }),
        RUNS,
      );
    });
  });

  test('colours side by side are those of each policy alone', () => {
    fc.assert(
      fc.property(facility, options, (f, o) => {
        const both = assessFacility(f, { ...o, policies: ['district', 'strict'] });
        for (const policy of ['district', 'strict'] as const) {
          expect(both.conformityBy?.[policy]).toEqual(
            assessFacility(f, { ...o, policy }).conformity,
          );
        }
        const severer = both.conformityBy?.strict?.colour ?? 'grey';
        if (both.conformity.colour === 'red') expect(severer).toBe('red');
      }),
      { ...RUNS, numRuns: 500 },
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
