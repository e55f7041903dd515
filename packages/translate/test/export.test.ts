import { parsePo, toPo, type TranslationUnit } from '@comunal/exchange';
import { lstat, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseExchangeFile } from '../src/file/parse-exchange-file.ts';
import { writeExchangeFile } from '../src/file/write-exchange-file.ts';
import { ChangedFileError } from '../src/write/write-planned.ts';
import { call } from './support/call.ts';
import { fillFile, fillTable, translateMissing } from './support/fill-file.ts';
import { readFiles } from './support/read-files.ts';
import { writeProject } from './support/write-project.ts';

const PO = 'translations/pt.po';
const FORMATS = ['po', 'xlsx', 'csv'] as const;
const OLD = 'translations/pt.old.po';
const EVENT = 'visibility: public\nstarts: 2030-03-08\ntitle: { es: Ayuda }\n';
const events = { 'events/taller.yaml': EVENT };

/** A project whose exchange file a translator has filled in. */
async function writeFilled(
  fill: (unit: TranslationUnit) => TranslationUnit = translateMissing,
): Promise<string> {
  const root = await writeProject(events);
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), fill);
  return root;
}

const targetsOf = async (root: string, file = PO): Promise<readonly string[]> =>
  parsePo(await readFile(join(root, file))).units.map(({ target }) => target);

it('keeps what was written of other parts than those that are asked for', async () => {
  const root = await writeFilled();
  await mkdir(join(root, 'locales/es'), { recursive: true });
  await writeFile(join(root, 'locales/es/site.json'), '{"nav":{"home":"Casita"}}');
  await call(root, 'export', '--to', 'pt', '--parts', 'interface');
  expect((await targetsOf(root)).toSorted()).toEqual(['', 'Ayudação']);
});

it.each([
  ['is for allies by now', 'visibility: public', 'visibility: allies'],
  ['has an error by now', 'visibility: public', 'visibility: pubic'],
])('keeps the old file where it has translations of an entry that %s', async (_, from, to) => {
  const root = await writeFilled();
  const before = await readFile(join(root, PO), 'utf8');
  await writeFile(join(root, 'content/events/taller.yaml'), EVENT.replace(from, to));
  const { err } = await call(root, 'export', '--to', 'pt');
  expect(err).toContain('which are not in the new file: 1.\n');
  expect(err).toContain(`stays as ${OLD}, with what is not in the new one.\n`);
  expect(await readFile(join(root, OLD), 'utf8')).toBe(before);
  expect(await readFile(join(root, PO), 'utf8')).not.toContain('Ayuda');

  await writeFile(join(root, PO), before);
  const again = await call(root, 'export', '--to', 'pt', '--json');
  expect(JSON.parse(again.out)).toMatchObject({ dropped: 1, oldFile: 'translations/pt.old-2.po' });
  expect(await readFile(join(root, OLD), 'utf8')).toBe(before);
});

it.each(['visibility: [public', 'visibility: pubic', '- visibility: public'])(
  'says that an entry is left out for its errors: %s',
  async (line) => {
    const root = await writeProject({ 'events/taller.yaml': EVENT.replace(/^.*/, line) });
    const { err } = await call(root, 'export', '--to', 'pt');
    expect(err).toContain('since they have errors (comunal check says which): 1.');
  },
);

it('keeps no old file where nobody wrote into it', async () => {
  const root = await writeFilled((unit) => unit);
  await writeFile(join(root, 'content/events/taller.yaml'), EVENT.replace('public', 'allies'));
  await call(root, 'export', '--to', 'pt');
  expect(Object.keys(await readFiles(join(root, 'translations')))).toEqual(['pt.po']);
});

it('keeps comments, and whom the file thanks', async () => {
  const root = await writeProject(events);
  await call(root, 'export', '--to', 'pt');
  const { units } = parsePo(await readFile(join(root, PO)));
  const commented = units.map((unit) =>
    unit.target === '' ? translateMissing(unit) : { ...unit, comment: '¿Nós?' },
  );
  await writeFile(join(root, PO), toPo(commented, { language: 'pt', credit: 'Luna' }));
  await call(root, 'export', '--to', 'pt', '--only', 'missing');
  const after = parsePo(await readFile(join(root, PO)));
  expect(after.credit).toBe('Luna');
  expect(after.units.filter(({ comment }) => comment === '¿Nós?')).toHaveLength(units.length - 1);
});

