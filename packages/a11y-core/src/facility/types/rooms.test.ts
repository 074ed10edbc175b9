import { describe, expect, test } from 'vitest';
import { EDITIONS } from '../../standard/editions/index.js';
import { CONTEXT } from '../context.js';
import { LANGUAGES } from '../label.js';
import { isPlausible } from '../parameter.js';
import { type FacilityTypeName, facilityDefinition } from './index.js';

const TYPES: readonly FacilityTypeName[] = [
  'handrail',
  'platformLift',
  'guestRoom',
  'wheelchairSpace',
  'serviceCounter',
  'serviceSpace',
  'signage',
  'information',
  'maintenance',
];

/** A distance may be any number of metres: 25 m in centimetres is a walk of 2.5 m. */
const DISTANCES: readonly string[] = ['turningSpaceDistance'];

const lengths = EDITIONS.flatMap(({ requirements }) => requirements)
  .filter(({ facilityType, unit }) => unit === 'mm' && TYPES.some((type) => type === facilityType))
  .flatMap(({ id, facilityType, parameter, check }) => {
    const declared = facilityDefinition(facilityType).parameters[parameter];
    if (declared?.kind !== 'quantity' || !('limit' in check)) return [];
    return typeof check.limit === 'number' ? [[id, declared, check.limit, parameter] as const] : [];
  });

describe('lengths', () => {
  test('there are some to look at', () => {
    expect(lengths.length).toBeGreaterThan(50);
  });

  test.each(lengths)('%s: the limit and half of it are believed', (_id, parameter, limit) => {
    expect(isPlausible(parameter, limit)).toBe(true);
    expect(isPlausible(parameter, limit / 2)).toBe(true);
    expect(isPlausible(parameter, limit * 2)).toBe(true);
  });

  test.each(lengths)(
    '%s: the limit in centimetres or metres is not',
    (_id, parameter, limit, name) => {
      expect(isPlausible(parameter, limit / 1000)).toBe(false);
      expect(isPlausible(parameter, limit / 10)).toBe(DISTANCES.includes(name));
    },
  );
});

// Columns of a table are found by their headers.
test.each(TYPES)('%s: no two labels are the same', (type) => {
  const { parameters } = facilityDefinition(type);
  for (const language of LANGUAGES) {
    const labels = [...Object.values(parameters), ...Object.values(CONTEXT)].map(
      ({ label }) => label[language],
    );
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([]);
  }
});
