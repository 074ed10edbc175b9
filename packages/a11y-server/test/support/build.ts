import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const output = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Builds the server and what it needs, so that a child process runs what is in the sources now. */
export function builtServer(): string {
  const compiler = `${root}node_modules/typescript-7/bin/tsc`;
  const { stdout } = spawnSync(process.execPath, [compiler, '-b', `${root}packages/a11y-server`], {
    encoding: 'utf8',
  });
  if (!existsSync(`${output}cli/main.js`)) throw new Error(`The build left no output: ${stdout}`);
  return output;
}
