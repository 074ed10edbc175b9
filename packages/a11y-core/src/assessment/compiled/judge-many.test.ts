import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WILD_TYPES, wildFacility, wildPlaces } from '../../../test/support/wild-facility.js';
import { UnknownNameError } from '../../errors.js';
import type { Facility, Place } from '../../facility/facility.js';
import { EDITIONS } from '../../standard/editions/index.js';
import { assessSurvey } from '../assess.js';
import type { PolicyName } from '../policy.js';
import { BLOCK, VERDICTS } from './codes.js';
import { type JudgeManyOptions, judgeMany } from './judge-many.js';

const SEED = 20_220_401;

/** What the plain evaluator says, in the words and numbers of the arrays. */
function plainly(facilities: readonly Facility[], { places = [], ...options }: JudgeManyOptions) {
  return assessSurvey({ facilities, places }, options).map(({ findings }) =>
    findings.map(({ requirementId, verdict, margin }) => ({
      requirementId,
      verdict,
      margin: margin ?? Number.NaN,
    })),
  );
}

function compiled(facilities: readonly Facility[], options: JudgeManyOptions) {
  const { rows, rowsOf, offsets, verdicts, margins } = judgeMany(facilities, options);
  return facilities.map((_, i) =>
    rows[rowsOf[i]!]!.requirementIds.map((requirementId, row) => ({
      requirementId,
      verdict: VERDICTS[verdicts[offsets[i]! + row]!],
      margin: margins[offsets[i]! + row]!,
    })),
  );
}

const editions = fc.constantFrom(undefined, undefined, ...EDITIONS.map(({ id }) => id));
const policies = fc.constantFrom<PolicyName>('district', 'strict');
const batch = fc.array(wildFacility, { minLength: 20, maxLength: 40, size: 'max' });

describe('every row of every facility, bit for bit as the plain evaluator has it', () => {
  test('whatever the survey says', () => {
    fc.assert(
      fc.property(batch, wildPlaces, editions, policies, (facilities, places, edition, policy) => {
        const options = { places, policy, ...(edition !== undefined && { edition }) };
        // `toEqual` tells 0 from -0 and takes NaN for itself.
        expect(compiled(facilities, options)).toEqual(plainly(facilities, options));
      }),
      { numRuns: 250, seed: SEED },
    );
  });

  test('with more facilities of a type than one block holds', () => {
    const facilities = fc
      .sample(wildFacility, { numRuns: 60 * BLOCK, seed: SEED })
      .filter(({ facilityType }) => facilityType === 'ramp' || facilityType === 'parkingBay');
    expect(facilities.length).toBeGreaterThan(3 * BLOCK);
    // One edition, so that all of them stand in the same columns.
    const options = { edition: 'GB55019-2021' };
    expect(compiled(facilities, options)).toEqual(plainly(facilities, options));
  });
});

test('the generator makes every type, and every verdict often', () => {
  const facilities = fc.sample(wildFacility, { numRuns: 3000, seed: SEED });
  const counts = new Map<string, number>();
  for (const { facilityType } of facilities) counts.set(facilityType, 1);
  expect([...counts.keys()].toSorted()).toEqual([...WILD_TYPES].toSorted());
  const { verdicts } = judgeMany(facilities);
  for (const verdict of VERDICTS.keys()) {
    expect(verdicts.filter((code) => code === verdict).length).toBeGreaterThan(1000);
  }
});

describe('the arrays', () => {
  const ramp = (id: string, slope: number, placeId?: string): Facility => ({
    id,
    facilityType: 'ramp',
    worksDate: '2024-03-01',
    geometry: { type: 'Point', coordinates: [114, 22.5] },
    context: {},
    observations: {
      runningSlope: { state: 'measured', value: slope, uncertainty: 0, source: 'survey' },
    },
    ...(placeId !== undefined && { placeId }),
  });

  test('hold the rows of each facility one after another', () => {
    const door: Facility = { ...ramp('d', 0), facilityType: 'door', observations: {} };
    const { rows, rowsOf, offsets, verdicts, margins } = judgeMany([ramp('a', 0.1), door]);
    expect(rows.map(({ facilityType }) => facilityType)).toEqual(['ramp', 'door']);
    expect([...rowsOf]).toEqual([0, 1]);
    const lengths = rows.map(({ requirementIds }) => requirementIds.length);
    expect([...offsets]).toEqual([0, lengths[0], lengths[0]! + lengths[1]!]);
    expect(verdicts).toHaveLength(offsets[2]!);
    const row = rows[0]!.requirementIds.indexOf('GB55019-2.3.1-ramp.runningSlope');
    expect(VERDICTS[verdicts[row]!]).toBe('unknown');
    expect(margins[row]).toBe(1 / 12 - 0.1);
  });

  test('a facility without observations is judged too, and none at all is an empty answer', () => {
    const { verdicts } = judgeMany([{ ...ramp('a', 0), observations: {} }]);
    expect([...verdicts]).not.toContain(VERDICTS.indexOf('pass'));
    expect(judgeMany([]).offsets).toEqual(new Uint32Array(1));
  });

  test('a place that is not in the list says nothing', () => {
    const place: Place = { id: 'p', name: 'Place', category: 'medical' };
    const known = judgeMany([ramp('a', 0.1, 'p')], { places: [place] });
    const unknown = judgeMany([ramp('a', 0.1, 'p')]);
    expect(unknown.verdicts).toEqual(judgeMany([ramp('a', 0.1)]).verdicts);
    expect(known.rows).toEqual(unknown.rows);
  });

  test('a type, an edition or a policy there is not', () => {
    expect(() => judgeMany([{ ...ramp('a', 0), facilityType: 'helipad' }])).toThrow(
      UnknownNameError,
    );
    expect(() => judgeMany([ramp('a', 0)], { edition: 'GB1' })).toThrow(UnknownNameError);
  });
});
