import { tactilePaving } from '../../../facility/types/tactile-paving.js';
import { isSo } from '../../condition.js';
import { atLeast, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const tactilePavingRequirements = requirementsFor(GB55019, tactilePaving, [
  {
    id: 'GB55019-2.11.1-tactilePaving.guidesSafely',
    parameter: 'guidesSafely',
    check: isTrue,
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019', 'jianbiaoku-note-2.11'],
  },
  {
    id: 'GB55019-2.11.2-tactilePaving.unobstructed',
    parameter: 'unobstructed',
    check: isTrue,
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019', 'wayhhow-issues', 'jianbiaoku-note-2.11'],
  },
  {
    id: 'GB55019-2.11.3-tactilePaving.warningAtStartEndTurn',
    parameter: 'warningAtStartEndTurn',
    check: isTrue,
    condition: { context: 'pavingKind', oneOf: ['directional', 'both'] },
    conditionText: 'directional paving',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019', 'design-statement'],
  },
  {
    id: 'GB55019-2.11.3-tactilePaving.warningAtHazards',
    parameter: 'warningAtHazards',
    check: isTrue,
    condition: isSo('nearHazard'),
    conditionText: 'places needing warning (doors, stairs, platform edges etc.)',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019', 'wayhhow-issues', 'jianbiaoku-note-2.11'],
  },
  {
    id: 'GB55019-2.11.3-tactilePaving.warningWidth',
    parameter: 'warningWidth',
    check: atLeast(300),
    condition: { context: 'pavingKind', oneOf: ['warning', 'both'] },
    conditionText: 'and not less than the directional paving width',
    provenByValue: true,
    severity: 'detail',
    confidence: 'low',
    source: ['jianbiaoku-note-2.11', 'recalled'],
    note: 'official note confirms a width requirement exists; number recalled',
  },
  {
    id: 'GB55019-2.11.4-tactilePaving.contrast',
    parameter: 'contrast',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019', 'wayhhow-issues', 'jianbiaoku-note-2.11'],
  },
]);
