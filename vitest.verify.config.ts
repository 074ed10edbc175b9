import { defineConfig } from 'vitest/config';
import { shared } from './vitest.shared.js';

/** The long proofs: real data, random runs, kills. `npm run verify` starts them. */
export default defineConfig({
  ...shared,
  test: {
    name: 'verify',
    include: ['packages/*/{src,test}/**/*.verify.ts', 'fixtures/{src,test}/**/*.verify.ts'],
    testTimeout: 30 * 60_000,
    hookTimeout: 10 * 60_000,
    fileParallelism: false,
  },
});
