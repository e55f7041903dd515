import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCmsConfig } from '../config/create-cms-config.ts';
import { readBundle, writeBundle } from './entry-files.ts';
import { createEntryFormat } from './entry-format.ts';
import { parseYaml } from './parse-yaml.ts';

const languages = ['es', 'en'];
const [collection] = createCmsConfig({ languages, locale: 'es', types: ['event'] }).collections;
const format = createEntryFormat({ fields: collection?.fields ?? [], languages });

const text = `# Lo nuestro
title: Taller # siempre igual
kind: workshop
starts: { local: "2030-05-11T10:00", zone: America/Mexico_City }
license: { name: LEAL, url: "https://leal.example" }
inventado: [1, { a: b }] # un campo que el formulario no conoce
summary:
  tzh: En tseltal
  es: De radio
credits:
  - { who: person/luna, role: speaker, otro: 1 }
  # alguien más
  - who: { name: Río }
    role: guest
`;

it('keeps what the form does not know, and every comment, whatever is edited', () => {
  const word = fc.string({ minLength: 1, maxLength: 20 }).filter((each) => /\S/.test(each));
  const edit = fc.record({
    title: word,
    summary: word,
    kind: fc.constantFrom('other', 'gathering'),
    name: word,
  });
  fc.assert(
    fc.property(edit, ({ title, summary, kind, name }) => {
      const data = structuredClone(format.fromFile(writeBundle({ files: { '.yaml': text } })));
      const edited = {
        ...data,
        title: { es: title, en: '' },
        summary: { ...(data['summary'] as object), en: summary },
        kind,
        credits: (data['credits'] as { who: object }[]).map((credit, index) =>
          index === 1 ? { ...credit, who: { entry: '', name: { es: name } } } : credit,
        ),
      };
      const { files } = readBundle(format.toFile(edited));
      const after = files['.yaml'] ?? '';
      const before = parseYaml(text) ?? {};
      expect(parseYaml(after)).toEqual({
        ...before,
        title,
        kind,
        summary: { tzh: 'En tseltal', es: 'De radio', en: summary },
        credits: [
          { who: 'person/luna', role: 'speaker', otro: 1 },
          { who: { name }, role: 'guest' },
        ],
      });
      for (const comment of ['# Lo nuestro', '# siempre igual', '# un campo', '# alguien más'])
        expect(after).toContain(comment);
      expect(format.plan(edited).isLossy).toBe(false);
    }),
    { numRuns: 200 },
  );
});

it('empties a field, keeps the hidden half of an item that moves, and says when a comment goes', () => {
  const data = structuredClone(format.fromFile(writeBundle({ files: { '.yaml': text } })));
  const [first, second] = data['credits'] as object[];
  const moved = { ...data, kind: null, credits: [second, first] };
  const { files, isLossy } = format.plan(moved);
  expect(parseYaml(files['.yaml'] ?? '')).toMatchObject({
    credits: [{ role: 'guest' }, { who: 'person/luna', otro: 1 }],
  });
  expect(parseYaml(files['.yaml'] ?? '')).not.toHaveProperty('kind');
  expect(isLossy).toBe(false);
  const shorter = format.plan({ ...data, credits: [first] });
  expect(shorter.isLossy).toBe(true);
  expect(parseYaml(shorter.files['.yaml'] ?? '')).toMatchObject({
    title: 'Taller',
    inventado: [1, { a: 'b' }],
  });
});

it.each([
  'title: [\n',
  'title: &a Taller\nsummary: *a\n',
  'title: Taller\ntitle: Radio\n',
  `title: ${'['.repeat(60)}${']'.repeat(60)}\n`,
  '- Taller\n',
])('writes nothing over a file that the loader cannot read: %j', (unreadable) => {
  const files = { '.yaml': unreadable };
  const data = format.fromFile(writeBundle({ files }));
  expect(format.findUnreadable(data)).toBe('.yaml');
  expect(readBundle(format.toFile({ ...data, title: { es: 'Nuevo' } })).files).toEqual(files);
});
