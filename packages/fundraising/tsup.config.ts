import { globSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { shared } from '../../tsup.config.base.ts';

const entries = {
  index: 'src/index.ts',
  'node/index': 'src/node/index.ts',
  'cli/index': 'src/cli/index.ts',
};
// Each file stays a file: a bundler then leaves out every rail that a page does not use.
const files = globSync('src/**/*.ts', {
  exclude: ['src/element/**', 'src/define/**', '**/*.test.ts', '**/*.test-d.ts'],
});

// A folder for each: tsup empties the one it builds into, declarations included, whatever else is told to be kept.
export default defineConfig([
  {
    ...shared,
    entry: files,
    outDir: 'dist/main',
    dts: { entry: entries },
    tsconfig: 'src/node/tsconfig.json',
    removeNodeProtocol: false,
  },
  {
    ...shared,
    // A page's types and a worker's do not go together.
    entry: { index: 'src/element/index.ts', define: 'src/define/index.ts' },
    outDir: 'dist/element',
    tsconfig: 'src/element/tsconfig.json',
  },
]);
