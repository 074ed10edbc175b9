import { shower } from '../../../facility/types/shower.js';
import { atLeast, atMost, between, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const showerRequirements = requirementsFor(GB55019, shower, [
  {
    id: 'GB55019-3.1.11-shower.seatHeight',
    parameter: 'seatHeight',
    check: between(400, 450),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-3.1.11-shower.seatDepth',
    parameter: 'seatDepth',
    check: between(400, 500),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-3.1.11-shower.seatWidth',
    parameter: 'seatWidth',
    check: between(500, 550),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-3.1.11-shower.lBarHeight',
    parameter: 'lBarHeight',
    check: between(700, 750),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-3.1.11-shower.lBarLength',
    parameter: 'lBarLength',
    check: atLeast(700),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-3.1.11-shower.lBarTopHeight',
    parameter: 'lBarTopHeight',
    check: between(1400, 1600),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-3.1.11-shower.controlHeight',
    parameter: 'controlHeight',
    check: atMost(1000),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-3.1.11-shower.handShowerBracketHeight',
    parameter: 'handShowerBracketHeight',
    check: atMost(1200),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'GB55019-3.1.11-shower.hoseLength',
    parameter: 'hoseLength',
    check: atLeast(1500),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
]);
