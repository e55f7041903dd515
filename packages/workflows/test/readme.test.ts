import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

it('the README holds the content that its first example reads', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const files = [...readme.matchAll(/^```yaml\n# (\S+)\n(.*?)^```/gms)];
  expect(files.map(([, path]) => path)).toEqual([
    'content/events/charla.yaml',
    'content/recordings/charla-de-redes.yaml',
  ]);
  for (const [, path = '', text] of files)
    expect(text).toBe(readFileSync(join(root, 'fixtures/readme', path), 'utf8'));
});
