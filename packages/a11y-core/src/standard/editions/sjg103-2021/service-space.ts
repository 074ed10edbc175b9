import { serviceSpace } from '../../../facility/types/service-space.js';
import { isSo } from '../../condition.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { SJG103 } from './edition.js';

export const serviceSpaceRequirements = requirementsFor(SJG103, serviceSpace, [
  {
    id: 'SJG103-3.0.5-serviceSpace.surface',
    parameter: 'surface',
    check: isTrue,
    severity: 'detail',
    governedBy: ['GB55019-3.1.5-serviceSpace.surface'],
    confidence: 'medium',
    source: ['wayhhow-sjg103'],
  },
  {
    id: 'SJG103-3.0.6-serviceSpace.noSharpEdges',
    parameter: 'noSharpEdges',
    check: isTrue,
    conditionText: 'parts people can touch',
    conditionNote: 'measuring-point',
    whenAbsent: 'not-applicable',
    severity: 'detail',
    confidence: 'medium',
    source: ['wayhhow-sjg103'],
  },
  {
    id: 'SJG103-3.0.7-serviceSpace.rainSunShelter',
    parameter: 'rainSunShelter',
    check: isTrue,
    condition: isSo('outdoor'),
    conditionText: 'outdoor',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['wayhhow-sjg103'],
  },
]);
