import { entrance } from '../../../facility/types/entrance.js';
import { isSo, not } from '../../condition.js';
import { slope } from '../../requirement.js';
import { atLeast, atMost, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const entranceRequirements = requirementsFor(GB55019, entrance, [
  {
    id: 'GB55019-2.4.1-entrance.permittedType',
    parameter: 'permittedType',
    check: isTrue,
    conditionText: 'must be one of the three types',
    contradictedBy: { context: 'entranceKind', oneOf: ['stepsOnly'] },
    conditionNote: 'other-shape',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-issues', 'questions-gb55019'],
  },
  {
    id: 'GB55019-2.4.1-entrance.flatEntranceSlope',
    parameter: 'flatEntranceSlope',
    check: atMost(slope(1, 20)),
    condition: { context: 'entranceKind', oneOf: ['flat'] },
    conditionText: 'flat (ramp-less) entrance',
    severity: 'essential',
    confidence: 'high',
    source: ['jsq886-3.3', 'wayhhow-notes'],
    note: 'official note says the clause carries the GB 50763 text, which is 1:20',
  },
  {
    id: 'GB55019-2.4.2-entrance.platformDepth',
    parameter: 'platformDepth',
    check: atLeast(1500),
    condition: not({ context: 'entranceKind', oneOf: ['flat'] }),
    conditionText: 'measured with the door fully open; not required for flat entrances',
    whenAbsent: 'missed',
    severity: 'essential',
    confidence: 'high',
    source: ['questions-gb55019', 'design-statement', 'drawing-review'],
  },
  {
    id: 'GB55019-2.4.2-entrance.canopy',
    parameter: 'canopy',
    check: isTrue,
    severity: 'detail',
    confidence: 'medium',
    source: ['survey-app', 'jsq886-3.3', 'recalled'],
    note: 'same number verified in GB 50763-2012; wording in GB 55019 recalled',
  },
  {
    id: 'GB55019-2.4.3-entrance.gateClearWidth',
    parameter: 'gateClearWidth',
    check: atLeast(900),
    condition: isSo('gatesPresent'),
    conditionText: 'where turnstiles are installed: at least one lane or an adjacent bypass',
    provenByValue: true,
    severity: 'essential',
    confidence: 'low',
    source: ['wayhhow-notes', 'recalled'],
  },
]);
