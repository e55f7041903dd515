import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '..', 'src');

it.each([
  // Since it was 16.9 in all: a suggestion by its first part.
  ['client', { atOnce: 5_000, inAll: 17_000 }],
  // Since it was 13.0 at once and 23.3 in all: names of time zones, which come later, the look that all cards share, their headings, and the line that says what the server sees; days that no calendar has.
  ['element', { atOnce: 14_900, inAll: 27_600 }],
])('%s keeps to its size with gzip, at once and in all', async (entry, most) => {
  const { atOnce, inAll } = await loaded(join(SOURCES, entry, 'index.ts'));
  expect(atOnce).toBeLessThanOrEqual(most.atOnce);
  expect(inAll).toBeLessThanOrEqual(most.inAll);
  expect(inAll).toBeGreaterThan(atOnce);
});

/** Bytes of an entry as a bundler splits it. */
async function loaded(entry: string): Promise<{ atOnce: number; inAll: number }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    splitting: true,
    metafile: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    absWorkingDir: SOURCES,
    outdir: 'out',
    conditions: ['@comunal/source', 'import'],
  });
  const names = Object.keys(metafile.outputs);
  const bytes = (name: string): number => {
    const file = outputFiles.find(({ path }) => path === join(SOURCES, name));
    return gzipSync(file?.contents ?? '', { level: 9 }).length;
  };
  const sum = (of: Iterable<string>): number => [...of].reduce((all, name) => all + bytes(name), 0);
  const isEntry = (name: string): boolean =>
    metafile.outputs[name]?.entryPoint?.endsWith('/index.ts') ?? false;
  const first = new Set(names.filter(isEntry));
  for (const name of first)
    for (const { path, kind } of metafile.outputs[name]?.imports ?? [])
      if (kind === 'import-statement') first.add(path);
  return { atOnce: sum(first), inAll: sum(names) };
}
