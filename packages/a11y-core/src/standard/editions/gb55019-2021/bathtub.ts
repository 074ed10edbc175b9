import { bathtub } from '../../../facility/types/bathtub.js';
import { atLeast, atMost, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const bathtubRequirements = requirementsFor(GB55019, bathtub, [
  {
    id: 'GB55019-3.1.12-bathtub.rimHeight',
    parameter: 'rimHeight',
    check: atMost(450),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-3.1.12-bathtub.sideSpaceLength',
    parameter: 'sideSpaceLength',
    check: atLeast(1500),
    conditionText: 'parallel to the tub',
    conditionNote: 'measuring-point',
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-3.1.12-bathtub.sideSpaceWidth',
    parameter: 'sideSpaceWidth',
    check: atLeast(800),
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-3.1.12-bathtub.transferSeatAndGrabBars',
    parameter: 'transferSeatAndGrabBars',
    check: isTrue,
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
]);
