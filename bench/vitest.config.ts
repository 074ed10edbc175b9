import { defineConfig } from 'vitest/config';
import { shared } from '../vitest.shared.js';

export default defineConfig({
  ...shared,
  test: { name: 'bench', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
});
