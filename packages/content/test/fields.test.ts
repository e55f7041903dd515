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
  'finds the page of all fields in %s current: pnpm --filter @comunal/content fields',
  (locale, name) => {
    const page = new URL(`../docs/${name}`, import.meta.url);
    expect(readFileSync(page, 'utf8')).toBe(renderFieldsPage(locale));
  },
);

it('finds the English texts and the notes for translators current: pnpm --filter @comunal/content fields', () => {
  const { en, notes } = renderFieldMessages();
  const i18n = new URL('../../i18n/', import.meta.url);
  expect(readFileSync(new URL('locales/en/fields.json', i18n), 'utf8')).toBe(en);
  expect(readFileSync(new URL('notes/fields.json', i18n), 'utf8')).toBe(notes);
});

it('finds a title and a description of each field in each language', () => {
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

it.each(contentTypes)('--fields %s tells each field in three languages', async (type) => {
  for (const locale of ['es', 'en', 'pt'] as const) {
    const { code, out } = await runCheck(['--fields', type], { locale });
    expect(code).toBe(0);
    expect(out).not.toMatch(/problems:|\{\{|undefined|null|\[object/);
    const written = Object.keys(contentSchemas[type].def.shape).filter(
      (key) => key !== 'type' && key !== 'slug', // the file's place says them
    );
    for (const key of written) expect(out).toMatch(new RegExp(`^  ${key}: .`, 'm'));
  }
});

it('tells of a field what it is, whether it is needed and shown, and what it takes', async () => {
  const { out } = await runCheck(['--fields', 'event']);
  expect(out).toContain(`
  starts: hace falta; sale con la entrada
    Inicio: Una fecha, tan exacta como se sepa, u hora local y zona.
    Lleva una fecha: 2021, 2021-08 o 2021-08-05, o estos campos: local, zone.
`);
  expect(out).toContain('visibility: si falta, cuenta como closed');
  expect(out).toContain('notes: puede faltar; no sale nunca');
  expect(out).toMatch(/^starts, ends.*\n\n {2}local: hace falta/m);
  const person = await runCheck(['--fields', 'person']);
  expect(person.out).toMatch(/sale solo con un consentimiento para biography/);
});

it('prints nothing in English where another language is asked for', async () => {
  for (const locale of ['es', 'pt'] as const) {
    const { out } = await runCheck(['--fields', 'event'], { locale });
    expect(out).not.toMatch(/\b(?:the|whether|shown|its)\b/i);
  }
});

it('--fields alone lists the types', async () => {
  const { code, out } = await runCheck(['--fields']);
  expect(code).toBe(0);
  for (const type of contentTypes) expect(out).toMatch(new RegExp(`^  ${type}: \\S`, 'm'));
});

it('--fields of no type is a wrong call', async () => {
  const { code, err } = await runCheck(['--fields', 'evnt'], { locale: 'en' });
  expect(code).toBe(2);
  expect(err).toContain('There is no type of entry “evnt”');
  expect(err).toContain('Did you mean “event”?');
});

it('--fields --json is the JSON Schema', async () => {
  const { out } = await runCheck(['--fields', 'page', '--json']);
  expect(JSON.parse(out)).toMatchObject({ required: ['title', 'body'] });
  expect(JSON.parse((await runCheck(['--fields', '--json'])).out)).toEqual(contentTypes);
});
