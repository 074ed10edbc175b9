import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.js';

/**
 * The tests that have to notice a mutant of the judging parts: units, tables and golden cases. The
 * random laws are left out: they would find more, and take seconds for each of a thousand mutants.
 */
export default defineConfig({
  ...shared,
  test: {
    name: 'mutation',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: [
      'packages/a11y-core/src/assessment/**/*.test.ts',
      'packages/a11y-core/src/standard/*.test.ts',
      'fixtures/src/golden/*.test.ts',
    ],
    exclude: ['**/laws.test.ts', '**/low-rows.test.ts', '**/compiled/**'],
    testTimeout: 60_000,
  },
});
