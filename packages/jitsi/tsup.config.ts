import { globSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { shared } from '../../tsup.config.base.ts';

const entries = {
  index: 'src/index.ts',
  'server/index': 'src/server/index.ts',
  'cli/index': 'src/cli/index.ts',
};
// Each file stays a file: a bundler then leaves out what a page does not use.
const files = globSync('src/**/*.ts', {
  exclude: ['src/client/**', 'src/element/**', 'src/define/**', '**/*.test.ts', '**/*.test-d.ts'],
});

// A folder for each: tsup empties the one it builds into, declarations included, whatever else is told to be kept; and the
// types of a page and of a worker do not go together.
export default defineConfig([
  {
    ...shared,
    entry: files,
    outDir: 'dist/main',
    dts: { entry: entries },
    tsconfig: 'src/server/tsconfig.json',
    removeNodeProtocol: false,
  },
  {
    ...shared,
    // Together, so that a room of the element's is one of the client's to the compiler as well. What makes addresses is
    // loaded when a room is joined, and stays a file of its own.
    entry: {
      client: 'src/client/index.ts',
      element: 'src/element/index.ts',
      define: 'src/define/index.ts',
    },
    outDir: 'dist/page',
    // A room can be left by `await using`, which a page's own settings need not know.
    dts: { banner: '/// <reference lib="esnext.disposable" />' },
    tsconfig: 'src/element/tsconfig.json',
  },
]);
