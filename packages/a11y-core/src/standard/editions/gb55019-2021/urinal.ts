import { urinal } from '../../../facility/types/urinal.js';
import { atMost, nominal, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const urinalRequirements = requirementsFor(GB55019, urinal, [
  {
    id: 'GB55019-3.1.9-urinal.rimHeight',
    parameter: 'rimHeight',
    check: atMost(400),
    severity: 'detail',
    confidence: 'low',
    source: ['survey-app', 'recalled'],
  },
  {
    id: 'GB55019-3.1.9-urinal.sideBarLength',
    parameter: 'sideBarLength',
    check: nominal(550),
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'low',
    source: ['survey-app', 'recalled'],
    note: 'nominal dimension without a published tolerance: compared within instrument error + 10 %, never red',
  },
  {
    id: 'GB55019-3.1.9-urinal.sideBarHeight',
    parameter: 'sideBarHeight',
    check: nominal(900),
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'low',
    source: ['survey-app', 'recalled'],
    note: 'nominal dimension without a published tolerance: compared within instrument error + 10 %, never red',
  },
  {
    id: 'GB55019-3.1.9-urinal.topBarHeight',
    parameter: 'topBarHeight',
    check: nominal(1200),
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'low',
    source: ['survey-app', 'recalled'],
    note: 'nominal dimension without a published tolerance: compared within instrument error + 10 %, never red',
  },
]);
