import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessFacility } from '../../../assessment/assess.js';
import type { Facility } from '../../../facility/facility.js';

const ROWS = ['carWidth', 'carDepth', 'doorClearWidth'].map(
  (name) => `ADA2010-407.4.1-lift.${name}`,
);

/** Table 407.4.1 for a door that is not centred, written down once more. */
const LAYOUTS = [
  { width: 1725, depth: 1295 },
  { width: 1370, depth: 2030 },
  { width: 1525, depth: 1525 },
] as const;
const DOOR = 915;

function lift(width: number, depth: number, door: number, context: Facility['context']): Facility {
  const measured = (value: number) =>
    ({ state: 'measured', value, uncertainty: 0, source: 'survey' }) as const;
  return {
    id: 'lift',
    facilityType: 'lift',
    context,
    geometry: { type: 'Point', coordinates: [114.06, 22.54] },
    observations: {
      carWidth: measured(width),
      carDepth: measured(depth),
      doorClearWidth: measured(door),
    },
  };
}

function verdicts(facility: Facility) {
  const { findings } = assessFacility(facility, { edition: 'ADA-2010' });
  return findings.filter(({ requirementId }) => ROWS.includes(requirementId));
}

const near = (...numbers: readonly number[]) =>
  fc.oneof(
    fc.integer({ min: 800, max: 2400 }),
    fc.constantFrom(...numbers.flatMap((number) => [number - 1, number, number + 1])),
  );
const WIDTHS = near(1370, 1525, 1725, 2030);
const DEPTHS = near(1295, 1525, 2030);
const DOORS = near(DOOR, 1065);

test('an off-centre car has no fault exactly when it fits a layout of the table', () => {
  fc.assert(
    fc.property(WIDTHS, DEPTHS, DOORS, (width, depth, door) => {
      const fits = door >= DOOR && LAYOUTS.some((one) => width >= one.width && depth >= one.depth);
      const found = verdicts(lift(width, depth, door, { liftDoorPosition: 'offCentre' }));
      expect(found).toHaveLength(3);
      expect(found.every(({ verdict }) => verdict === 'pass')).toBe(fits);
    }),
    { seed: 407, numRuns: 300 },
  );
});

test('where the door is changes no fault: what is too small fits no layout at all', () => {
  fc.assert(
    fc.property(WIDTHS, DEPTHS, DOORS, (width, depth, door) => {
      const faults = (context: Facility['context']) =>
        verdicts(lift(width, depth, door, context))
          .filter(({ verdict }) => verdict === 'fail')
          .map(({ requirementId }) => requirementId);
      const expected = faults({ liftDoorPosition: 'offCentre' });
      expect(faults({})).toEqual(expected);
      expect(faults({ liftDoorPosition: 'centred' })).toEqual(expected);
    }),
    { seed: 1, numRuns: 200 },
  );
});
