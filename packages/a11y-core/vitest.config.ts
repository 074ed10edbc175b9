import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.js';

export default defineConfig({
  ...shared,
  test: {
    name: 'a11y-core',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Random laws take seconds, and more on a machine that does other things as well.
    testTimeout: 60_000,
    // Pure functions leave nothing behind: files share what they import, which takes longer than most tests.
    isolate: false,
  },
});
