import { type Facility, InvalidInputError, parseFacilityFeature } from 'a11y-core';
import { DERIVED_MEMBERS } from './schema.js';

/** A facility from a request body. What the service works out itself may be sent along, unread. */
export function readFeature(body: unknown): Facility {
  const facility = parseFacilityFeature(withoutDerived(body));
  const detail = addressProblem(facility.id);
  if (detail !== undefined) throw new InvalidInputError([{ pointer: '/id', detail }]);
  return facility;
}

/** Why an id cannot stand in an address and come back the same, or undefined. */
function addressProblem(id: string): string | undefined {
  if (/\p{Surrogate}/u.test(id)) return 'is not well-formed Unicode';
  if (/\p{Cc}/u.test(id)) return 'must not hold control characters';
  return id === '.' || id === '..' ? 'must not be a step of a path' : undefined;
}

function withoutDerived(body: unknown): unknown {
  if (!isRecord(body) || !isRecord(body['properties'])) return body;
  const properties = Object.fromEntries(
    Object.entries(body['properties']).filter(([name]) => !DERIVED_MEMBERS.includes(name)),
  );
  return { ...body, properties };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
