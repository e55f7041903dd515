import { hashSource } from '@comunal/content/translation';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { call, callWith } from './support/call.ts';
import { fillFile, translateMissing } from './support/fill-file.ts';
import { readFiles } from './support/read-files.ts';
import { SITE, writeProject } from './support/write-project.ts';

const EVENT = `# The first of this year.
visibility: public
starts: 2030-03-08
title:   # as on the poster
  es: 'Taller de redes'
summary:
  es: >
    Para empezar,
    sin saber nada.
# nobody: knows
`;
const PO = 'translations/pt.po';

const edit = async (
  root: string,
  name: string,
  change: (text: string) => string,
): Promise<void> => {
  const path = join(root, name);
  await writeFile(path, change(await readFile(path, 'utf8')));
};

const read = (root: string, name: string) => readFile(join(root, 'content', name), 'utf8');

it('writes a translation beside its source: comments, quotes and folded text stay', async () => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), (unit) =>
    unit.id.endsWith(':title') && unit.target === '' ? { ...unit, target: 'Oficina: redes' } : unit,
  );
  const { code, out } = await call(root, 'import', PO, '--yes', '--credit', 'Luna');
  expect([code, out]).toEqual([
    0,
    'translations/pt.po (pt): translations that are new or changed: 1.\n  content/events/taller.yaml\n',
  ]);
  expect(await read(root, 'events/taller.yaml')).toBe(
    EVENT.replace("redes'\n", `redes'\n  pt: "Oficina: redes"\n`).replace(
      '    sin saber nada.\n',
      `    sin saber nada.
translations:
  pt:
    state: draft
    sourceRevision: title:${hashSource('Taller de redes')}
    credit: Luna
`,
    ),
  );
});

it('writes files of a language beside those of another, with the line ends of Windows', async () => {
  const yaml = 'visibility: public\r\n';
  const root = await writeProject({
    'pages/ayuda.yaml': yaml,
    'pages/ayuda.es.md': '---\r\ntitle: Ayuda\r\n---\r\n\r\n# Hola\r\n\r\n```\r\ncódigo\r\n```\r\n',
    'pages/normas.yaml': yaml.replace('public', 'unlisted'),
    'pages/normas.es.md': '---\ntitle: Normas\n---\n\nUno.\n\nDos.\n',
    'pages/normas.pt.md': '---\r\ntitle: Regras # ours\r\n---\r\n\r\nUm.\r\n\r\nDois.\r\n',
  });
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), (unit) => {
    if (unit.source === 'Dos.') return { ...unit, target: 'Dois, e mais.\nAqui.' };
    return translateMissing(unit);
  });
  expect((await call(root, 'import', PO, '--yes')).code).toBe(0);
  expect(await read(root, 'pages/normas.pt.md')).toBe(
    '---\r\ntitle: Regras # ours\r\n---\r\n\r\nUm.\r\n\r\nDois, e mais.\r\nAqui.\r\n',
  );
  expect(await read(root, 'pages/ayuda.pt.md')).toBe(
    '---\ntitle: Ayudação\n---\n\n# Holação\n\n```\ncódigo\n```\n',
  );
  const state = await read(root, 'pages/ayuda.yaml');
  expect(state.startsWith(`${yaml}translations:\r\n  pt:\r\n    state: draft\r\n`)).toBe(true);
  const again = await call(root, 'import', PO, '--yes');
  expect(again.out).toContain('There is nothing to write.');
});

