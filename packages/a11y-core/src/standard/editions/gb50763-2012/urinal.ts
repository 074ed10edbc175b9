import { urinal } from '../../../facility/types/urinal.js';
import { atMost, nominal, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

export const urinalRequirements = requirementsFor(GB50763, urinal, [
  {
    id: 'GB50763-3.9.4-urinal.rimHeight',
    parameter: 'rimHeight',
    check: atMost(400),
    severity: 'detail',
    governedBy: ['GB55019-3.1.9-urinal.rimHeight'],
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB50763-3.9.4-urinal.verticalBarHeight',
    parameter: 'verticalBarHeight',
    check: nominal(1200),
    // Not missed where absent: the bar above the urinal takes its place in GB 55019 3.1.9.
    conditionText: '250 mm from the wall',
    conditionNote: 'measuring-point',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
    note: 'nominal dimension without a published tolerance: compared within instrument error + 10 %, never red',
  },
  {
    id: 'GB50763-3.9.4-urinal.sideBarHeight',
    parameter: 'sideBarHeight',
    check: nominal(900),
    conditionText: '550 mm from the wall, joined to the vertical bars',
    conditionNote: 'measuring-point',
    whenAbsent: 'missed',
    severity: 'detail',
    governedBy: ['GB55019-3.1.9-urinal.sideBarHeight'],
    confidence: 'low',
    source: ['recalled'],
    note: 'nominal dimension without a published tolerance: compared within instrument error + 10 %, never red',
  },
]);
