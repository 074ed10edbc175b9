import { expect, test } from 'vitest';
import { networkOf } from '../../test/support/network-of.js';
import { createRouter } from '../routing/route.js';
import { NAME_FALLBACKS, nameLanguages } from './name-languages.js';
import { edgeName } from './read-edge.js';

const NAMES = {
  en: 'Fuhua Road',
  int: 'Fuhua Lu',
  zh: '福华路',
  'zh-CN': '福华路 (CN)',
  'zh-HK': '福華路 (HK)',
  'zh-Hans': '福华路 (Hans)',
  'zh-Hant': '福華路 (Hant)',
  'zh-Hans-CN': '福华路 (Hans-CN)',
  'zh-Hant-HK': '福華路 (Hant-HK)',
  de: 'Fuhua-Straße',
};

/** The name for a language, with only some of the translations there. */
function nameFor(language: string | undefined, ...there: readonly (keyof typeof NAMES)[]): string {
  const names = Object.fromEntries(there.map((key) => [key, NAMES[key]]));
  const { network } = networkOf({ a: [0, 0], b: [10, 0], c: [20, 0] }, [
    { from: 'a', to: 'b', name: 'other', names: { en: 'Other', zh: '別' } },
    { from: 'b', to: 'c', name: 'on the spot', names },
  ]);
  return edgeName(network, 1, language);
}

test.each(Object.entries(NAME_FALLBACKS))('%s is looked for in %j, in order', (language, order) => {
  const known = order as (keyof typeof NAMES)[];
  for (const [at, wanted] of known.entries()) {
    expect(nameFor(language, ...known.slice(at)), wanted).toBe(NAMES[wanted]);
  }
  expect(nameFor(language, 'de')).toBe('on the spot');
});

test('another language falls back on itself without its region, then on the spot', () => {
  expect(nameLanguages('de-AT')).toEqual(['de-AT', 'de']);
  expect(nameLanguages('en-GB')).toEqual(['en-GB', 'en', 'int']);
  expect(nameFor('de-AT', 'en', 'de')).toBe('Fuhua-Straße');
  expect(nameFor('fr', 'en', 'de')).toBe('on the spot');
  expect(nameFor('constructor', 'en')).toBe('on the spot');
  expect(nameFor(undefined, 'en', 'zh')).toBe('on the spot');
  expect(nameFor('en')).toBe('on the spot');
});

test('a route names its ways in the language of the request', () => {
  const { network } = networkOf({ a: [0, 0], b: [50, 0], c: [50, 50] }, [
    { from: 'a', to: 'b', name: '福华路', names: { en: 'Fuhua Road' } },
    { from: 'b', to: 'c', name: '益田路' },
  ]);
  const named = (language?: string) => {
    const found = createRouter(network).route({
      from: { node: '1' },
      to: { node: '3' },
      profile: 'walker',
      ...(language !== undefined && { language }),
    });
    if (found.outcome !== 'route') throw new Error(found.outcome);
    return [found.edges.map(({ name }) => name), found.steps.map(({ name }) => name)];
  };
  expect(named('en')).toEqual([
    ['Fuhua Road', '益田路'],
    ['Fuhua Road', '益田路', ''],
  ]);
  expect(named()[0]).toEqual(['福华路', '益田路']);
  expect(() => named('x')).toThrow(/language/);
});
