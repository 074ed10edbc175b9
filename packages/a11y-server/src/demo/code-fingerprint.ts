import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Hash of the code of these packages as it lies on the disk, 16 hexadecimal digits: what was made by
 * the same code need not be made again, and what another version made is not taken for its own.
 */
export function codeFingerprint(packages: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of packages) {
    const folder = dirname(require.resolve(name));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js') || file.endsWith('.json'))
      .sort();
    for (const file of files) {
      const code = readFileSync(join(folder, file));
      hash.update(`${name}\0${file}\0${code.byteLength}\0`).update(code);
    }
  }
  return hash.digest('hex').slice(0, 16);
}
