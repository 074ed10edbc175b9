import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import * as core from '../src/index.js';
import { KNOWN_AND_EASY, networkOf } from './support/network-of.js';

const PAGE = readFileSync(
  new URL('../../../docs/guide/routing-library.md', import.meta.url),
  'utf8',
);

const report = (network: core.Network): core.ImportReport => ({
  attribution: 'Nobody',
  licence: 'CC0-1.0',
  source: {
    nodes: 0,
    ways: 0,
    relations: 0,
    walkableWays: 0,
    duplicateIds: 0,
    danglingReferences: 0,
    brokenWays: 0,
  },
  network: core.summarise(network),
  suspicious: { count: 0, listed: [] },
});

/** Runs the program of the page over a network, and tells what it says. */
function saidOn(network: core.Network): readonly string[] {
  const program = /```js\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';
  const said: string[] = [];
  const names = ['bytes', 'facilities', 'from', 'to', 'say', 'crc32', 'decodeNetwork', 'layWays'];
  const run = new Function(...names, program.replace(/^import .*$/gm, ''));
  run(
    core.encodeNetwork(network, report(network), crc32),
    [],
    { node: '1' },
    { node: '2' },
    (...words: readonly unknown[]) => said.push(words.join(' ')),
    crc32,
    core.decodeNetwork,
    core.layWays,
  );
  return said;
}

const street = (kerbMm: number) =>
  networkOf(
    { a: [0, 0], b: [100, 0], c: [50, 0] },
    [
      { from: 'a', to: 'c' },
      { from: 'c', to: 'b', kerbMm, kerbSense: 'up', kind: 'footway' },
    ],
    KNOWN_AND_EASY,
  ).network;

test('the program of the page finds a way, and says what would open one', () => {
  expect(saidOn(street(10))).toEqual(['100 m, confidence medium']);
  expect(saidOn(street(50))).toEqual(['{"maxKerbUpMm":50} 1']);
});

test('every name on the page is there', () => {
  const named = [...PAGE.matchAll(/`([a-z][A-Za-z]+)(?:\(|`)/g)].map(([, name]) => name!);
  const calls = named.filter(
    (name) =>
      /^(lay|relay|outcomeTo|routeTo|costFor|find|with|hierarchyOf|customise$|create|repair|weightsTo|choose|optionsJson)/.test(
        name,
      ) || name.endsWith('Schema'),
  );
  expect(calls.length).toBeGreaterThan(15);
  for (const name of new Set(calls)) expect(core, name).toHaveProperty(name);
});
