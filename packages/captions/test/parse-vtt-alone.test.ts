import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '..', 'src');

it.each([
  ['parseVtt', false],
  ['plainText', true],
])('bundles %s with the names of HTML entities: %s', async (name, hasNames) => {
  const { metafile } = await build({
    stdin: { contents: `export { ${name} } from './index.ts';`, resolveDir: SOURCES, loader: 'ts' },
    absWorkingDir: SOURCES,
    bundle: true,
    metafile: true,
    write: false,
    format: 'esm',
    outdir: 'out',
    conditions: ['@comunal/source', 'import'],
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
  expect(inputs.some((path) => path.includes('/node_modules/entities/'))).toBe(hasNames);
});
