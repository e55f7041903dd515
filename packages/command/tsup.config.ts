import { globSync } from 'node:fs';
import { defineConfig } from 'tsup';
import { shared } from '../../tsup.config.base.ts';

export default defineConfig({
  ...shared,
  // Each file stays a file: the command itself bundles what it uses of it, and none of the texts.
  entry: globSync('src/*.ts', { exclude: ['**/*.test.ts', '**/*.test-d.ts'] }),
  dts: { entry: { index: 'src/index.ts' } },
  tsconfig: 'tsconfig.json',
  removeNodeProtocol: false,
});
