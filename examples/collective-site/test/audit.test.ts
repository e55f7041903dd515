import { join } from 'node:path';
import { expect, it } from 'vitest';
import { auditBuiltSite } from './support/audit-built-site.ts';
import { real, root, sample } from './support/sites.ts';

it('gives nothing away in the real site, and lacks nothing', async () => {
  expect(await auditBuiltSite(real.folder)).toEqual([]);
});

it('does the same in the sample, but for addresses that are invented', async () => {
  const allowList = join(root, 'audit-allow.yaml');
  expect(await auditBuiltSite(sample.folder, { allowList })).toEqual([]);
});
