import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { focused, settled, tabTo, useBrowser } from './support/browser.js';
import { type Meta, service } from './support/service.js';

const { open } = useBrowser();
const written = ([lon, lat]: readonly [number, number]) => `${lat},${lon}`;

/** The bodies of the requests for routes, as they are sent. */
function routesAsked(page: Page): Record<string, unknown>[] {
  const bodies: Record<string, unknown>[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/v1/routes')) bodies.push(request.postDataJSON());
  });
  return bodies;
}

const setPoint = async (page: Page, id: string, text: string) => {
  await page.locator(`#end-${id}`).fill(text);
  await page.keyboard.press('Enter');
  await page.locator(`.end-${id} button`, { hasText: 'Clear' }).waitFor();
};

const example = async (page: Page, n: number) => {
  await page.locator('.demo button').nth(n).click();
  await page.locator('.comparison').waitFor();
  await page.locator('#compare').selectOption('');
};

describe('a planned journey', () => {
  test('by stops, in an order changed by keyboard, to be there by the clock of the place', async () => {
    const page = await open('#lang=en&view=route', { timezoneId: 'America/New_York' });
    const asked = routesAsked(page);
    const [one, two] = (await service<Meta>('meta')).demoRoutes;
    await setPoint(page, 'from', written(one!.from));
    await setPoint(page, 'to', written(one!.to));
    await page.locator('#add-stop').press('Enter');
    expect(await focused(page)).toContain('#end-stop-1');
    await setPoint(page, 'stop-1', written(two!.from));
    await page.locator('#add-stop').press('Enter');
    await setPoint(page, 'stop-2', written(two!.to));
    await tabTo(page, '#earlier-stop-2');
    await page.keyboard.press('Enter');
    // At the head of the list there is only the way back.
    expect(await focused(page)).toContain('#later-stop-2');
    expect(await page.locator('.ends .end-name').allInnerTexts()).toEqual([
      'Start',
      'Stop 1',
      'Stop 2',
      'Destination',
    ]);
    await page.locator('#when-arrive').check();
    await page.locator('#when-clock').fill('2026-12-01T17:30');
    await page.locator('#find-route').click();
    await page.locator('.leg').first().waitFor();
    const near = (point: unknown) => (point as number[]).map((degrees) => degrees.toFixed(4));
    const { via, arriveBy, departAt } = asked.at(-1)!;
    expect((via as unknown[]).map(near)).toEqual([near(two!.to), near(two!.from)]);
    expect([arriveBy, departAt]).toEqual(['2026-12-01T17:30:00+08:00', undefined]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as GPX' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('route.gpx');
    const gpx = await readFile((await download.path())!, 'utf8');
    expect(gpx).toContain('<trkpt ');
    expect(await page.locator('.leg h4').allInnerTexts()).toEqual([
      'From start to stop 1',
      'From stop 1 to stop 2',
      'From stop 2 to destination',
    ]);
    expect(await page.locator('.times').innerText()).toMatch(
      /^Leave at Tue\W+1 Dec\W.*, arrive at about 17:(29|30)\.$/,
    );
    expect(await page.locator('.a11y-spot-stop').count()).toBe(2);
    expect(page.url()).not.toMatch(/\d+\.\d{3,}/);
  });

  test('another way is chosen: line, steps and times follow', async () => {
    const page = await open('#lang=en&view=route');
    await example(page, 1);
    await page.locator('#find-route').click();
    await page.locator('.comparison').waitFor({ state: 'detached' });
    await page.locator('.find-others').click();
    await page.locator('.ways').waitFor();
    const before = await page.locator('.steps').innerText();
    const [best, other] = await page.locator('.ways .way-facts').allInnerTexts();
    const choices = page.locator('.ways input');
    const drawnOthers = page.locator('.a11y-route-other:not(.a11y-route-casing)');
    expect(await drawnOthers.count()).toBe((await choices.count()) - 1);
    await choices.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.steps').innerText()).not.toBe(before);
    expect(await page.locator('.answer .summary').innerText()).toContain(other!.split(',')[0]);
    expect(other).not.toBe(best);
    await page.keyboard.press('ArrowUp');
    expect(await page.locator('.steps').innerText()).toBe(before);
  });

  test('a step is kept off, and allowed again', async () => {
    const page = await open('#lang=en&view=route');
    const asked = routesAsked(page);
    await example(page, 1);
    await page.locator('#find-route').click();
    await page.locator('.comparison').waitFor({ state: 'detached' });
    await settled(page);
    const before = await page.locator('.steps').innerText();
    await page.locator('.steps .avoid').nth(5).click();
    await page.locator('.avoided li').waitFor();
    await settled(page);
    expect(await focused(page)).toContain('h2#answer-');
    const { avoid } = asked.at(-1) as { avoid: { edges: string[] } };
    expect(avoid.edges.length).toBeGreaterThan(0);
    expect(await page.locator('.answer').innerText()).not.toContain(before);
    await page.locator('.avoided button', { hasText: 'Allow again' }).click();
    await page.locator('.avoided').waitFor({ state: 'detached' });
    await settled(page);
    expect(asked.at(-1)).not.toHaveProperty('avoid');
    expect(await page.locator('.steps').innerText()).toBe(before);
    // What everything unknown would change, on request.
    await page.locator('.unknown-compared summary').click();
    await page.locator('[data-policy=lenient]').waitFor();
    expect(asked.at(-1)).toMatchObject({ compareUnknown: true });
    expect(await page.locator('[data-policy=lenient]').innerText()).toMatch(/\d+ min, \d+ %/);
  });
});
