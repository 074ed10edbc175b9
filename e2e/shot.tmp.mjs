import { chromium } from 'playwright-core';
const out = '/tmp/wt/scratch-m/';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const which = process.argv.slice(2);
async function open(fragment, viewport, more = {}) {
  const page = await (await browser.newContext({ viewport, reducedMotion: 'reduce', ...more })).newPage();
  page.on('pageerror', (e) => console.log('ERR', String(e)));
  page.on('console', (m) => m.type() === 'error' && console.log('CON', m.text()));
  await page.goto('http://localhost:8297/' + fragment);
  await page.locator('.map .leaflet-tile-loaded').first().waitFor({ state: 'attached' });
  return page;
}
const rest = (page) => page.waitForTimeout(900);
async function full(page, name) {
  // the panel scrolls by itself on wide screens: make it tall
  const h = await page.evaluate(() => Math.max(document.querySelector('#panel').scrollHeight + 160, 800));
  const v = page.viewportSize();
  await page.setViewportSize({ width: v.width, height: Math.min(h, 6000) });
  await rest(page);
  const total = page.viewportSize().height;
  for (let y = 0, i = 0; y < total && i < 3; y += 1500, i++) await page.screenshot({ path: `${out}${name}-${i}.png`, clip: { x: 0, y, width: v.width > 800 ? 800 : v.width, height: Math.min(1500, total - y) } });
  await page.setViewportSize(v);
}
for (const [w, h] of [[1280, 800], [390, 844]]) {
  const panel = async (page) => { if (w < 800) await page.locator('.switch button').last().click(); };
  const lang = w < 800 ? 'zh-HK' : 'en';
  if (which.includes('form')) {
    const page = await open(`#lang=${lang}&view=route`, { width: w, height: h });
    await panel(page);
    await page.locator('#add-stop').click(); await page.locator('#add-stop').click();
    await page.locator('#when-arrive').check();
    await page.locator('.limits summary').click();
    await full(page, `form-${w}`);
  }
  if (which.includes('ways')) {
    const page = await open(`#lang=${lang}&view=route`, { width: w, height: h });
    await panel(page);
    await page.locator('.demo button').nth(1).click();
    await page.locator('.answer').first().waitFor();
    await page.locator('#compare').selectOption('');
    await page.locator('#others').check();
    await page.locator('#find-route').click();
    await page.locator('.comparison').waitFor({ state: 'detached' });
    await page.locator('.ways').waitFor();
    await page.locator('.ways input').nth(1).check();
    await page.locator('.unknown-compared summary').click();
    await page.locator('.unknown-compared li').first().waitFor();
    await rest(page);
    await page.screenshot({ path: out + `ways-view-${w}.png` });
    await full(page, `ways-${w}`);
    await page.locator('.answer .avoid').nth(2).click();
    await page.locator('.avoided').waitFor();
    await rest(page);
    await full(page, `avoid-${w}`);
    if (w < 800) { await page.locator('.switch button').first().click(); await rest(page); await page.screenshot({ path: out + `map-${w}.png` }); }
  }
  if (which.includes('stops')) {
    const page = await open(`#lang=${lang}&view=route`, { width: w, height: h });
    await panel(page);
    const meta = await (await fetch('http://localhost:8297/api/v1/meta')).json();
    const t = ([lon, lat]) => `${lat},${lon}`;
    const [a, b] = meta.demoRoutes;
    await page.locator('#add-stop').click();
    for (const [id, p] of [['from', a.from], ['stop-1', b.to], ['to', a.to]]) { await page.locator('#end-' + id).fill(t(p)); await page.keyboard.press('Enter'); await page.waitForTimeout(200); }
    await page.locator('#when-arrive').check();
    await page.locator('#find-route').click();
    await page.locator('.answer').waitFor();
    await rest(page);
    await full(page, `stops-${w}`);
  }
}
await browser.close();
