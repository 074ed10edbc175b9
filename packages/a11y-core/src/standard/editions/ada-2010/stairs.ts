import { stairs } from '../../../facility/types/stairs.js';
import { atLeast, between, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const stairsRequirements = requirementsFor(ADA2010, stairs, [
  {
    id: 'ADA2010-504.2-stairs.treadWidth',
    parameter: 'treadWidth',
    check: atLeast(280),
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-504.2-stairs.riserHeight',
    parameter: 'riserHeight',
    check: between(100, 180),
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
]);
