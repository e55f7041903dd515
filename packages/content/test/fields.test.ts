import { readFileSync } from 'node:fs';
import { contentSchemas, contentTypes } from '@comunal/schemas';
import { expect, it } from 'vitest';
import { renderFieldMessages } from '../scripts/render-field-messages.ts';
import { renderFieldsPage } from '../scripts/render-fields-page.ts';
import { createFieldTexts } from '../src/fields/field-texts.ts';
import { listFields } from '../src/fields/list-fields.ts';
import { runCheck } from './support/run-check.ts';

it.each([
  ['en', 'content-fields.md'],
  ['es', 'content-fields.es.md'],
  ['pt', 'content-fields.pt.md'],
] as const)(
  'has an up-to-date page of all fields in %s: pnpm --filter @comunal/content fields',
  (locale, name) => {
    const page = new URL(`../docs/${name}`, import.meta.url);
    expect(readFileSync(page, 'utf8')).toBe(renderFieldsPage(locale));
  },
);

it('has up-to-date English texts and notes for translators: pnpm --filter @comunal/content fields', () => {
  const { en, notes } = renderFieldMessages();
  const i18n = new URL('../../i18n/', import.meta.url);
  expect(readFileSync(new URL('locales/en/fields.json', i18n), 'utf8')).toBe(en);
  expect(readFileSync(new URL('notes/fields.json', i18n), 'utf8')).toBe(notes);
});

it('has a title and a description of each field in each language', () => {
  const missing = (['es', 'en', 'pt'] as const).flatMap((locale) => {
    const texts = createFieldTexts(locale);
    return contentTypes
      .flatMap((type) => listFields(type))
      .flatMap(({ fields }) => fields)
      .filter(({ title, keys }) => title !== '' && texts(keys) === undefined)
      .map(({ keys }) => `${locale} ${keys[0]}`);
  });
  expect(missing).toEqual([]);
});

it.each(contentTypes)('lists each field of %s in three languages', async (type) => {
  for (const locale of ['es', 'en', 'pt'] as const) {
    const { code, out } = await runCheck(['--fields', type], { locale });
    expect(code).toBe(0);
    expect(out).not.toMatch(/problems:|\{\{|undefined|null|\[object/);
    const written = Object.keys(contentSchemas[type].def.shape).filter(
      (key) => key !== 'type' && key !== 'slug', // they come from the folder and the file name
    );
    for (const key of written) expect(out).toMatch(new RegExp(`^  ${key}: .`, 'm'));
  }
});

it('describes a field: its title, whether it is required and shown, and what it takes', async () => {
  const { out } = await runCheck(['--fields', 'event']);
  expect(out).toContain(`
  starts: obligatorio; se muestra con la entrada
    Inicio: Una fecha, tan exacta como se sepa, u hora local y zona.
    Lleva una fecha: 2021, 2021-08 o 2021-08-05, o estos campos: local, zone.
`);
  expect(out).toContain('visibility: si falta, vale closed');
  expect(out).toContain('notes: opcional; no se muestra nunca');
  expect(out).toMatch(/^updated, starts, ends.*\n\n {2}local: obligatorio/m);
  const person = await runCheck(['--fields', 'person']);
  expect(person.out).toMatch(/se muestra solo con un consentimiento para biography/);
});

it('prints no English in another language', async () => {
  for (const locale of ['es', 'pt'] as const) {
    const { out } = await runCheck(['--fields', 'event'], { locale });
    expect(out).not.toMatch(/\b(?:the|whether|shown|its)\b/i);
  }
});

it('lists the types for --fields without a type', async () => {
  const { code, out } = await runCheck(['--fields']);
  expect(code).toBe(0);
  for (const type of contentTypes) expect(out).toMatch(new RegExp(`^  ${type}: \\S`, 'm'));
});

it('rejects --fields with an unknown type', async () => {
  const { code, err } = await runCheck(['--fields', 'evnt'], { locale: 'en' });
  expect(code).toBe(2);
  expect(err).toContain('There is no type of entry “evnt”');
  expect(err).toContain('Did you mean “event”?');
});

it('prints the JSON Schema for --fields --json', async () => {
  const { out } = await runCheck(['--fields', 'page', '--json']);
  expect(JSON.parse(out)).toMatchObject({ required: ['title', 'body'] });
  expect(JSON.parse((await runCheck(['--fields', '--json'])).out)).toEqual(contentTypes);
});
