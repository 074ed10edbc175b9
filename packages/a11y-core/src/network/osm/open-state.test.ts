import { expect, test } from 'vitest';
import { instant, SHENZHEN } from '../../../test/support/clock.js';
import { openingOf } from '../hours/state-at.js';
import { openingOfPoint, openingOfWay } from './open-state.js';
import { Suspicions } from './suspicions.js';
import { TaggedObject } from './tagged-object.js';

type Record = Readonly<{ [key: string]: string }>;

const read = (record: Record, of: typeof openingOfWay) => {
  const suspicions = new Suspicions();
  const opening = of(new TaggedObject('way/1', new Map(Object.entries(record)), suspicions));
  return { ...opening, suspicious: suspicions.report().listed };
};

/** The states of a Wednesday at 07:00, 12:00 and 23:00 in Shenzhen. */
const through = (rows: ReturnType<typeof openingOfWay>['hours']) =>
  ['07', '12', '23'].map((hour) =>
    openingOf(rows, SHENZHEN).stateAt(instant(`2026-07-01T${hour}:00:00+08:00`)),
  );

test.each<[Record, state: string, through: string]>([
  [{}, 'open', 'open open open'],
  [{ opening_hours: '24/7' }, 'open', 'open open open'],
  [{ opening_hours: 'Mo-Su 00:00-24:00' }, 'open', 'open open open'],
  [{ opening_hours: 'Mo-Su' }, 'open', 'open open open'],
  [{ opening_hours: '2024-2027' }, 'unknown', 'open open open'],
  [{ opening_hours: 'off' }, 'closed', 'open open open'],
  [{ opening_hours: 'Mo-Fr 08:00-20:00' }, 'unknown', 'closed open closed'],
  [{ opening_hours: 'sunrise-sunset' }, 'unknown', 'open open closed'],
  [
    { opening_hours: '08:00-20:00', 'opening_hours:foot': '06:00-22:00' },
    'unknown',
    'open open closed',
  ],
  [
    { opening_hours: '08:00-20:00', 'opening_hours:covid19': 'off' },
    'unknown',
    'closed open closed',
  ],
  [{ 'foot:conditional': 'no @ (22:00-06:00)' }, 'unknown', 'open open closed'],
  [
    { 'foot:conditional': 'no @ (22:00-06:00)', opening_hours: '10:00-24:00' },
    'unknown',
    'closed open closed',
  ],
  [
    { 'access:conditional': 'yes @ (08:00-18:00); private @ (18:00-08:00)' },
    'unknown',
    'closed open closed',
  ],
  // From the general to the particular: `foot` beats what `access` says, at whatever hours.
  [{ access: 'no', 'access:conditional': 'yes @ (08:00-18:00)' }, 'unknown', 'closed open closed'],
  [{ 'access:conditional': 'no @ (08:00-18:00)', foot: 'yes' }, 'open', 'open open open'],
  [{ foot: 'no', 'foot:conditional': 'yes @ (08:00-18:00)' }, 'unknown', 'closed open closed'],
  [
    { 'access:conditional': 'no @ (08:00-18:00)', 'foot:conditional': 'yes @ (10:00-14:00)' },
    'unknown',
    'open open open',
  ],
  // Softer at some hours than at others, and never shut to walkers.
  [{ 'foot:conditional': 'none' }, 'open', 'open open open'],
  [{ 'access:conditional': 'delivery @ (10:30-12:30)' }, 'open', 'open open open'],
  [{ 'access:conditional': 'no @ (07:30-19:00 AND weight>7.5)' }, 'open', 'open open open'],
  [{ 'motor_vehicle:conditional': 'no @ (22:00-06:00)' }, 'open', 'open open open'],
  // For a time only.
  [{ 'temporary:access': 'no' }, 'unknown', 'unknown unknown unknown'],
  [{ 'temporary:access': 'yes' }, 'open', 'open open open'],
  [
    {
      'temporary:foot': 'no',
      'temporary:date_on': '2026-06-15',
      'temporary:date_off': '2026-07-01',
    },
    'unknown',
    'closed closed closed',
  ],
  [{ 'temporary:access': 'no', 'temporary:date_off': '2026-06-30' }, 'unknown', 'open open open'],
  [{ 'temporary:access': 'no', 'temporary:date_on': '2026-07-02' }, 'unknown', 'open open open'],
  [{ opening_date: '2026-07-02' }, 'unknown', 'closed closed closed'],
  [{ opening_date: '2026-07-01' }, 'unknown', 'open open open'],
])('a way with %j', (record, state, expected) => {
  const opening = read(record, openingOfWay);
  expect(opening.state).toBe(state);
  expect(through(opening.hours).join(' ')).toBe(expected);
  expect(opening.suspicious).toEqual([]);
});

test.each<[Record, key: string, reason: RegExp]>([
  [{ opening_hours: 'always' }, 'opening_hours', /hours not understood: "always"/],
  [{ 'opening_hours:gate': '8 o’clock' }, 'opening_hours:gate', /not understood/],
  [{ 'foot:conditional': 'no @ (wet)' }, 'foot:conditional', /"wet" is not understood/],
  [{ opening_date: 'spring 2027' }, 'opening_date', /"spring" is not understood/],
  [{ 'temporary:access': 'no', 'temporary:date_off': 'soon' }, 'temporary:date_off', /not a date/],
  [
    { highway: 'pedestrian', amenity: 'marketplace', opening_hours: 'Sa 08:00-13:00' },
    'opening_hours',
    /hours of the amenity/,
  ],
])('of %j it is listed what was not understood', (record, key, reason) => {
  const opening = read(record, openingOfWay);
  expect(opening.state).toBe('unknown');
  expect(through(opening.hours)).not.toContain('closed');
  expect(opening.suspicious).toEqual([
    { object: 'way/1', key, value: record[key], reason: expect.stringMatching(reason) },
  ]);
});

test.each<[Record, state: string, through: string]>([
  [{ barrier: 'gate' }, 'open', 'open open open'],
  [{ barrier: 'gate', opening_hours: '08:00-20:00' }, 'unknown', 'closed open closed'],
  // Hours are the owner's; they let no stranger in.
  [
    { barrier: 'gate', access: 'private', opening_hours: '08:00-20:00' },
    'closed',
    'open open open',
  ],
  [
    { barrier: 'gate', access: 'no', 'access:conditional': 'yes @ (08:00-20:00)' },
    'unknown',
    'closed open closed',
  ],
  [
    { barrier: 'gate', locked: 'yes', 'access:conditional': 'yes @ (08:00-20:00)' },
    'unknown',
    'closed open closed',
  ],
  [
    { barrier: 'gate', locked: 'yes', 'access:conditional': 'no @ (08:00-20:00)' },
    'closed',
    'open open open',
  ],
  // At a bollard `access` is about vehicles.
  [{ barrier: 'bollard', 'access:conditional': 'no @ (08:00-20:00)' }, 'open', 'open open open'],
  [{ barrier: 'bollard', 'foot:conditional': 'no @ (08:00-20:00)' }, 'unknown', 'open closed open'],
  [{ highway: 'elevator', opening_hours: '08:00-20:00' }, 'unknown', 'closed open closed'],
])('a point with %j', (record, state, expected) => {
  const opening = read(record, openingOfPoint);
  expect(opening.state).toBe(state);
  expect(through(opening.hours).join(' ')).toBe(expected);
});
