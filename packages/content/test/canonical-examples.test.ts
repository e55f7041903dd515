import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatContent } from '../src/format/index.ts';

const root = join(import.meta.dirname, '../../..');

it('finds the content of the examples in its canonical form', () => {
  const files = globSync('examples/*/content*/**/*.{yaml,md}', { cwd: root });
  expect(files.length).toBeGreaterThan(140);
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    expect(formatContent(text, { path: file }), file).toBe(text);
  }
});
