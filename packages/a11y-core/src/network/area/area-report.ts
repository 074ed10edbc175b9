import type { NotCrossed } from './outlines.js';

/** What became of the areas of a source. */
export interface AreaReport {
  /** Outlines that a walker may enter. */
  readonly areas: number;
  /** … that are crossed along lines of sight. */
  readonly crossed: number;
  /** … of which only the outline is walked, if anything, by reason. */
  readonly notCrossed: Readonly<Partial<Record<NotCrossed, number>>>;
  /** Edges over areas. */
  readonly lines: number;
  /** Entries beyond what is joined on one area; joined to the nearest line only. */
  readonly thinnedEntries: number;
  /** Flights of steps that part an area, so that no line leads past them. */
  readonly partingFlights: number;
}
