import { loadContent } from '@comunal/content';
import { hashSource } from '@comunal/content/translation';
import { loadLanguages } from '@comunal/i18n/node';
import { formatMessageRevision, messageRevision } from '@comunal/i18n/translation';
import fc from 'fast-check';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { writeProject } from '../../../test/support/write-project.ts';
import type { TranslationProject } from '../../project/translation-project.ts';
import {
  Priority,
  type AcceptedText,
  type ImportPlan,
  type ProjectUnit,
} from '../exchange-part.ts';
import { interfacePart } from './interface-part.ts';

/** A project with these files in `locales/`. */
async function open(locales: Readonly<Record<string, string>> = {}): Promise<TranslationProject> {
  const cwd = await writeProject({});
  for (const [name, text] of Object.entries(locales)) {
    await mkdir(dirname(join(cwd, 'locales', name)), { recursive: true });
    await writeFile(join(cwd, 'locales', name), text);
  }
  const dir = join(cwd, 'content');
  const content = await loadContent(dir);
  const { signal } = new AbortController();
  return { cwd, dir, content, languages: content.languages, signal };
}

async function unitsOf(project: TranslationProject, language = 'zap'): Promise<ProjectUnit[]> {
  return [...(await interfacePart.listUnits(project, language)).units];
}

/** Plans and writes the import of targets by the id of their unit, to which somebody agrees. */
async function importTexts(
  project: TranslationProject,
  targets: Readonly<Record<string, string>>,
  { source, credit, state, language = 'zap' }: Options = {},
): Promise<ImportPlan> {
  const accepted: AcceptedText[] = [];
  const units = await unitsOf(project, language);
  for (const unit of units) {
    const target = targets[unit.id.replace('interface/', '')];
    if (target === undefined) continue;
    const thanks = credit === undefined ? {} : { credit };
    accepted.push({ unit, target, source: source ?? unit.source, ...thanks });
  }
  const agreed = new Set(units.map(({ id }) => id));
  const plan = await interfacePart.planImport(project, { language, accepted, agreed, state });
  for (const { path, text } of plan.files) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  return plan;
}

interface Options {
  /** The source that the translations are of, where it is another one than now. */
  readonly source?: string;
  readonly credit?: string;
  readonly state?: 'reviewed';
  readonly language?: string;
}

const read = ({ cwd }: TranslationProject, name: string): Promise<string> =>
  readFile(join(cwd, 'locales', name), 'utf8');

it('lists what visitors read, what is most read, and where it stands', async () => {
  const units = await unitsOf(await open());
  expect(units.find(({ id }) => id === 'interface/site:nav.home')).toEqual({
    id: 'interface/site:nav.home',
    owner: 'interface/site',
    source: 'Inicio',
    target: '',
    state: 'missing',
    priority: Priority.Menus,
    isFollowed: false,
    context: 'Las páginas del sitio',
    note: 'Menú.',
  });
  const sees = units.find(({ id }) => id === 'interface/room:sees');
  expect(sees?.note).toMatch(/^De esto depende la seguridad de alguien: .*\nSegunda línea/);
  const priorities = ['site:home.next', 'site:nav.home', 'site:services.lead', 'room:sees'].map(
    (key) => units.find(({ id }) => id === `interface/${key}`)?.priority,
  );
  expect(priorities).toEqual([Priority.Home, Priority.Menus, Priority.Services, Priority.Safety]);
  expect(units.some(({ id }) => /^interface\/(?:problems|cli|build)/.test(id))).toBe(false);
});

it('has of a language that ships only what the project says in its own words', async () => {
  const project = await open({
    'es/site.json': '{ "nav": { "library": "Fanzinoteca" } }',
    'es/radio.json': '{ "onAir": "Al aire: {{show}}" }',
    'es/cli.json': '{ "usage": "Así:" }',
    'pt/site.json': '{ "nav": { "home": "Começo" } }',
  });
  const short = (units: readonly ProjectUnit[]) =>
    units.map(({ id, source, target, state }) => [id, source, target, state]);
  const library = ['interface/site:nav.library', 'Fanzinoteca', '', 'missing'];
  const radio = ['interface/radio:onAir', 'Al aire: {{show}}', '', 'missing'];
  expect(short(await unitsOf(project, 'pt'))).toEqual([
    ['interface/site:nav.home', 'Inicio', 'Começo', 'written'],
    library,
    radio,
  ]);
  expect(short(await unitsOf(project, 'en'))).toEqual([library, radio]);
  expect(short(await unitsOf(project, 'pt-BR'))).toEqual([library, radio]);
  expect(await unitsOf(await open(), 'pt')).toEqual([]);
  expect(await unitsOf(project, 'es')).toEqual([]);
});

