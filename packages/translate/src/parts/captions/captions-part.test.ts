import { loadContent } from '@comunal/content';
import { computeRevision, parseVtt, translationStatus } from '@comunal/captions';
import fc from 'fast-check';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { writeProject } from '../../../test/support/write-project.ts';
import type { TranslationProject } from '../../project/translation-project.ts';
import type { AcceptedText, ImportPlan, ProjectUnit } from '../exchange-part.ts';
import { captionsPart } from './captions-part.ts';

const SPANISH = `WEBVTT

NOTE Subtítulos de prueba

1
00:00:00.500 --> 00:00:03.500
<v Luna>Esto es una grabación.

2
00:00:04.000 --> 00:00:06.000
La red que hicimos

3
00:00:06.100 --> 00:00:08.000
es de todas.
`;

const PORTUGUESE = `WEBVTT

NOTE Feito à mão

1
00:00:00.500 --> 00:00:03.500 line:0
<v Luna>Isto é uma gravação.

2
00:00:04.100 --> 00:00:07.900
A rede é de todas.
`;

const RECORDING = `visibility: public
title: Charla
of: event/taller
languages: [es]
captions: # by hand
  - language: es
    progress: { state: published, sourceRevision: r3, credit: Luna }
    path: charla/charla.es.vtt
consents:
  - { scope: recording, granted: "2025-02-06", by: L. P. }
`;
const EVENT = 'visibility: public\nstarts: 2025-02-06\ntitle: Taller\n';

async function open(files: Readonly<Record<string, string>> = {}): Promise<TranslationProject> {
  const cwd = await writeProject({
    'events/taller.yaml': EVENT,
    'recordings/charla.yaml': RECORDING,
    'recordings/charla/charla.es.vtt': SPANISH,
    ...files,
  });
  return reopen({ cwd, dir: join(cwd, 'content') });
}

async function reopen({ cwd, dir }: Pick<TranslationProject, 'cwd' | 'dir'>) {
  const content = await loadContent(dir);
  const { signal } = new AbortController();
  return { cwd, dir, content, languages: content.languages, signal };
}

async function unitsOf(project: TranslationProject): Promise<ProjectUnit[]> {
  return [...(await captionsPart.listUnits(project, 'pt')).units];
}

const OWNER = 'captions/recordings/charla/charla.es.vtt';
const FIRST = `${OWNER}:00:00:00.500`;
const SECOND = `${OWNER}:00:00:04.000`;
const BOTH = { [FIRST]: 'Isto é uma gravação.', [SECOND]: 'A rede que fizemos é de todas.' };

interface Options {
  readonly source?: string;
  readonly credit?: string;
  readonly state?: 'reviewed';
}

