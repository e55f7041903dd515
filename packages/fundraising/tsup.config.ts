import { definePackage, fileByFile, reactEntry, shared } from '../../tsup.config.base.ts';

const entries = {
  index: 'src/index.ts',
  'cards/index': 'src/cards/index.ts',
  'node/index': 'src/node/index.ts',
  'cli/index': 'src/cli/index.ts',
  'content-checks/index': 'src/content-checks/index.ts',
};

// A folder for each: tsup empties the one it builds into, declarations included, whatever else is told to be kept.
export default definePackage(
  {
    ...fileByFile(entries, ['element', 'define', 'react']),
    outDir: 'dist/main',
    tsconfig: 'src/node/tsconfig.json',
  },
  {
    ...shared,
    // A page's types and a worker's do not go together.
    entry: { index: 'src/element/index.ts', define: 'src/define/index.ts' },
    outDir: 'dist/element',
    tsconfig: 'src/element/tsconfig.json',
  },
  reactEntry,
);
