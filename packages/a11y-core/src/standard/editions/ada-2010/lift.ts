import { lift } from '../../../facility/types/lift.js';
import { allOf, anyOf } from '../../condition.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

// Table 407.4.1 gives several layouts of car and door; the rows hold one of them, the car with an
// off-centre door. The cars for which the position of the door does not matter are no fault
// either; a centred door asks for more than the rows hold, so they speak of it only where the
// value is too small for every layout. The layouts are recalled, as the rows are; the smaller cars
// that lifts of before the standard may keep are not among them.
const OFF_CENTRE = { context: 'liftDoorPosition', oneOf: ['offCentre'] } as const;
const ANOTHER_LAYOUT = anyOf(
  allOf(
    { parameter: 'carWidth', is: 'at-least', value: 1370 },
    { parameter: 'carDepth', is: 'at-least', value: 2030 },
  ),
  allOf(
    { parameter: 'carWidth', is: 'at-least', value: 1525 },
    { parameter: 'carDepth', is: 'at-least', value: 1525 },
  ),
);

export const liftRequirements = requirementsFor(ADA2010, lift, [
  {
    id: 'ADA2010-407.3.5-lift.doorDwellTime',
    parameter: 'doorDwellTime',
    check: atLeast(3),
    conditionText: 'fully open in response to a car call',
    conditionNote: 'measuring-point',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-407.4.1-lift.carWidth',
    parameter: 'carWidth',
    check: atLeast(1725),
    condition: anyOf(OFF_CENTRE, { parameter: 'carWidth', is: 'below', value: 1725 }),
    conditionText: 'side-opening door 915 mm, depth 1295 mm',
    metIf: ANOTHER_LAYOUT,
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-407.4.1-lift.carDepth',
    parameter: 'carDepth',
    check: atLeast(1295),
    // No layout has a shallower car.
    conditionText: 'side-opening door 915 mm, width 1725 mm',
    conditionNote: 'other-shape',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-407.4.1-lift.doorClearWidth',
    parameter: 'doorClearWidth',
    check: atLeast(915),
    condition: anyOf(OFF_CENTRE, { parameter: 'doorClearWidth', is: 'below', value: 915 }),
    conditionText: 'off-centre door',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
]);
