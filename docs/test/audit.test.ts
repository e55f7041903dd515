import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { auditBuiltSite } from '../../examples/collective-site/test/support/audit-built-site.ts';
import { DIST } from './support/docs-pages.ts';

const allowList = fileURLToPath(new URL('../audit-allow.yaml', import.meta.url));

it('gives nothing away, and lacks nothing', async () => {
  expect(await auditBuiltSite(DIST, { allowList })).toEqual([]);
}, 900_000);
