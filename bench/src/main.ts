// `npm run bench [-- <names>]`: every figure beside a baseline measured in the same run.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { benchAstar } from './astar.js';
import { benchAudit } from './audit.js';
import type { BenchRow } from './bench-row.js';
import { benchHierarchy } from './hierarchy.js';
import { benchHttp } from './http.js';
import { benchImport } from './import.js';
import { benchLibraries } from './libraries.js';
import { benchMatrix } from './matrix.js';
import { benchMetrics } from './metrics.js';
import { benchRoute } from './route.js';
import { benchSnap } from './snap.js';

const BENCHES: Readonly<Record<string, () => Promise<readonly BenchRow[]>>> = {
  audit: benchAudit,
  import: benchImport,
  route: benchRoute,
  hierarchy: benchHierarchy,
  metrics: benchMetrics,
  astar: benchAstar,
  snap: benchSnap,
  libraries: benchLibraries,
  matrix: benchMatrix,
  http: benchHttp,
};

const data = resolve(process.env['TONGTU_DATA'] ?? '../shared/data');
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench ${unknown.join(', ')}; known: ${Object.keys(BENCHES).join(', ')}.\n`,
  );
  process.exit(2);
}
if (!existsSync(data)) {
  process.stderr.write(
    `The benches need real data: there is no folder ${data}. Set TONGTU_DATA.\n`,
  );
  process.exit(1);
}

const rows: BenchRow[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  rows.push(...(await bench()));
}
process.stdout.write(`${table(rows)}\n`);

function table(all: readonly BenchRow[]): string {
  const cells = all.map((row) => [
    row.name,
    `${round(row.value)} ${row.unit}`,
    row.baseline,
    `${round(row.ratio)} ×`,
  ]);
  const head = ['what', 'figure', 'against', 'ratio'];
  const widths = head.map((title, i) =>
    Math.max(title.length, ...cells.map((row) => row[i]!.length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  return [
    line(head),
    `|${widths.map((w) => '-'.repeat(w + 2)).join('|')}|`,
    ...cells.map(line),
  ].join('\n');
}

function round(value: number): string {
  return value.toLocaleString('en-GB', { maximumSignificantDigits: 3 });
}
