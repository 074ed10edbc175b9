import { describe, expect, test } from 'vitest';
import { focused, settled, tabTo, useBrowser } from './support/browser.js';
import { demoAroundSurveyed, type Meta, service } from './support/service.js';

const { open, expectComplaint } = useBrowser();
const written = ([lon, lat]: readonly [number, number]) => `${lat},${lon}`;

describe('route', () => {
  test('by keyboard only, from the first Tab to the last step', async () => {
    const page = await open('#lang=en');
    const [demo] = (await service<Meta>('meta')).demoRoutes;
    await tabTo(page, 'nav button:not([aria-current])');
    await page.keyboard.press('Enter');
    await tabTo(page, '#end-from');
    await page.keyboard.type(written(demo!.from));
    await page.keyboard.press('Enter');
    await tabTo(page, '#end-to');
    await page.keyboard.type(written(demo!.to));
    await page.keyboard.press('Enter');
    await tabTo(page, '#find-route');
    await page.keyboard.press('Enter');
    await page.locator('.steps li').first().waitFor();
    await page.waitForTimeout(100);
    expect(await focused(page)).toContain('h2#answer-manual-wheelchair');
    const steps = await page.locator('.steps li > span').allInnerTexts();
    expect(steps.length).toBeGreaterThan(3);
    expect(steps[0]).toMatch(/^Start/);
    expect(steps.at(-1)).toBe('Arrive at the destination.');
    await page.waitForTimeout(700);
    // A repeated text ends in an invisible mark, so that it is read again.
    expect(await page.locator('#live').innerText()).toMatch(
      /^Manual wheelchair: .*steps\.\u200b?$/,
    );
    await tabTo(page, '.steps button');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(400);
    expect(await page.locator('.a11y-spot-shown').count()).toBe(1);
  });

  test('a route explains itself, by keyboard', async () => {
    const page = await open('#lang=en&view=route');
    await page.locator('.demo button').first().click();
    await page.locator('#find-route').click();
    await settled(page);
    const about = page.locator('.answer .about').first();
    await about.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await about.locator('dl').first().innerText()).toMatch(/sure, \d+ of 100/);
    expect(await about.innerText()).toMatch(/Narrowest clear width: 800 mm\s+.*to spare/);
  });

  test('where there is no way, the answer says what would open one', async () => {
    const page = await open('#lang=en&view=route');
    await page.locator('#limits summary').click();
    await page.locator('#limit-maxKerbUpMm').fill('0');
    await page.locator('#limit-maxKerbDownMm').fill('0');
    await page.locator('.demo button').first().click();
    await page.locator('#find-route').click();
    await settled(page);
    const answer = page.locator('.answer[data-outcome="no-route"]');
    expect(await answer.locator('.relaxations li').first().innerText()).toMatch(
      /^Highest kerb (up|down) \d+ mm instead of 0 mm.*: .*past \d+ barriers?\.$/,
    );
  });

  test('an end is placed on the map without a pointer, and the focus comes back', async () => {
    const page = await open('#lang=en&view=route');
    await tabTo(page, '.end-from button[aria-pressed]');
    await page.keyboard.press('Enter');
    await page.locator('.crosshair').waitFor();
    expect(await focused(page)).toContain('crosshair');
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', 'Enter'])
      await page.keyboard.press(key);
    await page.waitForTimeout(200);
    expect(await focused(page)).toContain('#end-from');
    expect(await page.locator('#end-from').inputValue()).toMatch(
      /^coordinates 22\.5\d+, 114\.0\d+$/,
    );
    await page.locator('.end-to button[aria-pressed]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.crosshair').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.locator('.crosshair').count()).toBe(0);
    expect(await page.locator('#end-to').inputValue()).toBe('');
  });

  test('an example is answered at once, beside a walker’s way', async () => {
    const page = await open('#lang=en&view=route');
    const example = page.locator('.demo button').first();
    const [from, to] = (await example.innerText()).split(' → ');
    await example.click();
    await page.locator('.comparison').waitFor();
    expect(await page.locator('#compare').inputValue()).toBe('walker');
    expect(await page.locator('#end-from').inputValue()).toBe(from);
    expect(await page.locator('#end-to').inputValue()).toBe(to);
    expect(await page.locator('.answer[data-outcome=route]').count()).toBe(2);
  });

  test('a wheelchair user and a walker go different ways, and the reason is given', async () => {
    const page = await open('#lang=en&view=route');
    await page.locator('#compare').selectOption('walker');
    await page
      .locator('.demo button')
      .nth(await demoAroundSurveyed())
      .click();
    await page.locator('#find-route').click();
    await page.locator('.comparison').waitFor();
    expect(await page.locator('.answer[data-outcome=route]').count()).toBe(2);
    expect(await page.locator('.comparison .summary').innerText()).toMatch(
      /^Manual wheelchair goes .* further than Walker\.$/,
    );
    const reasons = await page.locator('.comparison .barriers li').allInnerTexts();
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.join('\n')).toMatch(/limit/);
    expect(await page.locator('.a11y-route-casing').count()).toBe(2);
    // From the barrier to what was measured there.
    await page.locator('.comparison button', { hasText: 'See the measurements' }).first().click();
    await page.locator('.findings').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.comparison').waitFor();
    // Nothing about where anybody goes is in the address.
    expect(page.url()).not.toMatch(/\d+\.\d{3,}/);
  });

  test('a limit of one’s own changes the answer; one that is no number is refused in words', async () => {
    const page = await open('#lang=en&view=route');
    await page.locator('.demo button').first().click();
    await page.locator('.comparison').waitFor();
    await page.locator('#compare').selectOption('');
    await page.locator('#find-route').click();
    await page.locator('.comparison').waitFor({ state: 'detached' });
    const before = await page.locator('.steps').innerText();
    await page.locator('#limits summary').click();
    await page.locator('#limit-maxSteps').fill('many');
    expect(await page.locator('#limit-maxSteps-problem').innerText()).toBe('Enter a number.');
    expect(await page.locator('#find-route').getAttribute('aria-disabled')).toBe('true');
    await page.locator('#limit-maxSteps').fill('1000');
    for (const name of ['maxKerbUpMm', 'maxKerbDownMm'])
      await page.locator(`#limit-${name}`).fill('');
    await page.locator('#find-route').click();
    await settled(page);
    expect(await page.locator('.steps').innerText()).not.toBe(before);
  });

  test('clicking twice on the map sets start and destination', async () => {
    const page = await open('#lang=en&view=route');
    await page.locator('.map').click({ position: { x: 300, y: 300 } });
    await page.locator('.map').click({ position: { x: 420, y: 380 } });
    await settled(page);
    for (const end of ['from', 'to']) {
      expect(await page.locator(`#end-${end}`).inputValue()).toMatch(/^coordinates/);
    }
  });

  test('a place is chosen by name', async () => {
    const page = await open('#lang=en&view=route');
    const { places } = await service<{ places: readonly { name: string }[] }>('places');
    await page.locator('#end-to').fill(places[0]!.name);
    await page.keyboard.press('Enter');
    await settled(page);
    const match = page.locator('.matches button').first();
    if (await match.isVisible()) await match.click();
    expect(await page.locator('#end-to').inputValue()).toContain(places[0]!.name);
  });

  test('too far from any way: said in words, with the distance', async () => {
    const page = await open('#lang=en&view=route');
    const [demo] = (await service<Meta>('meta')).demoRoutes;
    for (const [end, text] of [
      ['from', written(demo!.from)],
      ['to', '22.60,114.20'],
    ] as const) {
      await page.locator(`#end-${end}`).fill(text);
      await page.keyboard.press('Enter');
      await page.waitForTimeout(150);
    }
    await page.locator('#find-route').click();
    await page.locator('.answer[data-outcome=off-network]').waitFor();
    expect(await page.locator('.answer').innerText()).toContain(
      'The destination is too far from the walking network',
    );
  });

  test('a server that does not answer: words and a way to try again, nothing lost', async () => {
    expectComplaint('ERR_FAILED');
    const page = await open('#lang=en&view=route');
    await page.locator('.demo button').first().click();
    await page.locator('.comparison').waitFor();
    await page.route('**/api/v1/routes', (route) => route.abort());
    await page.locator('#find-route').click();
    await page.locator('.problem').waitFor();
    expect(await page.locator('.problem').innerText()).toContain('cannot be reached');
    await page.unroute('**/api/v1/routes');
    await page.locator('.problem button').click();
    await page.locator('.steps li').first().waitFor();
    expect(await page.locator('.problem').count()).toBe(0);
  });
});
