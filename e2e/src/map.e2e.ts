import { expect, test } from 'vitest';
import { focused, tabTo, useBrowser } from './support/browser.js';

const { open } = useBrowser();

test('the map is one tab stop and its controls: twelve presses of Tab lead past it', async () => {
  const page = await open('#lang=en');
  await tabTo(page, '.a11y-move button', 200);
  let presses = 1;
  let marks = 0;
  for (; presses < 30; presses++) {
    if ((await focused(page)).includes('a11y-marks')) marks++;
    const isInMap = await page.evaluate(() => document.activeElement?.closest('.map') !== null);
    if (!isInMap) break;
    await page.keyboard.press('Tab');
  }
  expect(marks).toBe(1);
  expect(presses).toBeLessThanOrEqual(12);
});

test('skip links come first and move the focus', async () => {
  const page = await open('#lang=en');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(
    'Skip to list and route',
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(100);
  expect(await focused(page)).toContain('a11y-marks');
});

test('arrow keys walk the marks from the centre outwards; Enter opens one', async () => {
  const page = await open('#lang=en&type=lift');
  await page.locator('.a11y-marks').focus();
  const seen: { readonly id: string; readonly metres: number }[] = [];
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('ArrowDown');
    seen.push(
      await page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant') ?? '';
        const name = document.getElementById(id)?.getAttribute('aria-label') ?? '';
        const [, amount, unit] = /([\d.]+) (k?m) (?:north|south|east|west)/.exec(name) ?? [];
        return { id, metres: Number(amount) * (unit === 'km' ? 1000 : 1) };
      }),
    );
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(8);
  expect(seen.map(({ metres }) => metres)).toEqual(
    seen.map(({ metres }) => metres).sort((a, b) => a - b),
  );
  // Home, then Enter until a single mark is open: clusters open by coming nearer.
  for (let press = 0; press < 8 && (await page.locator('#detail-title').count()) === 0; press++) {
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(600);
  }
  expect(await page.locator('#detail-title').count()).toBe(1);
});

test('the buttons move and zoom the map; the list follows', async () => {
  const page = await open('#lang=en');
  const first = () => page.locator('.facilities strong').first().textContent();
  const before = await first();
  await page.getByRole('button', { name: 'Move east' }).click();
  await page.waitForTimeout(800);
  const after = await first();
  expect(after).not.toBe(before);
  await page.getByRole('button', { name: 'Show the whole area' }).click();
  await page.waitForTimeout(800);
  expect(await first()).toBe(before);
});

test('keys of the map mean nothing in the search box', async () => {
  const page = await open('#lang=en');
  await page.locator('#search').focus();
  await page.keyboard.type('a+b-?');
  expect(await page.locator('#search').inputValue()).toBe('a+b-?');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  await page.locator('.a11y-marks').focus();
  await page.keyboard.type('?');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  expect(await focused(page)).toContain('a11y-marks');
});

test('what is in the map is said, once, after it has come to rest', async () => {
  const page = await open('#lang=en');
  await page.waitForTimeout(700);
  const said = await page.locator('#live').textContent();
  expect(said).toMatch(
    /^\d+ facilities in the map: \d+ red, \d+ yellow, \d+ green, \d+ grey\. Nearest: /,
  );
});
