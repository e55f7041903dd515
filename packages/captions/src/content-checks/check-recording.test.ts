import type { CheckContext, CheckFinding, FileBesideEntry } from '@comunal/schemas';
import { registerLanguage } from '@comunal/i18n/lite';
import { describe, expect, it } from 'vitest';
import { checks } from './index.ts';

const good = 'WEBVTT\n\n00:01.000 --> 00:02.000\nHola\n\n00:03.000 --> 00:04.000\nAdiós\n';

async function check(
  file: string | Uint8Array | FileBesideEntry,
  captions: unknown = [{ language: 'es', path: 'charla/es.vtt' }],
): Promise<readonly CheckFinding[]> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const read: FileBesideEntry = 'state' in bytes ? bytes : { state: 'read', bytes };
  const context: CheckContext = {
    today: '2030-01-01',
    languages: ['es'],
    signal: new AbortController().signal,
    readFile: () => Promise.resolve(read),
  };
  const entry = {
    type: 'recording',
    slug: 'charla',
    fields: { captions },
    hasPublicForm: true,
  } as const;
  const [own] = checks;
  return (await own?.check(entry, context)) ?? [];
}

describe('the check of caption files', () => {
  it('has no findings for a valid file, nor without one', async () => {
    expect(await check(good)).toEqual([]);
    expect(await check({ state: 'unavailable' })).toEqual([]);
    for (const captions of [null, 'x', [null, 'x', {}, { path: 1 }]])
      expect(await check('no captions', captions)).toEqual([]);
  });

  it.each<[string, string | Uint8Array, string, number]>([
    ['that is not WebVTT', 'this is not vtt at all', 'not-captions', 1],
    [
      'that only claims to be WebVTT',
      'WEBVTT- y nada\n\n00:01.000 --> 00:02.000\nHola\n',
      'not-webvtt',
      1,
    ],
    ['without a caption', 'WEBVTT\n\nNOTE nada\n', 'no-cues', 1],
    ['without valid timings', 'WEBVTT\n\n00:01 --> 00:02\nHola\n', 'no-cues', 1],
    ['in SRT', '1\n00:00:01,000 --> 00:00:02,000\nHola\n', 'not-shown', 1],
    ['in UTF-16', Buffer.from(`\ufeff${good}`, 'utf16le'), 'utf-16', 1],
    ['that is empty', '', 'not-captions', 1],
  ])(
    'reports a file %s, of which a browser shows nothing, as an error',
    async (_, file, code, line) => {
      const [finding] = await check(file);
      expect(finding).toMatchObject({ code, severity: 'error', path: ['captions', 0, 'path'] });
      expect(finding?.inFile).toEqual({ path: 'charla/es.vtt', line, column: 1 });
      for (const text of Object.values(finding?.messages ?? {}))
        expect(text).toMatch(/^(?:En los subtítulos|In the captions|Nas legendas): \S/);
    },
  );

  it('suggests the command that converts SRT to WebVTT in place', async () => {
    const [finding] = await check('1\n00:00:01,000 --> 00:00:02,000\nHola\n');
    for (const text of Object.values(finding?.suggestion ?? {}))
      expect(text).toContain('comunal captions convert {file} --format vtt --write');
  });

  it.each<[string, string, string, number]>([
    ['invalid timings', good.replace('00:03.000', '00:03'), 'bad-timing', 6],
    ['an end before its start', good.replace('00:04', '00:02'), 'end-before-start', 6],
    ['a caption over another', good.replace('00:02', '00:03.5'), 'bad-timing', 3],
    ['an overlap', good.replace('00:02.000', '00:03.500'), 'overlap', 6],
    ['an order', good.replace('00:01.000 --> 00:02.000', '00:05.000 --> 00:06.000'), 'order', 6],
    ['a caption without words', good.replace('Adiós', ' '), 'no-text', 6],
    ['accents that were encoded twice', good.replace('Adiós', 'AdiÃ³s'), 'twice-encoded', 7],
  ])('warns of %s, with its line', async (_, file, code, line) => {
    const findings = await check(file);
    const finding = findings.find((each) => each.code === code);
    expect(finding, JSON.stringify(findings)).toMatchObject({
      severity: 'warning',
      inFile: { line },
    });
  });

  it('reports a file that is over 20 MiB, without reading it', async () => {
    const [finding] = await check({ state: 'too-large', bytes: 10 ** 9 });
    expect(finding).toMatchObject({ code: 'too-large', severity: 'error' });
    expect(finding?.messages.en).toBe('The caption file is over 20 MiB: it is not read.');
  });

  it('leaves out a language that lacks a part of the message', async () => {
    const partial = { entry: { in: '[tzh] {{sentence}}' } };
    const unregister = registerLanguage('tzh', { captions: partial });
    try {
      const [finding] = await check(Buffer.from(`\ufeff${good}`, 'utf16le'));
      expect(Object.keys(finding?.messages ?? {})).toEqual(['es', 'en', 'pt']);
    } finally {
      unregister();
    }
  });

  it('quotes the captions only in details', async () => {
    const file = `WEBVTT

00:01.000 --> 00:04.000 secret:1 region:secret
<secret>Nombre secreto</secret>

00:03.000 --> 00:05.000
<v Secreta Pérez>secret
`;
    const findings = await check(file);
    expect(findings.length).toBeGreaterThanOrEqual(3);
    for (const { messages, suggestion } of findings)
      expect(JSON.stringify({ messages, suggestion })).not.toMatch(/secret/i);
    expect(JSON.stringify(findings.map(({ details }) => details))).toMatch(/secret/);
  });

  it('reports at most twenty problems of one file, errors first', async () => {
    const cues = '00:05 --> 00:06\nx\n\n'.repeat(500);
    const findings = await check(`WEBVTT\n\n${cues}`);
    expect(findings).toHaveLength(20);
    expect(findings[0]?.severity).toBe('error');
  });
});
