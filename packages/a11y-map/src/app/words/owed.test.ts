import { assessPlace, type Label } from 'a11y-core';
import { describe, expect, test } from 'vitest';
import type { PlaceAnswer, PlaceFindingAnswer } from '../api/types.js';
import { owedBy } from './owed.js';

const WORDS: Label = { 'zh-CN': '', 'zh-HK': '', en: '' };

/** A finding of a place, as the service words it. */
function finding(more: Partial<PlaceFindingAnswer>): PlaceFindingAnswer {
  const [template] = assessPlace({ id: 'p', name: 'P', category: 'medical' }, []).findings;
  const words = { label: WORDS, cited: WORDS, sentence: WORDS, missingLabels: [] };
  return { ...template!, ...words, role: 'binding', ...more };
}

const entry = (state: PlaceAnswer['required'][number]['state'], findingIds: readonly string[]) => ({
  id: 'lift',
  types: ['lift'],
  state,
  missing: [],
  findingIds,
});

describe('what a place owes', () => {
  test('is what a judging finding claims; what nobody knows stands apart', () => {
    const findings = [
      finding({ id: 'few', verdict: 'fail' }),
      finding({ id: 'perhaps', verdict: 'borderline', role: 'to-verify' }),
      finding({ id: 'open', verdict: 'unknown' }),
      finding({ id: 'advice', verdict: 'fail', role: 'advice' }),
      finding({ id: 'older', verdict: 'fail', role: 'background' }),
      finding({ id: 'met', verdict: 'pass' }),
    ];
    const { faults, open } = owedBy({ findings, required: [] });
    expect(faults.map(({ id }) => id)).toEqual(['few', 'perhaps']);
    expect(open.map(({ id }) => id)).toEqual(['open']);
  });

  test.each([
    ['missing by a finding on a facility', entry('missing', ['door#row']), 1],
    ['said by a finding of the place already', entry('missing', ['few']), 0],
    ['contradicted by the number the survey states', entry('missing', []), 0],
    ['there', entry('there', []), 0],
    ['not known', entry('unknown', []), 0],
  ] as const)('%s', (_, required, count) => {
    const findings = [finding({ id: 'few', verdict: 'fail' })];
    expect(owedBy({ findings, required: [required] }).heldByFacilities).toHaveLength(count);
  });
});
