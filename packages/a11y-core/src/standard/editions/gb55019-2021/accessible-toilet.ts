import { accessibleToilet } from '../../../facility/types/accessible-toilet.js';
import { atLeast, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const accessibleToiletRequirements = requirementsFor(GB55019, accessibleToilet, [
  {
    id: 'GB55019-3.2.3-accessibleToilet.area',
    parameter: 'area',
    check: atLeast(4),
    severity: 'essential',
    confidence: 'high',
    source: ['supervision-checklist', 'jianbiaoku-3.9', 'venue-brief'],
  },
  {
    id: 'GB55019-3.2.3-accessibleToilet.turningDiameter',
    parameter: 'turningDiameter',
    check: atLeast(1500),
    whenAbsent: 'missed',
    severity: 'essential',
    confidence: 'medium',
    source: ['design-statement', 'jianbiaoku-3.9'],
    note: 'one source under GB 55019; same number in GB 50763 text',
  },
  {
    id: 'GB55019-3.2.3-accessibleToilet.fixturesComplete',
    parameter: 'fixturesComplete',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['design-statement', 'jianbiaoku-3.9'],
  },
  {
    id: 'GB55019-3.2.3-accessibleToilet.doorSlidingOrOutward',
    parameter: 'doorSlidingOrOutward',
    check: isTrue,
    severity: 'essential',
    confidence: 'medium',
    source: ['design-statement', 'recalled'],
  },
  {
    id: 'GB55019-3.2.3-accessibleToilet.nearPublicToilet',
    parameter: 'nearPublicToilet',
    check: isTrue,
    severity: 'detail',
    confidence: 'medium',
    source: ['jianbiaoku-3.9', 'recalled'],
  },
]);
