import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as cases from '../test/support/cases.ts';
import { contentTypes, type ContentType } from './atoms/content-type.ts';
import { getFields } from './exposure/define-model.ts';
import { toJsonSchema } from './json-schema.ts';
import { contentSchemas } from './types/content-schemas.ts';

const compile = (type: ContentType) =>
  new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
  }).compile(toJsonSchema(type));
const compiled = new Map<ContentType, ReturnType<typeof compile>>();
/** Compiles the schema of a type once: that takes longer than all that is validated by it. */
function validatorOf(type: ContentType): ReturnType<typeof compile> {
  const validate = compiled.get(type) ?? compile(type);
  compiled.set(type, validate);
  return validate;
}
const entries = Object.entries(cases);

describe('toJsonSchema', () => {
  it.each(contentTypes)(
    'gives a valid schema of draft 2020-12 for %s, with texts for each field',
    (type) => {
      const schema = toJsonSchema(type);
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(() => validatorOf(type)).not.toThrow();
      expect(schema).toMatchObject({ title: expect.any(String), description: expect.any(String) });
      for (const [key, field] of Object.entries(getFields(contentSchemas[type]) ?? {}))
        expect(schema.properties?.[key]).toMatchObject({
          title: field.title,
          description: field.description,
        });
    },
  );

  it('has a case for every type', () => {
    expect(new Set(entries.map(([, { type }]) => type))).toEqual(new Set(contentTypes));
  });

  it.each(entries)('accepts the same entries as the schemas: %s', (_, entry) => {
    const validate = validatorOf(entry.type);
    validate(entry);
    expect(validate.errors ?? []).toEqual([]);
    const { type: _type, slug: _slug, ...asWritten } = entry;
    expect(validate(asWritten)).toBe(true);
  });

  it.each(entries)('rejects an unknown key and a value of the wrong type: %s', (_, entry) => {
    const validate = validatorOf(entry.type);
    expect(validate({ ...entry, titel: 'x' })).toBe(false);
    expect(validate({ ...entry, visibility: 'Public' })).toBe(false);
    expect(validate({ ...entry, translations: { es: { state: 'done' } } })).toBe(false);
  });

  it('refuses unknown keys and languages deep inside', () => {
    const validate = validatorOf('event');
    const { workshop } = cases;
    expect(validate({ ...workshop, place: { ...workshop.place, street: 'x' } })).toBe(false);
    expect(validate({ ...workshop, summary: { Español: 'x' } })).toBe(false);
    expect(validate({ ...workshop, starts: 'noviembre' })).toBe(false);
  });

  it('accepts a bare number where a text may look like one, as YAML reads it, and nowhere else', () => {
    const { book } = cases;
    const publication = validatorOf('publication');
    expect(publication({ ...book, published: 2021, title: 1984 })).toBe(true);
    for (const wrong of [
      { published: 2021.5 },
      { published: true },
      { state: 1 },
      { cover: { path: 'a.svg', alt: true } },
    ])
      expect(publication({ ...book, ...wrong }), JSON.stringify(wrong)).toBe(false);
  });

  it('says the same of a schema wherever it stands, also where another type of part has it first', () => {
    const { $defs = {} } = toJsonSchema('campaign');
    expect($defs['Gifts']?.properties?.['asOf']).toMatchObject({ type: ['string', 'integer'] });
    const event = validatorOf('event');
    const node = { kind: 'workshop', title: 'A', starts: '2021' };
    expect(event({ ...cases.workshop, nodes: [{ ...node, state: 'imagined' }] })).toBe(false);
  });

  it('refuses what is no date, no time, or a text in no language', () => {
    const event = validatorOf('event');
    const { workshop } = cases;
    for (const wrong of [
      { starts: '2021-13' },
      { starts: '2021-08-32' },
      { starts: { local: '2021-08-05 10:00', zone: 'America/Mexico_City' } },
      { starts: { local: '2021-08-05T10:00', zone: '-06:00' } },
      { summary: {} },
    ])
      expect(event({ ...workshop, ...wrong }), JSON.stringify(wrong)).toBe(false);
  });

  it('takes texts in another language, and leaves none of its own beside them', () => {
    const asked: string[] = [];
    const schema = toJsonSchema('event', {
      describe: (object, field) => {
        asked.push(`${object} ${field ?? ''}`);
        if (object === 'Event' && field === undefined)
          return { title: 'Actividad', description: 'A' };
        return field === 'starts' ? { title: 'Inicio', description: 'B' } : undefined;
      },
    });
    expect(schema).toMatchObject({
      title: 'Actividad',
      description: 'A',
      properties: { starts: { title: 'Inicio', description: 'B' } },
    });
    expect(JSON.stringify(schema).match(/"title":"(?!Actividad|Inicio)/g)).toBe(null);
    expect(asked).toEqual(expect.arrayContaining(['Date and time ', 'Consent granted']));
  });

  it('says beside each choice what it is called, in objects that may be left out too', () => {
    const describeChoice = (object: string | undefined, field: string, choice: string) =>
      `${object}.${field}.${choice}`;
    const { properties = {} } = toJsonSchema('organization', { describeChoice });
    expect(properties['visibility']).toMatchObject({
      enum: ['public', 'unlisted', 'allies', 'closed'],
      enumDescriptions: ['public', 'unlisted', 'allies', 'closed'].map(
        (choice) => `Organization.visibility.${choice}`,
      ),
    });
    const place = JSON.stringify(properties['place']);
    expect(place).toContain('"Place.precision.exact"');
    expect(place).toContain('"undefined.level.city"');
  });

  it('describes the fields of parts too', () => {
    expect(JSON.stringify(toJsonSchema('event'))).toContain('a secret, in no output');
  });
});
