import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toVideoBody } from '../videos/video-input.ts';
import { withoutFallbackTags } from './fallback-tags.ts';
import { readLanguage, writeLanguage } from './language.ts';
import { readLicence, writeLicence } from './licence.ts';
import { readPrivacy, VideoPrivacy } from './privacy.ts';

it.each([
  ['es', 'es', undefined],
  ['es-MX', 'es-419', 'lang:es-MX'],
  ['es-ES', 'es', 'lang:es-ES'],
  ['pt', 'pt', undefined],
  ['pt-BR', 'pt', 'lang:pt-BR'],
  ['pt-AO', 'pt-PT', 'lang:pt-AO'],
  ['zh-TW', 'zh-Hant', 'lang:zh-TW'],
  ['zh-Hans-HK', 'zh-Hans', 'lang:zh-Hans-HK'],
  ['ca-ES-valencia', 'ca-valencia', undefined],
  ['ase', 'ase', undefined],
  ['nah', null, 'lang:nah'],
  ['yua', null, 'lang:yua'],
  ['mfs', null, 'lang:mfs'],
  ['sa', null, 'lang:sa'],
  ['not a language', null, 'lang:not a language'],
])('writes %s as %s', (language, id, tag) => {
  const written = writeLanguage(language);
  expect([written.id, written.tag]).toEqual([id, tag]);
});

const tags = fc.array(
  fc.string({ minLength: 2, maxLength: 30 }).filter((tag) => !/^(lang|licence):/.test(tag)),
  { maxLength: 3 },
);
const part = fc.string({ unit: fc.constantFrom(...'abcdefgpstz'), minLength: 2, maxLength: 3 });
const languages = fc.oneof(
  fc
    .tuple(part, fc.constantFrom('', '-MX', '-419', '-Hant', '-Latn-PE'))
    .map((each) => each.join('')),
  fc.string({ minLength: 1 }),
);
const licences = fc.oneof(
  fc.constantFrom('CC-BY-4.0', 'CC-BY-SA-3.0', 'CC-BY-NC-SA-2.0-FR', 'CC0-1.0', 'LEAL', 'AGPL-3.0'),
  fc.string({ minLength: 1 }),
);

it('returns every language, every licence and the tags of people as they were written', () => {
  fc.assert(
    fc.property(languages, licences, tags, (language, licence, ownTags) => {
      const { id, tag: languageTag } = writeLanguage(language);
      const { id: number, tag: licenceTag } = writeLicence(licence);
      const allTags = [...ownTags, languageTag, licenceTag].filter((tag) => tag !== undefined);
      expect(readLanguage(id, allTags)).toBe(language);
      expect(readLicence(number, allTags)).toBe(licence);
      expect(withoutFallbackTags(allTags)).toEqual(ownTags);
    }),
  );
});

it('sends no tag that PeerTube would refuse or cut', async () => {
  const createError = (code: string) => new Error(code);
  const sent = (licence: string): Promise<unknown> =>
    toVideoBody({ licence, tags: [] }, createError).catch(String);
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, maxLength: 40 }), async (licence) => {
      const { id, tag } = writeLicence(licence);
      const json = { licence: id, tags: tag === undefined ? [] : [tag] };
      const isLong = tag !== undefined && tag.length > 30;
      expect(await sent(licence)).toEqual(isLong ? 'Error: bad-request' : { json });
    }),
  );
  const five = ['aa', 'bb', 'cc', 'dd', 'ee'];
  const refused = toVideoBody({ language: 'nah', tags: five }, createError);
  await expect(refused).rejects.toThrow('too-many-tags');
});

it('names every privacy, and reads an unknown one as private', () => {
  for (const [name, id] of Object.entries(VideoPrivacy)) expect(readPrivacy(id)).toBe(name);
  expect(readPrivacy(6)).toBe('private');
});
