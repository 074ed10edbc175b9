import { corridor } from '../../../facility/types/corridor.js';
import { allOf, isSo } from '../../condition.js';
import { atMost, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB50642 } from './edition.js';

export const corridorRequirements = requirementsFor(GB50642, corridor, [
  {
    id: 'GB50642-3.5.8-corridor.gratingOpening',
    parameter: 'gratingOpening',
    check: atMost(15),
    condition: allOf(isSo('acceptanceSurvey'), isSo('gratingsPresent')),
    conditionText: 'acceptance',
    severity: 'essential',
    governedBy: ['GB55019-2.2.4-corridor.gratingOpening'],
    confidence: 'high',
    source: ['jianbiaoku-gb50642-3.5', 'jianbiaoku-3.5'],
    note: 'superseded by 13 mm in GB 55019 2.2.4',
  },
  {
    id: 'GB50642-3.5.6-corridor.widthAsDesigned',
    parameter: 'widthAsDesigned',
    check: isTrue,
    condition: isSo('acceptanceSurvey'),
    conditionText: 'acceptance: visual and steel-tape measurement',
    severity: 'detail',
    confidence: 'high',
    source: ['jianbiaoku-gb50642-3.5'],
  },
  {
    id: 'GB50642-3.5.7-corridor.protrusionAsDesigned',
    parameter: 'protrusionAsDesigned',
    check: isTrue,
    condition: allOf(isSo('acceptanceSurvey'), isSo('protrusionsPresent')),
    conditionText: 'acceptance: all items checked',
    severity: 'detail',
    confidence: 'high',
    source: ['jianbiaoku-gb50642-3.5'],
  },
]);
