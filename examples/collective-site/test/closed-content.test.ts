import { auditSite } from '@comunal/audit';
import { loadContent } from '@comunal/content';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listCanaries } from './support/canaries.ts';
import { sample } from './support/sites.ts';

/** What the audit says of closed content, of unlisted pages, and of what it could not look at. */
const codes = new Set([
  'closed-text',
  'closed-words',
  'closed-file-name',
  'room-name',
  'withheld-text',
  'unlisted-listed',
  'not-inspected',
]);

it('has an audit that finds what its sample content hides, and does not quote it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comunal-closed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(sample.folder, 'index.html'), join(folder, 'index.html'));
  const canaries = listCanaries(sample.content).map(({ text }) => text);
  const page = join(folder, 'index.html');
  const list = canaries.map((text) => `<li>${text}</li>`).join('\n');
  writeFileSync(page, readFileSync(page, 'utf8').replace('</main>', `<ul>\n${list}</ul></main>`));
  const { findings } = await auditSite(folder, { content: await loadContent(sample.content) });
  const closed = findings.filter(({ code }) => codes.has(code));
  expect(closed.length).toBeGreaterThan(100);
  const report = JSON.stringify(closed);
  expect(canaries.filter((text) => report.includes(text))).toEqual([]);
});
