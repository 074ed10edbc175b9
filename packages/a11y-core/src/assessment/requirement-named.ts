import { UnknownNameError } from '../errors.js';
import { EDITIONS } from '../standard/editions/index.js';
import type { Requirement } from '../standard/requirement.js';

const byId: ReadonlyMap<string, Requirement> = new Map(
  EDITIONS.flatMap(({ requirements }) => requirements.map((row) => [row.id, row] as const)),
);

/** The row of an id such as `GB55019-2.3.2-ramp.clearWidth`; undefined for any other. */
export const findRequirement = (id: string): Requirement | undefined => byId.get(id);

/** The same; throws `UnknownNameError` for an id that is none. */
export function requirementNamed(id: string): Requirement {
  const row = findRequirement(id);
  if (row === undefined) throw new UnknownNameError('requirement', id, []);
  return row;
}
