import { build } from 'esbuild';

/** One script of an entry and all it imports, from the sources of our packages, as a consumer's bundler makes it. */
export async function bundleForPage(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['@comunal/source', 'import'],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
