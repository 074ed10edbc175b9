import { route } from '../../../facility/types/route.js';
import { anyOf, isSo } from '../../condition.js';
import { atMost, requirementsFor } from '../../requirements-for.js';
import { PROWAG2023 } from './edition.js';

export const routeRequirements = requirementsFor(PROWAG2023, route, [
  {
    id: 'PROWAG2023-R402-route.protrusionDepth',
    parameter: 'protrusionDepth',
    check: atMost(100),
    condition: isSo('protrusionsPresent'),
    conditionText: 'between 685 and 2030 mm above the surface',
    metIf: anyOf(
      { parameter: 'protrusionUndersideHeight', is: 'at-most', value: 685 },
      { parameter: 'protrusionUndersideHeight', is: 'above', value: 2030 },
    ),
    provenByValue: true,
    severity: 'essential',
    confidence: 'low',
    source: ['prowag-88fr53604', 'recalled'],
  },
]);
