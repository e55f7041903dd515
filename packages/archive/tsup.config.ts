import { globSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { shared } from '../../tsup.config.base.ts';

export default defineConfig({
  ...shared,
  // Each file stays a file: a bundler then leaves out whole groups of calls that a page does not use.
  entry: globSync('src/**/*.ts', { exclude: ['**/*.test.ts', '**/*.test-d.ts'] }),
  dts: {
    entry: {
      index: 'src/index.ts',
      'node/index': 'src/node/index.ts',
      'cli/index': 'src/cli/index.ts',
    },
  },
  tsconfig: 'src/node/tsconfig.json',
  removeNodeProtocol: false,
});
