// Handed to Node with --import: says at the end how much memory the process held at most, in KiB.
// Of Linux, since what getrusage() counts begins before the program does: with its parent's memory.
import { readFileSync, writeFileSync } from 'node:fs';

process.on('exit', () => {
  const [, kib] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  writeFileSync(process.env.TONGTU_MEMORY_FILE, kib);
});
