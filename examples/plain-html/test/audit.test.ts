import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { auditBuiltSite } from '../../collective-site/test/support/audit-built-site.ts';

const standalone = createRequire(import.meta.url).resolve('@comunal/standalone/package.json');

it('gives nothing away, and lacks nothing', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'plain-html-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  await copyFile(join(import.meta.dirname, '..', 'index.html'), join(dir, 'index.html'));
  const script = 'comunal.standalone.js';
  await copyFile(join(dirname(standalone), 'dist', script), join(dir, script));
  expect(await auditBuiltSite(dir)).toEqual([]);
});
