import {
  type Entity,
  entitiesOf,
  isFree,
  OSW_FILES,
  type OswFile,
  type OswVersion,
  ruleOf,
} from './declaration.js';
import { type Fault, isObject, shown, step } from './problem.js';
import { geometryShapeFaults, isBox } from './validate-geometry.js';
import { propertyFault, someOf } from './validate-property.js';

/** What a feature turned out to be. */
export type FeatureVerdict =
  | { readonly state: 'valid'; readonly entity: string }
  /** Valid, and of a kind that another file holds. */
  | { readonly state: 'misplaced'; readonly entity: string; readonly belongsIn: OswFile }
  | { readonly state: 'invalid'; readonly faults: readonly Fault[] };

const MEMBERS = ['type', 'geometry', 'properties', 'id', 'bbox'];

/**
 * Holds a feature against the published schema, which takes it when any entity of the version fits.
 * `file` undefined: nobody knows which file it is in, so any entity will do. Pointers start at the
 * feature.
 */
export function judgeFeature(
  feature: unknown,
  version: OswVersion,
  file: OswFile | undefined,
): FeatureVerdict {
  if (!isObject(feature)) return invalid([{ pointer: '', reason: `is ${shown(feature)}` }]);
  const faults = memberFaults(feature);
  const properties = feature['properties'];
  if (!isObject(properties)) {
    return invalid([...faults, { pointer: '/properties', reason: `is ${shown(properties)}` }]);
  }
  const all = entitiesOf(version);
  const here = all.filter(([, entity]) => file === undefined || entity.file === file);
  const entityFaults = (entity: Entity): Fault[] => [
    ...geometryShapeFaults(feature['geometry'], OSW_FILES[entity.file]),
    ...propertyFaults(properties, entity, version),
  ];
  if (faults.length === 0) {
    const fits = ([, entity]: readonly [string, Entity]) =>
      isNamed(properties, entity) && entityFaults(entity).length === 0;
    const found = here.find(fits);
    if (found !== undefined) return { state: 'valid', entity: found[0] };
    const elsewhere = all.find(fits);
    if (elsewhere !== undefined) {
      return { state: 'misplaced', entity: elsewhere[0], belongsIn: elsewhere[1].file };
    }
  }
  return invalid([...faults, ...explanation(properties, here, entityFaults)]);
}

const invalid = (faults: readonly Fault[]): FeatureVerdict => ({ state: 'invalid', faults });

function memberFaults(feature: Readonly<Record<string, unknown>>): Fault[] {
  const faults: Fault[] = [];
  if (feature['type'] !== 'Feature') {
    faults.push({ pointer: '/type', reason: `is ${shown(feature['type'])}; known: Feature` });
  }
  const { id } = feature;
  if (Object.hasOwn(feature, 'id') && typeof id !== 'string' && !Number.isFinite(id)) {
    faults.push({ pointer: '/id', reason: `is ${shown(id)}; text or a number is expected` });
  }
  if (Object.hasOwn(feature, 'bbox') && !isBox(feature['bbox'])) {
    faults.push({ pointer: '/bbox', reason: 'is not 4 or 6 numbers' });
  }
  for (const name of Object.keys(feature)) {
    if (!MEMBERS.includes(name)) faults.push({ pointer: step(name), reason: 'has no place here' });
  }
  return faults;
}

function propertyFaults(
  properties: Readonly<Record<string, unknown>>,
  entity: Entity,
  version: OswVersion,
): Fault[] {
  const faults: Fault[] = [];
  for (const name of [...entity.needs, ...Object.keys(entity.is)]) {
    if (!Object.hasOwn(properties, name)) {
      faults.push({ pointer: `/properties${step(name)}`, reason: 'is missing' });
    }
  }
  for (const [name, value] of Object.entries(properties)) {
    const rule = ruleOf(entity, name);
    const reason =
      rule === undefined
        ? isFree(name)
          ? undefined
          : 'has no place here'
        : propertyFault(value, rule, version);
    if (reason !== undefined) faults.push({ pointer: `/properties${step(name)}`, reason });
  }
  return faults;
}

/** Whether a feature says of itself that it is one of these. */
function isNamed(properties: Readonly<Record<string, unknown>>, { is }: Entity): boolean {
  return Object.entries(is).every(
    ([key, value]) => Object.hasOwn(properties, key) && properties[key] === value,
  );
}

/** The faults seen from the entity that the feature most likely was meant to be. */
function explanation(
  properties: Readonly<Record<string, unknown>>,
  candidates: readonly (readonly [string, Entity])[],
  entityFaults: (entity: Entity) => Fault[],
): readonly Fault[] {
  const named = candidates
    .filter(([, { is }]) => Object.keys(is).length > 0)
    .filter(([, entity]) => isNamed(properties, entity))
    .sort(([, a], [, b]) => Object.keys(b.is).length - Object.keys(a.is).length);
  const telling = new Set(candidates.flatMap(([, { is }]) => Object.keys(is)));
  const meant =
    named[0] ??
    candidates.find(
      ([, { is, needs }]) =>
        Object.keys(is).length === 0 && needs.every((name) => Object.hasOwn(properties, name)),
    ) ??
    candidates[0];
  if (meant === undefined) return [];
  const faults = entityFaults(meant[1]);
  // A word that should tell kinds apart and tells none: say which words there are.
  return faults.map((fault) => {
    const key = [...telling].find((name) => fault.pointer === `/properties${step(name)}`);
    const value = key === undefined ? undefined : properties[key];
    if (key === undefined || value === undefined) return fault;
    const words = [...new Set(candidates.flatMap(([, { is }]) => is[key] ?? []))];
    if (words.some((known) => known === value)) return fault;
    return { ...fault, reason: `is ${shown(value)}; known: ${someOf(words)}` };
  });
}
