// Run as a process of its own: imports one extract and prints how much memory that took at most.
import { importFile, readExtract } from './real-import.js';

/** In bytes; the operating system counts in kilobytes. */
const peak = (): number => process.resourceUsage().maxRSS * 1024;

const file = await readExtract(process.argv[2]!);
const before = peak();
const { network } = await importFile(file);
process.stdout.write(JSON.stringify({ peak: peak() - before, edges: network.edgeCount }));