it('shows what both sides changed, and overwrites none of it', async () => {
  const events = Array.from({ length: 24 }, (_, index) => [
    `events/taller-${index}.yaml`,
    `visibility: public\nstarts: 2030-03-08\ntitle: { es: Taller ${index}, pt: Oficina ${index} }\n`,
  ]);
  const root = await writeProject(Object.fromEntries(events));
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), (unit) =>
    unit.id.includes('taller') ? { ...unit, target: `${unit.target} deles` } : unit,
  );
  for (const [name = ''] of events.slice(0, 20))
    await edit(root, `content/${name}`, (text) => text.replace(/Oficina \d+/, '$& nossa'));
  const before = await readFiles(join(root, 'content'));
  const { code, out, err } = await call(root, 'import', PO, '--yes');
  expect(code).toBe(1);
  expect(out).toContain('translations that are new or changed: 4.');
  expect(err.match(/it changed here and in the file/g)).toHaveLength(20);
  expect(err).toContain(
    `event/taller-7:title: it changed here and in the file
  source: Taller 7
  here: Oficina 7 nossa
  file: Oficina 7 deles
`,
  );
  expect(err).toContain('Texts that changed here and in the file: 20.');
  const after = await readFiles(join(root, 'content'));
  for (const [name = ''] of events.slice(0, 20)) expect(after[name]).toBe(before[name]);
  for (const [name = ''] of events.slice(20)) expect(after[name]).toContain('deles');

  const data = JSON.parse((await call(root, 'import', PO, '--yes', '--json')).out);
  expect(data.counts).toMatchObject({ conflicts: 20, changed: 0 });
  expect(data.conflicts).toContainEqual({
    id: 'event/taller-7:title',
    source: 'Taller 7',
    ours: 'Oficina 7 nossa',
    theirs: 'Oficina 7 deles',
  });
});

it('keeps what waits in the file when it is exported once more', async () => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), (unit) => ({ ...translateMissing(unit), comment: 'Hm' }));
  await edit(root, 'content/events/taller.yaml', (text) =>
    text.replace('Taller de', 'Taller de las'),
  );
  const { out, err } = await call(root, 'export', '--to', 'pt', '--only', 'missing');
  expect(out).toContain('translations/pt.po. Texts: 4. Not translated: 0.');
  expect(err).toContain('Translations of translations/pt.po that have not been imported yet');
  const po = await readFile(join(root, PO), 'utf8');
  expect(po).toContain('#, fuzzy\n#| msgctxt "event/taller:title"\n#| msgid "Taller de redes"\n');
  expect(po).toContain('# Hm\n');
  expect(po).toContain('msgstr "Taller de redesção"');
});

it('writes no half of a body, and the file keeps what there is', async () => {
  const page = '---\nvisibility: public\ntitle: { es: Ayuda }\n---\n\nUno.\n\nDos.\n';
  const root = await writeProject({ 'pages/ayuda.md': page });
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), (unit) =>
    unit.source === 'Uno.' ? { ...unit, target: 'Um.' } : unit,
  );
  const { code, err, out } = await call(root, 'import', PO, '--yes');
  expect(code).toBe(0);
  expect(err).toContain('page/ayuda (body): 1 of 2 parts.');
  expect(out).toContain('There is nothing to write.');
  expect(await read(root, 'pages/ayuda.md')).toBe(page);
  await call(root, 'export', '--to', 'pt');
  expect(await readFile(join(root, PO), 'utf8')).toContain('msgstr "Um."');
  await fillFile(join(root, PO), translateMissing);
  await call(root, 'import', PO, '--yes');
  expect(await read(root, 'pages/ayuda.pt.md')).toBe('Um.\n\nDosção.\n');
});

