import { assessPlace, type Place } from 'a11y-core';
import { describe, expect, test } from 'vitest';
import { placeFindingWords } from './place.js';

const OFFICE: Place = {
  id: 'p',
  name: 'Office',
  category: 'government_service',
  isComplete: true,
  context: { serviceDesksPresent: true },
};

const counter = (worksDate: string) => {
  const found = assessPlace({ ...OFFICE, worksDate, worksStage: 'new' }, []).findings.find(
    ({ required }) => required === 'low-counter',
  );
  if (found === undefined) throw new Error('The office is asked for no counter.');
  return found;
};

describe('a required facility that is missing', () => {
  test('is to be provided where the clause binds', () => {
    expect(placeFindingWords(counter('2024-01-01'), 'en')).toBe(
      'Low counter is missing: GB 55019-2021 clause 3.6.1 requires it. Provide: Low counter.',
    );
  });

  test.each([
    ['en', /^There is no Low counter: .* no violation is claimed\.$/],
    ['zh-CN', /^没有.*不认定违反标准。$/],
    ['zh-HK', /^沒有.*不視為違規。$/],
  ] as const)(
    'is nobody’s fault where the clause is younger than the works, %s',
    (language, words) => {
      const found = counter('2005-01-01');
      expect(found.role).toBe('legacy');
      expect(placeFindingWords(found, language)).toMatch(words);
      expect(placeFindingWords(found, language)).not.toMatch(/Provide|补设|補設/);
    },
  );
});
