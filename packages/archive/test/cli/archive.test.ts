import type { CommandContext, Locale } from '@comunal/command';
import { fastClock } from '@comunal/test-kit/fast-clock';
import { startArchiveSimulator } from '@comunal/testing';
import { describe, expect, it } from 'vitest';
import { archiveCommand } from '../../src/cli/archive-command.ts';

const seed = [
  {
    identifier: 'charla-uno',
    metadata: { title: 'Charla uno', date: '2026-11-01', creator: 'Colectiva de Ejemplo' },
    files: { 'charla.mp4': 'the bytes of a talk' },
    viewsPerDay: [1_200, 5],
  },
  { identifier: 'vacia', metadata: { title: '\u001b[31mroja' } },
  { identifier: 'oscura', isDark: true },
];

async function call(
  args: readonly string[],
  locale: Locale = 'en',
  changes: Record<string, string> = {},
) {
  await using simulator = await startArchiveSimulator({ seed });
  const { addresses } = simulator;
  let out = '';
  let err = '';
  const context: CommandContext = {
    args,
    cwd: '/',
    env: { ARCHIVE_URL: addresses.baseUrl, ARCHIVE_VIEWS_URL: addresses.viewsUrl, ...changes },
    locale,
    signal: new AbortController().signal,
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
  };
  const code = await archiveCommand(fastClock()).run(context);
  return { code, out, err };
}

it('lists the subcommands that another package adds', async () => {
  const { code, err } = await call(['uplaod', 'charla.mp4']);
  expect(err).toContain('does not know “uplaod”. Did you mean “upload”?');
  expect(code).toBe(2);
});

describe('status', () => {
  it.each<[Locale, string]>([
    ['es', 'Vistas: 1,205 en total'],
    ['en', 'Views: 1,205 in total'],
    ['pt', 'Visualizações: 1.205 no total'],
  ])('prints files, size and views, and what a view is, in %s', async (locale, views) => {
    const { code, out } = await call(['status', 'charla-uno'], locale);
    expect(code).toBe(0);
    expect(out).toContain('Charla uno (charla-uno)\nhttps://archive.org/details/charla-uno\n');
    expect(out).toContain('charla.mp4');
    expect(out).toContain(views);
    expect(out.trim().split('\n')).toHaveLength(6);
  });

  it.each([
    'https://archive.org/details/charla-uno',
    'http://www.archive.org/details/charla-uno/charla.mp4?start=3#x',
    'https://archive.org/download/charla-uno/',
  ])('accepts a URL of the item: %s', async (address) => {
    const { code, out } = await call(['status', address]);
    expect([code, out]).toEqual([0, expect.stringContaining('Charla uno (charla-uno)')]);
  });

  it('prints JSON for other programs', async () => {
    const { out } = await call(['status', 'charla-uno', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      identifier: 'charla-uno',
      files: [{ name: 'charla.mp4', size: 19 }],
      views: { allTime: 1_205 },
    });
  });

  it('reports an empty item and a dark one', async () => {
    const empty = await call(['status', 'vacia']);
    expect(empty.out).toContain('It has no files yet.');
    expect(empty.out).not.toContain('\u001b');
    expect((await call(['status', 'oscura'])).out).toContain('The Archive has hidden this item');
  });

  it.each([
    [['status', 'nada'], 1, 'There is no item “nada”.'],
    [['status', 'ñandú'], 1, '“ñandú” cannot be an identifier'],
    [['status', 'https://otro.example/details/a'], 1, 'cannot be an identifier'],
    [['status', 'https://archive.org/'], 1, 'cannot be an identifier'],
    [['status'], 2, 'ITEM is missing'],
    [['estatus', 'x'], 2, 'Did you mean “status”?'],
    [['status', 'x', '--secret-key', 'hidden-thing'], 2, 'A key does not belong in a command'],
  ])('%j ends with %d', async (args, code, words) => {
    const result = await call(args);
    expect([result.code, result.out]).toEqual([code, '']);
    expect(result.err).toContain(words);
    expect(result.err).not.toContain('hidden-thing');
  });

  it('says when the server does not respond', async () => {
    const { code, err } = await call(['status', 'abc'], 'en', {
      ARCHIVE_URL: 'http://127.0.0.1:65534',
    });
    expect([code, err]).toEqual([1, expect.stringContaining('does not respond (ECONNREFUSED)')]);
  });

  it('uses only https', async () => {
    const { code, err } = await call(['status', 'abc'], 'en', {
      ARCHIVE_URL: 'http://archive.example',
    });
    expect([code, err]).toEqual([1, expect.stringContaining('have to begin with https')]);
  });
});

describe('search', () => {
  it('lists the results with date and creator', async () => {
    const { code, out } = await call(['search', 'charla']);
    expect([code, out]).toEqual([
      0,
      'Charla uno\n  2026-11-01 · Colectiva de Ejemplo\n  https://archive.org/details/charla-uno\n',
    ]);
  });

  it('reports that there are no results, or more of them', async () => {
    expect((await call(['search', 'nada'])).err).toBe('No item was found.\n');
    expect((await call(['search', '*:*', '--limit', '1'])).err).toBe(
      'There are 2 in total; --limit shows more.\n',
    );
    expect(JSON.parse((await call(['search', 'charla', '--json'])).out)).toMatchObject({
      total: 1,
    });
  });

  it('accepts only a number as the limit', async () => {
    expect((await call(['search', 'x', '--limit', 'all'])).code).toBe(2);
  });
});

it.each<Locale>(['es', 'en', 'pt'])(
  'has help in %s, for the command and for one subcommand',
  (locale) => {
    const { help } = archiveCommand();
    expect(help(locale, [])).toMatch(/ {2}status [^]* {2}search /);
    expect(help(locale, ['search'])).toMatch(/^comunal archive search /);
    expect(help(locale, ['search'])).not.toContain('status');
  },
);
