import { type Facility, parseFacilityFeature } from 'a11y-core';
import { DERIVED_MEMBERS } from './schema.js';

/** A facility from a request body. What the service works out itself may be sent along, unread. */
export function readFeature(body: unknown): Facility {
  if (!isRecord(body) || !isRecord(body['properties'])) return parseFacilityFeature(body);
  const properties = Object.fromEntries(
    Object.entries(body['properties']).filter(([name]) => !DERIVED_MEMBERS.includes(name)),
  );
  return parseFacilityFeature({ ...body, properties });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
