import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Request,
} from 'playwright-core';
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
      watchRequests(page);
      page.on('console', (message) => {
        if (message.type() === 'error')
          complaints.push(`${message.text()} ${message.location().url}`);
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(`${baseUrl}${fragment}`);
      await page.locator('.map .leaflet-tile-loaded').first().waitFor({ state: 'attached' });
      await settled(page);
      return page;
    },
  };
}

/** What each page has asked for and not been answered yet. */
const asked = new WeakMap<Page, Set<Request>>();

function watchRequests(page: Page): void {
  const open = new Set<Request>();
  asked.set(page, open);
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

const LOOK_EVERY_MS = 25;
/** Together longer than the map rests before it asks for what is in it. */
const QUIET_LOOKS = 12;
const MOST_LOOKS = 1000;

/**
 * Waits until what was asked for is on the screen: nothing under way, many looks long. Looks are
 * counted and not time, for a page that is busy drawing answers late.
 */
export async function settled(page: Page): Promise<void> {
  const open = asked.get(page) ?? new Set();
  let quiet = 0;
  for (let look = 0; look < MOST_LOOKS; look++) {
    await page.waitForTimeout(LOOK_EVERY_MS);
    const isBusy = open.size > 0 || (await page.locator('.progress').count()) > 0;
    quiet = isBusy ? 0 : quiet + 1;
    if (quiet === QUIET_LOOKS) return;
  }
  const urls = [...open].map((request) => request.url()).join(', ');
  throw new Error(`The page did not come to rest: ${urls || 'it says that it is at work'}.`);
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
