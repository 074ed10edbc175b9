import { DamagedFileError } from 'a11y-core';
import { unzipSync } from 'fflate';

/** What an archive may hold. A city's dataset has six files and some hundred megabytes. */
export interface ZipLimits {
  readonly mostEntries: number;
  /** Unpacked, all files together. */
  readonly mostBytes: number;
}

export const ZIP_LIMITS: ZipLimits = { mostEntries: 1000, mostBytes: 500_000_000 };

export interface ZipEntry {
  /** Path within the archive. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Whether bytes begin as a ZIP archive does, an empty one included. */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, a, b] = bytes;
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/**
 * The files of an archive that are wanted, in the order of the archive. What it says of its size is
 * believed only as an upper bound: nothing is unpacked beyond it. Throws `DamagedFileError`.
 */
export function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  limits: ZipLimits = ZIP_LIMITS,
): { readonly entries: readonly ZipEntry[]; readonly names: readonly string[] } {
  const names: string[] = [];
  const wanted: string[] = [];
  let total = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        refuseName(name);
        if (names.length > limits.mostEntries) {
          throw new DamagedFileError('the archive', `holds more than ${limits.mostEntries} files`);
        }
        if (!isWanted(name)) return false;
        if (wanted.includes(name)) {
          throw new DamagedFileError('the archive', `holds "${name}" twice`);
        }
        wanted.push(name);
        total += originalSize;
        if (total > limits.mostBytes) {
          const reason = `unpacks to more than ${limits.mostBytes} bytes`;
          throw new DamagedFileError('the archive', reason);
        }
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof DamagedFileError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new DamagedFileError('the archive', `is cut short or damaged: ${reason}`, { cause });
  }
  return { entries: wanted.map((name) => ({ name, bytes: unpacked[name]! })), names };
}

/** Nothing is written by these names, and an archive that has them is not what it says it is. */
function refuseName(name: string): void {
  const parts = name.split(/[/\\]/u);
  const isOutside = parts.includes('..') || /^([/\\]|[A-Za-z]:)/u.test(name);
  if (!isOutside && !name.includes('\0')) return;
  throw new DamagedFileError('the archive', `holds ${JSON.stringify(name)}, which leads out of it`);
}
