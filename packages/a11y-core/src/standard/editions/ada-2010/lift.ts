import { lift } from '../../../facility/types/lift.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const liftRequirements = requirementsFor(ADA2010, lift, [
  {
    id: 'ADA2010-407.3.5-lift.doorDwellTime',
    parameter: 'doorDwellTime',
    check: atLeast(3),
    conditionText: 'fully open in response to a car call',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-407.4.1-lift.carWidth',
    parameter: 'carWidth',
    check: atLeast(1725),
    conditionText: 'side-opening door 915 mm, depth 1295 mm',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-407.4.1-lift.carDepth',
    parameter: 'carDepth',
    check: atLeast(1295),
    conditionText: 'side-opening door 915 mm, width 1725 mm',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-407.4.1-lift.doorClearWidth',
    parameter: 'doorClearWidth',
    check: atLeast(915),
    conditionText: 'off-centre door',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
]);
