import { route } from '../../../facility/types/route.js';
import { allOf, anyOf, isNotSo, isSo } from '../../condition.js';
import { atLeast, atMost, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const routeRequirements = requirementsFor(ADA2010, route, [
  {
    id: 'ADA2010-303.2-route.levelChangeVertical',
    parameter: 'levelChangeVertical',
    check: atMost(6.4),
    conditionText: 'vertical; up to 13 mm if bevelled 1:2 (303.3)',
    conditionNote: 'other-shape',
    metIf: allOf(isSo('bevelledEdge'), {
      parameter: 'levelChangeVertical',
      is: 'at-most',
      value: 13,
    }),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-304.3.1-route.turningDiameter',
    parameter: 'turningDiameter',
    check: atLeast(1525),
    condition: isNotSo('tShapedTurning'),
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
    conditionNote: 'measuring-point',
    severity: 'detail',
    confidence: 'high',
    source: ['ada-fha-notes', 'florida-notes'],
  },
  {
    id: 'ADA2010-307.2-route.protrusionDepth',
    parameter: 'protrusionDepth',
    check: atMost(100),
    condition: isSo('protrusionsPresent'),
    conditionText: 'leading edge between 685 and 2030 mm above floor',
    metIf: anyOf(
      { parameter: 'protrusionUndersideHeight', is: 'at-most', value: 685 },
      { parameter: 'protrusionUndersideHeight', is: 'above', value: 2030 },
    ),
    provenByValue: true,
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
