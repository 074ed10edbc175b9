import type { ContextKey } from '../facility/context.js';
import { CONTEXT } from '../facility/context.js';
import { facilityDefinition } from '../facility/types/index.js';
import type { Condition } from '../standard/condition.js';
import { EDITIONS } from '../standard/editions/index.js';

const known = new Map<string, readonly ContextKey[]>();

/**
 * What the rows on a facility type, and on the parts in it, ask about its surroundings: the columns
 * a survey form has to offer. Editions of other countries only judge where they are chosen, and are
 * left out.
 */
export function contextAsked(facilityType: string): readonly ContextKey[] {
  const held = known.get(facilityType);
  if (held !== undefined) return held;
  const types = new Set([
    facilityType,
    ...facilityDefinition(facilityType).parts.map((part) => part.facilityType),
  ]);
  const asked = new Set<string>();
  for (const { jurisdiction, requirements } of EDITIONS) {
    if (jurisdiction !== 'CN' && jurisdiction !== 'CN-SZ') continue;
    for (const row of requirements) {
      if (!types.has(row.facilityType) || row.subject === 'place') continue;
      for (const condition of [row.condition, row.metIf, row.contradictedBy]) {
        if (condition !== undefined) collect(condition, asked);
      }
    }
  }
  const keys = (Object.keys(CONTEXT) as ContextKey[]).filter((key) => asked.has(key));
  known.set(facilityType, keys);
  return keys;
}

function collect(condition: Condition, into: Set<string>): void {
  if ('all' in condition) for (const inner of condition.all) collect(inner, into);
  else if ('any' in condition) for (const inner of condition.any) collect(inner, into);
  else if ('not' in condition) collect(condition.not, into);
  else if ('context' in condition) into.add(condition.context);
}
