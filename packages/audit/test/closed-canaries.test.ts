import { createIdentity, sealEntry } from '@comunal/sealing';
import { gzipSync } from 'node:zlib';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadContent } from '@comunal/content';
import { auditSite } from '../src/audit-site.ts';
import { commands } from '../src/cli/index.ts';
import { page } from './planted/planted-leak.ts';
import { contentFiles } from './support/closed-content.ts';
import { createPdf } from './support/create-pdf.ts';
import { writeSite } from './support/write-site.ts';

const key = await createIdentity();

/** Strings that stand where nothing may leave from, and nowhere else. */
const canaries = Array.from(
  { length: 40 },
  (_, index) => `zq${index}nest${((index + 3) * 2_654_435_761).toString(36)}x`,
);
let next = 0;
const canary = (): string => canaries[next++] ?? '';

const meeting = (visibility: string): string => `visibility: ${visibility}
title: ${canary()} ${canary()} tres
kind: conversation
summary: { es: "${canary()} ${canary()}", en: "${canary()}", pt: "${canary()}" }
starts: 2030-03-08
mode: online
attendance: closed
room: ${canary()}
notes: ${canary()} ${canary()}
place:
  name: ${canary()} ${canary()}
  level: venue
  address: ${canary()} 99
`;
const [closedSlug, sealedSlug, personSlug] = [canary(), canary(), canary()];
const files = {
  ...contentFiles,
  [`private/events/${closedSlug}.yaml`]: meeting('closed'),
  'events/visita-de-aliadas.yaml': meeting('allies'),
  [`private/people/${personSlug}.yaml`]: `name: ${canary()}\nnotes: ${canary()}\n`,
  'events/taller-abierto.yaml':
    contentFiles['events/taller-abierto.yaml']?.replace('sala-abierta-41', canary()) ?? '',
};
const sealedEntry = meeting('closed');
const sealed = await sealEntry(
  [{ path: `events/${sealedSlug}.yaml`, data: new TextEncoder().encode(sealedEntry) }],
  [key.recipient],
);
const planted = canaries.slice(0, next);

/** A content folder with closed and sealed entries. */
async function writeContent(): Promise<string> {
  const content = await writeSite(files);
  await mkdir(join(content, 'sealed'));
  await writeFile(join(content, 'sealed/recipients.txt'), `${key.recipient}\n`);
  await writeFile(join(content, 'sealed/aaaaaaaaaaaaaaaa.age'), sealed);
  return content;
}

/** Sites by what is wrong with them. Every file is named and written with canaries where the site leaks. */
const innocent = { 'index.html': page('<p>Hola.</p>') };
const words = planted.join(' ');
const leaking = {
  'index.html': page(
    `<p>${words}</p><img src="/${closedSlug}.png"><a href="https://${closedSlug}.example/${personSlug}?u=${words}">x</a><script src="https://x.example/${closedSlug}.js"></script>`,
  ).replace(' lang="es"', ''),
  [`eventos/${closedSlug}/index.html`]: page(words),
  [`${personSlug}/${sealedSlug}.json`]: JSON.stringify({
    words: Buffer.from(words).toString('base64'),
  }),
  'index.gz': gzipSync(words),
  'acta.pdf': createPdf(`BT /F1 12 Tf 10 100 Td (${words}) Tj ET`),
};
const broken = {
  ...leaking,
  'malo.pdf': Buffer.concat([createPdf(`(${words}`).subarray(0, 500), Buffer.from(words)]),
  [`${closedSlug}.zip`]: Buffer.from(`PK\u0003\u0004${words}`, 'latin1'),
  'malo.gz': Buffer.concat([Buffer.from([0x1f, 0x8b, 8]), Buffer.from(words)]),
  'malo.html': `<html><${closedSlug} ${'<div>'.repeat(2000)}${words}`,
  'malo.json': `{"a": ${words}`,
};
const sites = { innocent, leaking, broken };

async function runAudit(
  site: string,
  content: string,
  env: Readonly<Record<string, string>>,
  more: readonly string[],
): Promise<{ written: string; code: number }> {
  let written = '';
  const output = { write: (text: string) => (written += text) };
  const command = await commands[0]?.load();
  const code = await command?.run({
    args: [site, '--content', content, ...more],
    cwd: dirname(site),
    env,
    stdout: output,
    stderr: output,
    locale: 'es',
    signal: new AbortController().signal,
  });
  return { written, code: code ?? -1 };
}

function leaksIn(text: string): string[] {
  return [...planted, key.identity.toLowerCase()].filter((each) =>
    text.toLowerCase().includes(each),
  );
}

describe('what is closed', () => {
  it('is in every field that can hold it', () => {
    expect(planted.length).toBeGreaterThan(35);
  });

  it.each(Object.entries(sites))(
    'is in no output about the %s site, with the key',
    async (name, site) => {
      const content = await writeContent();
      const dir = await writeSite(site);
      const env = { COMUNAL_AGE_KEY: key.identity };
      for (const more of [[], ['--json'], ['--sarif']]) {
        const { written, code } = await runAudit(dir, content, env, more);
        expect(code).toBe(name === 'innocent' ? 0 : 1);
        expect(written).not.toBe('');
        expect(leaksIn(written)).toEqual([]);
      }
    },
  );

  it('is in no output about an innocent site without the key, which is said to be missing', async () => {
    const content = await writeContent();
    const { written } = await runAudit(await writeSite(innocent), content, { CI: 'true' }, []);
    expect(written).toContain('sealed entries of the content');
    expect(leaksIn(written)).toEqual([]);
  });

  it('is in no finding and no error about files that cannot be read', async () => {
    const content = await loadContent(await writeContent());
    const dir = await writeSite(innocent);
    await symlink(join(dir, closedSlug ?? ''), join(dir, `${closedSlug}.html`));
    const report = await auditSite(dir, { content });
    expect(report.findings.length).toBeGreaterThan(0);
    expect(leaksIn(inspect(report, { depth: 10, showHidden: true }))).toEqual([]);
    const thrown: unknown = await auditSite(dir, { content, url: 'no address' }).catch(
      (e: unknown) => e,
    );
    expect(leaksIn(inspect(thrown, { depth: 10, showHidden: true }))).toEqual([]);
  });
});
