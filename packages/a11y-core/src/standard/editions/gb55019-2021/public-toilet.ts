import { publicToilet } from '../../../facility/types/public-toilet.js';
import { isNotSo, isSo } from '../../condition.js';
import { atLeast, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

// 3.2.1 says what a public toilet needs that is barrier-free itself. 3.2.4 lets a separate accessible
// toilet nearby take its place.
const ASKED = 'The code gives no distance up to which a separate toilet is nearby.';

export const publicToiletRequirements = requirementsFor(GB55019, publicToilet, [
  {
    id: 'GB55019-3.2.1-publicToilet.fixturesComplete',
    parameter: 'fixturesComplete',
    check: isTrue,
    condition: isNotSo('accessibleToiletNearby'),
    conditionText: 'barrier-free provision of a public toilet',
    askedBecause: ASKED,
    severity: 'detail',
    confidence: 'medium',
    source: ['jianbiaoku-3.9', 'recalled'],
    note: 'same number verified in GB 50763-2012; wording in GB 55019 recalled',
  },
  {
    id: 'GB55019-3.2.1-publicToilet.turningDiameter',
    parameter: 'turningDiameter',
    check: atLeast(1500),
    condition: isNotSo('accessibleToiletNearby'),
    askedBecause: ASKED,
    whenAbsent: 'missed',
    severity: 'essential',
    confidence: 'medium',
    source: ['design-statement', 'jianbiaoku-3.9'],
    note: 'same number verified in GB 50763-2012; wording in GB 55019 recalled',
  },
  {
    id: 'GB55019-3.2.4-publicToilet.perFloorProvision',
    parameter: 'perFloorProvision',
    check: isTrue,
    condition: isSo('publicBuilding'),
    conditionText: 'public buildings, each floor with public toilets',
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019', 'cnaec-1304'],
    subject: 'place',
  },
]);
