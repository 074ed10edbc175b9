import { sidewalk } from '../../../facility/types/sidewalk.js';
import { anyOf, isSo } from '../../condition.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

export const sidewalkRequirements = requirementsFor(GB50763, sidewalk, [
  {
    id: 'GB50763-4.2.1-sidewalk.kerbRampAtEveryBreak',
    parameter: 'kerbRampAtEveryBreak',
    check: isTrue,
    condition: isSo('levelDifference'),
    severity: 'essential',
    confidence: 'high',
    source: ['jianbiaoku-note-4.2', 'wayhhow-gb50763'],
  },
  {
    id: 'GB50763-4.2.2-sidewalk.tactileInKeyAreas',
    parameter: 'tactileInKeyAreas',
    check: isTrue,
    condition: anyOf(isSo('shoppingStreet'), isSo('visuallyImpairedArea')),
    severity: 'essential',
    confidence: 'high',
    source: ['jianbiaoku-note-4.2', 'wayhhow-gb50763'],
  },
  {
    id: 'GB50763-4.2.2-sidewalk.warningAtRampEnds',
    parameter: 'warningAtRampEnds',
    check: isTrue,
    condition: isSo('rampPresent'),
    severity: 'essential',
    confidence: 'high',
    source: ['jianbiaoku-note-4.2'],
  },
  {
    id: 'GB50763-4.2.3-sidewalk.rampBesideSteps',
    parameter: 'rampBesideSteps',
    check: isTrue,
    condition: isSo('stepsPresent'),
    severity: 'essential',
    confidence: 'high',
    source: ['jianbiaoku-note-4.2', 'wayhhow-gb50763'],
  },
]);
