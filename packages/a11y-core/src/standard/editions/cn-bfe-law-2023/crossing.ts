import { crossing } from '../../../facility/types/crossing.js';
import { allOf, anyOf, isSo } from '../../condition.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { BFELAW } from './edition.js';

export const crossingRequirements = requirementsFor(BFELAW, crossing, [
  {
    id: 'LAW2023-crossing.audibleSignal',
    clause: 'article to be confirmed',
    parameter: 'audibleSignal',
    check: isTrue,
    condition: allOf(
      isSo('signalControlled'),
      anyOf(isSo('audibleSignalArea'), isSo('disabledSchoolOrEmployerNear')),
    ),
    conditionText:
      'signalled crossing in a city centre, or around schools and employers of disabled people',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled-law'],
  },
]);