/** Plans and writes an import, and loads the project again. */
async function importTexts(
  project: TranslationProject,
  targets: Readonly<Record<string, string>>,
  { source, credit, state }: Options = {},
): Promise<ImportPlan & { readonly project: TranslationProject }> {
  const accepted: AcceptedText[] = [];
  const units = await unitsOf(project);
  for (const unit of units) {
    const target = targets[unit.id];
    if (target === undefined) continue;
    const thanks = credit === undefined ? {} : { credit };
    accepted.push({ unit, target, source: source ?? unit.source, ...thanks });
  }
  const agreed = new Set(units.map(({ id }) => id));
  const plan = await captionsPart.planImport(project, { language: 'pt', accepted, agreed, state });
  for (const { path, text } of plan.files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return { ...plan, project: await reopen(project) };
}

const read = ({ dir }: TranslationProject, name: string): Promise<string> =>
  readFile(join(dir, 'recordings', name), 'utf8');

it('lists sentences with their time, who speaks, and how much can be read in it', async () => {
  const units = await unitsOf(await open());
  expect(units.map(({ id, source, target, state }) => [id, source, target, state])).toEqual([
    [FIRST, 'Esto es una grabación.', '', 'missing'],
    [SECOND, 'La red que hicimos es de todas.', '', 'missing'],
  ]);
  expect(units[0]).toMatchObject({
    owner: OWNER,
    context: 'Charla',
    note: '00:00:00.500 → 00:00:03.500\nLuna',
    maxLength: 51,
  });
});

it.each([
  ['is closed', RECORDING.replace('public', 'closed')],
  ['waits for a consent', RECORDING.replace(/consents:[^]*/, '')],
  ['is spoken in the language', RECORDING.replace('[es]', '[es, pt]')],
  ['has captions by a machine alone', RECORDING.replace('published', 'machine')],
])('lists nothing of a recording that %s', async (_, yaml) => {
  expect(await unitsOf(await open({ 'recordings/charla.yaml': yaml }))).toEqual([]);
});

it('writes the captions beside the source and names them in the entry, of which all else stays', async () => {
  const { files, heldBack, project } = await importTexts(await open(), BOTH, {
    credit: 'Rede de tradução',
  });
  expect(heldBack).toEqual([]);
  expect(files.map(({ name }) => name)).toEqual([
    'content/recordings/charla/charla.pt.vtt',
    'content/recordings/charla.yaml',
  ]);
  const revision = computeRevision(parseVtt(SPANISH));
  const yaml = await read(project, 'charla.yaml');
  const added = yaml.split('\n').filter((line) => !RECORDING.split('\n').includes(line));
  expect(RECORDING.split('\n').every((line) => yaml.includes(line))).toBe(true);
  expect(added.join('\n')).toContain('language: pt');
  expect(project.content.get('recording', 'charla')?.captions?.[1]).toEqual({
    language: 'pt',
    progress: { state: 'draft', sourceRevision: revision, credit: 'Rede de tradução' },
    path: 'charla/charla.pt.vtt',
  });
  const captions = parseVtt(await read(project, 'charla/charla.pt.vtt'));
  expect(captions.problems).toEqual([]);
  expect(captions.cues.map(({ text }) => text)).toEqual([
    '<v Luna>Isto é uma gravação.</v>',
    'A rede que fizemos é de todas.',
  ]);
  expect(translationStatus(parseVtt(SPANISH), captions).state).toBe('current');
  const units = await unitsOf(project);
  expect(units.map(({ target, state, isFollowed }) => [target, state, isFollowed])).toEqual([
    [BOTH[FIRST], 'written', true],
    [BOTH[SECOND], 'written', true],
  ]);
});

it('writes no captions of which a part is missing, and says how many there are', async () => {
  const { files, heldBack } = await importTexts(await open(), { [FIRST]: 'Isto.' });
  expect(files).toEqual([]);
  expect(heldBack).toEqual([
    { owner: OWNER, field: 'captions', reason: 'incomplete', done: 1, total: 2 },
  ]);
});

const listed = RECORDING.replace(
  'consents:',
  '  - language: pt\n    progress: { state: reviewed }\n    path: charla/charla.pt.vtt\nconsents:',
);
const withPortuguese = {
  'recordings/charla.yaml': listed,
  'recordings/charla/charla.pt.vtt': PORTUGUESE,
};

it('changes one sentence of captions that are there, and no other byte of them', async () => {
  const before = await open(withPortuguese);
  expect((await unitsOf(before)).map(({ target, state }) => [target, state])).toEqual([
    ['Isto é uma gravação.', 'written'],
    ['A rede é de todas.', 'written'],
  ]);
  const { project } = await importTexts(before, { [SECOND]: 'A rede que fizemos é de todas.' });
  const text = await read(project, 'charla/charla.pt.vtt');
  const [head = '', first = ''] = PORTUGUESE.split(/(?=1\n)|(?=2\n)/);
  expect(text).toContain(head.replace('WEBVTT\n\n', ''));
  expect(text).toContain(first);
  expect(text).toContain('2\n00:00:04.100 --> 00:00:07.900\nA rede que fizemos é de todas.\n');
  expect(text).not.toContain('A rede é de todas.');
  const state = project.content.get('recording', 'charla')?.captions?.[1]?.progress.state;
  expect(state).toBe('draft');
});

it('knows which sentence has changed since, and keeps the review of none of them', async () => {
  const { project } = await importTexts(await open(), BOTH, { state: 'reviewed' });
  const progress = ({ content }: TranslationProject) =>
    content.get('recording', 'charla')?.captions?.[1]?.progress.state;
  expect(progress(project)).toBe('reviewed');
  const changed = SPANISH.replace('es de todas', 'es de la gente');
  await writeFile(join(project.dir, 'recordings/charla/charla.es.vtt'), changed);
  const after = await reopen(project);
  expect((await unitsOf(after)).map(({ state, needsReview }) => [state, needsReview])).toEqual([
    ['written', undefined],
    ['stale', true],
  ]);
  const { project: last } = await importTexts(after, { [FIRST]: 'Isto é outra gravação.' });
  expect(progress(last)).toBe('draft');
  expect((await unitsOf(last)).map(({ state }) => state)).toEqual(['written', 'stale']);
});

it.each([
  ['has lost who speaks', 'markup', '- Oi\n- Sim'],
  ['turns the direction of the text around', 'characters', '<v Luna>Oi</v> <v Ana>\u202Esim</v>'],
])('writes no translation that %s', async (_, reason, target) => {
  const spanish = 'WEBVTT\n\n00:01.000 --> 00:03.000\n<v Luna>Hola</v> <v Ana>sí</v>\n';
  const project = await open({ 'recordings/charla/charla.es.vtt': spanish });
  const id = `${OWNER}:00:00:01.000`;
  const { files, heldBack } = await importTexts(project, { [id]: target });
  expect(files).toEqual([]);
  expect(heldBack.map((held) => held.reason)).toEqual([reason]);
});

it('leaves captions to a person that it could not write again as they were', async () => {
  const broken = PORTUGUESE.replace('00:00:04.100', '04.100');
  const project = await open({ ...withPortuguese, 'recordings/charla/charla.pt.vtt': broken });
  const { files, heldBack } = await importTexts(project, BOTH);
  expect(files).toEqual([]);
  expect(heldBack.map(({ reason }) => reason)).toEqual(['by-hand']);
});

it('brings back what was written, whatever it is', async () => {
  const project = await open();
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => /^[^\p{C}\p{Z}<>&]+$/u.test(text) && !text.startsWith('-'));
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  await fc.assert(
    fc.asyncProperty(sentence, sentence, async (first, second) => {
      const fresh = await reopen(project);
      const { project: after, heldBack } = await importTexts(fresh, {
        [FIRST]: first,
        [SECOND]: second,
      });
      expect(heldBack).toEqual([]);
      expect((await unitsOf(after)).map(({ target }) => target)).toEqual([first, second]);
    }),
    { numRuns: 15 },
  );
});
