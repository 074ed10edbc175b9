import { sidewalk } from '../../../facility/types/sidewalk.js';
import { isSo } from '../../condition.js';
import { slope } from '../../requirement.js';
import { atLeast, atMost, requirementsFor } from '../../requirements-for.js';
import { PROWAG2023 } from './edition.js';

export const sidewalkRequirements = requirementsFor(PROWAG2023, sidewalk, [
  {
    id: 'PROWAG2023-R302.2-sidewalk.clearWidth',
    parameter: 'clearWidth',
    check: atLeast(1220),
    conditionText: 'pedestrian access route',
    conditionNote: 'subject',
    severity: 'essential',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
  {
    id: 'PROWAG2023-R302.3-sidewalk.passingInterval',
    parameter: 'passingInterval',
    check: atMost(61000),
    condition: { parameter: 'clearWidth', is: 'below', value: 1525 },
    conditionText: '1525 x 1525 mm where route < 1525 mm wide',
    severity: 'detail',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
  {
    id: 'PROWAG2023-R302.4-sidewalk.runningSlope',
    parameter: 'runningSlope',
    check: atMost(slope(1, 20)),
    conditionText: 'may follow the street grade where steeper',
    conditionNote: 'other-shape',
    metIf: isSo('followsSteepStreet'),
    severity: 'essential',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
  {
    id: 'PROWAG2023-R302.5-sidewalk.crossSlope',
    parameter: 'crossSlope',
    check: atMost(slope(1, 48)),
    severity: 'essential',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
]);
