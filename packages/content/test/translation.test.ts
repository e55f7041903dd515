import { expect, it } from 'vitest';
import { loadContent } from '../src/index.ts';
import {
  composeMarkdown,
  formatRevision,
  hashSource,
  listTranslationUnits,
  type TranslatableContent,
  type TranslatableText,
} from '../src/translation/index.ts';
import { withFolder, type Files } from './support/folder.ts';

const list = (files: Files, language = 'pt'): Promise<TranslatableContent> =>
  withFolder(files, async (dir) =>
    listTranslationUnits(await loadContent(dir, { clock: { today: () => '2030-06-15' } }), {
      language,
    }),
  );

const textsOf = ({ entries }: TranslatableContent, slug: string): readonly TranslatableText[] =>
  entries.find((entry) => entry.slug === slug)?.texts ?? [];

const unitsOf = (content: TranslatableContent, slug: string) =>
  textsOf(content, slug).flatMap(({ units }) => units);

const page = (fields: string, body: string): Files => ({
  'pages/ayuda.yaml': `visibility: public\ntitle: { es: Ayuda }\n${fields}`,
  'pages/ayuda.es.md': body,
});

it('lists fields and the blocks of a body, with where the translation would be written', async () => {
  const content = await list(page('', '# Hola\n\nUno.\n\n```\ncódigo\n```\n\n- a\n- b\n'));
  expect(unitsOf(content, 'ayuda').map(({ id, source }) => [id, source])).toEqual([
    ['page/ayuda:title', 'Ayuda'],
    ['page/ayuda:body.0', '# Hola'],
    ['page/ayuda:body.1', 'Uno.'],
    ['page/ayuda:body.2', '- a\n- b'],
  ]);
  expect(textsOf(content, 'ayuda').map(({ location }) => location)).toMatchObject([
    { file: 'pages/ayuda.yaml', exists: true, path: ['title', 'pt'] },
    { file: 'pages/ayuda.pt.md', exists: false, path: undefined },
  ]);
});

it('translates what stands below the front matter in a file of its own', async () => {
  const content = await list({
    'pages/ayuda.md': '---\nvisibility: public\ntitle: { es: Ayuda }\n---\n\nUno.\n',
  });
  expect(textsOf(content, 'ayuda').at(-1)?.location).toMatchObject({
    file: 'pages/ayuda.pt.md',
    exists: false,
    path: undefined,
  });
});

it('tells the translator what a field is', async () => {
  const [title] = textsOf(await list(page('', 'Uno.\n')), 'ayuda');
  expect(title?.note).toMatch(/^Título: /);
});

it('finds the translations of blocks, and which of them follow another source', async () => {
  const revision = formatRevision(
    new Map([
      ['title', [hashSource('Ayuda')]],
      ['body', [hashSource('Uno.'), hashSource('Dos, antes.')]],
    ]),
  );
  const content = await list({
    ...page(
      `translations: { pt: { state: reviewed, sourceRevision: "${revision}" } }\n`,
      'Nuevo.\n\nUno.\n\nDos.\n',
    ),
    'pages/ayuda.pt.md': '---\ntitle: Ajuda\n---\n\nUm.\n\nDois.\n',
  });
  expect(
    unitsOf(content, 'ayuda').map(({ source, target, isStale }) => [source, target, isStale]),
  ).toEqual([
    ['Ayuda', 'Ajuda', false],
    ['Nuevo.', '', false],
    ['Uno.', 'Um.', false],
    ['Dos.', 'Dois.', true],
  ]);
  expect(textsOf(content, 'ayuda').map(({ isStale }) => isStale)).toEqual([false, true]);
});

it('says that a text is stale when a block of its source was deleted', async () => {
  const revision = formatRevision(new Map([['body', ['Uno.', 'Dos.'].map(hashSource)]]));
  const content = await list({
    ...page(`translations: { pt: { state: draft, sourceRevision: "${revision}" } }\n`, 'Uno.\n'),
    'pages/ayuda.pt.md': 'Um.\n\nDois.\n',
  });
  const body = textsOf(content, 'ayuda').at(-1);
  expect(body?.isStale).toBe(true);
  expect(body?.units.map(({ target, isStale }) => [target, isStale])).toEqual([['Um.', false]]);
});

