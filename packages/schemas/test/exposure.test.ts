import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import * as schemas from '../src/index.ts';
import { exposeWhole } from '../src/exposure/public-form.ts';
import { walkSchema } from '../src/exposure/walk-schema.ts';
import { exposureProblems } from './support/exposure-problems.ts';

const { consentField, contentSchemas, defineModel, privateField, publicField, toPublicSchema } =
  schemas;
const isConsentField = ({ exposure }: schemas.SchemaField): boolean => exposure === 'consent';
const meta = { title: 'Made up', description: 'For this test.' };

describe('every content type', () => {
  it.each(Object.entries(contentSchemas))(
    'declares the exposure of each field of %s',
    (_, schema) => {
      expect(exposureProblems(schema)).toEqual([]);
    },
  );

  it.each(Object.entries(contentSchemas))(
    'keeps consents in %s where a field needs one',
    (_, schema) => {
      const fields = Object.values(schemas.getFields(schema) ?? {});
      // An article has no such field: its consents decide about the entry as a whole.
      const asks = schema === schemas.articleSchema || fields.some(isConsentField);
      expect(schemas.getFields(schema)?.['consents']?.exposure).toBe(asks ? 'private' : undefined);
    },
  );

  it.each(Object.entries(contentSchemas))(
    'publishes no picture of %s without a consent where fields of the entry need one',
    (_, schema) => {
      const fields = schemas.getFields(schema) ?? {};
      if (!Object.values(fields).some(isConsentField)) return;
      const pictures = Object.values(fields).filter((field) =>
        [...walkSchema(field.schema)].includes(schemas.pictureSchema),
      );
      expect(pictures.map(({ exposure }) => exposure)).toEqual(['consent']);
    },
  );

  it('has these private fields besides notes and the revisions of translations', () => {
    const hidden = Object.entries(contentSchemas).flatMap(([type, schema]) =>
      [...walkSchema(schema)].flatMap((each) =>
        Object.entries(schemas.getFields(each) ?? {}).flatMap(([key, { exposure }]) =>
          exposure === 'private' &&
          key !== 'notes' &&
          each !== schemas.consentSchema &&
          each !== schemas.pictureSchema &&
          each !== schemas.languageStateSchema
            ? [`${type} ${key}`]
            : [],
        ),
      ),
    );
    expect(hidden).toEqual([
      'person consents',
      'event room',
      'event room',
      'recording consents',
      'article consents',
    ]);
  });
});

describe('every exported schema', () => {
  it.each(Object.entries(contentSchemas))('exists for the content type %s', (type, schema) => {
    expect(schemas).toHaveProperty(`${type}Schema`, schema);
  });

  const exported = Object.entries(schemas).filter(
    ([name, value]) => name.endsWith('Schema') && typeof value !== 'function',
  );

  it.each(exported)('has a title and a description: %s', (_, schema) => {
    const { title, description } = z.globalRegistry.get(schema as z.ZodMiniType) ?? {};
    expect(title).toMatch(/\S/);
    expect(description).toMatch(/\S/);
  });
});

describe('a schema without a declared exposure', () => {
  const text = z.string();
  const cases: readonly (readonly [string, z.ZodMiniType, RegExp])[] = [
    ['an object', z.strictObject({ phone: text }), /phone/],
    ['an object in a list', z.optional(z.array(z.strictObject({ phone: text }))), /phone/],
    ['an object by key', z.record(text, z.strictObject({ phone: text })), /phone/],
    ['an object in a union', z.union([text, z.strictObject({ phone: text })]), /phone/],
    [
      'an object behind a default',
      z._default(z.strictObject({ phone: text }), { phone: '' }),
      /phone/,
    ],
    [
      'a field of a model',
      defineModel(
        { id: 'A', ...meta },
        { in: publicField(z.strictObject({ phone: text }), 'In', 'In.') },
      ),
      /phone/,
    ],
    ['a kind that redaction does not know', z.nullable(text), /nullable/],
    ['anything at all', z.unknown(), /unknown/],
  ];

  it.each(cases)('is found: %s', (_, schema, problem) => {
    expect(exposureProblems(schema).join()).toMatch(problem);
    expect(() => toPublicSchema(schema)).toThrow(TypeError);
  });

  it('is found: no texts, no scope, not optional', () => {
    const bare = defineModel(
      { id: 'B', title: '', description: '' },
      {
        a: publicField(text, '', ''),
        b: privateField(text, 'B', 'B.'),
        c: { ...consentField('name', text, 'C', 'C.'), scope: undefined as never }, // a mistake types would catch
      },
    );
    expect(exposureProblems(bare)).toEqual([
      'no title or description: ["a","b","c"]',
      'a: no title or description',
      'c: consent to what?',
      'c: not optional',
    ]);
  });

  it('is not found where a public form is declared', () => {
    const amountSchema = exposeWhole(z.strictObject({ amount: z.int() }).check(z.meta(meta)));
    expect(exposureProblems(z.array(amountSchema))).toEqual([]);
    expect(toPublicSchema(amountSchema)).toBe(amountSchema);
  });
});
