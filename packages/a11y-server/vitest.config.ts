import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.js';

export default defineConfig({
  ...shared,
  test: { name: 'a11y-server', include: ['src/**/*.test.ts', 'test/**/*.test.ts'] },
});
