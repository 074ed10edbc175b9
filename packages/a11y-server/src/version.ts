import { readFileSync } from 'node:fs';

/** Version of this package, as released. */
export const VERSION: string = versionIn(
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')),
);

function versionIn(manifest: unknown): string {
  if (manifest === null || typeof manifest !== 'object' || !('version' in manifest)) {
    throw new Error('package.json holds no version.');
  }
  return String(manifest.version);
}