it('refuses to write over a file of another language', async () => {
  const root = await writeFilled();
  const before = await readFile(join(root, PO), 'utf8');
  const { code, err } = await call(root, 'export', '--to', 'en', '--output', PO);
  expect(code).toBe(1);
  expect(err).toContain('“pt”');
  expect(await readFile(join(root, PO), 'utf8')).toBe(before);
});

it('writes where a link leads, which stays one', async () => {
  const root = await writeFilled();
  await symlink('pt.po', join(root, 'translations/shared.po'));
  await call(root, 'export', '--to', 'pt', '--output', 'translations/shared.po');
  expect((await lstat(join(root, 'translations/shared.po'))).isSymbolicLink()).toBe(true);
  expect(await targetsOf(root)).toContain('Ayudação');
});

it('writes over no file that somebody saved after it was read, or created', async () => {
  const root = await writeFilled();
  const path = join(root, PO);
  const output = { path, name: PO, keepsOld: true };
  const before = Buffer.from('older');
  await expect(writeExchangeFile({ ...output, before }, 'new')).rejects.toThrow(ChangedFileError);
  const created = writeExchangeFile({ ...output, before: undefined }, 'new');
  await expect(created).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await targetsOf(root)).toContain('Ayudação');
  expect(Object.keys(await readFiles(join(root, 'translations')))).toEqual(['pt.po']);
});

it('says of each text in which entry it is seen, by its title', async () => {
  const root = await writeProject({
    'events/taller.yaml':
      'visibility: public\nstarts: 2030-03-08\ntitle: { es: Taller de redes }\nsummary: { es: Uno. }\n',
    'people/ada.yaml': 'visibility: public\nname: Ada\nbiography: { es: Dos. }\n',
  });
  await call(root, 'export', '--to', 'pt', '--format', 'csv');
  const csv = await readFile(join(root, 'translations/pt.csv'), 'utf8');
  expect(csv).toContain('"Uno.","","Taller de redes"');
  expect(csv).not.toContain('"Dos.","","Taller de redes"');
});

it.each(FORMATS)(
  'keeps that a translator took a mark off, until it is imported: %s',
  async (format) => {
    const root = await writeFilled();
    await call(root, 'import', PO, '--yes');
    const event = join(root, 'content/events/taller.yaml');
    await writeFile(event, (await readFile(event, 'utf8')).replace('Ayuda', 'Ayudas'));
    const file = `translations/pt.${format}`;
    const exportAgain = () => call(root, 'export', '--to', 'pt', '--format', format);
    await exportAgain();
    const known = [{ id: 'event/taller:title', source: 'Ayudas', target: '' }];
    const read = async () =>
      (await parseExchangeFile(await readFile(join(root, file)), format, known)).units.find(
        ({ id }) => id === 'event/taller:title',
      );
    expect(await read()).toMatchObject({ source: 'Ayudas', needsReview: true });
    // Nobody took it off: the mark stays.
    await exportAgain();
    expect(await read()).toMatchObject({ needsReview: true });

    await fillTable(join(root, file), format, known, ({ needsReview: _, ...unit }) => unit);
    const { err } = await exportAgain();
    expect(await read()).not.toHaveProperty('needsReview');
    expect(err).toContain(file);
    const { out } = await call(root, 'import', file, '--yes');
    expect(out).toContain('follow the source as it is now: 1.');
    expect((await call(root, 'status', '--to', 'pt')).out).toMatch(/^pt: 100%/);
  },
);

it.each(FORMATS)(
  'gives a changed text its own translation, not one with its words: %s',
  async (format) => {
    const event = (title: string): string => EVENT.replace('Ayuda', title);
    const root = await writeProject({
      'events/uno.yaml': event('Ayuda'),
      'events/dos.yaml': event('Redes'),
    });
    const file = `translations/pt.${format}`;
    await call(root, 'export', '--to', 'pt', '--format', format);
    const sources = [
      { id: 'event/uno:title', source: 'Ayuda', target: '' },
      { id: 'event/dos:title', source: 'Redes', target: '' },
    ];
    await fillTable(join(root, file), format, sources, translateMissing);
    await writeFile(join(root, 'content/events/uno.yaml'), event('Otra'));
    await writeFile(join(root, 'content/events/dos.yaml'), event('Ayuda'));
    await call(root, 'import', file, '--yes');
    const texts = await readFiles(join(root, 'content/events'));
    expect(Buffer.from(texts['uno.yaml'] ?? '', 'latin1').toString()).toContain('Ayudação');
    expect(Buffer.from(texts['dos.yaml'] ?? '', 'latin1').toString()).toContain('Redesção');
  },
);
