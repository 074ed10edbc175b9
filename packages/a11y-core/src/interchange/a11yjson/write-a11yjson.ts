import type { Position } from 'geojson';
import type { Facility, Place } from '../../facility/facility.js';
import type { Observation } from '../../facility/observation.js';
import type { Survey } from '../../facility/survey.js';
import type { Loss } from '../mapping/mapping.js';
import { EXPORT_CATEGORIES, type Field, HOLDINGS } from './fields.js';

type Json = Record<string, unknown>;

/** A survey as A11yJSON, and what of it A11yJSON cannot say. */
export interface WrittenA11yJson {
  readonly features: readonly object[];
  readonly losses: readonly Loss[];
}

/**
 * The survey as A11yJSON 31: lifts, platform lifts and ramps as equipment, the rest inside the place
 * they belong to. It knows no lines, no "absent", no uncertainty and no instrument; what is lost is
 * counted by field. Verdicts are not exported: A11yJSON describes, it does not judge.
 */
export function writeA11yJson(survey: Survey): WrittenA11yJson {
  const losses = new Map<string, Loss>();
  const lose = (field: string, reason: string) =>
    losses.set(field, { field, reason, count: (losses.get(field)?.count ?? 0) + 1 });
  const places = new Map<string, Json>();
  const features: object[] = [];
  for (const place of survey.places) {
    const inside = survey.facilities.filter(({ placeId }) => placeId === place.id);
    const at = place.geometry ?? inside[0]?.geometry;
    if (at === undefined) {
      lose('place', 'has no position, and no facility that has one');
      continue;
    }
    const accessibility: Json = {};
    places.set(place.id, accessibility);
    const { id, name, category } = place;
    const known = EXPORT_CATEGORIES[category];
    if (known === undefined) lose('place.category', 'has no category in A11yJSON');
    losePlace(place, lose);
    const properties = { originalId: id, name, category: known ?? 'other', accessibility };
    features.push(featureOf(at, properties, lose));
  }
  for (const facility of survey.facilities) {
    // A door or a flight inside an entrance: of which entrance, a survey does not say.
    const holding = HOLDINGS.find(
      ({ facilityType, at }) => facilityType === facility.facilityType && !at.includes('*.'),
    );
    if (holding === undefined) {
      lose(facility.facilityType, 'is a kind of facility A11yJSON does not know');
      continue;
    }
    const members: Json = {};
    fill(members, facility, holding.fields, lose);
    if (holding.categories !== undefined) {
      const { id, name, placeId } = facility;
      const properties = {
        originalId: id,
        category: holding.categories[0],
        ...(name !== undefined && { name }),
        ...(placeId !== undefined && { originalPlaceInfoId: placeId }),
        ...members,
      };
      features.push(featureOf(facility.geometry, properties, lose));
      continue;
    }
    const accessibility = facility.placeId === undefined ? undefined : places.get(facility.placeId);
    if (holding.onlyIf !== undefined) members[holding.onlyIf] = true;
    const object = { ...members, ...nameOf(facility) };
    if (accessibility === undefined || !put(accessibility, holding.at, object)) {
      lose(facility.facilityType, 'has no place in A11yJSON that could hold it');
      continue;
    }
    lose(
      `${facility.facilityType}.geometry`,
      'a facility inside a place has no position of its own',
    );
    lose(`${facility.facilityType}.id`, 'a facility inside a place has no id of its own');
  }
  return { features, losses: [...losses.values()] };
}

const nameOf = ({ name }: Facility) => (name === undefined ? {} : { name });

function losePlace(place: Place, lose: (field: string, reason: string) => void): void {
  const { context = {}, observations = {}, owner, worksDate, worksStage } = place;
  for (const key of Object.keys(context)) lose(`place.context.${key}`, NO_SUCH);
  for (const type of Object.keys(observations)) lose(`place.observations.${type}`, NO_SUCH);
  for (const [key, value] of Object.entries({ owner, worksDate, worksStage })) {
    if (value !== undefined) lose(`place.${key}`, NO_SUCH);
  }
}

const NO_SUCH = 'has no place in A11yJSON';

function featureOf(
  geometry: Facility['geometry'],
  properties: Json,
  lose: (field: string, reason: string) => void,
): object {
  const [first = []] = positionsOf(geometry);
  if (geometry.type !== 'Point')
    lose('geometry', 'A11yJSON knows points: the first position is taken');
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: first.slice(0, 2) },
    properties,
  };
}

function positionsOf(geometry: Facility['geometry']): readonly Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  return geometry.type === 'LineString' ? geometry.coordinates : (geometry.coordinates[0] ?? []);
}

function fill(
  members: Json,
  facility: Facility,
  fields: readonly Field[],
  lose: (field: string, reason: string) => void,
): void {
  const { facilityType, observations, context } = facility;
  for (const [key, value] of Object.entries(context)) {
    const field = fields.find(({ to }) => to === `context.${key}`);
    const isWord = typeof field?.kind === 'object' && field.kind.word === value;
    if (field !== undefined && (isWord || (field.kind === 'flag' && typeof value === 'boolean'))) {
      members[field.from] = isWord ? true : value;
    } else {
      lose(`${facilityType}.context.${key}`, NO_SUCH);
    }
  }
  for (const [name, observation] of Object.entries(observations)) {
    const field = fields.find(({ to }) => to === name);
    const written = field && memberOf(observation, field);
    if (field === undefined || written === undefined) {
      lose(
        `${facilityType}.${name}`,
        field === undefined ? NO_SUCH : 'A11yJSON cannot say absent or not applicable',
      );
      continue;
    }
    members[field.from] = written;
    if (field.from === 'isWorking' && observation.at?.includes('T'))
      members['stateLastUpdate'] = observation.at;
    else if (observation.at !== undefined) lose('observation.at', NO_SUCH);
    if (observation.state === 'measured') lose('observation.uncertainty', NO_SUCH);
    for (const part of ['instrument', 'method', 'by', 'id'] as const) {
      if (observation[part] !== undefined) lose(`observation.${part}`, NO_SUCH);
    }
  }
  for (const key of WITHOUT_A_MEMBER) {
    if (facility[key] !== undefined) lose(`${facilityType}.${key}`, NO_SUCH);
  }
}

/** What A11yJSON has no member for. */
const WITHOUT_A_MEMBER = [
  'owner',
  'worksDate',
  'worksStage',
  'reachedVia',
  'declarations',
  'presentFrom',
  'presentUntil',
  'presentHours',
] as const;

function memberOf(observation: Observation, { kind }: Field): unknown {
  if (observation.state === 'seen') {
    if (kind === 'flag') return observation.value;
    return kind === 'opposite' ? !observation.value : undefined;
  }
  if (observation.state !== 'measured') return undefined;
  if (kind === 'count') return observation.value;
  return kind === 'length' ? { value: observation.value, unit: 'mm' } : undefined;
}

/** Puts an object where a path says; a list grows, a single place that is taken stays as it is. */
function put(accessibility: Json, at: string, object: Json): boolean {
  const steps = at.split('.').slice(1);
  const isList = steps.at(-1) === '*';
  if (isList) steps.pop();
  let holder = accessibility;
  for (const step of steps.slice(0, -1)) {
    holder[step] ??= {};
    holder = holder[step] as Json;
  }
  const last = steps.at(-1)!;
  if (!isList) {
    if (last in holder) return false;
    holder[last] = object;
    return true;
  }
  holder[last] ??= [];
  (holder[last] as Json[]).push(object);
  return true;
}