it('takes a translation of an older source as one that is out of date', async () => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), translateMissing);
  await edit(root, 'content/events/taller.yaml', (text) =>
    text.replace('Taller de', 'Taller de las'),
  );
  const { code, err } = await call(root, 'import', PO, '--yes', '--state', 'reviewed');
  expect([code, err]).toEqual([
    0,
    'Translations of a source that has changed since the file went out: 1. They are taken, but count as out of date.\n',
  ]);
  expect(await read(root, 'events/taller.yaml')).toContain('    state: draft\n');
  expect((await call(root, 'status', '--to', 'pt')).out).toContain(
    'event/taller: 1 of 2. Not translated: 0. Source changed: 1.',
  );
  await call(root, 'export', '--to', 'pt', '--only', 'stale');
  const po = await readFile(join(root, PO), 'utf8');
  expect(po).toContain('#, fuzzy\n#| msgctxt "event/taller:title"\n#| msgid "Taller de redes"\n');

  // The translator finds that it still fits, and takes the mark off.
  await fillFile(join(root, PO), ({ needsReview: _, ...unit }) => unit);
  const confirmed = await call(root, 'import', PO, '--yes');
  expect(confirmed.out).toContain('follow the source as it is now: 1.');
  expect((await call(root, 'status', '--to', 'pt')).out).toMatch(/^pt: 100%/);
  expect((await call(root, 'import', PO, '--yes')).out).toContain('There is nothing to write.');
});

it('counts what a machine wrote as such until a person has gone through all of it', async () => {
  const text = `visibility: public
starts: 2030-03-08
title: { es: Taller, pt: Oficina }
summary: { es: Uno, pt: Um }
translations: { pt: { state: machine } }
`;
  const root = await writeProject({ 'events/taller.yaml': text });
  await call(root, 'export', '--to', 'pt', '--entry', 'events/taller');
  expect((await readFile(join(root, PO), 'utf8')).match(/#, fuzzy/g)).toHaveLength(2);
  const translate = (isWhole: boolean) =>
    fillFile(join(root, PO), ({ needsReview, ...unit }) => ({
      ...unit,
      ...(unit.id.endsWith('title')
        ? { target: 'Roda' }
        : needsReview && !isWhole && { needsReview }),
    }));
  await translate(false);
  await call(root, 'import', PO, '--yes', '--state', 'reviewed');
  expect(await read(root, 'events/taller.yaml')).toContain('pt: { state: machine, sourceRevision');
  await translate(true);
  await call(root, 'import', PO, '--yes', '--state', 'reviewed', '--credit', 'Luna');
  expect(await read(root, 'events/taller.yaml')).toMatch(/pt: \{ state: reviewed, .*credit: Luna/);
});

it('notes that a person has read a translation, and thanks them beside those before', async () => {
  const text = `visibility: public
starts: 2030-03-08
title: { es: Taller, pt: Oficina }
summary: { es: Uno }
translations:
  pt: { state: draft, credit: Ana }
`;
  const root = await writeProject({ 'events/taller.yaml': text });
  const { code, out, err } = await call(
    root,
    'review',
    'event/taller',
    '--to',
    'pt',
    '--credit',
    'Luna',
  );
  expect([code, out, err]).toEqual([
    0,
    'event/taller (pt): it is noted that a person has reviewed it. Texts: 1.\n',
    'Texts that have no translation to “pt” yet: 1.\n',
  ]);
  expect(await read(root, 'events/taller.yaml')).toContain(
    'pt: { state: reviewed, credit: "Ana, Luna", sourceRevision: title:',
  );
  const again = await call(root, 'review', 'events/taller.yaml', '--to', 'pt', '--credit', 'Luna');
  expect(again.out).toContain('that was noted already');
  await edit(root, 'content/events/taller.yaml', (now) =>
    now.replace('es: Taller', 'es: Taller libre'),
  );
  expect((await call(root, 'status', '--to', 'pt')).out).toContain('event/taller: 0 of 2');
});

it('asks before it writes, and takes a yes alone', async () => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), translateMissing);
  const before = await readFiles(join(root, 'content'));
  const answer = (text: string) =>
    callWith(root, ['import', PO], {
      locale: 'es',
      stdin: { isTTY: true, readLine: async () => text },
    });
  expect((await answer('no')).code).toBe(1);
  expect(await call(root, 'import', PO)).toMatchObject({
    code: 1,
    err: expect.stringContaining('There is nobody to ask here'),
  });
  const dry = await call(root, 'import', PO, '--dry-run');
  expect(dry.out).toContain('  content/events/taller.yaml\nNothing was written (--dry-run).\n');
  expect(await readFiles(join(root, 'content'))).toEqual(before);
  expect((await answer('Si')).code).toBe(0);
  expect(await read(root, 'events/taller.yaml')).toContain('pt: Taller de redesção');
});

