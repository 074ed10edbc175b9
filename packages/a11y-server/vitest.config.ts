import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.js';

export default defineConfig({
  ...shared,
  test: {
    name: 'a11y-server',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // The district takes seconds, and more on a machine that does other things as well.
    testTimeout: 60_000,
    // Files share what they import, which takes longer than most tests; each closes what it opened.
    isolate: false,
  },
});
