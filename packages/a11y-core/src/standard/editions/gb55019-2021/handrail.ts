import { handrail } from '../../../facility/types/handrail.js';
import { allOf, anyOf, isSo } from '../../condition.js';
import { atLeast, between, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const handrailRequirements = requirementsFor(GB55019, handrail, [
  {
    id: 'GB55019-2.8.1-handrail.height',
    parameter: 'height',
    check: between(850, 900),
    conditionText: 'single rail, or upper rail of two',
    conditionNote: 'measuring-point',
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-issues', 'wayhhow-gb55019'],
  },
  {
    id: 'GB55019-2.8.1-handrail.lowerHeight',
    parameter: 'lowerHeight',
    check: between(650, 700),
    condition: isSo('twoLevelHandrail'),
    conditionText: 'two-level handrail',
    provenByValue: true,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-issues'],
  },
  {
    id: 'GB55019-2.8.2-handrail.continuous',
    parameter: 'continuous',
    check: isTrue,
    // A wheelchair ramp is there for people who move with difficulty, whoever else uses it.
    condition: anyOf(
      { context: 'handrailOn', oneOf: ['ramp'] },
      allOf(
        { context: 'handrailOn', oneOf: ['stairs'] },
        { context: 'mainUsers', oneOf: ['mobility', 'visual', 'mobilityAndVisual'] },
      ),
    ),
    conditionText: 'stairs, steps and ramps mainly used by mobility/visually impaired people',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-2.8.3-handrail.endExtension',
    parameter: 'endExtension',
    check: atLeast(300),
    condition: { context: 'handrailOn', oneOf: ['stairs', 'ramp'] },
    conditionText: 'stairs, steps, ramps',
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'medium',
    source: ['supervision-checklist', 'wayhhow-gb55019'],
    note: 'clause text seen, number cut off there; number from secondary list',
  },
  {
    id: 'GB55019-2.8.3-handrail.endReturn',
    parameter: 'endReturn',
    check: atLeast(100),
    // The end turns to the wall, or bends down by the dimension; one fixed in the floor has none.
    metIf: { parameter: 'endForm', oneOf: ['toWall', 'toFloor'] },
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'medium',
    source: ['wayhhow-gb50763', 'recalled'],
    note: 'same number verified in GB 50763-2012; wording in GB 55019 recalled',
  },
  {
    id: 'GB55019-2.8.4-handrail.wallClearance',
    parameter: 'wallClearance',
    check: atLeast(40),
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-2.8.4-handrail.firmAndGraspable',
    parameter: 'firmAndGraspable',
    check: isTrue,
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-2.8.5-handrail.contrast',
    parameter: 'contrast',
    check: isTrue,
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
]);
