import { expect, it } from 'vitest';
import { auditBuiltSite } from '../../examples/collective-site/test/support/audit-built-site.ts';
import { DIST } from './support/docs-pages.ts';

it('gives nothing away, and lacks nothing', async () => {
  expect(await auditBuiltSite(DIST)).toEqual([]);
}, 900_000);
