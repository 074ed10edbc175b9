import { door } from '../../../facility/types/door.js';
import { allOf, isNotSo, isSo } from '../../condition.js';
import { slope } from '../../requirement.js';
import { atLeast, atMost, between, requirementsFor } from '../../requirements-for.js';
import { ADA2010 } from './edition.js';

export const doorRequirements = requirementsFor(ADA2010, door, [
  {
    id: 'ADA2010-404.2.3-door.clearWidth',
    parameter: 'clearWidth',
    orParameter: 'automaticClearWidth',
    check: atLeast(815),
    conditionText: 'door open 90 degrees',
    conditionNote: 'measuring-point',
    severity: 'essential',
    confidence: 'high',
    source: ['ada-404.2.3', 'ada-fha-notes'],
  },
  {
    id: 'ADA2010-404.2.4.4-door.manoeuvringSlope',
    parameter: 'manoeuvringSlope',
    check: atMost(slope(1, 48)),
    severity: 'detail',
    confidence: 'high',
    source: ['corada-404.2.4.4'],
  },
  {
    id: 'ADA2010-404.2.5-door.thresholdHeight',
    parameter: 'thresholdHeight',
    check: atMost(13),
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-404.2.6-door.seriesDoorSpacing',
    parameter: 'seriesDoorSpacing',
    check: atLeast(1220),
    condition: isSo('doorsInSeries'),
    conditionText: 'plus width of door swinging in',
    conditionNote: 'measuring-point',
    provenByValue: true,
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-404.2.7-door.handleHeight',
    parameter: 'handleHeight',
    check: between(865, 1220),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-404.2.8.1-door.closerTime',
    parameter: 'closerTime',
    check: atLeast(5),
    condition: isSo('hasCloser'),
    conditionText: '90 degrees to 12 degrees',
    conditionNote: 'measuring-point',
    provenByValue: true,
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-404.2.9-door.openingForce',
    parameter: 'openingForce',
    check: atMost(22.2),
    // A fire door may need more force: the fire authority sets it.
    condition: allOf(
      { context: 'doorKind', oneOf: ['sideHung', 'sliding', 'folding'] },
      isNotSo('exteriorDoor'),
      isNotSo('isFireDoor'),
    ),
    conditionText: 'interior hinged, sliding, folding doors',
    severity: 'essential',
    confidence: 'low',
    source: ['recalled'],
  },
  {
    id: 'ADA2010-404.2.11-door.visionPanelBottomHeight',
    parameter: 'visionPanelBottomHeight',
    check: atMost(1090),
    severity: 'detail',
    confidence: 'low',
    source: ['recalled'],
  },
]);
