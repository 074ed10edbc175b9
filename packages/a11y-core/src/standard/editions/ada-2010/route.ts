import { route } from '../../../facility/types/route.js';
import { atLeast, atMost, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const routeRequirements = requirementsFor(ADA2010, route, [
  {
    id: 'ADA2010-303.2-route.levelChangeVertical',
    parameter: 'levelChangeVertical',
    check: atMost(6.4),
    conditionText: 'vertical; up to 13 mm if bevelled 1:2 (303.3)',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-304.3.1-route.turningDiameter',
    parameter: 'turningDiameter',
    check: atLeast(1525),
    conditionText: 'circular',
    severity: 'essential',
    confidence: 'high',
    source: ['ada-fha-notes', 'florida-notes', 'ada-plan-checks'],
  },
  {
    id: 'ADA2010-305.3-route.clearFloorLength',
    parameter: 'clearFloorLength',
    check: atLeast(1220),
    conditionText: '760 x 1220 mm',
    severity: 'detail',
    confidence: 'high',
    source: ['ada-fha-notes', 'florida-notes'],
  },
  {
    id: 'ADA2010-307.2-route.protrusionDepth',
    parameter: 'protrusionDepth',
    check: atMost(100),
    conditionText: 'leading edge between 685 and 2030 mm above floor',
    severity: 'essential',
    confidence: 'medium',
    source: ['ada-fha-notes'],
  },
  {
    id: 'ADA2010-307.4-route.headroom',
    parameter: 'headroom',
    check: atLeast(2030),
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
]);
