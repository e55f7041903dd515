import { definePackage, shared } from '../../tsup.config.base.ts';

export default definePackage({
  ...shared,
  entry: { index: 'src/index.ts', 'impose/index': 'src/impose/index.ts' },
  removeNodeProtocol: false,
});
