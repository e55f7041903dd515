import { defineConfig } from 'tsup';
import { shared } from '../../tsup.config.base.ts';

export default defineConfig({
  ...shared,
  entry: { index: 'src/index.ts', 'node/index': 'src/node/index.ts' },
  tsconfig: 'src/node/tsconfig.json',
  removeNodeProtocol: false,
});
