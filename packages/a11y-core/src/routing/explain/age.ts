import type { ValidityClass } from '../../facility/define.js';
import { isPastMonths, VALIDITY_MONTHS } from '../../facility/validity.js';
import type { Quantity } from '../../network/interval.js';
import type { Reading } from '../surveyed.js';

/** How long what was measured of an attribute stands (decision rules, section 6). */
const STANDS_AS: Readonly<Record<Quantity, ValidityClass>> = {
  incline: 'built-geometry',
  crossSlope: 'built-geometry',
  width: 'built-geometry',
  kerb: 'built-geometry',
  steps: 'built-geometry',
  roughness: 'surface',
  liftCarWidth: 'built-geometry',
  liftCarDepth: 'built-geometry',
};

/** Whether a reading is past its validity; age is claimed only where both days are known. */
export const isOldReading = (
  attribute: Quantity,
  { at }: Reading,
  asOfMs: number | undefined,
): boolean =>
  asOfMs !== undefined && isPastMonths(at, VALIDITY_MONTHS[STANDS_AS[attribute]], asOfMs);
