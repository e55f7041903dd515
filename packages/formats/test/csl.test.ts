import { needsTestData } from '@comunal/test-kit/environment';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { toCslJson, type CitableEntry } from '../src/index.ts';
import { generateEntries } from './support/generate-entries.ts';
import { publish } from './support/publish.ts';
import { sampleEntries } from './support/sample-entries.ts';
import { readVector } from './support/vectors.ts';

const schema = readVector('csl/csl-data.json');

const isCitable = (entry: { readonly type: string }): entry is CitableEntry =>
  ['publication', 'recording', 'article', 'curriculum'].includes(entry.type);

describe('the schema of CSL', needsTestData('COMUNAL_VECTORS', 'csl/csl-data.json'), () => {
  it('accepts what toCslJson writes of sample entries and of 500 generated ones', () => {
    const validate = new Ajv({ strict: false, allErrors: true }).compile(
      JSON.parse(schema ?? '') as object,
    );
    for (const { entries, lookup } of [publish(sampleEntries), generateEntries(500)]) {
      const items = toCslJson(entries.filter(isCitable), {
        locale: 'es',
        siteUrl: 'https://colectiva.example/',
        lookup,
        pageUrl: ({ slug }) => `https://colectiva.example/${slug}/`,
      });
      expect(items.length).toBeGreaterThan(4);
      validate(items);
      expect(validate.errors ?? []).toEqual([]);
    }
  });
});
