import { contentTypes, type ContentType } from '@comunal/schemas';
import type { Input } from '@comunal/command';
import fc from 'fast-check';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadContent } from '../src/load-content.ts';
import { newCommand } from '../src/cli/new-command.ts';
import { goodFiles, withFolder } from './support/folder.ts';

interface NewOptions {
  readonly locale?: 'es' | 'en' | 'pt';
  /** Answers on a terminal; without them there is nobody to ask. */
  readonly answers?: readonly string[];
}

/** Calls `comunal new` for a content folder. */
async function runNew(
  dir: string,
  args: readonly string[],
  { locale = 'en', answers }: NewOptions = {},
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const written = { out: '', err: '' };
  const left = [...(answers ?? [])];
  const stdin: Input = { isTTY: true, readLine: () => Promise.resolve(left.shift()) };
  const code = await newCommand.run({
    args: [...args, '--dir', dir],
    cwd: '/',
    env: {},
    stdout: { write: (text: string) => (written.out += text) },
    stderr: { write: (text: string) => (written.err += text) },
    locale,
    signal: new AbortController().signal,
    ...(answers ? { stdin } : {}),
  });
  return { code, ...written };
}

/** What each type needs besides a title, as somebody types it. */
const values: { readonly [T in ContentType]: readonly string[] } = {
  site: ['url=https://colectiva.example', 'tagline=Aquí estamos', 'summary=Un sitio'],
  organization: ['kind=collective'],
  person: [],
  series: ['starts=2030'],
  event: ['starts=2030-03-08'],
  recording: ['of=event/charla'],
  podcast: ['summary=Un pódcast'],
  article: ['published=2030-03-08', 'body=Hola: *todas*'],
  publication: ['kind=book', 'state=planned', 'summary=Un libro'],
  curriculum: ['state=wished', 'summary=Un currículo'],
  service: ['kind=notes', 'summary=Notas', 'openness=unknown', 'free=unknown', 'state=running'],
  campaign: ['summary=Una campaña', 'state=planned'],
  page: ['body=Hola: *todas*'],
};

const title = fc
  .tuple(fc.constantFrom('Taller', 'Año 2', 'A'), fc.string({ unit: 'grapheme', maxLength: 20 }))
  .map((parts) => parts.join(' '))
  // eslint-disable-next-line no-control-regex -- an argument of a process holds no null character
  .filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));

it('writes entries without an error, of every type, in every language', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...contentTypes),
      fc.constantFrom('public', 'unlisted', 'allies', 'closed'),
      fc.uniqueArray(fc.constantFrom('es', 'en', 'pt', 'tzh'), { minLength: 1 }),
      fc.constantFrom('es', 'en', 'pt'),
      title,
      async (type, visibility, languages, locale, name) => {
        const site = String(goodFiles['site.yaml']).replace('es, en, pt', languages.join(', '));
        const files = { 'site.yaml': type === 'site' ? null : site };
        await withFolder(files, async (dir) => {
          const sets = values[type].flatMap((each) => ['--set', each]);
          const isVisible = type === 'site' ? 'public' : visibility;
          const args = [type, '--title', name, '--visibility', isVisible, ...sets];
          if (type === 'site') args.push('--set', `languages=${languages.join(',')}`);
          const { code, out, err } = await runNew(dir, args, { locale });
          expect([code, err]).toEqual([0, '']);
          const file = /(\S+\.yaml)/.exec(out)?.[1] ?? '';
          expect(file.startsWith('private/')).toBe(isVisible === 'closed');
          const content = await loadContent(dir);
          const own = content.problems.filter((each) => each.file === file);
          expect(own.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(content.list(type).length).toBeGreaterThan(0);
        });
      },
    ),
    { numRuns: 60 },
  );
});

it('names the file by chance where its address is to say nothing', async () => {
  await withFolder({ 'site.yaml': goodFiles['site.yaml'] ?? null }, async (dir) => {
    const args = ['event', '--title', 'Taller de redes', '--set', 'starts=2030-03-08'];
    const written = /(\S+)\.yaml/;
    const { out } = await runNew(dir, [...args, '--neutral-slug']);
    const second = await runNew(dir, [...args, '--neutral-slug']);
    expect(written.exec(out)?.[1]).toMatch(/^private\/events\/[0-9a-f]{10}$/);
    expect(written.exec(second.out)?.[1]).not.toBe(written.exec(out)?.[1]);
    const both = await runNew(dir, [...args, '--neutral-slug', '--slug', 'taller']);
    expect([both.code, both.err]).toEqual([
      2,
      '--slug and --neutral-slug name the same file: leave one out.\n',
    ]);
  });
});

it('asks on a terminal for what is missing, and takes what it proposes for an empty answer', async () => {
  await withFolder({}, async (dir) => {
    const answers = ['public', 'Taller de redes', '2030-03-08'];
    const { code, out } = await runNew(dir, ['event'], { answers });
    expect([code, out]).toEqual([0, 'Wrote events/taller-de-redes.yaml.\n']);
    await runNew(dir, ['recording'], { answers: ['', 'Grabación', 'event/taller-de-redes', ''] });
    const content = await loadContent(dir);
    expect(content.get('recording', 'grabacion')).toMatchObject({
      visibility: 'closed',
      languages: ['es'],
    });
  });
});

it('asks again after a wrong answer, and says what is wrong without naming an option', async () => {
  await withFolder({}, async (dir) => {
    const answers = ['publico', 'public', 'Taller de redes', '8 de marzo', '2030-03-08'];
    const { code, out, err } = await runNew(dir, ['event'], { answers, locale: 'es' });
    expect([code, out]).toEqual([0, 'Se escribió events/taller-de-redes.yaml.\n']);
    expect(err).toContain('«publico» no va en «visibility»');
    expect(err).toContain('¿Quisiste escribir «public»?');
    expect(err).toContain('«8 de marzo» no va en «starts»');
    expect(err).not.toContain('--visibility');
  });
});

