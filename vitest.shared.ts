import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'vitest/config';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Tests read the workspace packages from their sources, so that a stale build can never pass. */
export const shared = {
  resolve: {
    alias: {
      'a11y-core': source('packages/a11y-core/src/index.ts'),
      'a11y-fixtures': source('fixtures/src/index.ts'),
      'a11y-server': source('packages/a11y-server/src/index.ts'),
    },
  },
} satisfies ViteUserConfig;
