import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BLIND_SPOTS } from '../src/cli/scan/blind-spots.ts';
import { detectors } from '../src/cli/scan/detectors/detectors.ts';
import { attacks } from './attacks/index.ts';
import { createCampaignFolder, serve } from './support/command-calls.ts';

const serveText = (type: string, body: string, status = 200): Promise<string> =>
  serve((_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  });
const SCAN = ['--scan', '--state', 'memory.json'];
const pageWith = (signed: string, more = ''): string =>
  `<!doctype html><p>Escríbenos a hola@colectiva.example.</p>${more}
  <comunal-donate><script type="application/json">${signed.replaceAll('<', String.raw`\u003c`)}</script></comunal-donate>`;

describe('comunal fundraising verify --scan', () => {
  it.each([
    ['es', /^SIN HALLAZGOS: /, 'Lo que así no se ve'],
    ['en', /^NOTHING FOUND: /, 'What cannot be seen'],
    ['pt', /^NADA ENCONTRADO: /, 'O que não se vê'],
  ] as const)('never says that all is well, in %s', async (locale, headline, blind) => {
    const { runCommand, keyAndSigned } = await createCampaignFolder();
    const { key, signed } = await keyAndSigned();
    const url = await serveText('text/html', pageWith(signed));
    const { code, out } = await runCommand(['verify', url, '--key', key, ...SCAN], locale);
    expect([code, out]).toEqual([0, expect.stringMatching(headline)]);
    expect(out).toContain(blind);
    expect(out).not.toMatch(/\b(?:GOOD|BIEN:|CONFERE:)/);
  });

  it('reports the kind, the value and the location of an unsigned detail', async () => {
    const { runCommand, keyAndSigned } = await createCampaignFolder();
    const { key, signed } = await keyAndSigned();
    const page = pageWith(signed, '<p>CLABE 0140 2700<br>0005 5555 58</p>');
    const url = await serveText('text/html', page);
    const { code, out } = await runCommand(['verify', url, '--key', key, ...SCAN], 'en');
    expect([code, out]).toEqual([1, expect.stringMatching(/^ALARM: /)]);
    expect(out).toContain('! CLABE: 014027000005555558 (text, line 1, column ');
  });

  it('compares with the campaign of --campaign where the page has none', async () => {
    const { runCommand, keyAndSigned } = await createCampaignFolder();
    const { key } = await keyAndSigned();
    const url = await serveText('text/html', '<p>CLABE 000000077777777770</p>');
    const options = ['--campaign', 'signed.json'];
    expect((await runCommand(['verify', url, '--key', key, ...SCAN])).code).toBe(1);
    expect((await runCommand(['verify', url, '--key', key, ...SCAN, ...options])).code).toBe(0);
  });

  it('raises an alarm for a campaign older than one that it has seen', async () => {
    const { runCommand, keyAndSigned } = await createCampaignFolder();
    const { key, signed } = await keyAndSigned();
    const sign = ['sign', 'campaign.json', '--key-file', 'key.pem', '--last', 'signed.json'];
    await runCommand([...sign, '--out', 'newer.json']);
    await runCommand(['verify', 'newer.json', '--key', key, ...SCAN]);
    const url = await serveText('text/html', pageWith(signed));
    const { code, out } = await runCommand(['verify', url, '--key', key, ...SCAN, '--json']);
    expect([code, out]).toEqual([1, expect.stringContaining('"older-than-seen"')]);
  });

  it.each([
    ['<!-- 014027000005555558 -->', 'text/plain'],
    ['<template id="014027000005555558">', 'text/plain; charset=utf-8'],
    ['// 014027000005555558', 'text/javascript'],
  ])('raises an alarm for %s, which a browser shows as %s', async (body, type) => {
    const { runCommand, keyAndSigned } = await createCampaignFolder();
    const { key } = await keyAndSigned();
    const url = await serveText(type, body);
    const args = ['--campaign', 'signed.json', ...SCAN];
    expect((await runCommand(['verify', url, '--key', key, ...args])).code).toBe(1);
  });

  it('raises an alarm for a web monetization link', async () => {
    const { runCommand, keyAndSigned } = await createCampaignFolder();
    const { key, signed } = await keyAndSigned();
    const more = '<link rel="monetization" href="https://otra.example/wallet">';
    const url = await serveText('text/html', pageWith(signed, more));
    const { code, out } = await runCommand(['verify', url, '--key', key, ...SCAN, '--json']);
    expect([code, out]).toEqual([1, expect.stringContaining('"pay-link"')]);
  });

  it.each(['application/xhtml+xml', 'text/xml', 'image/svg+xml'])(
    'reports %s as not checked, since it is parsed by other rules',
    async (type) => {
      const { runCommand, keyAndSigned } = await createCampaignFolder();
      const { key } = await keyAndSigned();
      const url = await serveText(type, '<p><![CDATA[014027]]><![CDATA[000005]]>555558</p>');
      const args = ['--campaign', 'signed.json', ...SCAN, '--json'];
      const { code, out } = await runCommand(['verify', url, '--key', key, ...args]);
      expect([code, out]).toEqual([3, expect.stringContaining('"not-html"')]);
    },
  );

  it.each([
    ['text/html; charset=utf-7', 200, 'encoding'],
    ['text/html', 500, 'status'],
  ])('reports %s with status %d as not checked', async (type, status, reason) => {
    const { runCommand, keyAndSigned } = await createCampaignFolder();
    const { key, signed } = await keyAndSigned();
    const url = await serveText(type, pageWith(signed), status);
    const { code, out } = await runCommand(['verify', url, '--key', key, ...SCAN, '--json']);
    expect([code, out]).toEqual([3, expect.stringContaining(`"${reason}"`)]);
  });

  it('reads a page that is 200,000 elements deep', async () => {
    const { runCommand, keyAndSigned } = await createCampaignFolder();
    const { key } = await keyAndSigned();
    const url = await serveText('text/html', `${'<div>'.repeat(200_000)}014027000005555558`);
    const { code } = await runCommand(['verify', url, '--key', key, ...SCAN]);
    expect(code).toBe(1);
  });
});

