import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { createCmsConfig } from '../config/create-cms-config.ts';
import { readBundle, writeBundle } from '../entry/entry-files.ts';
import type { Fields } from '../entry/plain-value.ts';
import type { DecapCms, DecapData, DecapEntry, DecapFormat } from './decap.ts';
import { startForms } from './start-forms.ts';

/** The data of a form as Decap holds them. */
function toData(fields: Fields): DecapData {
  return {
    toJS: () => fields,
    set: (key, value) => toData({ ...fields, [key]: value }),
    delete: (key) => toData(Object.fromEntries(Object.entries(fields).filter(([k]) => k !== key))),
  };
}

/** Starts the forms in a page, and returns what they give to Decap. */
async function start(isFramed = false) {
  const formats: DecapFormat[] = [];
  let preSave: Parameters<DecapCms['registerEventListener']>[0]['handler'] | undefined;
  let isStarted = false;
  const CMS: DecapCms = {
    init: () => {
      isStarted = true;
    },
    registerCustomFormat: (_, __, format) => void formats.push(format),
    registerEventListener: ({ handler }) => {
      preSave = handler;
    },
    getLocale: () => ({}),
    registerLocale: () => {},
    getBackend: () => undefined,
    getWidget: () => undefined,
    registerWidget: () => {},
  };
  const config = createCmsConfig({ languages: ['es'], locale: 'es', types: ['event'] });
  const starting = startForms({
    CMS,
    createClass: () => undefined,
    h: () => undefined,
    language: 'es',
    isFramed,
    readConfig: async () => stringify(config, { aliasDuplicateObjects: false }),
    confirm: () => true,
  });
  const failure: unknown = await starting.catch((error: unknown) => error);
  return { formats, preSave, isStarted, failure };
}

/** Opens a file in the forms, edits it, and returns what is written when it is saved, as a new entry or not. */
async function saveEvent(
  text: string,
  newRecord: boolean,
  edit: (data: Fields) => Fields = (data) => data,
): Promise<string | undefined> {
  const { formats, preSave } = await start();
  const opened = formats[0]?.fromFile(writeBundle({ files: { '.yaml': text } })) ?? {};
  const data = toData(edit(opened));
  const values = { collection: 'event', data, newRecord };
  const get = (key: keyof typeof values) => values[key];
  const entry: DecapEntry = { get: get as DecapEntry['get'] }; // which has a signature for each key
  const saved = preSave?.({ entry }) ?? data;
  return readBundle(formats[0]?.toFile(saved.toJS()) ?? '').files['.yaml'];
}

const text = `visibility: public
title: Taller
aliases:
  - curso
formerUrls:
  - https://vieja.example/curso
`;

it('closes the copy of an entry, to which no old address leads', async () => {
  expect(await saveEvent(text, true)).toBe('visibility: closed\ntitle: Taller\n');
});

it('leaves an entry open that was saved before', async () => {
  expect(await saveEvent(text, false)).toBe(text);
});

it('starts nothing in a frame of another page', async () => {
  const { isStarted, failure } = await start(true);
  expect([isStarted, String(failure)]).toEqual([false, expect.stringContaining('otra página')]);
});

it('saves nothing where somebody is chosen and named at once, and says whom that concerns', async () => {
  const credit = (who: Fields) => (data: Fields) => ({
    ...data,
    credits: [{ who, role: 'author' }],
  });
  const both = { entry: 'person/luna', name: { es: 'Luna' } };
  await expect(saveEvent(text, false, credit(both))).rejects.toThrow('En person/luna también hay');
  const chosen = { entry: 'person/luna', name: { es: '' } };
  expect(await saveEvent(text, false, credit(chosen))).toContain('who: person/luna');
  const named = { entry: '', name: { es: 'Luna' } };
  expect(await saveEvent(text, false, credit(named))).toContain('es: Luna');
});
