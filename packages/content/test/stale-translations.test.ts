import { expect, it } from 'vitest';
import { formatProblem, loadContent, maskProblem, type Content } from '../src/index.ts';
import { formatRevision, hashSource } from '../src/translation/index.ts';
import { withFolder, writeFiles, type Files } from './support/folder.ts';

const clock = { today: () => '2030-06-15' };
const load = (files: Files): Promise<Content> =>
  withFolder(files, (dir) => loadContent(dir, { clock }));

const revisionOf = (fields: Readonly<Record<string, readonly string[]>>): string =>
  formatRevision(
    new Map(Object.entries(fields).map(([field, texts]) => [field, texts.map(hashSource)])),
  );

interface PageOptions {
  readonly visibility?: string;
  readonly more?: string;
}

/** A page in Spanish and Portuguese, with the revision and the state of the Portuguese. */
const page = (
  state: string,
  revision: string,
  { visibility = 'public', more = '' }: PageOptions = {},
): Files => ({
  'pages/ayuda.yaml': `visibility: ${visibility}
title: { es: Ayuda, en: Help, pt: Ajuda }
translations: { pt: { state: ${state}, sourceRevision: "${revision}" } }
${more}`,
  'pages/ayuda.es.md': 'Uno.\n\nDos.\n',
  'pages/ayuda.en.md': 'One.\n\nTwo.\n',
  'pages/ayuda.pt.md': 'Um.\n\nDois.\n',
});
const current = revisionOf({ title: ['Ayuda'], body: ['Uno.', 'Dos.'] });
const stale = revisionOf({ title: ['Ayuda'], body: ['Uno.', 'Dos, antes.'] });

const stateOf = (content: Content, slug = 'ayuda') =>
  content.get('page', slug)?.translations?.['pt'];
const notices = (content: Content, locale = 'en'): readonly string[] =>
  content.problems.map((problem) => formatProblem(problem, locale));

it.each([
  ['reviewed', 'draft'],
  ['published', 'draft'],
  ['draft', 'draft'],
  ['machine', 'machine'],
])('says that a translation that was %s is out of date, and %s', async (written, state) => {
  const content = await load(page(written, stale));
  expect(stateOf(content)).toMatchObject({ state, stale: true });
  expect(content.toPublic().get('page', 'ayuda')?.translations?.['pt']).toEqual({
    state,
    stale: true,
  });
});

it.each([
  ['follows its source', current],
  ['has a revision that a person wrote', 'r3'],
])('leaves a translation reviewed that %s', async (_, revision) => {
  const content = await load(page('reviewed', revision));
  expect(stateOf(content)).toEqual({ state: 'reviewed', sourceRevision: revision });
  expect(content.problems).toEqual([]);
});

it('takes a text for out of date that was translated and is not in the revision', async () => {
  const content = await load(page('reviewed', revisionOf({ title: ['Ayuda'] })));
  expect(stateOf(content)).toMatchObject({ state: 'draft', stale: true });
});

it('takes a text for out of date whose source was deleted', async () => {
  const revision = revisionOf({
    title: ['Ayuda'],
    summary: ['Línea abierta'],
    body: ['Uno.', 'Dos.'],
  });
  const withSummary = (summary: string) =>
    load(page('reviewed', revision, { more: `summary: { ${summary} }\n` }));
  expect(stateOf(await withSummary('es: Línea abierta, pt: Linha aberta'))).toMatchObject({
    state: 'reviewed',
  });
  const content = await withSummary('pt: Linha aberta');
  expect(stateOf(content)).toMatchObject({ state: 'draft', stale: true });
});

it.each([
  ['code', '```\nLlama al 555 0100\n```', '```\nLlama al 555 0199\n```'],
  ['indented code', '    555 0100', '    555 0199'],
  ['the address of a link', '[tel]: tel:+525550100', '[tel]: tel:+525550199'],
])(
  'takes a text for out of date in which %s has changed, which no translator sees',
  async (_, was, is) => {
    const withBlock = (block: string): Files => ({
      ...page('reviewed', `${current} body~:${hashSource(was)}`),
      'pages/ayuda.es.md': `Uno.\n\n${block}\n\nDos.\n`,
    });
    expect(stateOf(await load(withBlock(was)))).toMatchObject({ state: 'reviewed' });
    expect(stateOf(await load(withBlock(is)))).toMatchObject({ state: 'draft', stale: true });
    expect(stateOf(await load(withBlock('')))).toMatchObject({ state: 'draft', stale: true });
    const added = { ...page('reviewed', current), 'pages/ayuda.es.md': `Uno.\n\n${is}\n\nDos.\n` };
    expect(stateOf(await load(added))).toMatchObject({ state: 'draft', stale: true });
  },
);

