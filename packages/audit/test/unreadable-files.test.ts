import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { auditSite } from '../src/audit-site.ts';
import { page } from './planted/planted-leak.ts';
import { writeSite } from './support/write-site.ts';

it('names a file that cannot be read, once, and goes on', async () => {
  const dir = await writeSite({ 'z.html': page('').replace(' lang="es"', '') });
  await symlink(join(dir, 'gone.html'), join(dir, 'a.html'));
  const { findings, files } = await auditSite(dir);
  expect(files).toBe(2);
  expect(findings).toEqual([
    { code: 'not-inspected', level: 'warning', file: 'a.html', detail: 'ENOENT' },
    expect.objectContaining({ code: 'missing-lang', file: 'z.html' }),
  ]);
});

it('looks behind symbolic links, as servers do', async () => {
  const dir = await writeSite({
    'site/a.html': page(''),
    'b/c.html': page('').replace(' lang="es"', ''),
  });
  await symlink(join(dir, 'b'), join(dir, 'site', 'b'));
  const { findings } = await auditSite(join(dir, 'site'));
  expect(findings).toEqual([expect.objectContaining({ code: 'missing-lang', file: 'b/c.html' })]);
});
