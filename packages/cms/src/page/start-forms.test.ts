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

/** Opens a file in the forms, and returns what is written when it is saved, as a new entry or not. */
async function saveEvent(text: string, newRecord: boolean): Promise<string | undefined> {
  const formats: DecapFormat[] = [];
  let preSave: Parameters<DecapCms['registerEventListener']>[0]['handler'] | undefined;
  const CMS: DecapCms = {
    init: () => {},
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
  await startForms({
    CMS,
    createClass: () => undefined,
    h: () => undefined,
    language: 'es',
    readConfig: async () => stringify(config, { aliasDuplicateObjects: false }),
    confirm: () => true,
  });
  const data = toData(formats[0]?.fromFile(writeBundle({ files: { '.yaml': text } })) ?? {});
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
