// node bundle-vite.mjs TOOLS MODULES OUT: bundles modules for pages with the Vite of a folder.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const [tools, modules, outDir] = process.argv.slice(2);
const vite = createRequire(join(tools, 'package.json')).resolve('vite');
const { build } = await import(pathToFileURL(vite).href);
await build({
  root: process.cwd(),
  configFile: false,
  logLevel: 'error',
  build: {
    outDir,
    minify: false,
    rolldownOptions: {
      input: JSON.parse(modules),
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: '[name].js' },
      onwarn: (warning) => {
        // Vite itself goes on, with an empty module in the place of a builtin.
        if (/externalized for browser/.test(warning.message)) throw new Error(warning.message);
      },
    },
  },
});
