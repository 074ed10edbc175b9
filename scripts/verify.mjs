// The long proofs. Fails, rather than skips, when the real data is missing, and writes a dated report.
// Mutation tests come last and take some forty minutes; `--without-mutation` leaves them out and says so.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const data = resolve(process.env.TONGTU_DATA ?? '../shared/data');
if (!existsSync(data)) {
  console.error(`The real data is missing: there is no folder ${data}. Set TONGTU_DATA.`);
  process.exit(1);
}
mkdirSync('reports', { recursive: true });
const withMutation = !process.argv.includes('--without-mutation');
const chosen = process.argv.slice(2).filter((argument) => argument !== '--without-mutation');
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
    ...chosen,
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
const mutation = withMutation
  ? spawnSync(process.execPath, ['scripts/mutate.mjs'], { stdio: 'inherit' }).status === 0
  : undefined;
const said = mutation === undefined ? 'not run' : mutation ? 'score reached' : 'score missed';
const report = `reports/verify-${began.toISOString().slice(0, 10)}.md`;
writeFileSync(
  report,
  [
    `# Verification of ${began.toISOString()}`,
    '',
    `${result.numPassedTests} passed, ${result.numFailedTests} failed, ${result.numPendingTests} skipped; Node ${process.version}.`,
    `Mutation tests: ${said}.`,
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
if (!withMutation) console.error('Mutation tests were left out.');
process.exit(run.status !== 0 || skipped || mutation === false ? 1 : 0);