it('takes an item of a list for out of date that now says the same as another one', async () => {
  const revision = revisionOf({ 'nodes.0.title': ['Abierta'], 'nodes.1.title': ['Cerrada'] });
  const nodes = (...titles: readonly string[]): string =>
    titles
      .map(
        (title, index) =>
          `  - { guid: nodo-${index === 0 ? 'uno' : 'dos'}, starts: 2021-08-05, visibility: public, title: ${title} }`,
      )
      .join('\n');
  const event = (items: string): Files => ({
    'events/encuentro.yaml': `visibility: public
title: Encuentro
kind: gathering
starts: 2021-08-05
mode: online
attendance: open
translations: { pt: { state: reviewed, sourceRevision: "${revision}" } }
nodes:
${items}
`,
  });
  const stateOfEvent = async (...titles: readonly string[]) =>
    (await load(event(nodes(...titles)))).get('event', 'encuentro')?.translations?.['pt']?.state;
  const [open, closed] = ['{ es: Abierta, pt: Aberta }', '{ es: Cerrada, pt: Fechada }'];
  expect(await stateOfEvent(open, closed)).toBe('reviewed');
  expect(await stateOfEvent(closed, open)).toBe('reviewed');
  expect(await stateOfEvent('{ es: Cerrada, pt: Aberta }', closed)).toBe('draft');
});

it('takes a text for out of date of which the revision is damaged', async () => {
  const content = await load(page('reviewed', current.slice(0, -1)));
  expect(stateOf(content)).toMatchObject({ state: 'draft', stale: true });
});

it('does not miss in a revision what no translator sees', async () => {
  const event = (title: string): Files => ({
    'events/encuentro.yaml': `visibility: public
title: { es: ${title}, en: Gathering, pt: Encontro }
kind: gathering
starts: 2021-08-05
mode: online
attendance: open
translations: { pt: { state: reviewed, sourceRevision: "${revisionOf({ title: ['Encuentro'] })}" } }
nodes:
  - { guid: nodo-uno, starts: 2021-08-05, visibility: closed, title: { es: Cerrada, en: Closed, pt: Fechada } }
`,
  });
  const stateOfEvent = (content: Content) =>
    content.get('event', 'encuentro')?.translations?.['pt']?.state;
  expect(stateOfEvent(await load(event('Encuentro')))).toBe('reviewed');
  expect(stateOfEvent(await load(event('Encuentros')))).toBe('draft');
});

it('tells editors what has changed, and what to do', async () => {
  const content = await load(page('reviewed', stale));
  expect(notices(content)).toEqual([
    'pages/ayuda.yaml:3:17: Portuguese (pt): the original of body has changed since it was translated. Readers are told so. To translate what has changed: comunal translate export --to pt --only stale. If it still holds: comunal translate review page/ayuda --to pt.',
  ]);
  expect(content.problems.map(({ severity }) => severity)).toEqual(['notice']);
});

it.each([
  ['closed', 'ayuda'],
  ['allies', 'page/ayuda'],
])('quotes nothing of an entry of visibility %s', async (visibility, secret) => {
  const content = await load(page('reviewed', stale, { visibility }));
  expect(content.problems.map(({ code }) => code)).toContain('stale-translation');
  const masked = content.problems.map((problem) => formatProblem(maskProblem(problem), 'en'));
  expect(masked.join('\n')).not.toContain(secret);
});

it('shows no unreviewed language of what safety depends on, and says so to its author', async () => {
  const languages = async (files: Files): Promise<readonly string[]> =>
    Object.keys((await load(files)).toPublic().get('page', 'ayuda')?.body ?? {}).toSorted();
  const safety = { more: 'safety: true\n' };
  expect(await languages(page('reviewed', current, safety))).toEqual(['en', 'es', 'pt']);
  expect(await languages(page('reviewed', stale, safety))).toEqual(['en', 'es']);
  expect(await languages(page('machine', current, safety))).toEqual(['en', 'es']);
  const content = await load(page('machine', current, safety));
  expect(notices(content).filter((notice) => !notice.includes('English'))).toEqual([
    'pages/ayuda.yaml:3:17: Portuguese (pt) is not shown: somebody’s safety depends on this entry, and nothing says that this language was reviewed since it last changed. Once it is reviewed: comunal translate review page/ayuda --to pt.',
  ]);
});

