import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isLong } from '@comunal/test-kit/pick-cases';
import { expect, it, onTestFinished } from 'vitest';
import { auditBuiltSite } from '../../examples/collective-site/test/support/audit-built-site.ts';
import { DIST } from './support/docs-pages.ts';

const allowList = fileURLToPath(new URL('../audit-allow.yaml', import.meta.url));
/** Half of all pages, with the same English text as those of `en/reference` in another frame: the long form reads them too. */
const REPEATED = /^(?:es|pt)[\\/]reference$/;
/** That the links to them lead somewhere is a test of its own. */
const LINKS_TO_REPEATED = /broken-(?:link|fragment): \S*\/(?:es|pt)\/reference\//;

it('gives nothing away, and lacks nothing', async () => {
  const findings = await auditBuiltSite(isLong ? DIST : copyOnce(), { allowList });
  expect(findings.filter((line) => isLong || !LINKS_TO_REPEATED.test(line))).toEqual([]);
}, 900_000);

/** Copies the docs without what is there three times. */
function copyOnce(): string {
  const copy = mkdtempSync(join(tmpdir(), 'comunal-docs-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(DIST, copy, {
    recursive: true,
    filter: (path) => !REPEATED.test(relative(DIST, path)),
  });
  return copy;
}
