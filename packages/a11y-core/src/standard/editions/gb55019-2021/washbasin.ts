import { washbasin } from '../../../facility/types/washbasin.js';
import { atLeast, atMost, isTrue, requirementsFor } from '../../requirements-for.js';
import { GB55019 } from './edition.js';

export const washbasinRequirements = requirementsFor(GB55019, washbasin, [
  {
    id: 'GB55019-3.1.10-washbasin.rimHeight',
    parameter: 'rimHeight',
    check: atMost(800),
    severity: 'detail',
    confidence: 'low',
    source: ['survey-app', 'recalled'],
  },
  {
    id: 'GB55019-3.1.10-washbasin.tapToSideWall',
    parameter: 'tapToSideWall',
    check: atLeast(550),
    severity: 'detail',
    confidence: 'low',
    source: ['survey-app', 'recalled'],
  },
  {
    id: 'GB55019-3.1.10-washbasin.kneeWidth',
    parameter: 'kneeWidth',
    check: atLeast(750),
    severity: 'essential',
    confidence: 'low',
    source: ['survey-app', 'recalled'],
  },
  {
    id: 'GB55019-3.1.10-washbasin.kneeHeight',
    parameter: 'kneeHeight',
    check: atLeast(650),
    severity: 'essential',
    confidence: 'low',
    source: ['survey-app', 'recalled'],
  },
  {
    id: 'GB55019-3.1.10-washbasin.kneeDepthLow',
    parameter: 'kneeDepthLow',
    check: atLeast(450),
    conditionText: 'within 250 mm of the floor',
    severity: 'detail',
    confidence: 'low',
    source: ['survey-app', 'recalled'],
  },
  {
    id: 'GB55019-3.1.10-washbasin.kneeDepthHigh',
    parameter: 'kneeDepthHigh',
    check: atLeast(250),
    conditionText: 'above 250 mm',
    severity: 'detail',
    confidence: 'low',
    source: ['survey-app', 'recalled'],
  },
  {
    id: 'GB55019-3.1.10-washbasin.mirrorBottomHeight',
    parameter: 'mirrorBottomHeight',
    check: atMost(1000),
    severity: 'detail',
    confidence: 'low',
    source: ['survey-app', 'recalled'],
  },
  {
    id: 'GB55019-3.1.10-washbasin.leverOrSensorTap',
    parameter: 'leverOrSensorTap',
    check: isTrue,
    severity: 'detail',
    confidence: 'low',
    source: ['survey-app', 'recalled'],
  },
]);
