import { definePackage, fileByFile } from '../../tsup.config.base.ts';

export default definePackage({
  ...fileByFile({
    index: 'src/index.ts',
    'node/index': 'src/node/index.ts',
    'cli/index': 'src/cli/index.ts',
  }),
  tsconfig: 'src/node/tsconfig.json',
});
