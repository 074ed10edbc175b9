import { busStop } from '../../../facility/types/bus-stop.js';
import { anyOf, isSo } from '../../condition.js';
import { atLeast, between, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

export const busStopRequirements = requirementsFor(GB50763, busStop, [
  {
    id: 'GB50763-4.5.1-busStop.platformClearWidth',
    parameter: 'platformClearWidth',
    check: atLeast(1500),
    severity: 'essential',
    confidence: 'medium',
    source: ['guangzhou-platform', 'recalled'],
  },
  {
    id: 'GB50763-4.5.1-busStop.medianStopAccessible',
    parameter: 'medianStopAccessible',
    check: isTrue,
    condition: isSo('onMedian'),
    conditionText: 'stop on a median',
    severity: 'essential',
    confidence: 'low',
    source: ['wayhhow-gb50763', 'recalled'],
  },
  {
    id: 'GB50763-4.5.2-busStop.tactileSetback',
    parameter: 'tactileSetback',
    check: between(250, 500),
    conditionText: 'length matches the platform',
    conditionNote: 'measuring-point',
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'medium',
    source: ['unrecorded-jgj50', 'recalled'],
    note: 'number seen in the older JGJ 50-2001; GB 50763 wording recalled',
  },
  {
    id: 'GB50763-4.5.2-busStop.brailleBoard',
    parameter: 'brailleBoard',
    check: isTrue,
    condition: anyOf(isSo('tactilePavingAlong'), isSo('visuallyImpairedArea')),
    conditionText: 'where tactile paving or visually impaired people concentrate',
    severity: 'detail',
    confidence: 'low',
    source: ['wayhhow-gb50763', 'recalled'],
  },
]);
