import { ramp } from '../../../facility/types/ramp.js';
import { allOf, anyOf, isSo } from '../../condition.js';
import { slope } from '../../requirement.js';
import { atLeast, atMost, isTrue, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const rampRequirements = requirementsFor(ADA2010, ramp, [
  {
    id: 'ADA2010-405.2-ramp.runningSlope',
    parameter: 'runningSlope',
    check: atMost(slope(1, 12)),
    relaxedBy: [
      'ADA2010-405.2-ramp.runningSlope.existing150',
      'ADA2010-405.2-ramp.runningSlope.existing75',
    ],
    severity: 'essential',
    confidence: 'high',
    source: ['access-board-ramps', 'ada-dimensions'],
  },
  {
    id: 'ADA2010-405.2-ramp.runningSlope.existing150',
    parameter: 'runningSlope',
    check: atMost(slope(1, 10)),
    condition: allOf(anyOf({ works: 'alteration' }, isSo('existingSite')), {
      parameter: 'rise',
      is: 'at-most',
      value: 150,
    }),
    conditionText: 'existing sites, rise <= 150 mm',
    relaxedBy: ['ADA2010-405.2-ramp.runningSlope.existing75'],
    severity: 'essential',
    confidence: 'high',
    source: ['access-board-ramps'],
  },
  {
    id: 'ADA2010-405.2-ramp.runningSlope.existing75',
    parameter: 'runningSlope',
    check: atMost(slope(1, 8)),
    condition: allOf(anyOf({ works: 'alteration' }, isSo('existingSite')), {
      parameter: 'rise',
      is: 'at-most',
      value: 75,
    }),
    conditionText: 'existing sites, rise <= 75 mm',
    severity: 'essential',
    confidence: 'high',
    source: ['access-board-ramps'],
  },
  {
    id: 'ADA2010-405.3-ramp.crossSlope',
    parameter: 'crossSlope',
    check: atMost(slope(1, 48)),
    severity: 'essential',
    confidence: 'high',
    source: ['access-board-ramps'],
  },
  {
    id: 'ADA2010-405.5-ramp.clearWidth',
    parameter: 'clearWidth',
    check: atLeast(915),
    conditionText: 'between handrails',
    conditionNote: 'measuring-point',
    severity: 'essential',
    confidence: 'high',
    source: ['access-board-chapter-4', 'dosobo-405'],
  },
  {
    id: 'ADA2010-405.6-ramp.rise',
    parameter: 'rise',
    check: atMost(760),
    severity: 'essential',
    confidence: 'high',
    source: ['access-board-ramps', 'access-board-chapter-4'],
  },
  {
    id: 'ADA2010-405.7-ramp.landingLength',
    parameter: 'landingLength',
    check: atLeast(1525),
    whenAbsent: 'missed',
    severity: 'essential',
    confidence: 'medium',
    source: ['ada-dimensions'],
  },
  {
    id: 'ADA2010-405.8-ramp.handrailBothSides',
    parameter: 'handrailBothSides',
    check: isTrue,
    condition: { parameter: 'rise', is: 'above', value: 150 },
    conditionText: 'rise > 150 mm',
    severity: 'essential',
    confidence: 'medium',
    source: ['access-board-chapter-4'],
  },
  {
    id: 'ADA2010-405.9-ramp.edgeProtection',
    parameter: 'edgeProtection',
    check: isTrue,
    severity: 'essential',
    confidence: 'high',
    source: ['access-board-ramps', 'access-board-chapter-4'],
  },
]);