it('leaves to a person what it cannot write without losing something', async () => {
  const text = `visibility: public
starts: 2030-03-08
title: { es: Taller, # a comment
  pt: Oficina }
`;
  const root = await writeProject({ 'events/taller.yaml': text });
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), (unit) => ({ ...unit, target: 'Roda' }));
  const { code, err } = await call(root, 'import', PO, '--yes');
  expect(code).toBe(1);
  expect(err).toContain('Write it by hand.');
  expect(await read(root, 'events/taller.yaml')).toBe(text);
});

it('publishes no e-mail address as the name of whom to thank', async () => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), (unit) => ({
    ...translateMissing(unit),
    credit: unit.id.endsWith('title') ? 'ana@correo.example' : 'Luna',
  }));
  await edit(root, PO, (text) =>
    text.replace(
      '"Language: pt\\n"',
      '"Language: pt\\n"\n"Last-Translator: Ana <ana@correo.example>\\n"',
    ),
  );
  const { err } = await call(root, 'import', PO, '--yes');
  expect(err).toMatch(/^Names that are not published, since they hold an e-mail address .*: 1\./m);
  expect(await read(root, 'events/taller.yaml')).toContain('credit: Luna\n');
  const refused = await call(root, 'import', PO, '--credit', 'ana@correo.example');
  expect([refused.code, refused.err]).toEqual([
    2,
    expect.stringContaining('“ana@correo.example” is no name that can be published'),
  ]);
});

it('keeps who may read a file', async () => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  const path = join(root, 'content/events/taller.yaml');
  const { mode } = await stat(path);
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), translateMissing);
  await call(root, 'import', PO, '--yes');
  expect((await stat(path)).mode).toBe(mode);
});

const sentences: readonly [string, string, string, string][] = [
  [
    'another project',
    'translations/otro.po',
    'has no text of this content folder',
    'de otro proyecto',
  ],
  [
    'another language',
    'translations/en.po',
    'says that it is a translation to “en”',
    'una traducción a «en»',
  ],
  ['damage', 'translations/roto.po', 'is damaged, so nothing of it was used', 'está dañado'],
  [
    'another format',
    'translations/pt.docx',
    'the name has to end in .po, .xlsx, .csv',
    'tiene que terminar en',
  ],
  ['nothing there', 'translations/nada.po', 'There is no file', 'No hay ningún archivo'],
];
it.each(sentences)('says what is wrong with a file: %s', async (_, file, en, es) => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  await call(root, 'export', '--to', 'pt');
  const po = await readFile(join(root, PO), 'utf8');
  await writeFile(join(root, 'translations/otro.po'), 'msgctxt "a/b:c"\nmsgid "x"\nmsgstr "y"\n');
  await writeFile(join(root, 'translations/en.po'), po.replace('Language: pt', 'Language: en'));
  await writeFile(join(root, 'translations/roto.po'), po.slice(0, -9));
  await writeFile(join(root, 'translations/pt.docx'), 'PK');
  const before = await readFiles(join(root, 'content'));
  const args = ['import', file, '--to', 'pt', '--yes'];
  const english = await call(root, ...args);
  expect(english.code).toBeGreaterThan(0);
  expect(english.err).toContain(en);
  expect((await callWith(root, args, { locale: 'es' })).err).toContain(es);
  expect((await callWith(root, args, { locale: 'pt' })).err).not.toContain(en);
  expect(await readFiles(join(root, 'content'))).toEqual(before);
});

it('does not overwrite a damaged file with an export', async () => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  await call(root, 'export', '--to', 'pt');
  await edit(root, PO, (text) => `${text}msgid "cut`);
  const before = await readFile(join(root, PO), 'utf8');
  expect((await call(root, 'export', '--to', 'pt')).code).toBe(1);
  expect(await readFile(join(root, PO), 'utf8')).toBe(before);
});

