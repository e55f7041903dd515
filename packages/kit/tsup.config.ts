import { definePackage, shared } from '../../tsup.config.base.ts';

export default definePackage({
  ...shared,
  entry: { index: 'src/index.ts', 'cli/index': 'src/cli/index.ts' },
  removeNodeProtocol: false,
});
