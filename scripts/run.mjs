// One command on a machine that has only Node and npm: install if the manifests changed, build if
// the sources changed, then run the task. Uses node: modules alone, so it works before anything is
// installed. Everything it says itself goes to stderr: stdout belongs to the task.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PNPM = 'pnpm@12.21.0';
const MINIMUM_NODE = [20, 19];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamps = join(root, 'node_modules', '.tongtu');
const isWindows = process.platform === 'win32';

const TASKS = {
  start: { needs: ['lib', 'app'], run: () => cli(['serve', '--demo', ...rest]) },
  build: { needs: ['lib', 'app'], run: () => undefined },
  test: { needs: ['lib'], run: () => vitest(['run', ...rest]) },
  e2e: {
    needs: ['lib', 'app'],
    run: () => vitest(['run', '--config', 'e2e/vitest.config.ts', ...rest]),
  },
  verify: { needs: ['lib', 'app'], run: () => node(['scripts/verify.mjs', ...rest]) },
  bench: { needs: ['lib', 'bench'], run: () => node(['bench/dist/main.js', ...rest]) },
  a11y: { needs: ['lib'], run: () => cli(rest) },
  example: { needs: ['lib'], run: example },
  docs: { needs: ['lib'], run: () => node(['node_modules/typedoc/bin/typedoc', ...rest]) },
  mutate: { needs: ['lib'], run: () => node(['scripts/mutate.mjs', ...rest]) },
  lint: {
    needs: [],
    run: () => node(['node_modules/@biomejs/biome/bin/biome', 'ci', '.', ...rest]),
  },
  typecheck: { needs: ['lib', 'bench'], run: typecheck },
};

/** What is built, from which folders, and the file that proves it. */
const BUILDS = {
  lib: {
    sources: ['packages/a11y-core', 'fixtures', 'packages/a11y-server'],
    output: 'packages/a11y-server/dist/cli/main.js',
    build: () => tsc(['-b', 'packages/a11y-server']),
  },
  app: {
    sources: ['packages/a11y-core', 'packages/a11y-map'],
    output: 'packages/a11y-map/dist/app/index.html',
    build: () => {
      tsc(['-b', 'packages/a11y-map']);
      must(
        'vite',
        process.execPath,
        ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
        {
          cwd: join(root, 'packages/a11y-map'),
        },
      );
    },
  },
  bench: {
    sources: ['packages/a11y-core', 'fixtures', 'packages/a11y-server', 'bench'],
    output: 'bench/dist/main.js',
    build: () => tsc(['-b', 'bench']),
  },
};

const [task = 'start', ...rest] = process.argv.slice(2);
process.env.INIT_CWD ??= process.cwd();
process.chdir(root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor < MINIMUM_NODE[1])) {
  fail(`Node ${MINIMUM_NODE.join('.')} or newer is needed; this is ${process.version}.`, 2);
}
if (!Object.hasOwn(TASKS, task)) {
  fail(`There is no task "${task}"; known: ${Object.keys(TASKS).join(', ')}.`, 2);
}

withLock(() => {
  install();
  for (const name of TASKS[task].needs) build(name);
});
await TASKS[task].run();

function install() {
  const manifests = ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml'];
  for (const folder of ['packages', '.']) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const manifest = join(folder, entry.name, 'package.json');
      if (entry.isDirectory() && entry.name !== 'node_modules' && existsSync(manifest)) {
        manifests.push(manifest);
      }
    }
  }
  const wanted = `${hash(manifests)} node ${major}`;
  if (readStamp('installed') === wanted) return;
  say('installing packages …');
  const [command, before] = pnpm();
  must('install', command, [
    ...before,
    'install',
    '--frozen-lockfile',
    '--prefer-offline',
    '--loglevel=error',
  ]);
  writeStamp('installed', wanted);
}

