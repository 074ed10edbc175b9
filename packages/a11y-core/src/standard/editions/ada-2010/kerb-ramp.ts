import { kerbRamp } from '../../../facility/types/kerb-ramp.js';
import { isSo } from '../../condition.js';
import { slope } from '../../requirement.js';
import { atLeast, atMost, isTrue, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const kerbRampRequirements = requirementsFor(ADA2010, kerbRamp, [
  {
    id: 'ADA2010-406.2-kerbRamp.counterSlope',
    parameter: 'counterSlope',
    check: atMost(slope(1, 20)),
    conditionText: 'gutter and road at the kerb ramp',
    conditionNote: 'measuring-point',
    severity: 'detail',
    confidence: 'high',
    source: ['corada-406.2'],
  },
  {
    id: 'ADA2010-406.3-kerbRamp.slopeSide',
    parameter: 'slopeSide',
    check: atMost(slope(1, 10)),
    condition: isSo('flaredSides'),
    conditionText: 'flared sides',
    provenByValue: true,
    severity: 'essential',
    confidence: 'medium',
    source: ['access-board-chapter-4'],
  },
  {
    id: 'ADA2010-406.4-kerbRamp.topTransitionWidth',
    parameter: 'topTransitionWidth',
    check: atLeast(915),
    whenAbsent: 'missed',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-406.2-kerbRamp.flushTransition',
    parameter: 'flushTransition',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['corada-406.2'],
  },
]);
