import { sidewalk } from '../../../facility/types/sidewalk.js';
import { isTrue, requirementsFor } from '../../requirements-for.js';
import { GB50763 } from './edition.js';

export const sidewalkRequirements = requirementsFor(GB50763, sidewalk, [
  {
    id: 'GB50763-4.2.1-sidewalk.kerbRampAtEveryBreak',
    parameter: 'kerbRampAtEveryBreak',
    check: isTrue,
    severity: 'essential',
    confidence: 'high',
    source: ['jianbiaoku-note-4.2', 'wayhhow-gb50763'],
  },
  {
    id: 'GB50763-4.2.2-sidewalk.tactileInKeyAreas',
    parameter: 'tactileInKeyAreas',
    check: isTrue,
    severity: 'essential',
    confidence: 'high',
    source: ['jianbiaoku-note-4.2', 'wayhhow-gb50763'],
  },
  {
    id: 'GB50763-4.2.2-sidewalk.warningAtRampEnds',
    parameter: 'warningAtRampEnds',
    check: isTrue,
    severity: 'essential',
    confidence: 'high',
    source: ['jianbiaoku-note-4.2'],
  },
  {
    id: 'GB50763-4.2.3-sidewalk.rampBesideSteps',
    parameter: 'rampBesideSteps',
    check: isTrue,
    severity: 'essential',
    confidence: 'high',
    source: ['jianbiaoku-note-4.2', 'wayhhow-gb50763'],
  },
]);