it('reads the language that the file says, also with a region, and asks for one that it does not', async () => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  await call(root, 'export', '--to', 'pt');
  await edit(root, PO, (text) => text.replace('Language: pt', 'Language: pt_BR'));
  expect((await call(root, 'import', PO, '--dry-run')).code).toBe(0);
  await edit(root, PO, (text) => text.replace('"Language: pt_BR\\n"\n', ''));
  const { code, err } = await call(root, 'import', PO, '--dry-run');
  expect([code, err]).toEqual([
    2,
    'translations/pt.po does not say which language it translates to: name it with --to. Those of the site: en, pt.\n',
  ]);
});

it('says that there is nothing to export, and writes no file', async () => {
  const root = await writeProject({});
  const { code, out } = await call(root, 'export', '--to', 'pt', '--only', 'stale');
  expect([code, out]).toEqual([
    0,
    'There is nothing to export: no text to “pt” is as was asked for. Check --only, --entry and --parts.\n',
  ]);
  await expect(rm(join(root, 'translations'))).rejects.toMatchObject({ code: 'ENOENT' });
});

it('takes no translation that turns a text around', async () => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), (unit) => ({ ...unit, target: `\u202E${unit.source}` }));
  const before = await readFiles(join(root, 'content'));
  const { code, err } = await call(root, 'import', PO, '--yes');
  expect(code).toBe(1);
  expect(err).toContain('event/taller (title): ');
  expect(err).not.toContain('\u202E');
  expect(await readFiles(join(root, 'content'))).toEqual(before);
});

it('forgets in a review what followed a source that was deleted', async () => {
  const summary = '\nsummary:\n  es: Abierto\n  pt: Aberto\n';
  const root = await writeProject({
    'events/taller.yaml': EVENT.replace(/\nsummary:[^]*(?=# nobody)/, summary),
  });
  await call(root, 'review', 'event/taller', '--to', 'pt');
  await edit(root, 'content/events/taller.yaml', (text) => text.replace('  es: Abierto\n', ''));
  expect(await read(root, 'events/taller.yaml')).toMatch(/summary:[\w-]{4}/);
  await edit(root, 'content/events/taller.yaml', (text) =>
    text.replace("  es: 'Taller de redes'", "  es: 'Taller de redes'\n  pt: Oficina"),
  );
  await call(root, 'review', 'event/taller', '--to', 'pt');
  expect(await read(root, 'events/taller.yaml')).not.toMatch(/summary:[\w-]{4}/);
  expect(await read(root, 'events/taller.yaml')).toMatch(/state: reviewed/);
});

it.each([
  ['```\nUno', 'code'],
  ['~~~~\nUno\n~~~', 'code'],
  ['<!-- Uno', 'a comment'],
  ['<pre>\nUno', 'HTML'],
])('writes no block that would hide those below: %j opens %s', async (target) => {
  const page = { 'pages/ayuda.yaml': 'visibility: public\ntitle: { es: Ayuda }\n' };
  const root = await writeProject({ ...page, 'pages/ayuda.es.md': 'Uno.\n\nDos.\n' });
  await call(root, 'export', '--to', 'pt');
  const fill = (text: string) =>
    fillFile(join(root, PO), (unit) =>
      unit.source === 'Uno.' ? { ...unit, target: text } : translateMissing(unit),
    );
  await fill(target);
  const { err } = await call(root, 'import', PO, '--yes');
  expect(err).toContain('page/ayuda (body.0): the translation opens a block of code');
  await expect(read(root, 'pages/ayuda.pt.md')).rejects.toMatchObject({ code: 'ENOENT' });
  await fill('```\nUm\n```\n\n- Um.');
  await call(root, 'import', PO, '--yes');
  expect(await read(root, 'pages/ayuda.pt.md')).toBe('```\nUm\n```\n\n- Um.\n\nDosção.\n');
});

it('writes no text where it cannot write that nobody has reviewed it', async () => {
  const root = await writeProject({
    'pages/ayuda.yaml':
      'visibility: public\ntitle: { es: Ayuda }\ntranslations:\n  pt: { state: reviewed, # a name\n    credit: Luna }\n',
    'pages/ayuda.es.md': 'Uno.\n',
    'pages/ayuda.pt.md': 'Um.\n',
  });
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), (unit) =>
    unit.source === 'Uno.' ? { ...unit, target: 'Outro.' } : unit,
  );
  const before = await readFiles(join(root, 'content'));
  const { code, err } = await call(root, 'import', PO, '--yes');
  expect([code, err]).toEqual([1, expect.stringContaining('page/ayuda (translations): its file')]);
  expect(await readFiles(join(root, 'content'))).toEqual(before);
});

