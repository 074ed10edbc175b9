// Mutation tests of the judging parts. Mutants are written into the sources, so this runs on a clone
// of the last commit; the report is brought back. Arguments: files to mutate, instead of all.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = process.cwd();
const clone = mkdtempSync(join(tmpdir(), 'tongtu-mutants-'));

function must(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}`);
}

let status = 1;
try {
  must('git', ['clone', '--quiet', root, clone], root);
  must(process.execPath, ['scripts/run.mjs', 'build'], clone);
  const stryker = resolve(clone, 'node_modules/@stryker-mutator/core/bin/stryker.js');
  const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
  const args = chosen.length > 0 ? ['--mutate', chosen.join(',')] : [];
  const core = join(clone, 'packages/a11y-core');
  status =
    spawnSync(process.execPath, [stryker, 'run', ...args], { cwd: core, stdio: 'inherit' })
      .status ?? 1;
  mkdirSync('reports', { recursive: true });
  for (const name of ['mutation.json', 'mutation.html']) {
    const made = join(clone, 'reports', name);
    if (existsSync(made)) cpSync(made, join('reports', name));
  }
} finally {
  rmSync(clone, { recursive: true, force: true });
}
process.exit(status);
