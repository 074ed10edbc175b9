import { toiletCubicle } from '../../../facility/types/toilet-cubicle.js';
import { allOf, isSo } from '../../condition.js';
import { atLeast, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

// 1.80 x 1.50 m, whichever side the survey calls the length. Only the long side is sure, so the rows
// are kept apart: either side of 1.80 m meets the first; the short side is judged under its own
// name, and where a survey calls it the length, the second row asks for the sides again.
export const toiletCubicleRequirements = requirementsFor(GB55019, toiletCubicle, [
  {
    id: 'GB55019-3.2.2-toiletCubicle.length',
    parameter: 'length',
    check: atLeast(1800),
    metIf: { parameter: 'width', is: 'at-least', value: 1800 },
    severity: 'essential',
    confidence: 'medium',
    source: ['jianbiaoku-3.9', 'recalled'],
    note: '1.80 m side also in GB 50763',
  },
  {
    id: 'GB55019-3.2.2-toiletCubicle.width',
    parameter: 'width',
    check: atLeast(1500),
    contradictedBy: { parameter: 'length', is: 'below', value: 1500 },
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
    note: 'GB 50763 allowed 1.00 m; GB 55019 recalled as 1.80 x 1.50 m - verify first',
  },
  {
    id: 'GB55019-3.2.2-toiletCubicle.turningDiameter',
    parameter: 'turningDiameter',
    check: atLeast(1500),
    condition: allOf({ context: 'doorKind', oneOf: ['sideHung'] }, isSo('doorOpensInward')),
    conditionText: 'inward-opening side-hung door',
    whenAbsent: 'missed',
    severity: 'essential',
    confidence: 'medium',
    source: ['jianbiaoku-3.9', 'recalled'],
    note: 'same number verified in GB 50763-2012; wording in GB 55019 recalled',
  },
  {
    id: 'GB55019-3.2.2-toiletCubicle.emergencyUnlock',
    parameter: 'emergencyUnlock',
    check: isTrue,
    severity: 'essential',
    confidence: 'medium',
    source: ['jianbiaoku-3.9', 'survey-app'],
  },
  {
    id: 'GB55019-3.2.2-toiletCubicle.accessibleWc',
    parameter: 'accessibleWc',
    check: isTrue,
    severity: 'essential',
    confidence: 'medium',
    source: ['jianbiaoku-3.9', 'recalled'],
  },
]);
