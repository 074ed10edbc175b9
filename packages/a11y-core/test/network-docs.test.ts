import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { APPLICABLE } from '../src/network/applicable.js';
import { AREAS } from '../src/network/area/area-tags.js';
import { OBSTACLES } from '../src/network/area/obstacle-tags.js';
import { NOT_CROSSED } from '../src/network/area/outlines.js';
import { CLAUSE_VALUES, NEVER_A_WALKER } from '../src/network/hours/conditional.js';
import { ATTRIBUTE_NAMES, ATTRIBUTE_SOURCES, ATTRIBUTES } from '../src/network/interval.js';
import { EDGE_VARIANTS } from '../src/network/key.js';
import { EDGE_FLAGS, EDGE_KINDS } from '../src/network/network.js';
import { ACCESS, HIGHWAYS } from '../src/network/osm/access.js';
import { BARRIERS } from '../src/network/osm/barrier.js';
import { FLAG_TAGS } from '../src/network/osm/flags.js';
import { KERB_WORDS } from '../src/network/osm/kerb.js';
import { OTHER_BUSINESS, PASSAGE_HOURS } from '../src/network/osm/open-state.js';
import { SMOOTHNESS, SURFACES, TERRAIN, TRACK_TYPES } from '../src/network/osm/roughness.js';
import { KERB_RULES } from '../src/network/osm/undrawn-kerbs.js';
import { PRECEDENCE } from '../src/network/overlay/precedence.js';
import { ON_NETWORK } from '../src/network/overlay/types/index.js';

/** The page with its tables as plain as they can be: how they are padded says nothing. */
const page = readFileSync(new URL('../../../docs/network.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => (line.startsWith('|') ? line.replace(/ +/g, ' ').replace(/-{3,}/g, '---') : line))
  .join('\n');

const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ') || '–';
const ends = (low: number | null, high: number | null) =>
  low === null && high === null ? 'unknown' : `${low ?? 'unknown'} to ${high ?? 'unknown'}`;

/** What the page has to say, worked out from the code. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  attributes: ATTRIBUTE_NAMES.map((name) => {
    const { unit, scale, min, max } = ATTRIBUTES[name];
    return `| \`${name}\` | ${unit} | ${scale} | ${min} | ${max} |`;
  }),
  sources: ATTRIBUTE_SOURCES.map((source, index) => `| ${index} | \`${source}\` |`),
  kinds: EDGE_KINDS.map((kind, index) => `| ${index} | \`${kind}\` | ${code(APPLICABLE[kind])} |`),
  variants: EDGE_VARIANTS.map((variant, index) => `| ${index} | \`${variant}\` |`),
  highways: Object.entries(HIGHWAYS).map(
    ([value, { kind, walked, isRoad }]) =>
      `| \`${value}\` | \`${kind}\` | ${walked} | ${isRoad ? 'yes' : 'no'} |`,
  ),
  access: (['let in', 'expected', 'kept out'] as const).map((meaning) => {
    const values = Object.keys(ACCESS).filter((value) => ACCESS[value] === meaning);
    return `| ${meaning} | ${code(values)} |`;
  }),
  clauses: (['in', 'nobody in'] as const).map((meaning) => {
    const values = Object.keys(CLAUSE_VALUES).filter((value) => CLAUSE_VALUES[value] === meaning);
    return `| ${meaning} | ${code(values)} |`;
  }),
  hours: [
    `| no walker's condition | ${code([...NEVER_A_WALKER])} |`,
    `| before \`opening_hours\` | ${code(PASSAGE_HOURS)} |`,
    `| another business | ${code(OTHER_BUSINESS)} |`,
  ],
  areas: AREAS.map(
    ({ key, value, when, isWalled }) =>
      `| \`${key}=${value}\` | ${isWalled ? 'walled' : 'open'} | \`${when}\` |`,
  ),
  obstacles: OBSTACLES.map(
    ({ key, values, except, kind }) =>
      `| \`${key}\` | ${values === null ? `all but ${code(except)}` : code(values)} | \`${kind}\` |`,
  ),
  kerbs: [...KERB_WORDS].map(([word, { low, high }]) => `| \`${word}\` | ${ends(low, high)} |`),
  smoothness: SMOOTHNESS.map((word, index) => `| \`${word}\` | ${index} |`),
  terrain: Object.entries(TERRAIN).flatMap(([key, grades]) =>
    Object.entries(grades).map(
      ([grade, [best, worst]]) => `| \`${key}\` | \`${grade}\` | ${best} to ${worst} |`,
    ),
  ),
  surfaces: Object.entries({ ...SURFACES, ...TRACK_TYPES }).map(
    ([word, [best, worst]]) => `| \`${word}\` | ${best} to ${worst} |`,
  ),
  barriers: Object.entries(BARRIERS).map(([word, { width, steps, isPassedAsLine }]) => {
    const gap = width === undefined ? 'unknown' : ends(width.low, width.high);
    const flight = steps === undefined ? 'none' : ends(steps.low, steps.high);
    return `| \`${word}\` | ${gap} | ${flight} | ${isPassedAsLine === true ? 'yes' : 'no'} |`;
  }),
  kerbRules: KERB_RULES.map(({ why, isKerbed }) => `| ${why} | ${isKerbed ? 'unknown' : 'none'} |`),
  precedence: PRECEDENCE.map(
    ({ evidence, mayOpen, writes }) =>
      `| \`${evidence}\` | ${mayOpen ? 'yes' : 'no'} | \`${writes}\` |`,
  ),
  flags: EDGE_FLAGS.flatMap((flag) =>
    FLAG_TAGS[flag].map(
      ([key, yes, no]) => `| \`${flag}\` | \`${key}\` | ${code(yes)} | ${code(no)} |`,
    ),
  ),
};

/** Types of facility on the page, by the first cell of their rows. */
const section = page.slice(
  page.indexOf('## Facilities laid over'),
  page.indexOf('Who is believed'),
);
const laidOver = [...section.matchAll(/^\| `(\w+)` \|.*$/gm)];

describe('docs/network.md says what the code does', () => {
  test('names every facility type that changes passage, and no other', () => {
    const types = Object.entries(ON_NETWORK).flatMap(([type, on]) =>
      on === undefined ? [] : [type],
    );
    expect(laidOver.map(([, type]) => type).sort()).toEqual(types.sort());
  });

  test.each(Object.entries(ROWS))('%s', (_, rows) => {
    expect(rows.filter((row) => !page.includes(row))).toEqual([]);
  });

  test('and names every reason why an area is not crossed', () => {
    expect(NOT_CROSSED.filter((reason) => !page.includes(`\`${reason}\``))).toEqual([]);
  });

  test('and has no row that the code has not', () => {
    const lines = page.split('\n');
    const isHead = (at: number) => lines[at + 1]?.startsWith('| ---') === true;
    const rows = lines.filter(
      (line, at) =>
        !isHead(at) &&
        /^\| (`|\d+ \| `|let in|expected|kept out|in \||nobody in|no walker|before|another)/.test(
          line,
        ),
    );
    const known = new Set([...Object.values(ROWS).flat(), ...laidOver.map(([row]) => row)]);
    // The layout of the file is a table of its own, of offsets.
    expect(rows.filter((row) => !known.has(row) && !row.includes('`TONGTU`'))).toEqual([]);
    expect(rows.length).toBeGreaterThan(150);
  });
});
