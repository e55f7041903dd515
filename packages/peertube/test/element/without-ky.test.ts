import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '..', '..', 'src');

// Where nothing bundles, a page loads whatever is imported, used or not.
it.each([
  ['element/index.ts', false],
  ['define/index.ts', false],
  ['index.ts', true],
])('%s loads ky: %s', async (entry, isLoaded) => {
  const { metafile } = await build({
    entryPoints: [join(SOURCES, entry)],
    bundle: true,
    metafile: true,
    write: false,
    format: 'esm',
    outdir: 'out',
    conditions: ['@comunal/source', 'import'],
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.some((path) => path.includes('/node_modules/ky/'))).toBe(isLoaded);
});
