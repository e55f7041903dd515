import { expect, it } from 'vitest';
import { call, callWith } from './support/call.ts';
import { writeProject } from './support/write-project.ts';

const EVENT = `visibility: public
starts: 2030-03-08
title:
  es: Taller de redes
  pt: Oficina de redes
summary:
  es: Para empezar
`;

it('says how far the translation to each language is', async () => {
  const root = await writeProject({ 'events/taller.yaml': EVENT });
  const { code, out, err } = await call(root, 'status');
  expect([code, err]).toEqual([0, '']);
  expect(out).toBe(
    'en: 50% (2 of 4 texts). Not translated: 2. Source changed: 0.\npt: 75% (3 of 4 texts). Not translated: 1. Source changed: 0.\n',
  );
});

it('counts no entry that is not for everybody', async () => {
  const closed = EVENT.replace('public', 'closed');
  const root = await writeProject({ 'events/taller.yaml': EVENT, 'events/otro.yaml': closed });
  const { out } = await call(root, 'status', '--to', 'pt', '--json');
  expect(JSON.parse(out)).toEqual({
    version: 1,
    withheld: 1,
    languages: [
      {
        language: 'pt',
        counts: { written: 3, stale: 0, missing: 1, total: 4 },
        entries: [
          { entry: 'site/site', counts: { written: 2, stale: 0, missing: 0, total: 2 } },
          { entry: 'event/taller', counts: { written: 1, stale: 0, missing: 1, total: 2 } },
        ],
        people: [],
      },
    ],
  });
});

it.each([
  [
    'en',
    'site.yaml does not have the language “zap”. It has, to translate to: en, pt. Another one is added with: comunal translate start.',
  ],
  ['es', 'site.yaml no tiene el idioma «zap». Tiene, para traducir: en, pt.'],
  ['pt', 'O site.yaml não tem o idioma “zap”. Tem, para traduzir: en, pt.'],
])('names the languages there are, in %s, where one is not', async (locale, sentence) => {
  const root = await writeProject({});
  const { code, err } = await callWith(root, ['status', '--to', 'zap'], { locale });
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});

it('refuses the language that is translated from, and a folder without a site', async () => {
  const root = await writeProject({});
  expect((await call(root, 'status', '--to', 'es')).err).toContain('es is the language that is');
  const elsewhere = await call(root, 'status', '--dir', 'nowhere');
  expect([elsewhere.code, elsewhere.err]).toEqual([
    1,
    'The folder nowhere has no site.yaml with the languages of the site: name the content folder with --dir.\n',
  ]);
});
