import { parkOrSquare } from '../../../facility/types/park-or-square.js';
import { allOf, isSo } from '../../condition.js';
import { atLeast, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

export const parkOrSquareRequirements = requirementsFor(GB50763, parkOrSquare, [
  {
    id: 'GB50763-5.2.5-parkOrSquare.lowServiceFacilities',
    parameter: 'lowServiceFacilities',
    check: isTrue,
    condition: { context: 'openSpaceKind', oneOf: ['citySquare'] },
    conditionText: 'city square',
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb50763'],
  },
  {
    id: 'GB50763-6.2.3-parkOrSquare.ticketGateWidth',
    parameter: 'ticketGateWidth',
    check: atLeast(1200),
    condition: allOf({ context: 'openSpaceKind', oneOf: ['park'] }, isSo('gatesPresent')),
    conditionText: 'park entrance with automatic gates',
    severity: 'detail',
    confidence: 'medium',
    source: ['architects-gb55019', 'recalled'],
  },
  {
    id: 'GB50763-6.2.3-parkOrSquare.bollardGap',
    parameter: 'bollardGap',
    check: atLeast(900),
    condition: allOf({ context: 'openSpaceKind', oneOf: ['park'] }, isSo('bollardsPresent')),
    conditionText: 'park entrance',
    severity: 'essential',
    confidence: 'medium',
    source: ['architects-gb55019', 'recalled'],
  },
]);
