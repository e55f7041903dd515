import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { createJsonExportSchema, toJson } from '../src/index.ts';
import { generateEntries } from './support/generate-entries.ts';
import { publish } from './support/publish.ts';
import { sampleEntries } from './support/sample-entries.ts';
import { writeFieldList } from './support/write-field-list.ts';

const validate = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(
  createJsonExportSchema(),
);
const options = {
  locale: 'es',
  siteUrl: 'https://colectiva.example/',
  pageUrl: ({ slug }: { readonly slug: string }) => `https://colectiva.example/${slug}/`,
};
const fileUrl = (type: string, path: string) => `https://colectiva.example/${type}/${path}`;

describe('createJsonExportSchema', () => {
  it.each([
    ['sample entries', publish(sampleEntries)],
    ['500 generated entries', generateEntries(500)],
  ])('accepts what toJson writes of %s, with files and without', (_, { entries, lookup }) => {
    expect(entries.length).toBeGreaterThan(10);
    for (const more of [{ lookup, fileUrl }, { lookup }, {}]) {
      validate(JSON.parse(JSON.stringify(toJson(entries, { ...options, ...more }))));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('refuses a field that is not documented', () => {
    const { entries, ...rest } = toJson(publish(sampleEntries).entries, options);
    const [first] = entries;
    expect(validate({ ...rest, entries: [{ ...first, room: 'sala' }] })).toBe(false);
    expect(validate({ ...rest, entries: [first] })).toBe(true);
  });

  it('lists the fields of docs/json-fields.md, which `vitest --update` writes', async () => {
    const list = writeFieldList(createJsonExportSchema());
    await expect(list).toMatchFileSnapshot('../docs/json-fields.md');
  });
});