it.each(['Luna\u202E', 'Luna\u0007', 'L'.repeat(201)])('thanks nobody by %j', async (name) => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), (unit) => ({ ...translateMissing(unit), credit: name }));
  const { err } = await call(root, 'import', PO, '--yes');
  expect(err).toMatch(/^Names that are not published, .*: 4\./m);
  expect(await read(root, 'events/taller.yaml')).not.toContain('credit');
  const named = await call(root, 'import', PO, '--yes', '--credit', name);
  expect([named.code, named.err]).toEqual([2, expect.stringContaining('no name that can be')]);
});

const CALL = (number: string, words: string): string => `${words}\n\n    ${number}\n`;

it.each([
  ['writes code that has changed into a translation that has it as it was', '555 0100', '555 0199'],
  ['leaves code of its own to a translation, for a person to read', '+52 555 0100', '+52 555 0100'],
])('%s', async (_, own, written) => {
  const root = await writeProject({
    'pages/ayuda.yaml': 'visibility: public\ntitle: { es: Ayuda, pt: Ajuda }\n',
    'pages/ayuda.es.md': CALL('555 0100', 'Llama.'),
    'pages/ayuda.pt.md': CALL(own, 'Ligue.'),
  });
  await call(root, 'review', 'page/ayuda', '--to', 'pt');
  await edit(root, 'content/pages/ayuda.es.md', () => CALL('555 0199', 'Llama.'));
  const { out } = await call(root, 'status', '--to', 'pt', '--json');
  expect(out).toMatch(/"stale": ?[1-9]/);
  await call(root, 'review', 'page/ayuda', '--to', 'pt');
  expect(await read(root, 'pages/ayuda.pt.md')).toBe(CALL(written, 'Ligue.'));
  const after = await call(root, 'status', '--to', 'pt', '--json');
  expect(after.out).not.toMatch(/"stale": ?[1-9]/);
  expect(await read(root, 'pages/ayuda.yaml')).toMatch(/state: reviewed/);
});

it('does not take a translation of changed words for one of changed code', async () => {
  const root = await writeProject({
    'pages/ayuda.yaml': 'visibility: public\ntitle: { es: Ayuda, pt: Ajuda }\n',
    'pages/ayuda.es.md': CALL('555 0100', 'Llama.'),
    'pages/ayuda.pt.md': CALL('+52 555 0100', 'Ligue.'),
  });
  await call(root, 'review', 'page/ayuda', '--to', 'pt');
  await edit(root, 'content/pages/ayuda.es.md', () => CALL('555 0199', 'Llama ya.'));
  await call(root, 'export', '--to', 'pt', '--only', 'stale');
  await fillFile(join(root, PO), (unit) =>
    unit.source === 'Llama ya.' ? { ...unit, target: 'Ligue já.', needsReview: false } : unit,
  );
  await call(root, 'import', PO, '--yes', '--state', 'reviewed');
  expect(await read(root, 'pages/ayuda.pt.md')).toBe(CALL('+52 555 0100', 'Ligue já.'));
  expect(await read(root, 'pages/ayuda.yaml')).toMatch(/state: draft/);
});

