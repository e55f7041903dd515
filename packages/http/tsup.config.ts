import { definePackage, shared } from '../../tsup.config.base.ts';

export default definePackage({
  ...shared,
  entry: {
    index: 'src/index.ts',
    address: 'src/address.ts',
    'check-option-names': 'src/check-option-names.ts',
    markup: 'src/markup.ts',
    'node/index': 'src/node/index.ts',
    'upload/index': 'src/upload/index.ts',
    'xhr/index': 'src/xhr/index.ts',
  },
  tsconfig: 'src/node/tsconfig.json',
  removeNodeProtocol: false,
});
