import { exportFormats } from '@comunal/formats';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportCommand, formatNames } from '../src/cli/export/export-command.ts';
import { goodFiles, withFolder, writeFiles, type Files } from './support/folder.ts';

async function runExport(args: readonly string[]) {
  const written = { out: '', err: '' };
  const code = await exportCommand.run({
    args,
    cwd: '/',
    env: {},
    stdout: { write: (text: string) => (written.out += text) },
    stderr: { write: (text: string) => (written.err += text) },
    locale: 'en',
    signal: new AbortController().signal,
  });
  return { code, ...written };
}

const event = (visibility: string, starts = '2030-03-08'): string =>
  `visibility: ${visibility}\ntitle: Taller de redes\nstarts: '${starts}'\n`;

/** Calls `run` with a content folder and an empty folder beside it. */
async function withFolders(
  files: Files,
  run: (dir: string, out: string) => Promise<void>,
): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'comunal-export-'));
  try {
    await withFolder({ ...goodFiles, ...files }, (dir) => run(dir, out));
  } finally {
    rmSync(out, { recursive: true });
  }
}

describe('comunal export', () => {
  it('leaves signed cards alone, and writes nothing beside them', () =>
    withFolders({}, async (dir, out) => {
      await runExport(['json', dir, '--out', out]);
      const signed = '{ "comunalSigned": "cards", "payload": {} }\n';
      writeFiles(out, { 'cards.json': signed });
      const before = readFileSync(join(out, 'entries.json'), 'utf8');
      writeFiles(dir, { 'events/taller.yaml': event('public') });
      for (const format of ['json', 'all', 'ics']) {
        const { code, err } = await runExport([format, dir, '--out', out]);
        expect([code, err]).toEqual([
          1,
          expect.stringMatching(/cards\.json is signed, .* with --out/),
        ]);
      }
      expect(readFileSync(join(out, 'cards.json'), 'utf8')).toBe(signed);
      expect(readFileSync(join(out, 'entries.json'), 'utf8')).toBe(before);
      rmSync(join(out, 'cards.json'));
      expect(await runExport(['json', dir, '--out', out])).toMatchObject({ code: 0 });
    }));

  it('knows every format that there is', () => {
    expect([...formatNames].toSorted()).toEqual(exportFormats.toSorted());
  });

  it('writes public activities as calendars, with the addresses of pages', () =>
    withFolders({ 'events/taller.yaml': event('public') }, async (dir, out) => {
      const pages = ['--page-url', '/{language}/{type}/{slug}/'];
      const result = await runExport(['ics', dir, '--out', out, ...pages]);
      expect(result).toMatchObject({ code: 0, err: '' });
      expect(result.out).toMatch(/^Wrote 9 files into /);
      const text = readFileSync(join(out, 'es/events.ics'), 'utf8');
      expect(text).toContain('SUMMARY:Taller de redes');
      expect(text).toContain('https://colectiva.example/es/event/taller/');
    }));

  it('removes what an earlier export has written of an entry that is closed now', () =>
    withFolders({ 'events/taller.yaml': event('public') }, async (dir, out) => {
      await runExport(['ics', dir, '--out', out]);
      writeFileSync(join(out, 'mine.txt'), 'mine');
      writeFiles(dir, {
        'events/taller.yaml': null,
        'private/events/taller.yaml': event('closed'),
      });
      const { code, err } = await runExport(['ics', dir, '--out', out]);
      expect(code).toBe(0);
      expect(err).toContain('Removed 3 files');
      expect(existsSync(join(out, 'es/events/taller.ics'))).toBe(false);
      expect(existsSync(join(out, 'mine.txt'))).toBe(true);
    }));

  it('leaves a closed entry in no other format of the folder either', () =>
    withFolders({ 'events/taller.yaml': event('public') }, async (dir, out) => {
      const pages = ['--page-url', '/{slug}/'];
      await runExport(['all', dir, '--out', out, ...pages]);
      expect(readFileSync(join(out, 'entries.json'), 'utf8')).toContain('Taller de redes');
      writeFiles(dir, {
        'events/taller.yaml': null,
        'private/events/taller.yaml': event('closed'),
      });
      await runExport(['ics', dir, '--out', out]);
      expect(readFileSync(join(out, 'entries.json'), 'utf8')).not.toContain('Taller de redes');
      expect(readFileSync(join(out, 'es/feed.xml'), 'utf8')).not.toContain('Taller de redes');
    }));

  it('words the state of an activity in the language of each feed', () =>
    withFolders(
      { 'events/taller.yaml': `${event('public')}state: cancelled\nupdated: 2026-03-01\n` },
      async (dir, out) => {
        await runExport(['rss', dir, '--out', out, '--page-url', '/{type}/{slug}/']);
        const titles = ['es', 'en', 'pt'].map(
          (language) =>
            /[^<>]*: Taller de redes/.exec(
              readFileSync(join(out, language, 'feed.xml'), 'utf8'),
            )?.[0],
        );
        expect(titles).toEqual([
          'Cancelada: Taller de redes',
          'Cancelled: Taller de redes',
          'Cancelada: Taller de redes',
        ]);
      },
    ));

  it('says of an activity to come that its announcement has no date', () =>
    withFolders({ 'events/taller.yaml': event('public', '2999-03-08') }, async (dir, out) => {
      const pages = ['--page-url', '/{type}/{slug}/'];
      const { code, err } = await runExport(['rss', dir, '--out', out, ...pages]);
      expect(code).toBe(0);
      expect(err).toContain('event/taller is in no feed');
      expect(err).toContain('updated');
      expect(err).not.toContain('no date');
    }));

  it('gives the site its own address as page, which no template fits', () =>
    withFolders({}, async (dir, out) => {
      await runExport(['json', dir, '--out', out, '--page-url', '/{language}/{type}/{slug}/']);
      const { entries, siteUrl } = JSON.parse(readFileSync(join(out, 'entries.json'), 'utf8'));
      const site = entries.find(({ type }: { type: string }) => type === 'site');
      expect(site.pageUrl).toBe(siteUrl);
    }));

  it('says which formats have no place for a field', () =>
    withFolders(
      {
        'events/encuentro.yaml':
          `${event('public')}kind: gathering\nnodes:\n  - guid: radio\n    visibility: public\n` +
          `    title: Radio\n    starts: { local: '2030-03-08T17:00', zone: America/Mexico_City }\n` +
          `    ends: { local: '2030-03-08T18:00', zone: America/Mexico_City }\n` +
          `    interpretation: [{ language: pt }]\n`,
      },
      async (dir, out) => {
        const { err } = await runExport(['schedule', dir, '--out', out]);
        expect(err).toContain('schedule: event/encuentro: the format has no place for nodes.0.');
      },
    ));

  it('says that a folder does not exist, not that its content has errors', async () => {
    const { code, err } = await runExport(['ics', '/no-such-folder']);
    expect(code).toBe(1);
    expect(err).toContain('There is no content folder no-such-folder.');
  });

  it.each([
    ['--page-url', '/noticias/', '{slug}'],
    ['--file-url', 'https://colectiva.example/files/', '{path}'],
  ])('refuses %s by which all would lead to one address', (option, template, part) =>
    withFolders({}, async (dir, out) => {
      const { code, err } = await runExport(['ics', dir, '--out', out, option, template]);
      expect(code).toBe(2);
      expect(err).toContain(`${option} needs ${part}`);
      expect(readdirSync(out)).toEqual([]);
    }),
  );

  it('writes nothing into the content folder, nor among the files of others', () =>
    withFolders({}, async (dir, out) => {
      const inside = await runExport(['ics', dir, '--out', join(dir, 'events')]);
      expect(inside).toMatchObject({ code: 2, err: expect.stringContaining('--out') });
      writeFileSync(join(out, 'mine.txt'), 'mine');
      const among = await runExport(['ics', dir, '--out', out]);
      expect(among).toMatchObject({ code: 1, err: expect.stringContaining('no export') });
      expect(readdirSync(out)).toEqual(['mine.txt']);
    }));

  it('writes over no file of others in a folder of its own', () =>
    withFolders({}, async (dir, out) => {
      await runExport(['ics', dir, '--out', out]);
      writeFileSync(join(out, 'es/references.bib'), 'mine');
      const { code, err } = await runExport(['bibtex', dir, '--out', out]);
      expect(code).toBe(1);
      expect(err).toContain('es/references.bib');
      expect(readFileSync(join(out, 'es/references.bib'), 'utf8')).toBe('mine');
    }));

  it('follows no symbolic link out of the folder', () =>
    withFolders({}, (dir, out) =>
      withFolders({}, async (_, victim) => {
        symlinkSync(victim, join(out, 'es'));
        writeFileSync(join(out, '.comunal-export.json'), '{"formats":{}}');
        const { code } = await runExport(['ics', dir, '--out', out]);
        expect(code).toBe(1);
        expect(readdirSync(victim)).toEqual([]);
      }),
    ));

  it.each(['../mine.txt', '/mine.txt', '.git/HEAD', 'es/../mine.txt'])(
    'takes no list of files for its own that names %s',
    (path) =>
      withFolders({}, async (dir, out) => {
        const manifest = JSON.stringify({ formats: { ics: [path] } });
        writeFileSync(join(out, '.comunal-export.json'), manifest);
        const { code } = await runExport(['ics', dir, '--out', out]);
        expect(code).toBe(1);
        expect(readdirSync(out)).toEqual(['.comunal-export.json']);
      }),
  );

  it('lets others read what is to be served', () =>
    withFolders({}, async (dir, out) => {
      await runExport(['ics', dir, '--out', join(out, 'export')]);
      expect(statSync(join(out, 'export/es')).mode & 0o005).toBe(0o005);
      expect(statSync(join(out, 'export/es/events.ics')).mode & 0o004).toBe(0o004);
    }));

  it('writes nothing from content with errors', () =>
    withFolders({ 'events/taller.yaml': 'title: [' }, async (dir, out) => {
      const { code, err } = await runExport(['all', dir, '--out', out]);
      expect(code).toBe(1);
      expect(err).toContain('comunal check');
      expect(readdirSync(out)).toEqual([]);
    }));

  it('writes finished cards beside the entries, without anything closed', () =>
    withFolders(
      {
        'events/taller.yaml': event('public', '2130-03-08'),
        'events/cerrado.yaml': event('closed', '2130-03-09').replace('redes', 'cuidados'),
      },
      async (dir, out) => {
        const pages = ['--page-url', 'https://colectiva.example/{language}/{slug}/'];
        const { code } = await runExport(['json', dir, '--out', out, ...pages]);
        expect(code).toBe(0);
        const text = readFileSync(join(out, 'cards.json'), 'utf8');
        expect(text).not.toContain('cuidados');
        const { version, languages, cards } = JSON.parse(text);
        expect([version, languages]).toEqual([1, ['es', 'en', 'pt']]);
        const card = cards.find(({ type }: { readonly type: string }) => type === 'event');
        expect(card).toMatchObject({ slug: 'taller', over: '2130-03-09T12:00:00Z' });
        expect(card.html.pt).toContain('<a href="https://colectiva.example/pt/taller/">');
      },
    ));

  it('writes every format, but for feeds without the addresses of pages', () =>
    withFolders({ 'events/taller.yaml': event('public') }, async (dir, out) => {
      const { code, err } = await runExport(['all', dir, '--out', out]);
      expect(code).toBe(0);
      expect(err).toContain('rss, atom, jsonfeed: each item leads to a page');
      expect(readdirSync(out)).toEqual([
        '.comunal-export.json',
        'cards.json',
        'en',
        'entries.json',
        'es',
        'pt',
      ]);
      const pages = ['--page-url', '/{slug}/', '--export-url', '/export/{path}'];
      await runExport(['rss', dir, '--out', out, ...pages]);
      expect(readdirSync(join(out, 'es'))).toEqual(
        expect.arrayContaining(['events.ics', 'feed.xml']),
      );
      const refused = await runExport(['rss', dir, '--out', join(out, 'other')]);
      expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('--page-url') });
      // The addresses stay those of the export before.
      expect(await runExport(['rss', dir, '--out', out])).toMatchObject({ code: 0 });
    }));

  it('says what a calendar cannot hold', () =>
    withFolders({ 'events/taller.yaml': event('public', '2030') }, async (dir, out) => {
      const { err } = await runExport(['ics', dir, '--out', out]);
      expect(err).toBe(
        'event/taller is in no calendar or feed, since only its month or its year is known. It will be once its date has a day.\n',
      );
    }));

  it.each(['{name}', 'ftp://colectiva.example/{slug}'])('refuses the address %s', (template) =>
    withFolders({}, async (dir, out) => {
      const { code, err } = await runExport(['ics', dir, '--out', out, '--page-url', template]);
      expect(code).toBe(2);
      expect(err).toContain('{language}, {type}, {slug}');
    }),
  );
});
