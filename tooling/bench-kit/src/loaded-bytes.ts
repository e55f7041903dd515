import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** Bytes of some code as a bundler splits it, minified, gzip. */
export interface LoadedBytes {
  /** What a page loads to start: the module and all that it imports. */
  readonly atOnce: number;
  /** With what it may load later, by `import()`. */
  readonly inAll: number;
}

/**
 * Measures what a page loads at once and what it may load in all; the same where nothing is imported later.
 *
 * @param code - A module, such as `export { ComunalVideo } from '@comunal/peertube/element'`.
 * @param dir - The folder that its imports are resolved from.
 */
export async function loadedBytes(code: string, dir: string): Promise<LoadedBytes> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: dir },
    bundle: true,
    write: false,
    splitting: true,
    metafile: true,
    outdir: 'out',
    absWorkingDir: dir,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['import'],
    logLevel: 'silent',
  });
  const names = Object.keys(metafile.outputs);
  const sizes = new Map(
    names.map((name) => {
      const file = outputFiles.find(({ path }) => path.endsWith(`/${name}`));
      return [name, gzipSync(file?.contents ?? '', { level: 9 }).length];
    }),
  );
  const total = (of: Iterable<string>): number =>
    [...of].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
  const first = names.filter((name) => metafile.outputs[name]?.entryPoint === '<stdin>');
  const loaded = new Set(first);
  for (const name of loaded)
    for (const { path, kind } of metafile.outputs[name]?.imports ?? [])
      if (kind === 'import-statement') loaded.add(path);
  return { atOnce: total(loaded), inAll: total(names) };
}
