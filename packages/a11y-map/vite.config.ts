import { defineConfig } from 'vite';

/** The app only; the library beside it is built by `tsc -b` into `dist/lib`. */
export default defineConfig({
  root: 'src/app',
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/app',
    emptyOutDir: true,
    // A strict content security policy admits files of our own only: no data: URLs, no inline code.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    cssTarget: ['chrome100', 'safari15', 'firefox100'],
  },
});
