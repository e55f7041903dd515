import { defineConfig } from 'tsup';
import { fileByFile } from '../../tsup.config.base.ts';

export default defineConfig({
  ...fileByFile({
    index: 'src/index.ts',
    'node/index': 'src/node/index.ts',
    'cli/index': 'src/cli/index.ts',
  }),
  tsconfig: 'src/node/tsconfig.json',
});
