import { parse } from '@retorquere/bibtex-parser';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBibtex } from '../src/index.ts';
import { publish } from './support/publish.ts';

const hostileTitles = [
  'Llaves { abiertas',
  'Llaves } cerradas',
  String.raw`\input{/etc/passwd} \\ \ x`,
  '100 % & $ # _ ~ ^',
  "Guiones -- y --- «comillas» ``así'' ?` !` <<>> ,,",
  '@book{otra, title = {x}}',
  'Ñandú, 日本語, عربى, Ελληνικά, 🐈',
  'Título, "con" = todo',
  'and',
];

/** Texts of characters that mean something to BibTeX or TeX, between letters of several scripts. */
const text = fc
  .string({
    unit: fc.constantFrom(...String.raw`\{}%&$#_~^"'@=,-?!<>. and aÑ日ع`),
    minLength: 1,
    maxLength: 40,
  })
  .filter((each) => /[\p{L}\p{N}]/u.test(each));

describe('toBibtex', () => {
  it('writes titles and names that an independent parser reads back', () => {
    const titles = [...hostileTitles, ...fc.sample(text, { numRuns: 500, seed: 16 })];
    const { entries } = publish(
      titles.map((title, index) => ({
        type: 'publication',
        slug: `obra-${index}`,
        title: { es: title },
        kind: 'book',
        state: 'published',
        published: '2021-10',
        summary: { es: title },
        credits: [
          { who: { name: title }, role: 'author' },
          { who: { name: 'Colectiva de Ejemplo' }, role: 'author' },
        ],
      })),
    );
    const works = entries.filter((entry) => entry.type === 'publication');
    const bibtex = toBibtex(works, {
      locale: 'es',
      siteUrl: 'https://colectiva.example/',
      pageUrl: ({ slug }) => `https://colectiva.example/${slug}?a_b=%20&{c}#d`,
    });
    // Titles are not in English here, so no capitals are to be guessed.
    const read = parse(bibtex, { english: false });
    expect(read.errors).toEqual([]);
    expect(read.entries.map(({ key }) => key)).toEqual(
      titles.map((_, index) => `publication-obra-${index}`),
    );
    const differences = read.entries.flatMap(({ fields }, index) => {
      const expected = (titles[index] ?? '').replaceAll(/\s+/g, ' ').trim();
      const names = (fields.author ?? []).map(({ name }) => name);
      const isEqual =
        fields['title'] === expected &&
        names[0] === expected &&
        names[1] === 'Colectiva de Ejemplo';
      return isEqual ? [] : [{ expected, title: fields['title'], names }];
    });
    expect(differences).toEqual([]);
    expect(read.entries[0]?.fields).toMatchObject({
      year: '2021',
      month: '10',
      url: 'https://colectiva.example/obra-0?a_b=%20&%7Bc%7D#d',
    });
  });
});
