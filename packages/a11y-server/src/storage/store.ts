import type { DatasetLoad, NewEvent, StoredEvent, Subject } from './event.js';
import type { StoredFacility, StoredPlace } from './fold.js';

/** West, south, east, north in WGS-84 degrees. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** Every condition given must hold; an empty filter is everything. */
export interface FacilityFilter {
  /** Facilities whose box touches this one, edges included. */
  readonly bbox?: Bbox;
  readonly types?: readonly string[];
  readonly placeId?: string;
  /** Part of the name of the facility or of its place. */
  readonly text?: string;
}

export interface FacilityPage {
  /** In the order of their ids. */
  readonly facilities: readonly StoredFacility[];
  /** Hand it back as `after` for the next page; null on the last one. */
  readonly next: string | null;
}

export interface AppendOptions {
  /**
   * Number of events the subject must have had so far, 0 for a new one. Given, every event of the
   * call must be about the same subject. Absent: whatever is there.
   */
  readonly expectedVersion?: number;
}

/**
 * Where facts are kept. The only write is `append`: events are never changed or removed, and the
 * current state is a fold over them. A promise that is fulfilled means that the events are on disk.
 */
export interface Store {
  /** All events of one call are written, or none. Throws `VersionConflictError`. */
  append(
    events: NewEvent | readonly NewEvent[],
    options?: AppendOptions,
  ): Promise<readonly StoredEvent[]>;

  facility(id: string): Promise<StoredFacility | undefined>;
  facilities(
    filter: FacilityFilter,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<FacilityPage>;
  /** Every matching id, in order: what counts and filters over a whole result need. */
  facilityIds(filter: FacilityFilter): Promise<readonly string[]>;
  place(id: string): Promise<StoredPlace | undefined>;
  places(): Promise<readonly StoredPlace[]>;
  /** The last load of a named dataset. */
  dataset(name: string): Promise<DatasetLoad | undefined>;
  datasets(): Promise<readonly DatasetLoad[]>;

  /** The history of one subject, oldest first. */
  events(subject: Subject): Promise<readonly StoredEvent[]>;
  /** The facility as this store knew it at an instant; undefined if it did not know it. */
  facilityAsOf(
    id: string,
    at: { readonly recordedAt: string },
  ): Promise<StoredFacility | undefined>;

  /** Throws the current state away and folds it again from the events. */
  rebuild(): Promise<void>;
  /** The current state as canonical text, one line per subject: equal states give equal dumps. */
  dump(): Promise<string>;
  /** Resolves when the store can answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Somebody else wrote first: read again, decide again. */
export class VersionConflictError extends Error {
  readonly code = 'version-conflict';
  readonly subject: Subject;
  readonly expected: number;
  readonly actual: number;

  constructor(subject: Subject, expected: number, actual: number) {
    super(`${subject} is at version ${actual}, not ${expected}.`);
    this.name = 'VersionConflictError';
    this.subject = subject;
    this.expected = expected;
    this.actual = actual;
  }
}
