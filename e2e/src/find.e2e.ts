import { describe, expect, test } from 'vitest';
import { focused, settled, useBrowser } from './support/browser.js';
import { type Listed, type Meta, service } from './support/service.js';

const { open, expectComplaint } = useBrowser();

describe('find', () => {
  test('everything is there at first sight: notice, list, counts', async () => {
    const page = await open();
    const meta = await service<Meta>('meta');
    expect(await page.locator('.notice').innerText()).toContain('演示数据');
    expect(await page.locator('#find-count').innerText()).toContain(`${meta.facilityCount} 处设施`);
    expect(await page.locator('.facilities > li').count()).toBe(50);
  });

  test('a red ramp is found by type and colour; the map shows what the list shows', async () => {
    const page = await open();
    await page.locator('.filters summary').click();
    await page.getByRole('checkbox', { name: '轮椅坡道' }).check();
    await page.getByRole('checkbox', { name: '红：不合格' }).check();
    await settled(page);
    const there = await service<Listed>('facilities?type=ramp&colour=red&limit=2000');
    expect(there.numberMatched).toBeGreaterThan(3);

    const more = page.locator('.more');
    while (await more.isVisible()) await more.click();
    const listed = await page
      .locator('.facilities button')
      .evaluateAll((buttons) => buttons.map(({ id }) => id.replace('open-', '')));
    expect(listed.sort()).toEqual(there.features.map(({ id }) => id).sort());
    for (const text of await page.locator('.facilities button').allInnerTexts()) {
      expect(text).toContain('轮椅坡道');
      expect(text).toContain('红：不合格');
    }
    const onMap = await page
      .locator('.a11y-mark')
      .evaluateAll((marks) =>
        marks.reduce(
          (sum, mark) => sum + Number(mark.querySelector('.a11y-mark-count')?.textContent ?? 1),
          0,
        ),
      );
    expect(onMap).toBe(there.numberMatched);
    expect(page.url()).toContain('type=ramp&colour=red');
  });

  test('a finding is read: clause, value, limit, margin, as measured', async () => {
    const page = await open('#lang=en&type=ramp&colour=red');
    await page.locator('.facilities button').first().click();
    const failing = page.locator('.finding-fail').first();
    await failing.waitFor();
    const id = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('facility');
    const { findings } = await service<{
      findings: readonly {
        verdict: string;
        role: string;
        clause: string;
        value: number;
        margin: number;
        unit: string;
        label: { en: string };
      }[];
    }>(`facilities/${id}/assessment`);
    const text = await failing.innerText();
    const same = findings.find(
      ({ verdict, role, clause, label }) =>
        verdict === 'fail' &&
        role === 'binding' &&
        text.includes(label.en) &&
        text.includes(clause),
    );
    expect(same).toBeDefined();
    for (const head of ['Measured', 'Limit', 'Margin', 'Clause']) expect(text).toContain(head);
    expect(text).toMatch(/Measured\n.*±/);
    expect(text).toMatch(/Limit\nat (least|most)/);
    expect(text).toMatch(/Margin\n.*(beyond|short)/);
    if (same?.unit === 'mm') expect(text).toContain(`${Math.abs(same.margin)} mm `);
    expect(await page.locator('.verdict').innerText()).toContain('Does not conform');
    expect(await page.title()).toBe('Facility · Tongtu');
  });

  test('Escape closes the panel and gives the focus back to what opened it', async () => {
    const page = await open('#lang=en&colour=red');
    const third = page.locator('.facilities button').nth(2);
    const id = await third.getAttribute('id');
    await third.focus();
    await page.keyboard.press('Enter');
    await page.locator('#detail-title').waitFor();
    expect(await focused(page)).toContain('detail-title');
    await page.keyboard.press('Escape');
    await page.locator('#find-title').waitFor();
    await page.waitForTimeout(100);
    expect(await focused(page)).toContain(`#${id}`);
  });

  test('the Back button of the browser leads from the facility to the list', async () => {
    const page = await open('#lang=en&colour=red');
    await page.locator('.facilities button').first().click();
    await page.locator('#detail-title').waitFor();
    await page.goBack();
    await page.locator('#find-title').waitFor();
    expect(page.url()).toContain('colour=red');
    expect(page.url()).not.toContain('facility=');
  });

  test('a search that cannot be answered says so, and can be sent again', async () => {
    expectComplaint('ERR_FAILED');
    const page = await open('#lang=en');
    await page.route('**/api/v1/facilities?*', (route) => route.abort());
    await page.locator('#search').fill('ramp');
    await page.keyboard.press('Enter');
    await page.getByText('The server cannot be reached').first().waitFor();
    expect(await page.locator('#search').inputValue()).toBe('ramp');
  });

  test('search: by name, by coordinates in either order, and for what is not there', async () => {
    const page = await open('#lang=en');
    const search = async (text: string) => {
      await page.locator('#search').fill(text);
      await page.keyboard.press('Enter');
      await settled(page);
    };
    const before = await page.locator('.facilities button').first().innerText();
    const name = before.split('\n')[0]!;
    await search(name);
    expect(decodeURIComponent(page.url())).toContain(`q=${name}`);
    const names = () => page.locator('.facilities strong').allInnerTexts();
    await expect.poll(async () => (await names()).every((text) => text.includes(name))).toBe(true);
    expect(await names()).not.toEqual([]);
    const [lon, lat] = (await service<Meta>('meta')).centre;
    for (const text of [`${lat},${lon}`, `${lon} ${lat}`]) {
      await search(text);
      expect(await page.locator('#search-hint').innerText()).toContain(lat.toFixed(5));
    }
    await search('no such place at all');
    expect(await page.locator('#search-hint').innerText()).toContain('Nothing found');
  });

  test('a link opens the facility it names, without telling the server anything but its id', async () => {
    const page = await open('#lang=zh-HK&facility=ramp-0002');
    expect(await page.locator('#detail-title').innerText()).not.toBe('');
    expect(await page.locator('.a11y-mark[aria-selected=true]').count()).toBe(1);
  });
});
