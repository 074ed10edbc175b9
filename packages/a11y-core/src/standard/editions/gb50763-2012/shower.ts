import { shower } from '../../../facility/types/shower.js';
import { atLeast, nominal, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

export const showerRequirements = requirementsFor(GB50763, shower, [
  {
    id: 'GB50763-3.10.2-shower.shortSide',
    parameter: 'shortSide',
    check: atLeast(1500),
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB50763-3.10.2-shower.seatHeight',
    parameter: 'seatHeight',
    check: nominal(450),
    strength: 'recommended',
    severity: 'detail',
    governedBy: ['GB55019-3.1.11-shower.seatHeight'],
    confidence: 'low',
    source: ['recalled'],
    note: 'nominal dimension without a published tolerance: compared within instrument error + 10 %, never red',
  },
]);
