import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { toBibtex, toCslJson, type CitableEntry } from '../src/index.ts';
import { createPublic } from './support/create-public.ts';

const options = { locale: 'es', siteUrl: 'https://colectiva.example/' };

const isbns = ['978-0-306-40615-7', '9780306406157', '978-3-16-148410-0', 'none', 'unknown'];
/** Few values each, so that many editions have much in common. */
const edition = fc.record(
  {
    language: fc.constantFrom('es', 'en', 'pt-BR'),
    format: fc.constantFrom('print', 'digital', 'audio'),
    state: fc.constant('published'),
    published: fc.constantFrom('2021', '2021-10', '2021-12', '2022-03-08'),
    isbn: fc.constantFrom(...isbns),
    name: fc.constantFrom({ es: 'Primera edición' }, { es: 'Segunda edición' }),
  },
  { requiredKeys: ['language', 'format', 'state'] },
);
interface Edition {
  readonly language: string;
  readonly format: string;
  readonly isbn?: string;
  readonly published?: string;
}
/** Slugs that end like the language, the form or the year of an edition, or like a number. */
const slug = fc.constantFrom(
  'libro',
  'libro-es',
  'libro-es-print',
  'libro-es-print-2021',
  'libro-2',
);
const work = fc.record({ slug, editions: fc.array(edition, { maxLength: 4 }) });

const toWork = ({ slug: ofWork, editions }: { slug: string; editions: readonly object[] }) =>
  createPublic('publication', ofWork, {
    title: 'Libro',
    kind: 'book',
    state: 'published',
    summary: { es: 'Un libro.' },
    editions,
  });
const listKeys = (entries: readonly CitableEntry[]) =>
  toCslJson(entries, options).map(({ id }) => id);

it('gives no two items of an export the same key', () => {
  fc.assert(
    fc.property(fc.array(work, { maxLength: 5 }), (works) => {
      const entries = works.map(toWork);
      const keys = listKeys(entries);
      expect(new Set(keys).size).toBe(keys.length);
      const inBibtex = [...toBibtex(entries, options).matchAll(/^@\w+\{([^,]*),$/gm)];
      expect(inBibtex.map(([, key]) => key)).toEqual(keys);
    }),
    { numRuns: 500 },
  );
});

it('keeps the key of each edition when another one is put in front', () => {
  const toOwnName = ({ language, format, isbn = 'none', published = '' }: Edition) =>
    [language, format, /^\d/.test(isbn) ? isbn.replaceAll('-', '') : published].join(' ');
  fc.assert(
    fc.property(
      fc.uniqueArray(edition, { minLength: 2, maxLength: 6, selector: toOwnName }),
      ([added, ...editions]) => {
        const before = listKeys([toWork({ slug: 'libro', editions })]);
        const after = listKeys([
          toWork({ slug: 'libro', editions: added ? [added, ...editions] : editions }),
        ]);
        expect(after.slice(1)).toEqual(before);
      },
    ),
    { numRuns: 500 },
  );
});
