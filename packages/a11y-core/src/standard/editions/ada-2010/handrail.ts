import { handrail } from '../../../facility/types/handrail.js';
import { isSo } from '../../condition.js';
import { atLeast, between, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const handrailRequirements = requirementsFor(ADA2010, handrail, [
  {
    id: 'ADA2010-505.4-handrail.height',
    parameter: 'height',
    check: between(865, 965),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-505.5-handrail.wallClearance',
    parameter: 'wallClearance',
    check: atLeast(38),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-505.7.1-handrail.diameter',
    parameter: 'diameter',
    check: between(32, 51),
    condition: isSo('circularRail'),
    provenByValue: true,
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-505.10.1-handrail.endExtension',
    parameter: 'endExtension',
    check: atLeast(305),
    condition: { context: 'handrailOn', oneOf: ['ramp'] },
    conditionText: 'ramps, top and bottom',
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
]);
