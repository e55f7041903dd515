import { definePackage, fileByFile, reactEntry, shared } from '../../tsup.config.base.ts';

const entries = {
  index: 'src/index.ts',
  'server/index': 'src/server/index.ts',
  'cli/index': 'src/cli/index.ts',
};

// A folder for each: tsup empties the one it builds into, declarations included, whatever else is told to be kept; and the
// types of a page and of a worker do not go together.
export default definePackage(
  {
    ...fileByFile(entries, ['client', 'element', 'define', 'react']),
    outDir: 'dist/main',
    tsconfig: 'src/server/tsconfig.json',
  },
  {
    ...shared,
    // Together, so that a room of the element's is one of the client's to the compiler as well. What makes addresses is
    // loaded when a room is joined, and stays a file of its own.
    entry: {
      client: 'src/client/index.ts',
      element: 'src/element/index.ts',
      define: 'src/define/index.ts',
    },
    outDir: 'dist/page',
    // A room can be left by `await using`, which a page's own settings need not know.
    dts: { banner: '/// <reference lib="esnext.disposable" />' },
    tsconfig: 'src/element/tsconfig.json',
  },
  reactEntry,
);
