import { globSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { shared } from '../../tsup.config.base.ts';

const entries = {
  index: 'src/index.ts',
  'node/index': 'src/node/index.ts',
  'cli/index': 'src/cli/index.ts',
};
// Each file stays a file: a bundler then leaves out every rail that a page does not use.
const files = globSync('src/**/*.ts', { exclude: ['**/*.test.ts', '**/*.test-d.ts'] });

export default defineConfig({
  ...shared,
  entry: files,
  dts: { entry: entries },
  tsconfig: 'src/node/tsconfig.json',
  removeNodeProtocol: false,
});
