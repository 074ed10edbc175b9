import { route } from '../../../facility/types/route.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { ISO21542 } from './edition.js';

export const routeRequirements = requirementsFor(ISO21542, route, [
  {
    id: 'ISO21542-scope-route.wheelchairFootprintWidth',
    parameter: 'wheelchairFootprintWidth',
    check: atLeast(800),
    conditionText: 'design wheelchair 800 x 1300 mm',
    conditionNote: 'measuring-point',
    severity: 'detail',
    confidence: 'high',
    source: ['iteh-iso21542'],
  },
  {
    id: 'ISO21542-scope-route.wheelchairFootprintLength',
    parameter: 'wheelchairFootprintLength',
    check: atLeast(1300),
    conditionText: 'design wheelchair 800 x 1300 mm',
    conditionNote: 'measuring-point',
    severity: 'detail',
    confidence: 'high',
    source: ['iteh-iso21542'],
  },
  {
    id: 'ISO21542-turning-route.turningDiameter',
    parameter: 'turningDiameter',
    check: atLeast(1500),
    severity: 'essential',
    confidence: 'medium',
    source: ['jurisdiction-table'],
  },
]);
