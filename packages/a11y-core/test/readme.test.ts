import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as core from '../src/index.js';

const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

/** The program of the README, between its fences. */
function program(): string {
  const found = /```ts\n([\s\S]*?)```/.exec(README)?.[1];
  if (found === undefined) throw new Error('The README has no TypeScript in it.');
  return found;
}

test('what the README imports is there', () => {
  const names = /import \{([^}]*)\} from 'a11y-core'/.exec(program())?.[1]?.split(',') ?? [];
  expect(names.map((name) => name.trim())).toEqual(['assessSurvey', 'parseSurvey']);
  for (const name of names) expect(core).toHaveProperty(name.trim());
});

test('the program of the README says what it promises', () => {
  const survey = {
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'steep',
        geometry: { type: 'Point', coordinates: [114.05, 22.54] },
        properties: { facilityType: 'ramp', observations: { runningSlope: '1:6' } },
      },
    ],
  };
  const said: string[] = [];
  const body = program()
    .replace(/^import .*$/gm, '')
    .replace('console.log', 'say');
  const run = new Function('text', 'say', 'parseSurvey', 'assessSurvey', body);
  run(
    JSON.stringify(survey),
    (...words: readonly string[]) => said.push(words.join(' ')),
    core.parseSurvey,
    core.assessSurvey,
  );
  expect(said).toEqual(['steep red']);
});
