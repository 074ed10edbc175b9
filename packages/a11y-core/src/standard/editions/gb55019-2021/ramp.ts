import { ramp } from '../../../facility/types/ramp.js';
import { allOf, anyOf, isSo } from '../../condition.js';
import { slope } from '../../requirement.js';
import { atLeast, atMost, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const rampRequirements = requirementsFor(GB55019, ramp, [
  {
    id: 'GB55019-2.3.1-ramp.runningSlope',
    parameter: 'runningSlope',
    check: atMost(slope(1, 12)),
    conditionText:
      'unless the restricted case applies (conditions restricted and rise of the run <= 150 mm)',
    relaxedBy: ['GB55019-2.3.1-ramp.runningSlope.restricted150'],
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-issues', 'questions-gb55019', 'architects-gb55019'],
  },
  {
    id: 'GB55019-2.3.1-ramp.runningSlope.restricted150',
    parameter: 'runningSlope',
    check: atMost(slope(1, 10)),
    condition: allOf(isSo('restrictedSite'), { parameter: 'rise', is: 'at-most', value: 150 }),
    conditionText:
      'conditions restricted and height difference between start and end of the run <= 150 mm',
    severity: 'essential',
    confidence: 'medium',
    source: ['supervision-checklist', 'recalled'],
  },
  {
    id: 'GB55019-2.3.1-ramp.crossSlope',
    parameter: 'crossSlope',
    check: atMost(slope(1, 50)),
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-issues', 'architects-gb55019'],
  },
  {
    id: 'GB55019-2.3.1-ramp.rise',
    parameter: 'rise',
    check: atMost(750),
    conditionText: 'per run; longer rise needs a landing',
    conditionNote: 'measuring-point',
    severity: 'essential',
    confidence: 'high',
    source: ['architects-gb55019', 'supervision-checklist'],
  },
  {
    id: 'GB55019-2.3.2-ramp.clearWidth',
    parameter: 'clearWidth',
    check: atLeast(1200),
    severity: 'essential',
    confidence: 'high',
    source: ['questions-gb55019', 'architects-gb55019', 'supervision-checklist'],
  },
  {
    id: 'GB55019-2.3.3-ramp.landingLength',
    parameter: 'landingLength',
    check: atLeast(1500),
    conditionText: 'start, end and intermediate landings',
    whenAbsent: 'missed',
    conditionNote: 'measuring-point',
    severity: 'essential',
    confidence: 'medium',
    source: ['supervision-checklist', 'wayhhow-notes'],
    note: 'same number verified in GB 50763-2012; wording in GB 55019 recalled',
  },
  {
    id: 'GB55019-2.3.3-ramp.landingWidthNotLessThanRamp',
    parameter: 'landingWidthNotLessThanRamp',
    check: isTrue,
    conditionText: 'start, end and intermediate landings',
    conditionNote: 'measuring-point',
    severity: 'essential',
    confidence: 'medium',
    source: ['wayhhow-notes', 'recalled'],
  },
  {
    id: 'GB55019-2.3.3-ramp.landingUnobstructed',
    parameter: 'landingUnobstructed',
    check: isTrue,
    severity: 'essential',
    confidence: 'medium',
    source: ['survey-app', 'recalled'],
  },
  {
    id: 'GB55019-2.3.4-ramp.handrailBothSides',
    parameter: 'handrailBothSides',
    check: isTrue,
    condition: allOf(
      { parameter: 'rise', is: 'above', value: 300 },
      { parameter: 'runningSlope', is: 'above', value: slope(1, 20) },
    ),
    conditionText: 'rise > 300 mm and running slope > 1:20; continuous with landing handrails',
    severity: 'essential',
    confidence: 'high',
    source: ['questions-gb55019', 'wayhhow-notes', 'cad-check'],
  },
  {
    id: 'GB55019-2.3.5-ramp.edgeProtection',
    parameter: 'edgeProtection',
    check: isTrue,
    condition: allOf(
      isSo('openSide'),
      anyOf(isSo('handrailsPresent'), { parameter: 'handrailBothSides', oneOf: [true] }),
    ),
    conditionText: 'open side of a ramp that has handrails',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-notes', 'design-statement'],
  },
]);
