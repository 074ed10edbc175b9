import { serviceSpace } from '../../../facility/types/service-space.js';
import { isSo } from '../../condition.js';
import { atLeast, atMost, between, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const serviceSpaceRequirements = requirementsFor(GB55019, serviceSpace, [
  {
    id: 'GB55019-3.1.1-serviceSpace.reachedByAccessibleCorridor',
    parameter: 'reachedByAccessibleCorridor',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019', 'cnaec-1304'],
  },
  {
    id: 'GB55019-3.1.2-serviceSpace.turningSpace',
    parameter: 'turningSpace',
    check: isTrue,
    condition: isSo('hasInternalSpace'),
    conditionText: 'facilities with internal space',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-3.1.2-serviceSpace.internalClearWidth',
    parameter: 'internalClearWidth',
    check: atLeast(900),
    condition: isSo('hasInternalSpace'),
    provenByValue: true,
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-3.1.3-serviceSpace.doorOpenableFromOutside',
    parameter: 'doorOpenableFromOutside',
    check: isTrue,
    // A place without a door is open already.
    condition: isSo('hasInternalSpace'),
    whenAbsent: 'not-applicable',
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-3.1.4-serviceSpace.callDevice',
    parameter: 'callDevice',
    check: isTrue,
    condition: isSo('hasInternalSpace'),
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-3.1.5-serviceSpace.surface',
    parameter: 'surface',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-3.1.6-serviceSpace.controlHeight',
    parameter: 'controlHeight',
    check: between(850, 1100),
    conditionText: 'user-operated controls',
    conditionNote: 'subject',
    severity: 'detail',
    confidence: 'medium',
    source: ['wayhhow-gb55019', 'recalled'],
    note: 'lower bound seen in clause text; upper bound recalled',
  },
  {
    id: 'GB55019-3.1.7-serviceSpace.hookHeight',
    parameter: 'hookHeight',
    check: atMost(1200),
    severity: 'detail',
    confidence: 'medium',
    source: ['recalled', 'cnaec-1304'],
    note: 'T/CNAEC 1304 rewards hooks at 1.10-1.20 m, consistent with a 1.20 m ceiling',
  },
]);
