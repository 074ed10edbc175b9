import { publicToilet } from '../../../facility/types/public-toilet.js';
import { atLeast, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const publicToiletRequirements = requirementsFor(GB55019, publicToilet, [
  {
    id: 'GB55019-3.2.1-publicToilet.fixturesComplete',
    parameter: 'fixturesComplete',
    check: isTrue,
    conditionText: 'barrier-free provision of a public toilet',
    severity: 'detail',
    confidence: 'medium',
    source: ['jianbiaoku-3.9', 'recalled'],
    note: 'same number verified in GB 50763-2012; wording in GB 55019 recalled',
  },
  {
    id: 'GB55019-3.2.1-publicToilet.turningDiameter',
    parameter: 'turningDiameter',
    check: atLeast(1500),
    severity: 'essential',
    confidence: 'medium',
    source: ['design-statement', 'jianbiaoku-3.9'],
    note: 'same number verified in GB 50763-2012; wording in GB 55019 recalled',
  },
  {
    id: 'GB55019-3.2.4-publicToilet.perFloorProvision',
    parameter: 'perFloorProvision',
    check: isTrue,
    conditionText: 'public buildings, each floor with public toilets',
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019', 'cnaec-1304'],
    subject: 'place',
  },
]);
