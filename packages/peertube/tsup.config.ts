import { defineConfig } from 'tsup';
import { shared } from '../../tsup.config.base.ts';

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      'node/index': 'src/node/index.ts',
      'cli/index': 'src/cli/index.ts',
    },
    tsconfig: 'src/node/tsconfig.json',
    removeNodeProtocol: false,
    clean: ['!element/**'],
  },
  {
    ...shared,
    // A page's types and a worker's do not go together.
    entry: { index: 'src/element/index.ts', define: 'src/define/index.ts' },
    outDir: 'dist/element',
    tsconfig: 'src/element/tsconfig.json',
  },
]);
