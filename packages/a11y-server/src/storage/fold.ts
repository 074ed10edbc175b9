import type { Facility, Place } from 'a11y-core';
import type { DatasetLoad, PublicationState, StoredEvent } from './event.js';

/** A facility as it stands now. */
export interface StoredFacility {
  readonly facility: Facility;
  /** Number of events it has had: its ETag. */
  readonly version: number;
  readonly publication: PublicationState;
  /** ISO 8601 instant of the last event. */
  readonly recordedAt: string;
  /** Cause of the event that last recorded it. */
  readonly cause: string;
}

export interface StoredPlace {
  readonly place: Place;
  readonly version: number;
  readonly cause: string;
}

/** What is known of one subject now; undefined when there was no event, or it was withdrawn. */
export type SubjectState =
  | { readonly kind: 'facility'; readonly value: StoredFacility }
  | { readonly kind: 'place'; readonly value: StoredPlace }
  | { readonly kind: 'dataset'; readonly value: DatasetLoad }
  | undefined;

/**
 * The state after one more event. The event recorded last holds, whatever `occurredAt` says: a
 * record replaces the whole record, and its writer has seen the version it replaces.
 */
export function fold(before: SubjectState, event: StoredEvent): SubjectState {
  switch (event.type) {
    case 'facility-recorded':
      return {
        kind: 'facility',
        value: {
          facility: event.payload,
          version: event.version,
          publication: before?.kind === 'facility' ? before.value.publication : 'published',
          recordedAt: event.recordedAt,
          cause: event.cause,
        },
      };
    case 'facility-publication-set':
      if (before?.kind !== 'facility') return undefined;
      return {
        kind: 'facility',
        value: {
          ...before.value,
          version: event.version,
          publication: event.payload.state,
          recordedAt: event.recordedAt,
        },
      };
    case 'place-recorded':
      return {
        kind: 'place',
        value: { place: event.payload, version: event.version, cause: event.cause },
      };
    case 'dataset-loaded':
      return { kind: 'dataset', value: event.payload };
    case 'facility-withdrawn':
    case 'place-withdrawn':
      return undefined;
  }
}
