import { expect, test } from 'vitest';
import { useBrowser } from './support/browser.js';

const { open } = useBrowser();

test('the language changes without a reload: texts, title, lang, address', async () => {
  const page = await open();
  await page.evaluate(() => {
    document.body.dataset['loadedOnce'] = 'yes';
  });
  const rows = [
    ['en', 'Find facilities', 'Find · Tongtu'],
    ['zh-HK', '尋找設施', '尋找設施 · 通途'],
    ['zh-CN', '找设施', '找设施 · 通途'],
  ] as const;
  for (const [language, heading, title] of rows) {
    await page.locator('#language').selectOption(language);
    await page.waitForTimeout(100);
    expect(await page.locator('#find-title').innerText()).toBe(heading);
    expect(await page.title()).toBe(title);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    expect(page.url()).toContain(`lang=${language}`);
  }
  expect(await page.evaluate(() => document.body.dataset['loadedOnce'])).toBe('yes');
});

test('Hong Kong reads its own words in a route', async () => {
  const page = await open('#lang=zh-HK&view=route');
  await page.locator('.demo button').first().click();
  await page.locator('#find-route').click();
  await page.locator('.steps li').first().waitFor();
  const text = await page.locator('.panel').innerText();
  expect(text).toContain('過路');
  expect(text).not.toMatch(/坡道|人行道|盲道|過街/);
});

test.each([
  ['en-GB', 'en'],
  ['zh-HK', 'zh-HK'],
  ['zh-CN', 'zh-CN'],
])('a browser in %s is answered in %s', async (locale, language) => {
  const page = await open('', { locale });
  expect(await page.getAttribute('html', 'lang')).toBe(language);
});
