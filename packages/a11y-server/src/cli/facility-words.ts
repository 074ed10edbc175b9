import { type FacilityUsability, facilityDefinition, LIMITS, type NearFacility } from 'a11y-core';
import { metres, minutes } from '../routes/amount-words.js';
import { printable } from './printable.js';

const USABILITY: Readonly<Record<FacilityUsability['usability'], string>> = {
  works: 'works',
  'with-effort': 'works with effort',
  'does-not': 'does not work',
  unknown: 'nobody knows whether it works',
};

/** A facility, how far it is, and what it is to this traveller, in a line of plain English. */
export function facilityLine(
  facility: FacilityUsability &
    Pick<NearFacility, 'id' | 'type' | 'name' | 'distanceM' | 'durationS'>,
): string {
  const { id, type, name, distanceM, durationS, usability, because } = facility;
  const label = facilityDefinition(type).label.en;
  const called = printable(name === undefined ? id : `${name} (${id})`);
  const reasons = because.map((limit) => LIMITS[limit].label.en.toLowerCase()).join(', ');
  const why = reasons === '' ? '' : ` (${reasons})`;
  return `${label} ${called}: ${metres(distanceM)}, ${minutes(durationS)}; ${USABILITY[usability]}${why}`;
}
