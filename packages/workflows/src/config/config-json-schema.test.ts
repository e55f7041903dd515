import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toConfigJsonSchema } from './config-json-schema.ts';

it('is the file that the package brings for editors', () => {
  const file = new URL('../../config.schema.json', import.meta.url);
  const inFile: unknown = JSON.parse(readFileSync(file, 'utf8'));
  expect(inFile, 'Write what toConfigJsonSchema() returns into it.').toEqual(toConfigJsonSchema());
});

it('describes each field, and knows no other', () => {
  expect(toConfigJsonSchema()).toMatchObject({
    type: 'object',
    additionalProperties: false,
    properties: { archive: { properties: { waitDays: { minimum: 0, title: 'Days to wait' } } } },
  });
});
