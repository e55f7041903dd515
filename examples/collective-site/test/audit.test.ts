import { loadContent } from '@comunal/content';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { auditBuiltSite } from './support/audit-built-site.ts';
import { real, root, sample } from './support/sites.ts';

it('gives nothing away in the real site, nothing closed among it, and lacks nothing', async () => {
  const content = await loadContent(real.content);
  expect(await auditBuiltSite(real.folder, { content })).toEqual([]);
});

it('does the same in the sample, but for addresses that are invented', async () => {
  const allowList = join(root, 'audit-allow.yaml');
  const content = await loadContent(sample.content);
  expect(await auditBuiltSite(sample.folder, { content, allowList })).toEqual([]);
});