it('creates the files of a language, in the order of the Spanish ones', async () => {
  const project = await open();
  const plan = await importTexts(
    project,
    { 'site:nav.home': '[zap] Inicio', 'site:nav.menu': '[zap] Menú', 'common:free': '[zap]' },
    { credit: 'Na Luz' },
  );
  expect(plan.heldBack).toEqual([]);
  expect(plan.files.map(({ name, before }) => [name, before])).toEqual([
    ['locales/zap/common.json', undefined],
    ['locales/zap/site.json', undefined],
    ['locales/zap/language.json', undefined],
  ]);
  expect(await read(project, 'zap/site.json')).toBe(
    '{\n  "nav": {\n    "menu": "[zap] Menú",\n    "home": "[zap] Inicio"\n  }\n}\n',
  );
  expect(JSON.parse(await read(project, 'zap/language.json'))).toEqual({
    translations: {
      common: {
        state: 'draft',
        credit: 'Na Luz',
        sourceRevision: { free: formatMessageRevision('Gratis', '[zap]') },
      },
      site: {
        state: 'draft',
        credit: 'Na Luz',
        sourceRevision: {
          'nav.menu': formatMessageRevision('Menú', '[zap] Menú'),
          'nav.home': formatMessageRevision('Inicio', '[zap] Inicio'),
        },
      },
    },
  });
});

const NAV = '{ "nav": { "home": "[zap] Inicio" } }';

function described(site: object): string {
  return JSON.stringify({ name: 'Diidxazá', translations: { site } }, undefined, 4);
}

it('ends a review with the first text that changes, and not before', async () => {
  const sourceRevision = { 'nav.home': messageRevision('Inicio') };
  const revised = { 'nav.home': formatMessageRevision('Inicio', '[zap] Otro') };
  const project = await open({
    'zap/site.json': NAV,
    'zap/language.json': described({ state: 'reviewed', sourceRevision }),
  });
  const same = await importTexts(project, { 'site:nav.home': '[zap] Inicio' });
  expect(same.files).toEqual([]);
  await importTexts(project, { 'site:nav.home': '[zap] Otro' });
  expect(await read(project, 'zap/language.json')).toBe(
    described({ state: 'draft', sourceRevision: revised }),
  );
  await importTexts(project, { 'site:nav.home': '[zap] Otro' }, { state: 'reviewed' });
  expect(await read(project, 'zap/language.json')).toBe(
    described({ state: 'reviewed', sourceRevision: revised }),
  );
});

it('has a reviewed text that somebody changed by hand reviewed once more', async () => {
  const stateOf = async (own: string): Promise<ProjectUnit | undefined> => {
    const sourceRevision = { 'nav.home': formatMessageRevision('Inicio', own) };
    const project = await open({
      'zap/site.json': NAV,
      'zap/language.json': described({ state: 'reviewed', sourceRevision }),
    });
    const units = await unitsOf(project);
    return units.find(({ id }) => id === 'interface/site:nav.home');
  };
  expect(await stateOf('[zap] Inicio')).toMatchObject({ state: 'written', isFollowed: true });
  expect(await stateOf('[zap] Antes')).toMatchObject({
    state: 'written',
    isFollowed: false,
    needsReview: true,
  });
});

it('keeps what a machine wrote as such until somebody has reviewed it', async () => {
  const project = await open({
    'zap/site.json': NAV,
    'zap/language.json': described({ state: 'machine' }),
  });
  const stateNow = async (): Promise<unknown> => {
    const { translations } = JSON.parse(await read(project, 'zap/language.json')) as {
      translations: { site: { state: string } };
    };
    return translations.site.state;
  };
  await importTexts(project, { 'site:nav.home': '[zap] Otro' });
  expect(await stateNow()).toBe('machine');
  await importTexts(project, { 'site:nav.home': '[zap] Otro' }, { state: 'reviewed' });
  expect(await stateNow()).toBe('reviewed');
});

