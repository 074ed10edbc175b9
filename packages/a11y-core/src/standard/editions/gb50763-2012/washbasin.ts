import { washbasin } from '../../../facility/types/washbasin.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

export const washbasinRequirements = requirementsFor(GB50763, washbasin, [
  {
    id: 'GB50763-3.9.4-washbasin.tapToSideWall',
    parameter: 'tapToSideWall',
    check: { operator: 'above', limit: 550 },
    severity: 'detail',
    governedBy: ['GB55019-3.1.10-washbasin.tapToSideWall'],
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB50763-3.9.4-washbasin.kneeWidth',
    parameter: 'kneeWidth',
    check: atLeast(750),
    whenAbsent: 'missed',
    severity: 'essential',
    governedBy: ['GB55019-3.1.10-washbasin.kneeWidth'],
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB50763-3.9.4-washbasin.kneeHeight',
    parameter: 'kneeHeight',
    check: atLeast(650),
    whenAbsent: 'missed',
    severity: 'essential',
    governedBy: ['GB55019-3.1.10-washbasin.kneeHeight'],
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB50763-3.9.4-washbasin.kneeDepthLow',
    parameter: 'kneeDepthLow',
    check: atLeast(450),
    whenAbsent: 'missed',
    severity: 'detail',
    governedBy: ['GB55019-3.1.10-washbasin.kneeDepthLow'],
    confidence: 'low',
    source: ['recalled'],
  },
]);
