import { serviceCounter } from '../../../facility/types/service-counter.js';
import { atLeast, between, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

// A machine or a wall phone has no counter top, and no knees go under it.
const HAS_TOP = { context: 'counterKind', oneOf: ['desk', 'luggage', 'fountain'] } as const;

export const serviceCounterRequirements = requirementsFor(GB55019, serviceCounter, [
  {
    id: 'GB55019-3.6.1-serviceCounter.present',
    parameter: 'present',
    check: isTrue,
    condition: { context: 'counterKind', oneOf: ['desk', 'luggage'] },
    conditionText: 'enquiry, reception, business, cashier, lending, security desks etc.',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019', 'wayhhow-issues', 'jianbiaoku-note-3.6'],
  },
  {
    id: 'GB55019-3.6.2-serviceCounter.lowMachineCount',
    parameter: 'lowMachineCount',
    check: atLeast(1),
    // Each area and type of machine is a record of its own: a total of the place would hide one.
    condition: { context: 'counterKind', oneOf: ['machines', 'fountain'] },
    conditionText: 'drinking fountains, ATMs, ticket and vending machines: per area and type',
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-3.6.3-serviceCounter.turningSpace',
    parameter: 'turningSpace',
    check: isTrue,
    conditionText: 'may use the space under the counter',
    conditionNote: 'measuring-point',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019', 'jianbiaoku-note-3.6'],
  },
  {
    id: 'GB55019-3.6.4-serviceCounter.topHeight',
    parameter: 'topHeight',
    check: between(700, 850),
    condition: HAS_TOP,
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-3.6.4-serviceCounter.kneeWidth',
    parameter: 'kneeWidth',
    check: atLeast(750),
    condition: HAS_TOP,
    whenAbsent: 'missed',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-3.6.4-serviceCounter.kneeHeight',
    parameter: 'kneeHeight',
    check: atLeast(650),
    condition: HAS_TOP,
    whenAbsent: 'missed',
    severity: 'essential',
    confidence: 'high',
    source: ['wayhhow-gb55019'],
  },
  {
    id: 'GB55019-3.6.4-serviceCounter.kneeDepthLow',
    parameter: 'kneeDepthLow',
    check: atLeast(450),
    condition: HAS_TOP,
    conditionText: 'within 250 mm of the floor',
    conditionNote: 'measuring-point',
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'low',
    source: ['survey-app', 'recalled'],
  },
  {
    id: 'GB55019-3.6.4-serviceCounter.kneeDepthHigh',
    parameter: 'kneeDepthHigh',
    check: atLeast(250),
    condition: HAS_TOP,
    conditionText: 'above 250 mm',
    conditionNote: 'measuring-point',
    whenAbsent: 'missed',
    severity: 'detail',
    confidence: 'low',
    source: ['survey-app', 'recalled'],
  },
]);
