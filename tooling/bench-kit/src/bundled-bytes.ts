import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/**
 * Bytes that a page loads for some code: bundled with all it imports, minified, gzip.
 *
 * @param code - A module, such as `export { createVideos } from '@comunal/peertube'`.
 * @param dir - The folder that its imports are resolved from.
 * @param without - Packages that are left out, such as `@noble/*`.
 */
export async function bundledBytes(
  code: string,
  dir: string,
  without: readonly string[] = [],
): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: dir },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['import'],
    external: [...without],
    logLevel: 'silent',
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}
