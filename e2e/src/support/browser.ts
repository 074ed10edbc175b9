import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a page said that it should not have: errors, and everything a content policy refused. */
const complaints: string[] = [];

/**
 * One browser per file. `open` gives a fresh page at a fragment of the app, ready to use; after each
 * test its pages are closed and must have had nothing to complain about.
 */
export function useBrowser(): {
  open: (fragment?: string, options?: BrowserContextOptions, baseUrl?: string) => Promise<Page>;
  /** Says that a failure on purpose will be reported by the page. */
  expectComplaint: (part: string) => void;
} {
  let browser: Browser;
  const expected: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGUMENTS });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    const found = complaints
      .splice(0)
      .filter((text) => !expected.some((part) => text.includes(part)));
    expected.length = 0;
    expect(found).toEqual([]);
  });
  return {
    expectComplaint: (part) => expected.push(part),
    open: async (fragment = '', options = {}, baseUrl = inject('baseUrl')) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: 'zh-CN',
        reducedMotion: 'reduce',
        ...options,
      });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(`${baseUrl}${fragment}`);
      await page.locator('.map .leaflet-tile-loaded').first().waitFor({ state: 'attached' });
      await settled(page);
      return page;
    },
  };
}

/** Waits until what was asked for is on the screen. */
export async function settled(page: Page): Promise<void> {
  // The request follows the movement of the map after a moment of rest.
  await page.waitForTimeout(350);
  await page.waitForLoadState('networkidle');
}

/** Presses Tab until the focus is on what the selector names; fails when it is not reached. */
export async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (isThere) return;
  }
  throw new Error(`${most} presses of Tab did not reach ${selector}.`);
}

/** What has the focus, shortly described. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element === null
      ? ''
      : `${element.tagName.toLowerCase()}#${element.id}.${element.className}`;
  });
