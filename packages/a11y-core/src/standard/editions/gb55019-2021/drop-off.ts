import { dropOff } from '../../../facility/types/drop-off.js';
import { isSo } from '../../condition.js';
import { atLeast, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const dropOffRequirements = requirementsFor(GB55019, dropOff, [
  {
    id: 'GB55019-2.9.6-dropOff.length',
    parameter: 'length',
    check: atLeast(7000),
    conditionText: 'small passenger cars',
    conditionNote: 'subject',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019', 'design-statement'],
  },
  {
    id: 'GB55019-2.9.6-dropOff.width',
    parameter: 'width',
    check: atLeast(2400),
    conditionText: 'small passenger cars',
    conditionNote: 'subject',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019', 'design-statement'],
  },
  {
    id: 'GB55019-2.9.6-dropOff.kerbRampToPath',
    parameter: 'kerbRampToPath',
    check: isTrue,
    condition: isSo('levelDifferenceToPath'),
    conditionText: 'level difference to footpath',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
]);
