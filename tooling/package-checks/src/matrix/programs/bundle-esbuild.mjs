// node bundle-esbuild.mjs TOOLS MODULES OUT: bundles modules for pages with the esbuild of a folder, and prints what it read.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

const [tools, modules, outdir] = process.argv.slice(2);
const { build } = createRequire(join(tools, 'package.json'))('esbuild');
const { metafile } = await build({
  entryPoints: JSON.parse(modules),
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  metafile: true,
  logLevel: 'silent',
}).catch(({ errors }) => {
  const lines = errors.map(({ location, text }) => `${location?.file}: ${text}`);
  throw new Error(lines.join('\n'));
});
process.stdout.write(JSON.stringify(metafile.inputs));
