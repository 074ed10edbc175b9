// All tests that have to notice a mutant, and what they test, as one script. It is evaluated anew
// for every mutant, so that nothing a module remembers passes from one mutant to the next.
import { createRequire } from 'node:module';
import { relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { build } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Units, tables and golden cases. The random laws are left out: they would find more, and take
 * seconds for each of some thousand mutants.
 */
const testFiles = [
  '/packages/a11y-core/src/assessment/**/*.test.ts',
  '/packages/a11y-core/src/standard/*.test.ts',
  '/fixtures/src/golden/*.test.ts',
  '!**/laws.test.ts',
  '!**/low-rows.test.ts',
  '!**/compiled/**',
];

const entry = 'mutation-tests';
const bundling = {
  name: 'mutation-tests',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith(entry) ? `\0${entry}` : undefined),
  load: (id) =>
    id === `\0${entry}`
      ? `import.meta.glob(${JSON.stringify(testFiles)}, { eager: true });
         export { tests } from 'vitest';`
      : undefined,
  transform(code, id) {
    if (!id.endsWith('.test.ts')) return undefined;
    const name = JSON.stringify(relative(root, id));
    const url = JSON.stringify(pathToFileURL(id).href);
    return {
      code: `import { enterFile } from 'vitest'; enterFile(${name}); ${code.replaceAll('import.meta.url', url)}`,
      map: null,
      moduleSideEffects: true,
    };
  },
};

/** A function that evaluates the bundle afresh and hands out its tests. */
export async function bundleTests() {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: {
        vitest: resolve(root, 'scripts/mutation/test-api.mjs'),
        'a11y-core': resolve(root, 'packages/a11y-core/src/index.ts'),
        'a11y-fixtures': resolve(root, 'fixtures/src/index.ts'),
      },
    },
    plugins: [bundling],
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      write: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
  });
  const [{ code }] = output;
  const script = new vm.Script(`(function (require, module, exports) {${code}\n})`);
  const require = createRequire(import.meta.url);
  return () => {
    const module = { exports: {} };
    script.runInThisContext()(require, module, module.exports);
    return module.exports.tests;
  };
}
