import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };
const built = mkdtempSync(join(tmpdir(), 'tongtu-example-'));
let server: Server;

beforeAll(async () => {
  const vite = join(root, 'examples/node_modules/vite/bin/vite.js');
  const build = ['build', 'examples/browser', '--outDir', built, '--emptyOutDir'];
  execFileSync(process.execPath, [vite, ...build, '--logLevel', 'error'], { cwd: root });
  server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '/');
    const type = TYPES[extname(path)];
    if (type === undefined) return response.writeHead(404).end();
    // The strictest policy a host may set: the library needs neither eval nor inline scripts.
    const policy = "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'";
    response.writeHead(200, { 'content-type': type, 'content-security-policy': policy });
    return response.end(readFileSync(join(built, path)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  rmSync(built, { recursive: true, force: true });
});

test('the example in Node says what is wrong with the ramp, and what is not known', () => {
  const said = execFileSync(process.execPath, ['examples/node.js'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(said).toContain('red, conforms: no');
  expect(said).toContain('at most 1:12 (8.33 %). Fail');
  expect(said).toContain('cannot be decided yet');
});

test('the example page judges while one types, in three languages, under a strict policy', async () => {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await (await browser.newContext()).newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const answer = page.locator('output');
    await expect.poll(() => answer.innerText()).toMatch(/^red/);
    await page.locator('input[name=run]').fill('14');
    await page.locator('input[name=width]').fill('1300');
    await expect.poll(() => answer.innerText()).not.toContain('Running slope: flatten');
    await page.locator('input[name=width]').fill('1.3');
    await expect.poll(() => answer.innerText()).toContain('cannot be judged');
    await page.locator('input[name=width]').fill('1100');
    await page.locator('select').selectOption('zh-CN');
    await expect.poll(() => answer.innerText()).toContain('通行净宽');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
