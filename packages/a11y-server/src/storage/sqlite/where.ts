import { searchText } from '../search-text.js';
import type { FacilityFilter } from '../store.js';
import type { SqlValue } from './database.js';

/** A filter as a WHERE clause over `facilities f`, with the values it binds. */
export function whereFacilities(filter: FacilityFilter): {
  readonly sql: string;
  readonly values: readonly SqlValue[];
} {
  const terms = ['1 = 1'];
  const values: SqlValue[] = [];
  if (filter.bbox !== undefined) {
    const [west, south, east, north] = filter.bbox;
    // The R*Tree proposes with 32-bit corners, the columns decide with 64.
    terms.push(`f.number IN (SELECT number FROM facility_boxes
      WHERE east >= ? AND west <= ? AND north >= ? AND south <= ?)`);
    terms.push('f.east >= ? AND f.west <= ? AND f.north >= ? AND f.south <= ?');
    values.push(west, east, south, north, west, east, south, north);
  }
  if (filter.types !== undefined) {
    terms.push(`f.facility_type IN (${filter.types.map(() => '?').join(', ')})`);
    values.push(...filter.types);
  }
  if (filter.placeId !== undefined) {
    terms.push('f.place_id = ?');
    values.push(filter.placeId);
  }
  if (filter.text !== undefined) {
    const text = searchText(filter.text);
    // `instr`, not a trigram index: Chinese words are often two characters long.
    terms.push(`(instr(f.search_text, ?) > 0 OR f.place_id IN
      (SELECT id FROM places WHERE instr(search_text, ?) > 0))`);
    values.push(text, text);
  }
  return { sql: `WHERE ${terms.join(' AND ')}`, values };
}
