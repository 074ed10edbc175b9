import { publicToilet } from '../../../facility/types/public-toilet.js';
import { between, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const publicToiletRequirements = requirementsFor(TCNAEC1304, publicToilet, [
  {
    id: 'TCNAEC1304-6.3.1.1-publicToilet.multiTableHeight',
    parameter: 'multiTableHeight',
    check: between(550, 650),
    conditionText: 'scored item; at least 700 x 400 mm',
    // The size of the table is a row of its own in GB 50763 3.9.3.
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-6.3.1.2-publicToilet.hookHeight',
    parameter: 'hookHeight',
    check: between(1100, 1200),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
]);
