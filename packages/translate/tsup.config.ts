import { definePackage, shared } from '../../tsup.config.base.ts';

export default definePackage({
  ...shared,
  entry: {
    index: 'src/index.ts',
    'cli/index': 'src/cli/index.ts',
    // Runs in a process of its own.
    'preview-worker': 'src/preview-worker.ts',
  },
  removeNodeProtocol: false,
});
