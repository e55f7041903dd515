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

// What runs in a page stands under dist/client and dist/element, and is built apart: its types and a worker's do not go together.
export default defineConfig([
  {
    ...shared,
    entry: files,
    dts: { entry: entries },
    tsconfig: 'src/server/tsconfig.json',
    removeNodeProtocol: false,
    clean: ['!client/**', '!element/**'],
  },
  {
    ...shared,
    // What makes addresses is loaded when a room is joined, and stays a file of its own.
    entry: { index: 'src/client/index.ts' },
    outDir: 'dist/client',
    tsconfig: 'src/client/tsconfig.json',
  },
  {
    ...shared,
    entry: { index: 'src/element/index.ts', define: 'src/define/index.ts' },
    outDir: 'dist/element',
    tsconfig: 'src/element/tsconfig.json',
  },
]);
