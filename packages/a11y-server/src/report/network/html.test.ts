import { inflateSync } from 'node:zlib';
import { EDGE_KINDS, networkFromOsm, readOsm } from 'a11y-core';
import { describe, expect, test } from 'vitest';
import { barrierWords } from './barrier-words.js';
import { networkHtml } from './html.js';
import { networkReport } from './network-report.js';
import { KIND_WORDS } from './words.js';

// 1 ──── 2 ═steps═ 3 ──── 4, and an incline nobody believes
const XML = `<osm version="0.6">
<node id="1" lon="114.057" lat="22.543"/><node id="2" lon="114.058" lat="22.543"/>
<node id="3" lon="114.0581" lat="22.543"/><node id="4" lon="114.059" lat="22.543"/>
<way id="50"><nd ref="1"/><nd ref="2"/><tag k="highway" v="footway"/><tag k="width" v="1.8"/></way>
<way id="51"><nd ref="2"/><nd ref="3"/><tag k="highway" v="steps"/><tag k="step_count" v="12"/></way>
<way id="52"><nd ref="3"/><nd ref="4"/><tag k="highway" v="footway"/><tag k="incline" v="up &lt;b&gt;"/></way>
</osm>`;

async function* bytes() {
  yield new TextEncoder().encode(XML);
}
const inflate = (data: Uint8Array, maxOutputLength: number) =>
  inflateSync(data, { maxOutputLength });
const { network, report } = networkFromOsm(await readOsm(bytes(), { inflate }), {
  kind: 'osm',
  attribution: '© OpenStreetMap contributors',
  licence: 'ODbL-1.0',
});
const full = networkReport(network, report);

describe('the report of a network', () => {
  test('tells for each profile what hangs together and what parts it', () => {
    const [chair] = full.islands;
    expect(chair).toMatchObject({ profile: 'manual-wheelchair', count: 2 });
    expect(chair!.separators).toHaveLength(1);
    expect(chair!.separators[0]!.barriers[0]).toMatchObject({
      cause: 'maxSteps',
      low: 12,
      limit: 0,
    });
    expect(full.islands.at(-1)).toMatchObject({ profile: 'walker', count: 1, separators: [] });
  });

  test.each(['en', 'zh-CN', 'zh-HK'] as const)('as a page in %s', (language) => {
    const page = networkHtml(full, 'city.osm', language);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain('© OpenStreetMap contributors');
    expect(page).toContain('way/51/2-3/0');
    // One share of a table and the bar that repeats it.
    const { largestShare } = full.islands[0]!;
    expect(page).toContain(`${(largestShare * 100).toFixed(1)} %`);
    expect(page).toContain(`style="width:${(largestShare * 100).toFixed(1)}%"`);
    expect(page).not.toMatch(/undefined|NaN|\{\w+\}/);
  });

  test('no tag of the source can write markup', () => {
    const page = networkHtml(full, '<script>', 'en');
    expect(page).toContain('incline=up &lt;b&gt;');
    expect(page).not.toContain('<b>');
    expect(page).not.toContain('<script>');
  });
});

describe('a barrier in words', () => {
  const barrier = {
    edge: 'way/1/1-2/0',
    position: [0, 0],
    edgeKind: 'footway',
    source: 'tag',
    isUnknown: false,
  } as const;
  test.each([
    [
      { cause: 'maxKerbUpMm', low: 120, high: 120, limit: 30 },
      'Highest kerb up: 120 mm, limit 30 mm',
    ],
    [
      { cause: 'maxKerbUpMm', low: 31, high: null, limit: 30 },
      'Highest kerb up: 31 mm or more, limit 30 mm',
    ],
    [
      { cause: 'minWidthMm', low: null, high: 650, limit: 800 },
      'Narrowest clear width: 650 mm or less, limit 800 mm',
    ],
    [
      { cause: 'maxSlopeUp', low: 0.09, high: 0.12, limit: 0.08 },
      'Steepest slope up: 9 % – 12 %, limit 8 %',
    ],
    [
      { cause: 'minWidthMm', low: null, high: null, limit: 800 },
      'Narrowest clear width: unknown, limit 800 mm',
    ],
    [{ cause: 'closed', low: null, high: null, limit: null }, 'Closed'],
    [{ cause: 'claim', low: null, high: null, limit: null }, 'Somebody says: not by wheelchair'],
  ] as const)('%j', (facts, words) => {
    expect(barrierWords({ ...barrier, ...facts }, 'en')).toBe(words);
  });
});

test('every kind of edge has a word of its own in each language', () => {
  for (const language of ['zh-CN', 'zh-HK', 'en'] as const) {
    const words = EDGE_KINDS.map((kind) => KIND_WORDS[kind][language]);
    expect(new Set(words).size).toBe(EDGE_KINDS.length);
  }
});
