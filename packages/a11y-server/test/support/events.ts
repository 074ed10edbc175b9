import type { Facility, Place } from 'a11y-core';
import { facilitySubject, type NewEvent, placeSubject } from '../../src/storage/event.js';

/** A ramp of which nothing is known but where it is. */
export function rampAt(
  id: string,
  lon: number,
  lat: number,
  more: Partial<Facility> = {},
): Facility {
  return {
    id,
    facilityType: 'ramp',
    context: {},
    geometry: { type: 'Point', coordinates: [lon, lat] },
    observations: {},
    ...more,
  };
}

const WHEN = '2026-03-01T08:00:00.000Z';

export function facilityRecorded(facility: Facility, occurredAt = WHEN): NewEvent {
  return {
    type: 'facility-recorded',
    subject: facilitySubject(facility.id),
    payload: facility,
    actor: 'person/17',
    occurredAt,
    cause: 'test',
  };
}

export function facilityWithdrawn(id: string): NewEvent {
  return {
    type: 'facility-withdrawn',
    subject: facilitySubject(id),
    payload: { reason: 'demolished' },
    actor: 'person/17',
    occurredAt: WHEN,
    cause: 'test',
  };
}

export function placeRecorded(place: Place): NewEvent {
  return {
    type: 'place-recorded',
    subject: placeSubject(place.id),
    payload: place,
    actor: 'person/17',
    occurredAt: WHEN,
    cause: 'test',
  };
}

export function facilityHeldBack(id: string): NewEvent {
  return {
    type: 'facility-publication-set',
    subject: facilitySubject(id),
    payload: { state: 'draft' },
    actor: 'person/17',
    occurredAt: WHEN,
    cause: 'test',
  };
}
