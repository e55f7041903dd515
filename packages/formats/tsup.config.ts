import { definePackage, fileByFile } from '../../tsup.config.base.ts';

export default definePackage(
  fileByFile({
    index: 'src/index.ts',
    'cards/index': 'src/cards/index.ts',
    'html/index': 'src/html/index.ts',
    'import/index': 'src/import/index.ts',
    'messages/index': 'src/messages/index.ts',
    'wordpress/index': 'src/wordpress/index.ts',
  }),
);
