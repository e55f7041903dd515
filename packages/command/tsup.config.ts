import { definePackage, fileByFile } from '../../tsup.config.base.ts';

// The command itself bundles what it uses of it, and none of the texts.
export default definePackage({
  ...fileByFile({
    index: 'src/index.ts',
    'nearest/index': 'src/nearest/index.ts',
    'process/index': 'src/process/index.ts',
  }),
  tsconfig: 'tsconfig.json',
});