it('leaves the state that the site says for all of its entries, where its own texts are out of date', async () => {
  const content = await load({
    ...page('reviewed', current, { more: 'safety: true\n' }),
    'pages/ayuda.yaml':
      'visibility: public\nsafety: true\ntitle: { es: Ayuda, en: Help, pt: Ajuda }\n',
    'site.yaml': `visibility: public
title: Colectiva
url: https://colectiva.example
languages: [es, en, pt]
organization: colectiva
tagline: { es: Aquí, en: Here, pt: Aqui }
summary: { es: Un sitio, en: A site, pt: Um site }
translations: { pt: { state: reviewed, sourceRevision: "${revisionOf({ tagline: ['Antes'], summary: ['Un sitio'] })}" } }
`,
    'organizations/colectiva.yaml': 'visibility: public\nname: Colectiva\nkind: collective\n',
  });
  const [site] = content.list('site');
  expect(site?.translations?.['pt']).toMatchObject({ state: 'reviewed', stale: true });
  expect(content.problems.map(({ code }) => code)).toContain('stale-translation');
  const languages = Object.keys(content.toPublic().get('page', 'ayuda')?.body ?? {});
  expect(languages.toSorted()).toEqual(['en', 'es', 'pt']);
});

it('is the same for content that was loaded before, object for object', async () => {
  await withFolder(page('reviewed', stale), async (dir) => {
    const before = await loadContent(dir, { clock });
    const again = await loadContent(dir, { clock, previous: before });
    expect(again.get('page', 'ayuda')).toBe(before.get('page', 'ayuda'));
    writeFiles(dir, { 'pages/ayuda.es.md': 'Uno.\n\nDos, antes.\n' });
    const mended = await loadContent(dir, { clock, previous: again });
    expect(stateOf(mended)).toMatchObject({ state: 'reviewed' });
    expect(mended.problems).toEqual([]);
  });
});

it('shows no unreviewed captions of what safety depends on, publishes no file of them, and says so', async () => {
  const recording = (captions: string): Files => ({
    'recordings/grabacion.yaml': `visibility: public
title: Grabación
of: event/charla
languages: [es]
safety: true
captions:
  - { language: es, progress: { state: draft }, path: grabacion/es.vtt }
  - { language: pt, progress: ${captions}, path: grabacion/pt.vtt }
consents: [{ scope: recording, granted: 2030-01-01, by: ana }]
`,
    'recordings/grabacion/es.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nSal.\n',
    'recordings/grabacion/pt.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\nFique.\n',
  });
  const publish = (files: Files): Promise<readonly [readonly string[], readonly string[]]> =>
    withFolder(files, async (dir) => {
      const content = await loadContent(dir, { clock });
      const paths = content.toPublic().assets.map(({ path }) => path);
      return [paths.filter((path) => path.endsWith('.vtt')), notices(content)];
    });
  const [es, pt] = ['recordings/grabacion/es.vtt', 'recordings/grabacion/pt.vtt'];
  expect(await publish(recording('{ state: reviewed }'))).toEqual([[es, pt], []]);
  expect(await publish(recording('{ state: machine }'))).toEqual([
    [es],
    [
      'recordings/grabacion.yaml:8:5: These captions (Portuguese) are not shown: somebody’s safety depends on this entry, and nothing says that they were reviewed. Once somebody has compared them with what is said, write in their progress: state: reviewed.',
    ],
  ]);
});

it('notes a language of what safety depends on of which nothing says whether it was reviewed', async () => {
  const content = await load(page('reviewed', current, { more: 'safety: true\n' }));
  expect(notices(content)).toEqual([
    'pages/ayuda.yaml:4:1: English (en) is shown, though somebody’s safety depends on this entry and translations does not say whether that language was reviewed. If somebody has reviewed it: comunal translate review page/ayuda --to en. If not: translations: { en: { state: draft } }, and it will not be shown.',
  ]);
});
