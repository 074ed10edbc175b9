import type { Unit } from './instrument.js';

/** How a number in a written unit becomes one in the stored unit. */
type Conversion = (value: number) => number;

/** Moves the decimal point without the rounding errors of a multiplication: 1.255 m is 1255 mm. */
const shifted =
  (places: number): Conversion =>
  (value) => {
    const text = String(value);
    return text.includes('e') ? value * 10 ** places : Number(`${text}e${places}`);
  };

const same: Conversion = (value) => value;
const fromDegrees: Conversion = (degrees) => Math.tan((degrees * Math.PI) / 180);

/**
 * The units a survey may write, per stored unit, with the exact conversion. Percent and degrees
 * look alike at small angles: 5 % is 0.05, 5° is 0.0875.
 */
export const WRITTEN_UNITS: Readonly<Record<Unit, Readonly<Record<string, Conversion>>>> = {
  mm: { mm: same, cm: shifted(1), m: shifted(3) },
  ratio: {
    ratio: same,
    '%': shifted(-2),
    '°': fromDegrees,
    deg: fromDegrees,
    '1:n': (n) => 1 / n,
  },
  m2: { m2: same, 'm²': same },
  s: { s: same },
  N: { N: same },
  lx: { lx: same },
  count: { count: same },
  '%': { '%': same },
  seats_per_space: { seats_per_space: same },
};

/** Where the conversion of a written unit holds: a slope of 90° or of 1:0 is none. */
function isInDomain(written: string, value: number): boolean {
  if (written === '°' || written === 'deg') return Math.abs(value) < 90;
  if (written === '1:n') return value > 0;
  return Number.isFinite(value);
}

/** A value in its stored unit; undefined where the written number means nothing in that unit. */
export function toStoredUnit(unit: Unit, written: string, value: number): number | undefined {
  const units = WRITTEN_UNITS[unit];
  if (!Object.hasOwn(units, written) || !isInDomain(written, value)) return undefined;
  return units[written]!(value);
}

/**
 * Half the error bar in the stored unit; where the conversion is not linear (degrees, 1:n) the
 * larger side of it, so that a doubt never shrinks.
 */
export function uncertaintyToStoredUnit(
  unit: Unit,
  written: string,
  value: number,
  uncertainty: number,
): number | undefined {
  if (written !== '°' && written !== 'deg' && written !== '1:n') {
    return toStoredUnit(unit, written, uncertainty);
  }
  const middle = toStoredUnit(unit, written, value);
  const low = toStoredUnit(unit, written, value - uncertainty);
  const high = toStoredUnit(unit, written, value + uncertainty);
  if (middle === undefined || low === undefined || high === undefined) return undefined;
  return Math.max(Math.abs(middle - low), Math.abs(high - middle));
}
