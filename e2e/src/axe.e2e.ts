import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settled, useBrowser } from './support/browser.js';

const { open, expectComplaint } = useBrowser();
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a change of colours can break; all else is the same page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

async function violations(
  page: Page,
  builder = new AxeBuilder({ page }).withTags(TAGS),
): Promise<readonly string[]> {
  const { violations: found } = await builder.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

const compareRoutes = async (page: Page) => {
  await page.locator('.demo button').first().click();
  await page.locator('.comparison').waitFor();
  await settled(page);
};

const findRoute = async (page: Page) => {
  await compareRoutes(page);
  await page.locator('#compare').selectOption('');
  await page.locator('#find-route').click();
  await page.locator('.comparison').waitFor({ state: 'detached' });
  await page.locator('.answer').first().waitFor();
  await settled(page);
};

/** Every view and state a person can be in. */
const STATES: Readonly<
  Record<string, readonly [fragment: string, reach: (page: Page) => Promise<void>]>
> = {
  find: ['#lang=en', async () => undefined],
  'find with filters open': ['#lang=zh-CN&type=ramp&colour=red', async () => undefined],
  'find without a match': ['#lang=en&q=nothing-of-that-name', async () => undefined],
  'find with a mark walked to': [
    '#lang=en',
    async (page) => {
      await page.locator('.a11y-marks').focus();
      await page.keyboard.press('ArrowDown');
    },
  ],
  'facility, red': [
    '#lang=en&type=ramp&colour=red',
    async (page) => {
      await page.locator('.facilities button').first().click();
      await page.locator('.findings').first().waitFor();
      await page.locator('.rest summary').click();
    },
  ],
  'facility, grey': [
    '#lang=zh-HK&colour=grey',
    async (page) => {
      await page.locator('.facilities button').first().click();
      await page.locator('.verdict').waitFor();
    },
  ],
  'facility that is not there': [
    '#lang=en&facility=nobody',
    async (page) => {
      await page.locator('.problem').waitFor();
    },
  ],
  'route, empty': ['#lang=en&view=route', async () => undefined],
  'route, limits open': [
    '#lang=zh-CN&view=route',
    async (page) => {
      await page.locator('#limits summary').click();
      await page.locator('#limit-maxSteps').fill('x');
    },
  ],
  'route found': ['#lang=zh-HK&view=route', findRoute],
  'routes compared': ['#lang=en&view=route', compareRoutes],
  'route, with a stop and a time still missing': [
    '#lang=en&view=route',
    async (page) => {
      await page.locator('#add-stop').click();
      await page.locator('#add-stop').click();
      await page.locator('#when-arrive').check();
      await page.locator('#when-clock').fill('');
      await page.locator('#when-missing').waitFor();
    },
  ],
  'route, with other ways, a way kept off, and the unknown both ways': [
    '#lang=en&view=route',
    async (page) => {
      await page.locator('#others').check();
      await findRoute(page);
      await page.locator('.answer .avoid').nth(3).click();
      await page.locator('.avoided').waitFor();
      await settled(page);
      await page.locator('.unknown-compared summary').first().click();
      await page.locator('.unknown-compared li').first().waitFor();
    },
  ],
  'route, placing a point': [
    '#lang=en&view=route',
    async (page) => {
      await page.locator('.end-from button[aria-pressed]').click();
      await page.locator('.crosshair').waitFor();
    },
  ],
  help: [
    '#lang=en',
    async (page) => {
      await page.locator('.help').click();
    },
  ],
};

describe('axe finds nothing, light and dark', () => {
  test.each(Object.entries(STATES))('%s', async (name, [fragment, reach]) => {
    if (name.includes('not there')) expectComplaint('404');
    const page = await open(fragment, { colorScheme: 'light' });
    await reach(page);
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await settled(page);
    await page.locator('html[data-theme=dark]').waitFor();
    const inDark = new AxeBuilder({ page }).withRules(COLOUR_RULES);
    expect(await violations(page, inDark)).toEqual([]);
  });
});

test('axe finds nothing in high contrast', async () => {
  const page = await open('#lang=en&colour=red', { contrast: 'more' });
  expect(await page.getAttribute('html', 'data-theme')).toBe('contrast');
  expect(await violations(page)).toEqual([]);
});

test.each(['map', 'panel'])('axe finds nothing on a phone: %s', async (shown) => {
  const page = await open('#lang=zh-CN', { viewport: { width: 390, height: 844 } });
  if (shown === 'panel') await page.locator('.switch button').last().click();
  expect(await violations(page)).toEqual([]);
});
