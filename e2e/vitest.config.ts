import { defineConfig } from 'vitest/config';

/** The product in a real Chromium against the real server, which the tests only read. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    name: 'e2e',
    include: ['src/**/*.e2e.ts'],
    globalSetup: ['src/support/server.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser waits more than it works.
    maxWorkers: 2,
  },
});
