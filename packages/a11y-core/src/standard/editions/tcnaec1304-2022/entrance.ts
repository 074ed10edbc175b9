import { entrance } from '../../../facility/types/entrance.js';
import { atLeast, requirementsFor } from '../../requirements-for.js';
import { TCNAEC1304 } from './edition.js';

export const entranceRequirements = requirementsFor(TCNAEC1304, entrance, [
  {
    id: 'TCNAEC1304-5.3.3.2-entrance.canopyDepth',
    parameter: 'canopyDepth',
    check: atLeast(1500),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-5.3.3.4-entrance.bollardGap',
    parameter: 'bollardGap',
    check: atLeast(900),
    conditionText: 'scored item',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
  },
  {
    id: 'TCNAEC1304-5.2.3.1-entrance.accessibleEntranceShare',
    parameter: 'accessibleEntranceShare',
    check: atLeast(100),
    conditionText: 'scored item, top rung: every entrance',
    conditionNote: 'scored-item',
    strength: 'recommended',
    severity: 'detail',
    confidence: 'medium',
    source: ['cnaec-1304'],
    subject: 'place',
  },
]);
