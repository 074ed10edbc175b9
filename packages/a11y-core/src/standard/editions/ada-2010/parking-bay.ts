import { parkingBay } from '../../../facility/types/parking-bay.js';
import { allOf, isNotSo, isSo } from '../../condition.js';
import { slope } from '../../requirement.js';
import { atLeast, atMost, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const parkingBayRequirements = requirementsFor(ADA2010, parkingBay, [
  {
    id: 'ADA2010-502.2-parkingBay.bayWidth',
    parameter: 'bayWidth',
    check: atLeast(2440),
    condition: isNotSo('vanSpace'),
    conditionText: 'car space',
    severity: 'detail',
    confidence: 'high',
    source: ['dosobo-502'],
  },
  {
    id: 'ADA2010-502.2-parkingBay.bayWidth.van',
    parameter: 'bayWidth',
    check: atLeast(3350),
    condition: isSo('vanSpace'),
    conditionText: 'van space',
    severity: 'detail',
    confidence: 'high',
    source: ['dosobo-502'],
  },
  {
    id: 'ADA2010-502.3.1-parkingBay.aisleWidth',
    parameter: 'aisleWidth',
    check: atLeast(1525),
    whenAbsent: 'missed',
    severity: 'essential',
    confidence: 'medium',
    source: ['ada-1991-figure-9'],
  },
  {
    id: 'ADA2010-502.4-parkingBay.surfaceSlope',
    parameter: 'surfaceSlope',
    check: atMost(slope(1, 48)),
    conditionText: 'bay and aisle',
    conditionNote: 'measuring-point',
    severity: 'essential',
    confidence: 'high',
    source: ['marion-502', 'dosobo-502'],
  },
  {
    id: 'ADA2010-502.5-parkingBay.verticalClearance',
    parameter: 'verticalClearance',
    check: atLeast(2490),
    condition: isSo('vanSpace'),
    conditionText: 'van spaces, aisles and routes to them',
    severity: 'detail',
    confidence: 'high',
    source: ['dosobo-502', 'marion-502'],
  },
  {
    id: 'ADA2010-502.6-parkingBay.signHeight',
    parameter: 'signHeight',
    check: atLeast(1525),
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'high',
    source: ['dosobo-502'],
  },
  {
    id: 'ADA2010-208.2-parkingBay.count',
    parameter: 'count',
    check: atLeast(1),
    condition: allOf(
      { context: 'totalParkingBays', is: 'at-least', value: 1 },
      { context: 'totalParkingBays', is: 'at-most', value: 25 },
    ),
    conditionText: '1-25 bays (2 for 26-50, 3 for 51-75, 4 for 76-100 ... 2% for 501-1000)',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
    subject: 'place',
  },
]);
