import { describe, expect, test } from 'vitest';
import { surveyed as facility } from '../../test/support/surveyed.js';
import type { Observation } from '../facility/observation.js';
import { facilityDefinition } from '../facility/types/index.js';
import { assessFacility } from './assess.js';

describe('operation', () => {
  const seenAt = (at: string): Observation => ({
    state: 'seen',
    value: true,
    at,
    source: 'device',
  });
  test.each([
    ['stands a day', '2025-03-03T09:00:00Z', 'working'],
    ['and not longer', '2025-03-03T10:00:01Z', 'unknown'],
  ] as const)('a state %s', (_, asOf, state) => {
    const lift = facility('lift', { inService: seenAt('2025-03-02T10:00:00Z') });
    expect(assessFacility(lift, { asOf }).operation).toEqual({
      state,
      since: '2025-03-02T10:00:00Z',
      source: 'device',
    });
  });

  test('without a date to count to nothing is too old, and nothing seen is unknown', () => {
    const lift = facility('lift', { inService: seenAt('1999-01-01') });
    expect(assessFacility(lift).operation.state).toBe('working');
    const undated = facility('lift', { inService: true });
    expect(assessFacility(undated, { asOf: '2026-01-01' }).operation).toStrictEqual({
      state: 'working',
      source: 'survey',
    });
    expect(assessFacility(facility('door', { clearWidth: 900 })).operation).toEqual({
      state: 'unknown',
    });
  });
});

describe('what a survey sees of the state on the day', () => {
  const chosen = (value: string): Observation => ({ state: 'chosen', value, source: 'survey' });
  test.each([
    ['lift', 'inService', true, 'working'],
    ['lift', 'inService', false, 'out'],
    ['platformLift', 'inService', true, 'working'],
    ['platformLift', 'inService', false, 'out'],
    ['accessibleToilet', 'openDuringHours', true, 'working'],
    ['accessibleToilet', 'openDuringHours', false, 'out'],
    ['audibleSignal', 'working', true, 'working'],
    ['audibleSignal', 'working', false, 'out'],
    ['tactilePaving', 'unobstructed', true, 'working'],
    ['tactilePaving', 'unobstructed', false, 'limited'],
    ['route', 'obstructionFree', false, 'limited'],
    ['ramp', 'occupied', 'none', 'working'],
    ['kerbRamp', 'occupied', 'temporary', 'limited'],
    ['parkingBay', 'occupied', 'temporary', 'limited'],
    ['parkingBay', 'occupied', 'permanent', 'out'],
    // A built fault is the business of conformity.
    ['ramp', 'surface', false, 'unknown'],
  ] as const)('%s, %s %s: %s', (type, parameter, value, state) => {
    const seen = typeof value === 'string' ? chosen(value) : value;
    expect(Object.keys(facilityDefinition(type).parameters)).toContain(parameter);
    expect(assessFacility(facility(type, { [parameter]: seen })).operation.state).toBe(state);
  });
});
