import type { ChosenEntrance, OtherEntrance, PlaceAtEnd } from 'a11y-core';
import { describe, expect, test } from 'vitest';
import { translator } from '../locale/i18n.js';
import { entranceWords, otherEntranceWords } from './entrance.js';

const at = [114.05, 22.54] as const;
const place = (more: Partial<PlaceAtEnd>): PlaceAtEnd => ({
  id: 'p',
  name: 'Library',
  entrance: null,
  others: [],
  ...more,
});
const gate = (why: ChosenEntrance['why'], name = 'East gate'): ChosenEntrance => ({
  name,
  position: at,
  why,
});
const other = (reason: OtherEntrance['reason']): OtherEntrance => ({
  name: 'West gate',
  position: at,
  reason,
  barriers: [],
});

describe('the entrance in words', () => {
  const t = translator('en');
  test.each<[Partial<PlaceAtEnd>, RegExp]>([
    [{ entrance: gate('only') }, /Library: East gate, the only one known/],
    [{ entrance: gate('only-usable') }, /East gate, the only one you can use/],
    [{ entrance: gate('best') }, /East gate, the best way for you/],
    [{ entrance: { position: at, why: 'best' } }, /an entrance without a name/],
    [{ others: [other('door')] }, /No entrance of Library can be used/],
    [{}, /No entrance of Library is known/],
  ])('%o', (more, words) => {
    expect(entranceWords(t, place(more))).toMatch(words);
  });

  test('each reason why another was not taken has words of its own, in every language', () => {
    const reasons = ['farther', 'door', 'way', 'disconnected', 'off-network'] as const;
    for (const language of ['zh-CN', 'zh-HK', 'en'] as const) {
      const said = reasons.map((reason) => otherEntranceWords(translator(language), other(reason)));
      expect(new Set(said).size).toBe(reasons.length);
      for (const words of said) expect(words).toContain('West gate');
    }
  });
});
