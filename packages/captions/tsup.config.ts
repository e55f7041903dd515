import { definePackage, fileByFile } from '../../tsup.config.base.ts';

export default definePackage({
  ...fileByFile({
    index: 'src/index.ts',
    'messages/index': 'src/messages/index.ts',
    'content-checks/index': 'src/content-checks/index.ts',
    'cli/index': 'src/cli/index.ts',
  }),
  tsconfig: 'src/cli/tsconfig.json',
});
