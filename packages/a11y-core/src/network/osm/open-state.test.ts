import { expect, test } from 'vitest';
import { hasHours, stateOfPoint } from './open-state.js';

const tags = (record: Readonly<Record<string, string>>) => new Map(Object.entries(record));

test.each([
  [{ opening_hours: '24/7' }, false],
  [{ opening_hours: 'Mo-Su 00:00-24:00' }, false],
  [{ opening_hours: 'Mo-Fr 07:00-20:00' }, true],
  [{ opening_hours: 'sunrise-sunset' }, true],
  [{ 'foot:conditional': 'no @ (22:00-06:00)' }, true],
  [{ 'access:conditional': 'yes @ (08:00-18:00); private @ (18:00-08:00)' }, true],
  // Softer at some hours than at others, and never shut to walkers.
  [{ 'foot:conditional': 'designated @ (Apr-Oct)' }, false],
  [{ 'foot:conditional': 'none' }, false],
  [{ 'motor_vehicle:conditional': 'no @ (22:00-06:00)' }, false],
  [{}, false],
])('%j', (record, expected) => expect(hasHours(tags(record))).toBe(expected));

test.each([
  [{ barrier: 'gate', access: 'private', opening_hours: 'Mo-Fr 07:00-20:00' }, 'closed'],
  [{ barrier: 'gate', opening_hours: 'Mo-Fr 07:00-20:00' }, 'unknown'],
  [{ barrier: 'gate' }, 'open'],
])('at a point: %j', (record, state) => expect(stateOfPoint(tags(record))).toBe(state));