describe('the blind spots of a scan', () => {
  const root = join(import.meta.dirname, '..');
  const namesIn = (text: string): string[] =>
    [...text.matchAll(/`([a-z-]+)`/g)].flatMap(([, name = '']) => name);

  it.each(['scan', 'browser'] as const)(
    'are listed in the README as in the output: --%s',
    async (mode) => {
      const readme = await readFile(join(root, 'README.md'), 'utf8');
      const sentence = new RegExp(`\`--${mode}\` does not see ([^;.]*)`).exec(readme)?.[1] ?? '';
      expect(namesIn(sentence)).toEqual(BLIND_SPOTS[mode]);
    },
  );

  it('are listed in the documentation for each mode', async () => {
    const docs = await readFile(join(root, 'docs', 'scanning-a-page.md'), 'utf8');
    const rows = [...docs.matchAll(/^\| `([a-z-]+)` +\| ([^|]*)\| ([^|]*)\|/gm)].map(
      ([, name = '', scan = '', browser = '']) => ({ name, scan, browser }),
    );
    const unchecked = (mode: 'scan' | 'browser') =>
      rows.filter((row) => row[mode].trim() === 'not seen').map(({ name }) => name);
    expect(unchecked('scan')).toEqual(BLIND_SPOTS.scan);
    expect(unchecked('browser')).toEqual(BLIND_SPOTS.browser);
  });

  it('cover every attack that a mode may miss, and every kind that is detected is documented', async () => {
    const docs = await readFile(join(root, 'docs', 'scanning-a-page.md'), 'utf8');
    for (const { missedBy = {} } of attacks) {
      expect([...BLIND_SPOTS.scan, undefined]).toContain(missedBy.scan);
      expect([...BLIND_SPOTS.browser, undefined]).toContain(missedBy.browser);
    }
    for (const kind of detectors.flatMap((detector) => detector.kinds))
      expect(docs).toContain(`\`${kind}\``);
  });
});