it('takes a body as a whole when nothing says which blocks belong together', async () => {
  const content = await list({
    ...page('', 'Uno.\n\nDos.\n'),
    'pages/ayuda.pt.md': 'Um e dois.\n',
  });
  expect(unitsOf(content, 'ayuda').at(-1)).toMatchObject({
    id: 'page/ayuda:body',
    source: 'Uno.\n\nDos.',
    target: 'Um e dois.',
  });
});

it('leaves out what nobody may see: entries, parts of them, names that are the same everywhere', async () => {
  const content = await list({
    'pages/oculta.yaml': 'visibility: closed\ntitle: { es: CANARIO }\nbody: { es: CANARIO }\n',
    'pages/aliada.yaml': 'visibility: allies\ntitle: { es: CANARIO }\nbody: { es: CANARIO }\n',
    'people/luna.yaml': 'visibility: public\nname: Luna\nbiography: { es: CANARIO }\n',
    'events/encuentro.yaml': `visibility: public
title: Encuentro
kind: gathering
summary: { es: Qué pasó }
notes: CANARIO
starts: 2021-08-05
mode: online
attendance: open
nodes:
  - { guid: nodo-uno, starts: 2021-08-05, title: { es: CANARIO }, visibility: closed }
  - { guid: nodo-dos, starts: 2021-08-05, title: { es: Abierta }, visibility: public }
`,
  });
  expect(content.withheldEntries).toBe(2);
  expect(JSON.stringify(content.entries.map(({ texts }) => texts))).not.toContain('CANARIO');
  expect(unitsOf(content, 'luna')).toEqual([]);
  expect(unitsOf(content, 'encuentro').map(({ id }) => id)).toEqual([
    'event/encuentro:summary',
    'event/encuentro:nodes.1.title',
  ]);
});

it('keeps the translation of an item of a list that has moved', async () => {
  const revision = formatRevision(
    new Map([
      ['nodes.0.title', [hashSource('Uno')]],
      ['nodes.1.title', [hashSource('Dos')]],
    ]),
  );
  const content = await list({
    'events/encuentro.yaml': `visibility: public
title: Encuentro
kind: gathering
starts: 2021-08-05
mode: online
attendance: open
translations: { pt: { state: draft, sourceRevision: "${revision}" } }
nodes:
  - { guid: nodo-tres, starts: 2021-08-05, title: { es: Tres }, visibility: public }
  - { guid: nodo-dos, starts: 2021-08-05, title: { es: Dos cambiado, pt: Dois }, visibility: public }
  - { guid: nodo-uno, starts: 2021-08-05, title: { es: Uno, pt: Um }, visibility: public }
`,
  });
  expect(unitsOf(content, 'encuentro').map(({ target, isStale }) => [target, isStale])).toEqual([
    ['', false],
    ['Dois', true],
    ['Um', false],
  ]);
});

it('translates to the first language what was written in another', async () => {
  const files = {
    'pages/ayuda.yaml': 'visibility: public\ntitle: { en: Help }\nbody: { en: Come }\n',
  };
  expect(unitsOf(await list(files, 'es'), 'ayuda')).toMatchObject([
    { source: 'Help', target: '' },
    { source: 'Come', target: '' },
  ]);
  expect(unitsOf(await list(files, 'en'), 'ayuda')).toEqual([]);
});

it('translates to the first language again what a machine wrote in it', async () => {
  const content = await list(
    {
      'pages/ayuda.yaml': `visibility: public
title: { es: Ayuda, en: Help }
body: { es: Ven, en: Come }
translations: { es: { state: machine } }
`,
    },
    'es',
  );
  expect(unitsOf(content, 'ayuda')).toMatchObject([
    { source: 'Help', target: 'Ayuda' },
    { source: 'Come', target: 'Ven' },
  ]);
});

it('composes a body in the order of its source, and changes nothing else in one that has it already', async () => {
  const body = (content: TranslatableContent): TranslatableText => {
    const text = textsOf(content, 'ayuda').at(-1);
    if (!text) throw new Error('no body');
    return text;
  };
  const source = page('', 'Uno.\n\n```\nx\n```\n\nDos.\n');
  const empty = body(await list(source));
  expect(composeMarkdown(empty, ['Um.', 'Dois.'])).toBe('Um.\n\n```\nx\n```\n\nDois.');
  expect(composeMarkdown(empty, ['Um.', undefined])).toBeUndefined();
  const written = body(await list({ ...source, 'pages/ayuda.pt.md': 'Um.\n\n\n---\n\nDois.\n' }));
  expect(composeMarkdown(written, ['Um!', 'Dois.'])).toBe('Um!\n\n\n---\n\nDois.');
});
