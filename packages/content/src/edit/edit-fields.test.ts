import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { editFields } from './edit-fields.ts';

const edit = (text: string, changes: Readonly<Record<string, unknown>>) =>
  editFields(text, new Map(Object.entries(changes)));

const file = `# Who edits this: Ada
title:  'Taller'   # as on the poster
starts: {local: "2030-03-08T17:00", zone: America/Mexico_City}
place:
  name: Patio # behind the house
  level: venue

nodes:
  # The first one is ours.
  - guid: radio-1
    title: Radio
    starts: 2030-03-08 # or the day after
  - {guid: prensa-1, title: Prensa}

# mode:
`;

it('changes a field and nothing around it', () => {
  expect(edit(file, { title: 'Taller de radio' })).toBe(
    file.replace("title:  'Taller'", 'title: Taller de radio'),
  );
});

it('changes a part of a field, and keeps the comments in it', () => {
  expect(edit(file, { place: { name: 'Patio', level: 'city' } })).toBe(
    file.replace('level: venue', 'level: city'),
  );
});

it('changes, adds and removes what items of a list hold, and adds items', () => {
  const nodes = [
    { guid: 'radio-1', starts: '2030-03-09', summary: { es: 'Sí:\nno' } },
    { guid: 'prensa-1', title: 'Prensa libre' },
    { guid: 'cine-1', title: 'Cine' },
  ];
  expect(edit(file, { nodes })).toBe(
    file
      .replace('    title: Radio\n', '')
      .replace(
        'starts: 2030-03-08 # or the day after',
        `starts: "2030-03-09" # or the day after
    summary:
      es: |-
        Sí:
        no`,
      )
      .replace(
        '{guid: prensa-1, title: Prensa}',
        `{ guid: prensa-1, title: Prensa libre }
  - guid: cine-1
    title: Cine`,
      ),
  );
});

it('adds and removes fields behind the last one, before the comments', () => {
  const text = 'title: Taller\nends: 2030\n\n# mode:\n';
  expect(edit(text, { ends: undefined, summary: { es: 'Hola' } })).toBe(
    'title: Taller\nsummary:\n  es: Hola\n\n# mode:\n',
  );
});

it('keeps the canonical form', () => {
  const text = 'title:\n  es: Taller\n  en: Workshop\nlanguages:\n  - es # for now\n';
  const title = { es: 'Taller: «redes»', en: 'Workshop' };
  expect(edit(text, { title, published: '2021', languages: ['es', 'en'] })).toBe(
    'title:\n  es: "Taller: «redes»"\n  en: Workshop\nlanguages:\n  - es # for now\n  - en\npublished: "2021"\n',
  );
});

it('edits the front matter of Markdown, and lines that end with CR LF', () => {
  const text = '---\r\ntitle: Taller\r\n---\r\n\r\ntitle: no\r\n';
  expect(edit(text, { title: 'Radio', ends: '2030' })).toBe(
    '---\r\ntitle: Radio\r\nends: "2030"\r\n---\r\n\r\ntitle: no\r\n',
  );
});

it.each([
  [
    'a list that gets shorter, with a comment',
    'a: [b]\nnodes:\n  - x # y\n  - z\n',
    { nodes: ['z'] },
  ],
  ['a field with a comment that is removed', 'a: b\nends: 2030 # or later\n', { ends: undefined }],
  ['one mapping in braces', 'title: [\n', { title: 'Taller' }],
  ['a value that another one refers to', 'a: &x 1\nb: *x\n', { a: 2 }],
  ['front matter without an end', '---\ntitle: Taller\n', { title: 'Radio' }],
])('leaves %s to people', (_, text, changes) => {
  expect(edit(text, changes)).toBeUndefined();
});

const scalar = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('a\nb', '- x', '# x', 'yes', '', 'a: b', ' x ', '2030'),
  fc.integer(),
  fc.boolean(),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value')),
  ),
}));
const fields = fc.dictionary(fc.constantFrom('title', 'nodes', 'place'), value);

it('gives the wanted fields and keeps the comments, or nothing', () => {
  let edited = 0;
  fc.assert(
    fc.property(fields, fields, (before, after) => {
      const text = `# first\nkeep: me # here\n${Object.keys(before).length > 0 ? stringify(before) : ''}# last\n`;
      const result = edit(text, { title: undefined, nodes: undefined, place: undefined, ...after });
      if (result === undefined) return;
      edited++;
      expect(parse(result)).toEqual(JSON.parse(JSON.stringify({ keep: 'me', ...after })));
      expect(result.startsWith('# first\nkeep: me # here\n')).toBe(true);
      expect(result.endsWith('# last\n')).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(edited).toBeGreaterThan(250);
});

it('adds a field to a mapping in brackets, with the comments in it and behind it', () => {
  const consents = [
    { scope: 'image', granted: 2024, withdrawn: '2026-11-28' },
    { scope: 'name', granted: 2025, withdrawn: '2026-11-28' },
  ];
  const text = `consents:
  - { scope: image, granted: 2024 } # by letter
  - { # in person
      scope: name, granted: 2025 }
`;
  expect(edit(text, { consents })).toBe(`consents:
  - { scope: image, granted: 2024, withdrawn: "2026-11-28" } # by letter
  - { # in person
      scope: name, granted: 2025, withdrawn: "2026-11-28" }
`);
});