it('takes a time with its zone in one line, as the forms do', async () => {
  await withFolder({}, async (dir) => {
    const times = ['starts=2030-03-15T10:00 America/Mexico_City', 'ends=2030-03-15 12:30 UTC'];
    const sets = times.flatMap((time) => ['--set', time]);
    const { code, err } = await runNew(dir, ['event', '--title', 'Taller', ...sets]);
    expect([code, err]).toEqual([0, '']);
    expect((await loadContent(dir)).get('event', 'taller')).toMatchObject({
      starts: { local: '2030-03-15T10:00', zone: 'America/Mexico_City' },
      ends: { local: '2030-03-15T12:30', zone: 'UTC' },
    });
  });
});

it.each(['2030-03-15T10:00', '2030-03-15T10:00 America/Ciudad', '2030-03-15T25:00 UTC'])(
  'says of the time %s how one is written',
  async (time) => {
    await withFolder({}, async (dir) => {
      const args = ['event', '--title', 'Taller', '--set', `starts=${time}`];
      const { code, err } = await runNew(dir, args);
      expect([code, err]).toEqual([
        2,
        `“${time}” does not go in “starts”: it takes a date: 2030, 2030-03 or 2030-03-15, or a time with its zone: 2030-03-15T10:00 America/Mexico_City.\n`,
      ]);
    });
  },
);

it('says in comments which other fields there are, in the language of the person', async () => {
  await withFolder({}, async (dir) => {
    await runNew(dir, ['event', '--title', 'Taller', '--set', 'starts=2030'], { locale: 'es' });
    const text = readFileSync(join(dir, 'private/events/taller.yaml'), 'utf8');
    expect(text).toMatch(/^visibility: closed\ntitle: Taller\nstarts: "2030"\n\n# Otros campos/);
    expect(text).toContain('# Modalidad: Cómo se encuentra la gente.');
    expect(text).toMatch(/^# mode:$/m);
    const used = text.replace('# mode:', 'mode: online');
    writeFileSync(join(dir, 'private/events/taller.yaml'), used);
    expect((await loadContent(dir)).get('event', 'taller')?.mode).toBe('online');
  });
});

it.each([
  ['events/charla.yaml', ['event', '--title', 'Charla', '--set', 'starts=2030']],
  ['pages/manifiesto.en.md', ['page', '--title', 'Manifiesto', '--set', 'body=Hola']],
  ['site.yaml', ['site', '--title', 'Sitio', ...values.site.flatMap((each) => ['--set', each])]],
])('never writes over %s', async (file, args) => {
  await withFolder({}, async (dir) => {
    const before = readFileSync(join(dir, file), 'utf8');
    const { code, err } = await runNew(dir, args);
    expect([code, err]).toEqual([1, `${file} exists already, so nothing was written.\n`]);
    expect(readFileSync(join(dir, file), 'utf8')).toBe(before);
  });
});

it.each([
  [['evnet'], 'There is no type of entry “evnet”'],
  [['people'], 'Did you mean “person”?'],
  [[], 'comunal new --help lists what there is.'],
  [['event'], '--set title=…'],
  [['event', '--title', 'T', '--set', 'strats=2030'], 'Did you mean “starts”?'],
  [['event', '--title', 'T', '--set', 'starts=mañana'], '“mañana” does not go in “starts”'],
  [['event', '--title', 'T', '--set', 'starts'], '--set takes a field and its value'],
  [['event', '--title', '¿?', '--set', 'starts=2030'], 'A slug is needed'],
  [['recording', '--title', 'T', '--set', 'of=event/no'], 'There is no entry “event/no”'],
  [['event', '--title', 'T', '--set', 'starts=2030', '--set', 'series=no'], 'no entry “no”'],
  [['event', '--title', 'T', '--set', 'starts=2030-02-30'], 'Did you mean “2030-02-28”?'],
  [['publication', '--title', 'T', '--set', 'kind=libro'], 'does not go in “kind”'],
  [['publication', '--title', 'T', '--set', 'kind=libro'], 'Did you mean “book”?'],
  [['event', '--title', 'T', '--visibility', 'pública'], 'is not valid for --visibility'],
])('%j: writes nothing, and says why', async (args, words) => {
  await withFolder({}, async (dir) => {
    const { code, err } = await runNew(dir, args);
    expect(code).toBeGreaterThan(0);
    expect(err).toContain(words);
  });
});

it('lists each missing field on a line of its own', async () => {
  await withFolder({}, async (dir) => {
    const { err } = await runNew(dir, ['event']);
    expect(err.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^ {2}--set title=…/),
      expect.stringMatching(/^ {2}--set starts=…/),
      '',
    ]);
  });
});

it('makes no folder of a misspelt name, but begins one with an organization and a site', async () => {
  await withFolder({}, async (dir) => {
    const missing = join(dir, 'contnet');
    const { code, err } = await runNew(missing, ['event', '--title', 'T', '--set', 'starts=2030']);
    expect(code).toBe(1);
    expect(err).toContain('There is no folder');
    expect(existsSync(missing)).toBe(false);
    const setsOf = (type: ContentType) => values[type].flatMap((each) => ['--set', each]);
    const isPublic = ['--visibility', 'public'];
    await runNew(missing, ['organization', '--title', 'C', ...isPublic, ...setsOf('organization')]);
    await runNew(missing, ['site', '--title', 'S', ...setsOf('site')]);
    const { problems } = await loadContent(missing);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
