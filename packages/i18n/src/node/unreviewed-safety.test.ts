import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../language.ts';
import type { Notice } from '../notice.ts';
import { formatMessageRevision, messageRevision } from '../translation/message-revision.ts';
import { isLanguageFilesError } from './language-files-error.ts';
import { loadLanguages } from './load-languages.ts';

const SEES = 'Ese servidor verá tu dirección de red.';
const PLAY = 'Ver en {{host}}';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'languages-'));
});

afterEach(async () => {
  await rm(dir, { recursive: true });
});

/** Writes the files and loads the folder. */
async function load(
  files: Readonly<Record<string, unknown>>,
): Promise<{ languages: Language[]; notices: Notice[] }> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), JSON.stringify(content));
  }
  const notices: Notice[] = [];
  const languages = await loadLanguages(dir, { onNotice: (notice) => notices.push(notice) });
  return { languages, notices };
}

const video = { play: '[zap] {{host}}', sees: '[zap] sees', noCaptions: '[zap] none' };
const reviewed = {
  state: 'reviewed',
  sourceRevision: { play: messageRevision(PLAY), sees: messageRevision(SEES) },
};

const textsOf = (languages: readonly Language[], code = 'zap'): unknown =>
  languages.find((language) => language.code === code)?.messages['video'];

describe('a message that somebody’s safety depends on', () => {
  it('is left out of a folder that says nothing of a review, with how to record one', async () => {
    const { languages, notices } = await load({ 'zap/video.json': video });
    expect(textsOf(languages)).toEqual({ noCaptions: '[zap] none' });
    expect(notices).toEqual([
      {
        code: 'safety-not-reviewed',
        file: 'zap/video.json',
        language: 'zap',
        keys: ['video:play', 'video:sees'],
        message:
          "zap/video.json: somebody's safety depends on play, sees, and no review of them is recorded: left out, a fallback language is shown. When somebody has compared them with the Spanish text, run: comunal translate review interface/video --to zap",
      },
    ]);
  });

  it.each(['wished', 'machine', 'draft'])('is left out while the state is %s', async (state) => {
    const translations = { video: { ...reviewed, state } };
    const { languages, notices } = await load({
      'zap/video.json': video,
      'zap/language.json': { translations },
    });
    expect(textsOf(languages)).toEqual({ noCaptions: '[zap] none' });
    expect(notices.map(({ code }) => code)).toEqual(['safety-not-reviewed']);
  });

  it.each(['reviewed', 'published'])('is used when it is %s', async (state) => {
    const translations = { video: { ...reviewed, state, credit: 'Na Luz' } };
    const { languages, notices } = await load({
      'zap/video.json': video,
      'zap/language.json': { name: 'Diidxazá', translations },
    });
    expect(languages).toEqual([{ code: 'zap', name: 'Diidxazá', messages: { video } }]);
    expect(notices).toEqual([]);
  });

  it('is left out when its Spanish text has changed since, and the others stay', async () => {
    const sourceRevision = { ...reviewed.sourceRevision, sees: messageRevision('Antes.') };
    const { languages, notices } = await load({
      'zap/video.json': video,
      'zap/language.json': { translations: { video: { ...reviewed, sourceRevision } } },
    });
    expect(textsOf(languages)).toEqual({ play: video.play, noCaptions: '[zap] none' });
    expect(notices.map(({ code, keys }) => [code, keys])).toEqual([
      ['safety-stale', ['video:sees']],
    ]);
  });

  it('is left out when somebody has changed the translation after its review', async () => {
    const sourceRevision = {
      play: formatMessageRevision(PLAY, video.play),
      sees: formatMessageRevision(SEES, '[zap] otra cosa'),
    };
    const { languages, notices } = await load({
      'zap/video.json': video,
      'zap/language.json': { translations: { video: { ...reviewed, sourceRevision } } },
    });
    expect(textsOf(languages)).toEqual({ play: video.play, noCaptions: '[zap] none' });
    expect(notices.map(({ code, keys }) => [code, keys])).toEqual([
      ['safety-not-reviewed', ['video:sees']],
    ]);
  });

  it('is left out when the review does not name it', async () => {
    const sourceRevision = { play: messageRevision(PLAY) };
    const { languages, notices } = await load({
      'zap/video.json': video,
      'zap/language.json': { translations: { video: { ...reviewed, sourceRevision } } },
    });
    expect(textsOf(languages)).toEqual({ play: video.play, noCaptions: '[zap] none' });
    expect(notices.map(({ code, keys }) => [code, keys])).toEqual([
      ['safety-not-reviewed', ['video:sees']],
    ]);
  });

  it('follows the collective’s own Spanish, which needs no review', async () => {
    const own = { sees: 'Ese servidor sabrá desde dónde te conectas.' };
    const files = { 'es/video.json': own, 'zap/video.json': video };
    const before = await load({
      ...files,
      'zap/language.json': { translations: { video: reviewed } },
    });
    expect(textsOf(before.languages, 'es')).toEqual(own);
    expect(before.notices.map(({ code, keys }) => [code, keys])).toEqual([
      ['safety-stale', ['video:sees']],
    ]);
    const sourceRevision = { ...reviewed.sourceRevision, sees: messageRevision(own.sees) };
    const after = await load({
      'zap/language.json': { translations: { video: { ...reviewed, sourceRevision } } },
    });
    expect(textsOf(after.languages)).toEqual(video);
  });

  it('of a language that ships needs a review where the words are other ones', async () => {
    const { languages, notices } = await load({
      'pt/video.json': { play: 'Ver em {{host}}', sees: 'Está tudo bem.' },
    });
    expect(textsOf(languages, 'pt')).toEqual({ play: 'Ver em {{host}}' });
    expect(notices.map(({ keys }) => keys)).toEqual([['video:sees']]);
  });
});

it.each([
  [{ video: { state: 'done' } }, '"translations.video.state" must be one of wished, machine'],
  [{ video: {} }, '"translations.video.state" must be'],
  [{ video: 'reviewed' }, '"translations.video" must be an object'],
  [['video'], '"translations" must be an object with a state'],
  ['reviewed', '"translations" must be an object with a state for each namespace'],
  [{ video: { ...reviewed, sourceRevision: 'r3' } }, '"translations.video.sourceRevision" must be'],
  [{ video: { ...reviewed, sourceRevision: { play: 3 } } }, 'sourceRevision" must be an object'],
  [{ video: { ...reviewed, credit: 7 } }, '"translations.video.credit" must be a name'],
  [{ video: { ...reviewed, by: '2027' } }, '"translations.video.by" must be left out'],
])('refuses translations in language.json that say %j', async (translations, message) => {
  const thrown: unknown = await load({ 'zap/language.json': { translations } }).catch(
    (error: unknown) => error,
  );
  if (!isLanguageFilesError(thrown)) throw new Error('It was read', { cause: thrown });
  expect(thrown).toMatchObject({ code: 'bad-description', file: 'zap/language.json' });
  expect(thrown.message).toContain(message);
});

it('takes names that mean something to JavaScript for namespaces and messages like others', async () => {
  const text =
    '{ "translations": { "__proto__": { "state": "reviewed" }, "video": { "state": "reviewed", "sourceRevision": { "__proto__": "aaaa" } } } }';
  await mkdir(join(dir, 'zap'));
  await writeFile(join(dir, 'zap/language.json'), text);
  const { languages } = await load({ 'zap/video.json': video });
  expect(textsOf(languages)).toEqual({ noCaptions: '[zap] none' });
});
