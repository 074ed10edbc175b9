// Adds up the test reports of a CI run: `node scripts/ci-summary.mjs <failed stages> <report.json> …`.
// A stage that failed without a failing test (lint, types, a crash) counts as one failure.
import { existsSync, readFileSync } from 'node:fs';

const [stages, ...reports] = process.argv.slice(2);
let passed = 0;
let failed = 0;
let missing = 0;
for (const report of reports) {
  if (!existsSync(report)) {
    missing += 1;
    console.error(`${report} was not written.`);
    continue;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed += result.numPassedTests;
  failed += result.numFailedTests;
}
failed = Math.max(failed, Number(stages) + missing);
if (passed === 0) failed = Math.max(failed, 1);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
