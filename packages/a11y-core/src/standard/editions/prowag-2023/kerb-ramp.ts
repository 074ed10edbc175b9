import { kerbRamp } from '../../../facility/types/kerb-ramp.js';
import { isSo } from '../../condition.js';
import { slope } from '../../requirement.js';
import { atLeast, atMost, requirementsFor } from '../../requirements-for.js';
import { PROWAG2023 } from './edition.js';

export const kerbRampRequirements = requirementsFor(PROWAG2023, kerbRamp, [
  {
    id: 'PROWAG2023-R304.2.1-kerbRamp.slopeFront',
    parameter: 'slopeFront',
    check: atMost(slope(1, 12)),
    severity: 'essential',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
  {
    id: 'PROWAG2023-R304.5.1-kerbRamp.frontWidth',
    parameter: 'frontWidth',
    check: atLeast(1220),
    severity: 'essential',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
  {
    id: 'PROWAG2023-R304.2.3-kerbRamp.slopeSide',
    parameter: 'slopeSide',
    check: atMost(slope(1, 10)),
    condition: isSo('flareInPath'),
    conditionText: 'where pedestrians may cross the flare',
    severity: 'essential',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
  {
    id: 'PROWAG2023-R304.5.3-kerbRamp.counterSlope',
    parameter: 'counterSlope',
    check: atMost(slope(1, 20)),
    severity: 'detail',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
  {
    id: 'PROWAG2023-R304.2.2-kerbRamp.topTransitionWidth',
    parameter: 'topTransitionWidth',
    check: atLeast(1220),
    conditionText: '1220 x 1220 mm',
    conditionNote: 'measuring-point',
    whenAbsent: 'missed',
    severity: 'essential',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
]);