function build(name) {
  const { sources, output, build: make } = BUILDS[name];
  const files = ['tsconfig.base.json', 'pnpm-lock.yaml'];
  for (const folder of sources) collect(folder, files);
  const wanted = hash(files);
  if (existsSync(output) && readStamp(`built-${name}`) === wanted) return;
  say(`building ${name} …`);
  make();
  writeStamp(`built-${name}`, wanted);
}

function typecheck() {
  tsc(['-b']);
  for (const folder of [
    'packages/a11y-core',
    'packages/a11y-server',
    'packages/a11y-map',
    'fixtures',
    'bench',
  ]) {
    tsc(['-p', `${folder}/tsconfig.test.json`]);
  }
}

function example() {
  if (!rest.includes('--browser')) return node(['examples/node.js', ...rest]);
  return node(['examples/node_modules/vite/bin/vite.js', 'examples/browser', '--port', '5174']);
}

function tsc(args) {
  must('tsc', process.execPath, ['node_modules/typescript-7/bin/tsc', ...args]);
}

function vitest(args) {
  node(['node_modules/vitest/vitest.mjs', ...args]);
}

/** Runs a script of ours and ends with its exit code. */
function node(args) {
  process.exit(shell(process.execPath, args, { stdio: 'inherit' }).status ?? 1);
}

/** The command line in this very process: signals reach it directly and nothing is orphaned. */
async function cli(args) {
  const parent = process.ppid;
  // npm ends its own shell on a signal and leaves the child; follow it.
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
  const main = join(root, 'packages/a11y-server/dist/cli/main.js');
  process.argv = [process.argv[0], main, ...args];
  await import(pathToFileURL(main).href);
}

function pnpm() {
  const found = shell('pnpm', ['--version'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    encoding: 'utf8',
  });
  const wantedMajor = PNPM.split('@')[1].split('.')[0];
  if (found.status === 0 && found.stdout.trim().split('.')[0] === wantedMajor) return ['pnpm', []];
  return ['npx', ['-y', PNPM]];
}

function must(what, command, args, options = {}) {
  // What a tool prints while preparing goes to stderr, so that `--json` stays one document.
  const done = shell(command, args, { stdio: ['ignore', 2, 2], ...options });
  if (done.status !== 0)
    fail(`${what} failed (exit ${done.status ?? done.signal}).`, done.status ?? 1);
}

function shell(command, args, options) {
  // npm hands its own settings down in the environment; an inner npm or pnpm must not inherit them.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) =>
        !/^npm_(package|lifecycle|command|config_(workspaces?|include_workspace_root|local_prefix|user_agent))/i.test(
          key,
        ),
    ),
  );
  Object.assign(env, {
    npm_config_update_notifier: 'false',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  });
  const needsShell = isWindows && command !== process.execPath;
  return spawnSync(command, args, { env, shell: needsShell, ...options });
}

function collect(folder, files) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', 'test', 'out'].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) collect(path, files);
    else if (!/\.(test|verify|e2e)\.tsx?$/.test(entry.name)) files.push(path);
  }
}

function hash(files) {
  const digest = createHash('sha256');
  for (const file of files.filter((name) => existsSync(name)).sort()) {
    digest.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return digest.digest('hex');
}

function readStamp(name) {
  const file = join(stamps, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function writeStamp(name, value) {
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, name), value);
}

/** One preparation at a time: a second command waits for the first to finish installing and building. */
function withLock(work) {
  const lock = join(
    tmpdir(),
    `tongtu-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`,
  );
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isHeld(lock)) rmSync(lock, { force: true });
      else Atomics.wait(pause, 0, 0, 200);
    }
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  work();
  release();
  process.removeListener('exit', release);
}

function isHeld(lock) {
  let holder;
  try {
    holder = Number(readFileSync(lock, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
  // An empty file was created this instant and is about to be written.
  if (!(holder > 0)) return true;
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function say(text) {
  process.stderr.write(`tongtu: ${text}\n`);
}

function fail(text, code) {
  say(text);
  process.exit(code);
}
