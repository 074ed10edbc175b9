import { ramp } from '../../../facility/types/ramp.js';
import { anyOf, isNotSo } from '../../condition.js';
import { slope } from '../../requirement.js';
import { atLeast, atMost, requirementsFor } from '../../requirements-for.js';
import { ISO21542 } from './edition.js';

export const rampRequirements = requirementsFor(ISO21542, ramp, [
  {
    id: 'ISO21542-ramps-ramp.runningSlope',
    parameter: 'runningSlope',
    check: atMost(slope(1, 20)),
    condition: anyOf(isNotSo('riseAllowsSteeper'), {
      parameter: 'runningSlope',
      is: 'above',
      value: slope(1, 12),
    }),
    conditionText: 'longer ramps; up to 1:12 for short rises (table)',
    askedBecause:
      'the table of rises up to which a slope of 1:12 is allowed is not among the rows that are held',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ISO21542-ramps-ramp.clearWidth',
    parameter: 'clearWidth',
    check: atLeast(1200),
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ISO21542-ramps-ramp.landingLength',
    parameter: 'landingLength',
    check: atLeast(1500),
    whenAbsent: 'missed',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
]);
