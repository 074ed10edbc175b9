import { route } from '../../../facility/types/route.js';
import { atMost, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const routeRequirements = requirementsFor(GB55019, route, [
  {
    id: 'GB55019-2.1.1-route.continuous',
    parameter: 'continuous',
    check: isTrue,
    conditionText: 'between open space, site and building interior, and inside the building',
    severity: 'essential',
    confidence: 'high',
    source: ['architects-gb55019', 'wayhhow-notes'],
  },
  {
    id: 'GB55019-2.1.2-route.obstructionFree',
    parameter: 'obstructionFree',
    check: isTrue,
    conditionText: 'bins, seats, lamp posts, bollards, wiring ducts, signs on the route',
    severity: 'essential',
    confidence: 'medium',
    source: ['wayhhow-notes', 'recalled'],
  },
  {
    id: 'GB55019-2.1.2-route.protrusionDepth',
    parameter: 'protrusionDepth',
    check: atMost(100),
    conditionText:
      'object fixed to wall or column whose underside is higher than 600 mm and lower than 2000 mm (lower undersides are found by the cane)',
    severity: 'essential',
    alternativeGroup: 'GB55019-2.1.2-projection:shallow',
    confidence: 'medium',
    source: ['architects-gb55019', 'jianbiaoku-3.5'],
    note: 'one source for GB 55019; GB 50763 3.5.2(4) text gives the same rule',
  },
  {
    id: 'GB55019-2.1.2-route.protrusionUndersideHeight',
    parameter: 'protrusionUndersideHeight',
    check: atMost(600),
    conditionText:
      'alternative to protrusionDepth: an object projecting more than 100 mm complies when its underside is at most 600 mm; effective clear width must be kept',
    severity: 'detail',
    alternativeGroup: 'GB55019-2.1.2-projection:low',
    confidence: 'medium',
    source: ['jianbiaoku-3.5', 'recalled'],
    note: 'same number verified in GB 50763-2012; wording in GB 55019 recalled (GB 50763 says less than 600 mm)',
  },
  {
    id: 'GB55019-2.1.3-route.hazardProtection',
    parameter: 'hazardProtection',
    check: isTrue,
    conditionText: 'route close to dangerous terrain; add safety warning line where needed',
    severity: 'essential',
    confidence: 'medium',
    source: ['wayhhow-notes'],
  },
  {
    id: 'GB55019-2.1.4-route.surfaceFirmLevelSlipResistant',
    parameter: 'surfaceFirmLevelSlipResistant',
    check: isTrue,
    conditionText: 'all accessible circulation facilities',
    severity: 'essential',
    confidence: 'low',
    source: ['wayhhow-notes', 'recalled'],
  },
]);
