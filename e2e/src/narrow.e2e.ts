import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { settled, useBrowser } from './support/browser.js';

const { open } = useBrowser();

const SIZES = {
  '320 px wide': { viewport: { width: 320, height: 640 } },
  '400 % zoom': { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
} as const;

const overflow = (page: Page) =>
  page.evaluate(() => ({
    page: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    clipped: [...document.querySelectorAll('.panel *, .top *')]
      .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      .filter((element) => !['INPUT', 'SELECT'].includes(element.tagName))
      .filter((element) => getComputedStyle(element).overflowX !== 'visible')
      .filter((element) => !element.classList.contains('visually-hidden'))
      .map((element) => `${element.tagName} ${element.className}`),
  }));

const NOTHING = { page: 0, clipped: [] };

describe.each(Object.entries(SIZES))('%s', (_, size) => {
  test.each(['zh-CN', 'zh-HK', 'en'])(
    'nothing scrolls sideways, every task can be done: %s',
    async (language) => {
      const page = await open(`#lang=${language}&type=ramp&colour=red`, size);
      expect(await overflow(page)).toEqual(NOTHING);
      await page.locator('.switch button').last().click();
      expect(await overflow(page)).toEqual(NOTHING);
      await page.locator('.facilities button').first().click();
      await page.locator('.findings').first().waitFor();
      expect(await overflow(page)).toEqual(NOTHING);
      await page.locator('nav button').last().click();
      await page.locator('#compare').selectOption('walker');
      await page.locator('.demo button').first().click();
      await page.locator('#find-route').click();
      await page.locator('.comparison').waitFor();
      await settled(page);
      expect(await overflow(page)).toEqual(NOTHING);
      await page.locator('.find-others').first().click();
      await page.locator('.ways').first().waitFor();
      await page.locator('#add-stop').click();
      await page.locator('#when-arrive').check();
      expect(await overflow(page)).toEqual(NOTHING);
    },
  );
});

test('on a phone the switch shows the map or the list', async () => {
  const page = await open('#lang=en', { viewport: { width: 390, height: 844 } });
  expect(await page.locator('.panel').isVisible()).toBe(false);
  await page.locator('.switch button').last().click();
  expect(await page.locator('.panel').isVisible()).toBe(true);
  expect(await page.locator('.a11y-move').isVisible()).toBe(false);
});

test('controls are large enough to hit: 44 px, and never less than 24', async () => {
  const page = await open('#lang=en&view=route', { viewport: { width: 390, height: 844 } });
  await page.locator('.switch button').last().click();
  const small = await page
    .locator('button:visible, select:visible, input:visible, summary:visible')
    .evaluateAll((elements) =>
      elements
        .map((element) => ({
          // What is hit of a radio button or a checkbox is its label.
          box: (element.closest('label.choice') ?? element).getBoundingClientRect(),
          name: element.className || element.id,
        }))
        .filter(({ box, name }) => box.height < (name.includes('quiet') ? 32 : 44) - 0.5)
        .map(({ box, name }) => `${name} ${box.width}×${box.height}`),
    );
  expect(small).toEqual([]);
});
