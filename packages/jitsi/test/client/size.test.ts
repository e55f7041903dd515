import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('keeps to its size, in what a page loads first and in what it loads to join', async () => {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '..', '..', 'src', 'client', 'index.ts')],
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    outdir: 'out',
    conditions: ['@comunal/source'],
  });
  const sizes = outputFiles.map(({ path, contents }) => ({
    isLazy: path.includes('room-url') || path.includes('at-join'),
    bytes: gzipSync(contents, { level: 9 }).length,
  }));
  const sum = (lazy: boolean): number =>
    sizes.filter(({ isLazy }) => isLazy === lazy).reduce((total, { bytes }) => total + bytes, 0);
  expect(sum(false)).toBeLessThanOrEqual(CEILING);
  expect(sum(true)).toBeLessThanOrEqual(8_000);
});

const CEILING = 5_000;
