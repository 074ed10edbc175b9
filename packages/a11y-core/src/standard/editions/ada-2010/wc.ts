import { wc } from '../../../facility/types/wc.js';
import { atLeast, between, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const wcRequirements = requirementsFor(ADA2010, wc, [
  {
    id: 'ADA2010-604.2-wc.centrelineToSideWall',
    parameter: 'centrelineToSideWall',
    check: between(405, 455),
    severity: 'detail',
    confidence: 'high',
    source: ['ada-plan-checks', 'stepping-thru'],
  },
  {
    id: 'ADA2010-604.3.1-wc.clearanceWidth',
    parameter: 'clearanceWidth',
    check: atLeast(1525),
    conditionText: 'from side wall',
    conditionNote: 'measuring-point',
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-604.4-wc.seatHeight',
    parameter: 'seatHeight',
    check: between(430, 485),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-604.5.1-wc.sideBarLength',
    parameter: 'sideBarLength',
    check: atLeast(1065),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-604.5.2-wc.rearBarLength',
    parameter: 'rearBarLength',
    check: atLeast(915),
    severity: 'detail',
    confidence: 'medium',
    source: ['ada-plan-checks'],
  },
]);