it('counts a translation of another source as stale, and one that nobody recorded as written', async () => {
  const project = await open({ 'zap/site.json': '{ "nav": { "menu": "[zap] Menú" } }' });
  await importTexts(project, { 'site:nav.home': '[zap] Inicio' }, { source: 'Antes' });
  const states = (await unitsOf(project))
    .filter(({ target }) => target !== '')
    .map(({ id, state }) => [id, state]);
  expect(states).toEqual([
    ['interface/site:nav.menu', 'written'],
    ['interface/site:nav.home', 'stale'],
  ]);
});

it('shows a safety message once it is reviewed, until its Spanish changes', async () => {
  const project = await open();
  const isShown = async (): Promise<boolean> => {
    const languages = await loadLanguages(join(project.cwd, 'locales'));
    const zapotec = languages.find(({ code }) => code === 'zap');
    return zapotec?.messages['room']?.['sees'] !== undefined;
  };
  await importTexts(project, { 'room:sees': '[zap] sees' });
  expect(await isShown()).toBe(false);
  await importTexts(project, { 'room:sees': '[zap] sees' }, { state: 'reviewed' });
  expect(await isShown()).toBe(true);
  await mkdir(join(project.cwd, 'locales/es'));
  await writeFile(join(project.cwd, 'locales/es/room.json'), '{ "sees": "Otra cosa." }');
  expect(await isShown()).toBe(false);
  const unit = (await unitsOf(project)).find(({ id }) => id === 'interface/room:sees');
  expect(unit).toMatchObject({ source: 'Otra cosa.', state: 'stale' });
});

it.each([
  ['video:play', 'Ver', 'missing-variable'],
  ['video:play', '{{host}} {{hots}}', 'unknown-variable'],
  ['site:nav.home', '<b>Inicio</b>', 'markup'],
  ['donate:copy.done', '{{label}} \u202E{{last}}', 'characters'],
])('writes no translation of %s that is %j', async (id, target, reason) => {
  const project = await open();
  const plan = await importTexts(project, { [id]: target });
  const [namespace = '', field = ''] = id.split(':');
  expect(plan).toEqual({
    files: [],
    heldBack: [{ owner: `interface/${namespace}`, field, reason, done: 0, total: 1 }],
  });
});

it('leaves a file to a person that has something else where a text belongs', async () => {
  const project = await open({ 'zap/site.json': '{ "nav": "[zap]" }' });
  const plan = await importTexts(project, { 'site:nav.home': '[zap]', 'common:free': '[zap]' });
  expect(plan.heldBack).toEqual([
    { owner: 'interface/site', field: 'nav.home', reason: 'by-hand', done: 1, total: 1 },
  ]);
  expect(plan.files.map(({ name }) => name)).toEqual([
    'locales/zap/common.json',
    'locales/zap/language.json',
  ]);
  expect(await read(project, 'zap/site.json')).toBe('{ "nav": "[zap]" }');
});

it('has one revision with the texts of content', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(messageRevision(text)).toBe(hashSource(text));
    }),
  );
});

it('brings every text back as it went, in any order', async () => {
  const project = await open();
  const units = await unitsOf(project);
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 9 })
    .filter((text) => /^[^\p{C}<$]+$/u.test(text));
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(units, { minLength: 1 }), word, async (some, text) => {
      const accepted = some.map((unit) => {
        const { source } = unit;
        return { unit, target: `${source} ${text}`, source };
      });
      const input = { language: 'zap', accepted, agreed: new Set<string>() };
      const { files, heldBack } = await interfacePart.planImport(project, input);
      expect(heldBack).toEqual([]);
      const written = new Map(files.map(({ name, text: json }) => [name, json]));
      for (const { unit, target } of accepted) {
        const [namespace = '', path = ''] = unit.id.replace('interface/', '').split(':');
        const json: unknown = JSON.parse(written.get(`locales/zap/${namespace}.json`) ?? '');
        expect(path.split('.').reduce(member, json)).toBe(target);
      }
    }),
    { numRuns: 20 },
  );
});

function member(value: unknown, name: string): unknown {
  return Reflect.get(Object(value), name);
}
