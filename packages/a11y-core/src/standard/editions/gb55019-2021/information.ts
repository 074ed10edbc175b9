import { information } from '../../../facility/types/information.js';
import { isSo } from '../../condition.js';
import { atLeast, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const informationRequirements = requirementsFor(GB55019, information, [
  {
    id: 'GB55019-4.0.5-information.textAssist',
    parameter: 'textAssist',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-4.0.6-information.audioAssist',
    parameter: 'audioAssist',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-4.0.7-information.lowPublicPhoneCount',
    parameter: 'lowPublicPhoneCount',
    check: atLeast(1),
    condition: isSo('publicPhonesPresent'),
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-4.0.7-information.lowKioskCount',
    parameter: 'lowKioskCount',
    check: atLeast(1),
    condition: isSo('kiosksPresent'),
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-4.0.7-information.screenReaderComputerCount',
    parameter: 'screenReaderComputerCount',
    check: atLeast(1),
    condition: isSo('publicComputersPresent'),
    conditionText: 'public computers',
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
    subject: 'place',
  },
]);
