import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Announcer } from './announcer.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('of a burst only the last is said, half a second later', () => {
  const region = document.createElement('div');
  const announcer = new Announcer(region);
  announcer.say('one');
  vi.advanceTimersByTime(400);
  announcer.say('two');
  vi.advanceTimersByTime(499);
  expect(region.textContent).toBe('');
  vi.advanceTimersByTime(1);
  expect(region.textContent).toBe('two');
});

test('a text that repeats is another text to a screen reader and the same to the eye', () => {
  const region = document.createElement('div');
  const announcer = new Announcer(region);
  const texts = [0, 1].map(() => {
    announcer.say('same');
    vi.advanceTimersByTime(500);
    return region.textContent;
  });
  expect(texts[0]).not.toBe(texts[1]);
  expect(texts.map((text) => text?.replace('\u200b', ''))).toEqual(['same', 'same']);
});
