import { definePackage, shared } from '../../tsup.config.base.ts';

export default definePackage({
  ...shared,
  entry: {
    index: 'src/index.ts',
    'cli/index': 'src/cli/index.ts',
    'impose/index': 'src/impose/index.ts',
  },
  // Optional dependencies: the bundler leaves only the others where they are.
  external: ['@myriaddreamin/typst-ts-node-compiler', 'sharp'],
  removeNodeProtocol: false,
});
