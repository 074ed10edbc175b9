import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { run } from 'a11y-server';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const LANGUAGES = ['zh-CN', 'zh-HK', 'en'];
const ATTACK = '<script>document.title="taken"</script><img src="https://example.org/x.png">';

const measured = (value: number) => ({ value, at: '2026-02-01', instrument: 'steel-tape' });
const at = (east: number, north: number) => [114.05 + east * 1e-4, 22.54 + north * 1e-4];
const ramp = (id: string, width: number, slope: number, east: number, name = `坡道 ${id}`) => ({
  type: 'Feature',
  id,
  geometry: { type: 'LineString', coordinates: [at(east, 0), at(east + 0.5, 1)] },
  properties: {
    facilityType: 'ramp',
    name,
    placeId: 'p',
    owner: '福田区某物业',
    worksDate: '2024-05-01',
    worksStage: 'new',
    context: { outdoor: true },
    observations: {
      clearWidth: measured(width),
      runningSlope: {
        value: slope,
        uncertainty: 0.002,
        at: '2026-02-01',
        instrument: 'digital-level',
      },
    },
  },
});

/** Every colour and kind an owner can meet, a name that would be a script, and a crowd at one door. */
const SURVEY = {
  type: 'FeatureCollection',
  synthetic: true,
  attribution: 'An inspector',
  places: [{ id: 'p', name: '福田医院', category: 'medical', owner: '医院后勤', isComplete: true }],
  features: [
    ramp('r-1', 900, 0.2, 0),
    ramp('r-2', 1199, 0.05, 6),
    ramp('r-3', 1300, 0.05, 12, ATTACK),
    {
      type: 'Feature',
      id: 'door"1',
      geometry: { type: 'Point', coordinates: at(18, 9) },
      properties: { facilityType: 'door', context: {}, observations: {} },
    },
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'tongtu-report-'));
let browser: Browser;
const requests: string[] = [];

async function report(name: string, ...more: readonly string[]): Promise<string> {
  const written = { code: 0, stderr: '' };
  written.code = await run(['audit', 'survey.geojson', '-o', name, ...more], {
    stdin: Readable.from([]),
    stdout: { write: () => undefined },
    stderr: { write: (text) => (written.stderr += text) },
    env: {},
    cwd: folder,
    now: () => Date.parse('2026-03-02T04:00:00Z'),
    stop: new AbortController().signal,
  });
  expect(written).toEqual({ code: 0, stderr: '' });
  return join(folder, name);
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => requests.push(String(error)));
  await page.goto(pathToFileURL(path).href);
  return page;
}

beforeAll(async () => {
  writeFileSync(join(folder, 'survey.geojson'), JSON.stringify(SURVEY));
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  // The page itself is the only thing ever asked for.
  expect(requests.splice(0).filter((url) => !url.endsWith('.html'))).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(LANGUAGES)('the report in %s', (language) => {
  test.each([[[]], [['--edition', 'GB55019-2021', '--edition', 'ADA-2010']]])(
    'passes axe, %j',
    async (editions) => {
      const path = await report(`${language}.html`, '--lang', language, ...editions);
      const page = await open(path);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
      expect(
        violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
        ),
      ).toEqual([]);
    },
  );

  test('fits 320 px without scrolling sideways', async () => {
    const path = await report(`narrow-${language}.html`, '--lang', language);
    const page = await open(path, { viewport: { width: 320, height: 640 } });
    await page
      .locator('summary')
      .evaluateAll((all) => all.map((one) => one.parentElement?.setAttribute('open', '')));
    const overflow = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      outside: [...document.querySelectorAll('main *:not(thead, thead *), header *')]
        .filter((element) => element.getBoundingClientRect().right > 321)
        .map((element) => `${element.tagName} ${element.textContent?.slice(0, 40)}`),
    }));
    expect(overflow).toEqual({ page: 0, outside: [] });
  });
});

test('is reached by keyboard, from the map and from the list', async () => {
  const page = await open(await report('keyboard.html'));
  const visited: string[] = [];
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab');
    visited.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        const where = element?.closest('svg.plan')
          ? 'map'
          : (element?.closest('ol')?.className ?? '');
        return `${where} ${element?.getAttribute('href') ?? ''}`;
      }),
    );
  }
  for (let facility = 1; facility <= SURVEY.features.length; facility++) {
    expect(visited).toContain(`map #facility-${facility}`);
    expect(visited).toContain(`index #facility-${facility}`);
  }
  expect(visited.indexOf('orders #facility-1')).toBeLessThan(visited.indexOf('map #facility-1'));
  await page.locator('ol.index a').first().focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#facility-1');
});

test('draws the map in true proportion, with shapes beside colours', async () => {
  const page = await open(await report('plan.html'));
  const centres = await page.locator('svg.plan a').evaluateAll((links) =>
    links.map((link) => {
      const box = link.getBoundingClientRect();
      return {
        target: link.getAttribute('href'),
        shape: link.querySelector('use')?.getAttribute('href'),
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
      };
    }),
  );
  const of = (facility: number) =>
    centres.find(({ target }) => target === `#facility-${facility}`)!;
  expect([1, 2, 3, 4].map((facility) => of(facility).shape)).toEqual([
    '#mark-red',
    '#mark-faults',
    '#mark-incomplete',
    '#mark-grey',
  ]);
  // From ramp 1 to the door: 17.75 steps east, 8.5 north; a step is narrower east than north.
  const [ramp1, door] = [of(1), of(4)];
  const cos = Math.cos((22.54 * Math.PI) / 180);
  expect((door.x - ramp1.x) / (ramp1.y - door.y)).toBeCloseTo((17.75 * cos) / 8.5, 1);
});

test('what a survey holds is text, never markup', async () => {
  const path = await report('attack.html');
  const page = await open(path);
  expect(await page.title()).not.toBe('taken');
  expect(await page.locator('script, img').count()).toBe(0);
  expect(await page.locator('article h3').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining(ATTACK)]),
  );
  expect(readFileSync(path, 'utf8')).not.toContain('<script');
});

test('prints without what is only for the screen', async () => {
  const page = await open(await report('print.html'));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('nav').isVisible()).toBe(false);
  expect(await page.locator('svg.plan').isVisible()).toBe(true);
  expect((await page.pdf({ format: 'A4' })).subarray(0, 4).toString()).toBe('%PDF');
});

test('says that generated data are generated, first and last', async () => {
  const page = await open(await report('synthetic.html', '--lang', 'en'));
  expect(await page.locator('header .notice').innerText()).toContain('generated');
  expect(await page.locator('footer').innerText()).toContain('They describe no real facility');
  expect(await page.locator('footer').innerText()).toContain('An inspector');
});

test('headings go down one level at a time', async () => {
  const page = await open(await report('headings.html', '--edition', 'GB55019-2021'));
  const levels = await page
    .locator('h1, h2, h3, h4, h5')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [i, level] of levels.entries()) {
    expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
  }
});
