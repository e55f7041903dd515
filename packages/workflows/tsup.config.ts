import { definePackage, shared } from '../../tsup.config.base.ts';

export default definePackage(
  {
    ...shared,
    entry: { index: 'src/index.ts', jobs: 'src/jobs.ts', 'cli/index': 'src/cli/index.ts' },
    removeNodeProtocol: false,
    // An optional dependency, which tsup would take for one that is bundled.
    external: ['@electric-sql/pglite'],
    // The page is built at the same time into a folder of its own.
    clean: ['!jobs-page/**'],
  },
  {
    ...shared,
    entry: { page: 'src/jobs-page/page/comunal-jobs.ts' },
    // One file, which the page of `comunal jobs --open` loads from its own server.
    outExtension: () => ({ js: '.js' }),
    platform: 'browser',
    noExternal: ['@comunal/ui', 'lit', /./],
    splitting: false,
    sourcemap: false,
    outDir: 'dist/jobs-page',
    tsconfig: 'src/jobs-page/page/tsconfig.json',
    esbuildOptions(options) {
      options.minify = true;
      options.legalComments = 'inline';
    },
  },
);
