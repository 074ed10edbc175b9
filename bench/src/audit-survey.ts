import {
  CONTEXT,
  EDITIONS,
  FACILITY_TYPES,
  type Facility,
  type FacilityTypeName,
  type Observation,
  type Place,
  parseSurvey,
  type WorksStage,
} from 'a11y-core';
import { generateDistrict } from 'a11y-fixtures';
import { ROW_COUNTS } from './baselines/judge-by-hand/judge-by-hand.js';

const SEED = 20_220_401;

export interface AuditSurvey {
  readonly places: readonly Place[];
  readonly facilities: readonly Facility[];
}

type Written<T> = { -readonly [K in keyof T]: T[K] };

/**
 * A survey of many facilities: those of the demonstration district over and over, each time with
 * other gaps, other readings and other answers, so that every verdict occurs. The same number gives
 * the same survey.
 */
export function makeAuditSurvey(count: number): AuditSurvey {
  const { places, facilities } = parseSurvey(generateDistrict().survey);
  const known = facilities.filter(({ facilityType }) => Object.hasOwn(ROW_COUNTS, facilityType));
  const random = mulberry32(SEED);
  return {
    // The loop by hand knows a place by its category alone.
    places: places.map(({ id, name, category }) => ({ id, name, category })),
    facilities: Array.from({ length: count }, (_, i) => ({
      ...varied(known[Math.floor(random() * known.length)]!, random),
      id: `f${i}`,
    })),
  };
}

/** Numbers that rows hold against a parameter: readings are taken around them. */
const LIMITS = limitsByParameter();
const DATES = ['1998-05-01', '2015-06-30', '2021-03-09', '2022-04-01', '2024-11-20'];
const STAGES: readonly WorksStage[] = ['new', 'new', 'extension', 'alteration', 'existing'];

function varied(facility: Facility, random: () => number): Facility {
  const chance = (share: number) => random() < share;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const type = facility.facilityType as FacilityTypeName;
  const observations: Record<string, Observation> = {};
  for (const [name, parameter] of Object.entries(FACILITY_TYPES[type].parameters)) {
    const seen = facility.observations[name];
    if (name === 'present') {
      if (chance(0.01)) observations[name] = { state: 'seen', value: false, source: 'survey' };
      else if (seen !== undefined) observations[name] = seen;
    } else if (chance(0.02)) {
      observations[name] = { state: pick(['absent', 'not-applicable']), source: 'survey' };
    } else if (seen === undefined ? chance(0.5) : chance(0.3)) {
      // Read anew.
      if (parameter.kind === 'flag') {
        observations[name] = { state: 'seen', value: chance(0.8), source: 'survey' };
      } else if (parameter.kind === 'choice') {
        const value = pick(Object.keys(parameter.options));
        observations[name] = { state: 'chosen', value, source: 'survey' };
      } else {
        observations[name] = reading(type, name, parameter.unit, random);
      }
    } else if (seen !== undefined && chance(0.93)) observations[name] = seen;
  }
  const context: Record<string, boolean | string | number> = {};
  for (const [key, value] of Object.entries(facility.context)) {
    if (chance(0.1)) continue;
    const definition = CONTEXT[key as keyof typeof CONTEXT];
    if (typeof value === 'boolean') context[key] = chance(0.2) ? !value : value;
    else if ('options' in definition && chance(0.2)) {
      context[key] = pick(Object.keys(definition.options));
    } else context[key] = value;
  }
  const copy: Written<Facility> = { ...facility, observations, context };
  delete copy.worksStage;
  delete copy.worksDate;
  if (chance(0.95)) copy.worksStage = pick(STAGES);
  if (chance(0.95)) copy.worksDate = pick(DATES);
  return copy;
}

function reading(type: string, name: string, unit: string, random: () => number): Observation {
  const limits = LIMITS.get(`${type}.${name}`) ?? [unit === 'ratio' ? 0.05 : 900];
  const limit = limits[Math.floor(random() * limits.length)]!;
  const isExact = random() < 0.1;
  const spread = isExact ? 0 : 0.2 * (random() - 0.5);
  const round = unit === 'ratio' ? 10_000 : 1;
  const value = isExact ? limit : Math.round(limit * (1 + spread) * round) / round;
  const u = unit === 'ratio' ? 0.002 : unit === 'count' ? 0 : 3;
  return {
    state: 'measured',
    value,
    uncertainty: random() < 0.2 ? 0 : u,
    source: 'survey',
    at: '2026-01-05',
    ...(random() < 0.03 && { instrument: 'visual' as const }),
  };
}

function limitsByParameter(): ReadonlyMap<string, readonly number[]> {
  const limits = new Map<string, number[]>();
  for (const { facilityType, parameter, check } of EDITIONS.flatMap((one) => one.requirements)) {
    if (check.operator === 'is' || check.operator === 'count') continue;
    const key = `${facilityType}.${parameter}`;
    const known = limits.get(key) ?? [];
    known.push(check.limit === 0 ? 6 : check.limit);
    if (check.operator === 'between') known.push(check.limitMax);
    limits.set(key, known);
  }
  return limits;
}

/** A small generator of even numbers from 0 to 1, the same on every machine. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
