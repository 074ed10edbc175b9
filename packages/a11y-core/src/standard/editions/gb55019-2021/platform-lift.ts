import { platformLift } from '../../../facility/types/platform-lift.js';
import { atLeast, between, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const platformLiftRequirements = requirementsFor(GB55019, platformLift, [
  {
    id: 'GB55019-2.6.5-platformLift.depth',
    parameter: 'depth',
    check: atLeast(1200),
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-2.6.5-platformLift.width',
    parameter: 'width',
    check: atLeast(900),
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-2.6.5-platformLift.handrailGuardCallButton',
    parameter: 'handrailGuardCallButton',
    check: isTrue,
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-2.6.5-platformLift.callButtonHeight',
    parameter: 'callButtonHeight',
    check: between(850, 1100),
    conditionText: 'refers to 2.6.1',
    conditionNote: 'other-shape',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-2.6.5-platformLift.entryProtection',
    parameter: 'entryProtection',
    check: isTrue,
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-2.6.5-platformLift.driveProtection',
    parameter: 'driveProtection',
    check: isTrue,
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
]);
