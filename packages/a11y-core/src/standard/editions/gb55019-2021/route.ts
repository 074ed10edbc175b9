import { route } from '../../../facility/types/route.js';
import { allOf, isSo } from '../../condition.js';
import { atMost, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const routeRequirements = requirementsFor(GB55019, route, [
  {
    id: 'GB55019-2.1.1-route.continuous',
    parameter: 'continuous',
    check: isTrue,
    conditionText: 'between open space, site and building interior, and inside the building',
    conditionNote: 'subject',
    severity: 'essential',
    confidence: 'high',
    source: ['architects-gb55019', 'wayhhow-notes'],
  },
  {
    id: 'GB55019-2.1.2-route.obstructionFree',
    parameter: 'obstructionFree',
    check: isTrue,
    conditionText: 'bins, seats, lamp posts, bollards, wiring ducts, signs on the route',
    conditionNote: 'subject',
    severity: 'essential',
    confidence: 'medium',
    source: ['wayhhow-notes', 'recalled'],
  },
  {
    id: 'GB55019-2.1.2-route.protrusionDepth',
    parameter: 'protrusionDepth',
    check: atMost(100),
    condition: isSo('protrusionsPresent'),
    conditionText:
      'object fixed to wall or column whose underside is higher than 600 mm and lower than 2000 mm (lower undersides are found by the cane)',
    metIf: { parameter: 'protrusionUndersideHeight', is: 'at-least', value: 2000 },
    provenByValue: true,
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
    condition: allOf(isSo('protrusionsPresent'), {
      parameter: 'protrusionDepth',
      is: 'above',
      value: 100,
    }),
    conditionText:
      'alternative to protrusionDepth: an object projecting more than 100 mm complies when its underside is at most 600 mm; effective clear width must be kept',
    provenByValue: true,
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
    condition: isSo('nearDangerousGround'),
    conditionText: 'route close to dangerous terrain; add safety warning line where needed',
    askedBecause:
      'what ground is dangerous is a judgement on site; the clause gives no depth, slope or distance',
    severity: 'essential',
    confidence: 'medium',
    source: ['wayhhow-notes'],
  },
  {
    id: 'GB55019-2.1.4-route.surfaceFirmLevelSlipResistant',
    parameter: 'surfaceFirmLevelSlipResistant',
    check: isTrue,
    conditionText: 'all accessible circulation facilities',
    conditionNote: 'subject',
    severity: 'essential',
    confidence: 'low',
    source: ['wayhhow-notes', 'recalled'],
  },
]);
