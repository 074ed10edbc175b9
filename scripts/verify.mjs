// The long proofs. Fails, rather than skips, when the real data is missing, and writes a dated report.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const data = resolve(process.env.TONGTU_DATA ?? '../shared/data');
if (!existsSync(data)) {
  console.error(`The real data is missing: there is no folder ${data}. Set TONGTU_DATA.`);
  process.exit(1);
}
mkdirSync('reports', { recursive: true });
const began = new Date();
const json = 'reports/verify.json';
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'vitest.verify.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${json}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, TONGTU_DATA: data, TONGTU_VERIFY: '1' } },
);
if (!existsSync(json)) {
  console.error('The run wrote no report.');
  process.exit(run.status || 1);
}
const result = JSON.parse(readFileSync(json, 'utf8'));
const rows = result.testResults.flatMap((file) =>
  file.assertionResults.map(
    (test) =>
      `| ${test.status} | ${test.fullName.replaceAll('|', '/')} | ${Math.round(test.duration ?? 0)} |`,
  ),
);
const report = `reports/verify-${began.toISOString().slice(0, 10)}.md`;
writeFileSync(
  report,
  [
    `# Verification of ${began.toISOString()}`,
    '',
    `${result.numPassedTests} passed, ${result.numFailedTests} failed, ${result.numPendingTests} skipped; Node ${process.version}.`,
    '',
    '| result | what | ms |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n'),
);
console.log(`Report: ${report}`);
const skipped = result.numPendingTests > 0;
if (skipped)
  console.error(`${result.numPendingTests} proofs were skipped; a skipped proof proves nothing.`);
process.exit(run.status !== 0 || skipped ? 1 : 0);
