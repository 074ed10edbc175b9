import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, test } from 'vitest';
import { settled, useBrowser } from './support/browser.js';
import { palettePng } from './support/palette-png.js';
import { demoAroundSurveyed } from './support/service.js';

const FOLDER = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const { open } = useBrowser();

/** The pictures of the docs. They are taken anew only when asked for: `UPDATE_IMAGES=1 npm run e2e`. */
const isWanted = process.env['UPDATE_IMAGES'] === '1';

const PICTURES: Readonly<
  Record<string, readonly [fragment: string, reach: (page: Page) => Promise<void>]>
> = {
  find: ['#lang=zh-CN', async () => undefined],
  detail: [
    '#lang=en&type=ramp&colour=red',
    async (page) => {
      await page.locator('.facilities button').first().click();
      await page.locator('.findings').first().waitFor();
    },
  ],
  route: [
    '#lang=en&view=route',
    async (page) => {
      await page.locator('#compare').selectOption('walker');
      await page
        .locator('.demo button')
        .nth(await demoAroundSurveyed())
        .click();
      await page.locator('#find-route').click();
      await page.locator('.comparison').waitFor();
      await page.locator('.comparison').evaluate((element) => element.scrollIntoView());
    },
  ],
};

const keep = async (page: Page, name: string) =>
  writeFileSync(FOLDER + name, palettePng(await page.screenshot()));

describe.runIf(isWanted)('pictures', () => {
  test.each(Object.entries(PICTURES))('%s', async (name, [fragment, reach]) => {
    mkdirSync(FOLDER, { recursive: true });
    const wide = await open(fragment);
    await reach(wide);
    await settled(wide);
    await keep(wide, `${name}-1280.png`);
    const phone = await open(fragment, { viewport: { width: 390, height: 844 } });
    if (name === 'find') await keep(phone, `map-390.png`);
    await phone.locator('.switch button').last().click();
    await reach(phone);
    await settled(phone);
    await keep(phone, `${name}-390.png`);
  });
});
