import { expect, test } from 'vitest';
import { didYouMean, nearest } from './near.js';

const known = ['GB55019-2.3.1-ramp.rise', 'GB55019-2.3.2-ramp.clearWidth', 'ramp', 'lift'];

test.each([
  ['a slip of the finger', 'GB55019-2.3.2-ramp.cleerWidth', ['GB55019-2.3.2-ramp.clearWidth']],
  ['a part of it, whatever the case', 'CLEARWIDTH', ['GB55019-2.3.2-ramp.clearWidth']],
  [
    'the shortest first',
    'ramp',
    ['ramp', 'GB55019-2.3.1-ramp.rise', 'GB55019-2.3.2-ramp.clearWidth'],
  ],
  ['two letters swapped', 'litf', ['lift']],
  ['nothing like it', 'completely different', []],
  ['nothing at all', '', []],
])('%s', (_, given, expected) => expect(nearest(given, known)).toEqual(expected));

test('says so only where there is something to say', () => {
  expect(didYouMean('lifd', known)).toBe(' Did you mean lift?');
  expect(didYouMean('zzzzzz', known)).toBe('');
});