it('shows what it would change before it does, and what the translator remarked', async () => {
  const root = await writeProject({
    'events/taller.yaml':
      'visibility: public\nstarts: 2030-03-08\ntitle: { es: Taller, pt: Oficina }\nsummary: { es: Para todas }\nbody: { es: Ven }\n',
  });
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), (unit) => {
    if (unit.source === 'Taller') return { ...unit, target: 'Oficina de redes' };
    if (unit.source === 'Para todas') return { ...unit, target: 'Para todas as pessoas' };
    return unit.source === 'Ven' ? { ...unit, comment: 'Quem vem?\u001B[2J' } : unit;
  });
  const { out, err } = await call(root, 'import', PO, '--dry-run');
  expect(out).toContain(
    'event/taller:title\n  before: Oficina\n  after: Oficina de redes\n' +
      'event/taller:summary\n  after: Para todas as pessoas\n',
  );
  expect(err).toContain('Comments of the translator: 1.');
  expect(err).toContain('\n  event/taller:body.0: Quem vem?\u{fffd}[2J\n');
  const { out: json } = await call(root, 'import', PO, '--dry-run', '--json');
  expect(JSON.parse(json)).toMatchObject({
    changes: [{ before: 'Oficina', after: 'Oficina de redes' }, { before: '' }],
    comments: [{ id: 'event/taller:body.0', source: 'Ven' }],
  });
});

it('says nothing for the whole site when a text of the site itself is translated', async () => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), (unit) =>
    unit.id === 'site/site:tagline' ? { ...unit, target: 'Aqui estamos' } : unit,
  );
  expect((await call(root, 'import', PO, '--yes')).code).toBe(0);
  expect(await read(root, 'site.yaml')).toBe(SITE.replace('Estamos aqui', 'Aqui estamos'));
});

it('reads a revision whose fields a person has written wrongly', async () => {
  const states = 'translations: { pt: { state: draft, sourceRevision: "%ZZ:abcd" } }\n';
  const root = await writeProject({ 'events/taller.yaml': `${EVENT}${states}` });
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), translateMissing);
  expect((await call(root, 'import', PO, '--yes')).code).toBe(0);
});

it('says of texts of an entry with errors that they wait, and not that they are gone', async () => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), translateMissing);
  const own = 'translations/own.po';
  await call(root, 'export', '--to', 'pt', '--entry', 'event/taller', '--output', own);
  await fillFile(join(root, own), translateMissing);
  const breakIt = (text: string): string => text.replace('visibility: public', 'visibility: pubic');
  await edit(root, 'content/events/taller.yaml', breakIt);
  const { code, err } = await call(root, 'import', PO, '--yes');
  expect(code).toBe(0);
  expect(err).toMatch(
    /^Translations of entries that have errors: \d\. They are not used until those are mended; comunal check says which they are\.\n$/,
  );
  const none = await call(root, 'import', own, '--yes');
  expect([none.code, none.err]).toEqual([1, expect.stringContaining('that have errors: ')]);
});

it('takes the path of a file for the entry that was reviewed', async () => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  await call(root, 'export', '--to', 'pt');
  await fillFile(join(root, PO), translateMissing);
  await call(root, 'import', PO, '--yes');
  const { out } = await call(root, 'review', './content/events/taller.pt.md', '--to', 'pt');
  expect(out).toContain('event/taller');
});

it('says of a spreadsheet in another format how to save it', async () => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  await writeFile(join(root, 'pt.ods'), 'PK');
  const { code, err } = await call(root, 'import', 'pt.ods');
  expect([code, err]).toEqual([
    2,
    expect.stringContaining(
      'pt.ods: of spreadsheets, only .xlsx is read. Open it and save it as .xlsx.',
    ),
  ]);
});
