import { needsTestData } from '@comunal/test-kit/environment';
import { pickCount } from '@comunal/test-kit/pick-cases';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { expect, it } from 'vitest';
import { toSchedule } from '../src/index.ts';
import { publicGathering } from './support/gathering.ts';
import { readVector } from './support/vectors.ts';

const options = {
  locale: 'es',
  siteUrl: 'https://colectiva.example/',
  pageUrl: () => 'https://colectiva.example/es/actividades/encuentro/',
} as const;

const jsonSchemas = {
  json: readVector('schedule/schema.json'),
  json2: readVector('schedule/schema2.json'),
};
const xsd = readVector('schedule/schedule.xml.xsd');

it.each(['json', 'json2'] as const)(
  'writes %s that its published schema accepts',
  needsTestData('COMUNAL_VECTORS', 'schedule/schema.json'),
  (format) => {
    const validate = createValidator(jsonSchemas[format] ?? '');
    fc.assert(
      fc.property(publicGathering, (event) => {
        const value: unknown = JSON.parse(toSchedule(event, { ...options, format }));
        expect(validate(value) || validate.errors).toBe(true);
      }),
      { numRuns: pickCount(100, 3_000) },
    );
  },
);

it(
  'writes XML that the published XSD accepts',
  needsTestData('COMUNAL_VECTORS', 'schedule/schedule.xml.xsd'),
  () => {
    using schema = XmlDocument.fromString(xsd ?? '');
    using validator = XsdValidator.fromDoc(schema);
    fc.assert(
      fc.property(publicGathering, (event) => {
        using document = XmlDocument.fromString(toSchedule(event, { ...options, format: 'xml' }));
        expect(() => validator.validate(document)).not.toThrow();
      }),
      { numRuns: pickCount(100, 3_000) },
    );
  },
);

function createValidator(schema: string) {
  const { $schema: _, ...rest } = JSON.parse(schema) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addFormat('color', /^#[0-9a-f]{6}$/i);
  return ajv.compile(rest);
}
