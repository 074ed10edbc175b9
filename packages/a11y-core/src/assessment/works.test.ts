import { expect, test } from 'vitest';
import { surveyed } from '../../test/support/surveyed.js';
import type { Facility, Place } from '../facility/facility.js';
import { withWorksOf } from './works.js';

type Works = Pick<Facility, 'worksDate' | 'worksStage'>;

const { worksDate: _, worksStage: __, ...ramp } = surveyed('ramp', {});
const school: Omit<Place, 'worksDate' | 'worksStage'> = { id: 'p', name: 'P', category: 'school' };

const DATE = '2015-01-01';
const LATER = '2023-01-01';

test.each<readonly [string, Works, Works, Works]>([
  [
    'takes all of its place',
    {},
    { worksDate: DATE, worksStage: 'new' },
    { worksDate: DATE, worksStage: 'new' },
  ],
  ['takes the date of a place without a stage', {}, { worksDate: DATE }, { worksDate: DATE }],
  ['takes no stage without a date', {}, { worksStage: 'new' }, {}],
  [
    'keeps its own date',
    { worksDate: LATER },
    { worksDate: DATE, worksStage: 'new' },
    { worksDate: LATER },
  ],
  [
    'keeps its own date where it exists',
    { worksDate: LATER, worksStage: 'existing' },
    { worksDate: DATE },
    { worksDate: LATER, worksStage: 'existing' },
  ],
  [
    'has a history of its own',
    { worksStage: 'alteration' },
    { worksDate: DATE },
    { worksStage: 'alteration' },
  ],
  [
    'exists, as old as its place',
    { worksStage: 'existing' },
    { worksDate: DATE, worksStage: 'new' },
    { worksDate: DATE, worksStage: 'existing' },
  ],
  [
    'exists, older than the alteration',
    { worksStage: 'existing' },
    { worksDate: LATER, worksStage: 'alteration' },
    { worksStage: 'existing' },
  ],
  [
    'exists, older than the extension',
    { worksStage: 'existing' },
    { worksDate: LATER, worksStage: 'extension' },
    { worksStage: 'existing' },
  ],
])('a ramp that %s', (_name, own, ofPlace, expected) => {
  const facility = { ...ramp, ...own };
  expect(withWorksOf(facility, { ...school, ...ofPlace })).toStrictEqual({ ...ramp, ...expected });
});

test('without a place nothing is added', () => {
  expect(withWorksOf(ramp, undefined)).toBe(ramp);
});
