import { definePackage, fileByFile, shared } from '../../tsup.config.base.ts';

export default definePackage(
  {
    ...fileByFile({ index: 'src/index.ts', 'cli/index': 'src/cli/index.ts' }, ['page', 'entry']),
    outDir: 'dist/main',
    tsconfig: 'tsconfig.json',
  },
  {
    ...shared,
    entry: { comunal: 'src/page/main.ts' },
    // One file, a classic script, since the policy of the page allows none that is inline: `comunal cms init` copies it.
    format: ['iife'],
    outExtension: () => ({ js: '.js' }),
    platform: 'browser',
    noExternal: [/./],
    splitting: false,
    sourcemap: false,
    outDir: 'dist/page',
    tsconfig: 'src/page/tsconfig.json',
    esbuildOptions(options) {
      options.minify = true;
      options.legalComments = 'inline';
    },
  },
);
