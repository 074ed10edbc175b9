import type { Facility, Place } from 'a11y-core';

/** How far the findings on a facility have gone: known inside, told to its owner, shown to everyone. */
export const PUBLICATION_STATES = ['draft', 'noticed', 'published'] as const;
export type PublicationState = (typeof PUBLICATION_STATES)[number];

/** Why something is taken out of the current state; the events before it stay. */
export interface Withdrawal {
  readonly reason: string;
}

/** One bulk load of a named set of data, so that loading it again does nothing. */
export interface DatasetLoad {
  /** SHA-256 over what was loaded, in hex. */
  readonly contentHash: string;
  readonly facilityCount: number;
  readonly placeCount: number;
  /** Made up by a generator: every output that shows it says so. */
  readonly synthetic: boolean;
}

/** What can happen, with what is written down about it. A correction is an event like any other. */
export type Fact =
  | { readonly type: 'facility-recorded'; readonly payload: Facility }
  | { readonly type: 'facility-withdrawn'; readonly payload: Withdrawal }
  | {
      readonly type: 'facility-publication-set';
      readonly payload: { readonly state: PublicationState };
    }
  | { readonly type: 'place-recorded'; readonly payload: Place }
  | { readonly type: 'place-withdrawn'; readonly payload: Withdrawal }
  | { readonly type: 'dataset-loaded'; readonly payload: DatasetLoad };

export type SubjectKind = 'facility' | 'place' | 'dataset';

/** What an event is about: `facility/f-12`. */
export type Subject = `${SubjectKind}/${string}`;

export type NewEvent = Fact & {
  readonly subject: Subject;
  /** Opaque id of who says so; people are kept elsewhere, so that they can be erased. */
  readonly actor: string;
  /** ISO 8601 instant at which it was so in the world. */
  readonly occurredAt: string;
  /** Hash of the rows and policy in force, where a verdict is concerned. */
  readonly rulesetRevision?: string;
  /** What led to it: a dataset, an import, a request. */
  readonly cause: string;
};

export type StoredEvent = NewEvent & {
  /** Position in the whole history, counted up from 1. */
  readonly sequence: number;
  /** How many events its subject has had, this one included. */
  readonly version: number;
  /** ISO 8601 instant at which it was written down here; never decreases along the history. */
  readonly recordedAt: string;
  /** Sequence of the event before it on the same subject; null for the first. */
  readonly previous: number | null;
};

const FACT_SUBJECTS: Readonly<Record<Fact['type'], SubjectKind>> = {
  'facility-recorded': 'facility',
  'facility-withdrawn': 'facility',
  'facility-publication-set': 'facility',
  'place-recorded': 'place',
  'place-withdrawn': 'place',
  'dataset-loaded': 'dataset',
};

export const facilitySubject = (id: string): Subject => `facility/${id}`;
export const placeSubject = (id: string): Subject => `place/${id}`;
export const datasetSubject = (name: string): Subject => `dataset/${name}`;

/** The id behind the kind: `f-12` of `facility/f-12`. */
export function subjectId(subject: Subject): string {
  return subject.slice(subject.indexOf('/') + 1);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

/** Refuses an event that contradicts itself: a mistake of the program, so a plain error. */
export function checkEvent(event: NewEvent): void {
  const kind = FACT_SUBJECTS[event.type];
  if (!event.subject.startsWith(`${kind}/`) || subjectId(event.subject) === '') {
    throw new Error(`A ${event.type} event cannot be about "${event.subject}".`);
  }
  if (
    (event.type === 'facility-recorded' || event.type === 'place-recorded') &&
    event.payload.id !== subjectId(event.subject)
  ) {
    throw new Error(`The payload of ${event.subject} carries the id "${event.payload.id}".`);
  }
  if (!INSTANT.test(event.occurredAt) || Number.isNaN(Date.parse(event.occurredAt))) {
    throw new Error(`"${event.occurredAt}" is not an instant in UTC.`);
  }
}
