import { audibleSignal } from '../../../facility/types/audible-signal.js';
import { anyOf, isSo } from '../../condition.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const audibleSignalRequirements = requirementsFor(GB55019, audibleSignal, [
  {
    id: 'GB55019-4.0.8-audibleSignal.safeAndDirectional',
    parameter: 'safeAndDirectional',
    check: isTrue,
    severity: 'detail',
    confidence: 'low',
    source: ['wayhhow-gb55019', 'recalled'],
  },
  {
    id: 'GB55019-4.0.8-audibleSignal.presentAtRequiredCrossings',
    parameter: 'presentAtRequiredCrossings',
    check: isTrue,
    condition: anyOf(isSo('shoppingStreet'), isSo('visuallyImpairedArea')),
    conditionText:
      'crossings around main shopping/pedestrian streets and where visually impaired people concentrate',
    askedBecause:
      'which streets are the main shopping streets, and where visually impaired people concentrate, is known in planning and cannot be measured on site',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled', 'jianbiaoku-note-4.2'],
    subject: 'place',
  },
  {
    id: 'GB55019-4.0.8-audibleSignal.integratedWithSignalNoNoise',
    parameter: 'integratedWithSignalNoNoise',
    check: isTrue,
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
]);
