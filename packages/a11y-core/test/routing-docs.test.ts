// docs/routing.md says how a route can be worked out by hand: its tables are made from the
// declarations, its worked example is walked.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { QUANTITY_NAMES } from '../src/network/interval.js';
import { LIMITS, limitMeaning } from '../src/profile/limit.js';
import { PREFERENCES } from '../src/profile/preference.js';
import { PROFILES } from '../src/profile/profiles.js';
import { HIGH_FROM, MEDIUM_FROM, POINT_AS_M, TRUST } from '../src/routing/explain/confidence.js';
import { MOST_CUT } from '../src/routing/explain/cut.js';
import { MOST_POINTS } from '../src/routing/explain/thin-profile.js';
import { createRouter } from '../src/routing/route.js';
import { metres, networkOf } from './support/network-of.js';

const doc = readFileSync(new URL('../../../docs/routing.md', import.meta.url), 'utf8');

function table(head: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const line = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const value = (number: number | undefined) =>
  number === undefined ? 'none' : `${Number(number.toFixed(4))}`;

test('the table of limits', () => {
  const rows = Object.entries(LIMITS).map(([name, limit]) => [
    `\`${name}\``,
    limitMeaning(limit),
    limit.unit,
    limit.bound,
    limit.min,
    limit.max,
  ]);
  expect(doc).toContain(table(['limit', 'meaning', 'unit', 'bound', 'from', 'to'], rows));
});

test('the table of preferences', () => {
  const rows = Object.entries(PREFERENCES).map(([name, { label, unit, counts, min, max }]) => [
    `\`${name}\``,
    label.en,
    unit,
    counts,
    min,
    max,
  ]);
  expect(doc).toContain(table(['preference', 'meaning', 'unit', 'counts', 'from', 'to'], rows));
});

test('the table of profiles', () => {
  const rows = [
    ...(Object.keys(LIMITS) as (keyof typeof LIMITS)[]).map((name) => [
      `\`${name}\``,
      ...PROFILES.map((profile) => value(profile.limits[name])),
    ]),
    ...(Object.keys(PREFERENCES) as (keyof typeof PREFERENCES)[]).map((name) => [
      `\`${name}\``,
      ...PROFILES.map((profile) => value(profile.preferences[name])),
    ]),
    ...QUANTITY_NAMES.map((name) => [
      `unknown ${name}`,
      ...PROFILES.map((profile) => profile.unknown[name]),
    ]),
    [
      'heeds `wheelchair=yes\\|no`',
      ...PROFILES.map((p) => (p.heedsWheelchairClaim ? 'yes' : 'no')),
    ],
  ];
  expect(doc).toContain(table(['', ...PROFILES.map((profile) => `\`${profile.id}\``)], rows));
});

test('the formula of the confidence, and the bounds of the explanation', () => {
  expect(doc).toContain(table(['decided by', 'trust'], Object.entries(TRUST)));
  expect(doc).toContain(`length of a part in metres, ${POINT_AS_M} for a point`);
  expect(doc).toContain(`\`high\` from ${HIGH_FROM} on, \`medium\` from ${MEDIUM_FROM} on`);
  expect(doc).toContain(`more than ${MOST_CUT} (\`too-many\`)`);
  expect(doc).toContain(`at most ${MOST_POINTS} with every lowest`);
});

test('the worked example', () => {
  const { network } = networkOf(
    { a: [0, 0], b: [60, 0], c: [60, 0], d: [72, 0], e: [72, 0], f: [122, 0] },
    [
      { from: 'a', to: 'b', lengthM: 60, incline: 0.04, widthMm: 2000, roughness: 2 },
      { from: 'b', to: 'c', kerbMm: 20, kerbSense: 'down' },
      { from: 'c', to: 'd', lengthM: 12, kind: 'crossing' },
      { from: 'd', to: 'e', kind: 'kerb' },
      {
        from: 'e',
        to: 'f',
        lengthM: 50,
        kind: 'sidewalk',
        incline: 0,
        widthMm: 2000,
        roughness: 0,
        crossSlope: 0.01,
      },
    ],
  );
  const middle = metres(97, 0);
  const route = createRouter(network).route({
    from: { node: '1' },
    to: [middle.lon, middle.lat],
    profile: 'manual-wheelchair',
  });
  if (route.outcome !== 'route') throw new Error('the example has a way');
  const rows = doc
    .slice(doc.indexOf('## Worked example'))
    .match(/^\| .* \|$/gmu)!
    .slice(2);
  const printed = rows.map((row) => {
    const cells = row.split('|').map((cell) => cell.trim());
    return { timeS: Number(cells[4]), penaltyS: Number(cells[6]) };
  });
  expect(printed).toHaveLength(route.edges.length + 1);
  for (const [i, edge] of route.edges.entries()) {
    expect(edge.durationS).toBeCloseTo(printed[i]!.timeS, 2);
    expect(edge.penaltyS).toBeCloseTo(printed[i]!.penaltyS, 2);
  }
  expect(route.durationS).toBeCloseTo(printed.at(-1)!.timeS, 1);
  expect(route.penaltyS).toBeCloseTo(printed.at(-1)!.penaltyS, 1);
  expect(doc).toContain(`(60 + 12) / 97 = ${route.unknownShare.toFixed(3)}`);
  expect(route.unknownPoints).toBe(1);
});
