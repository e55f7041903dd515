import { pickCount } from '@comunal/test-kit/pick-cases';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFields } from '../parse/parse-fields.ts';
import {
  formatContent,
  isCanonical,
  parseContent,
  stringifyFrontMatter,
  stringifyYaml,
} from './index.ts';

const path = 'events/taller.yaml';
const format = (text: string) => formatContent(text, { path });

function read(text: string): unknown {
  const parsed = parseFields(text);
  if (!parsed.ok) throw new Error(`${parsed.code} in ${JSON.stringify(text)}`);
  return parsed.fields;
}

const syntax = '# ,#, - ,-,: ,:,",\',\\,|,> ,---,...,%,@,&x,*x,!!str,{,},[,],?,? ,`,=,<<,~'.split(
  ',',
);
const special =
  '\n,\n\n, ,\t,\r,\r\n,\u2028,\u0000,\u0007,\u0085,\u00a0,\ufeff,\ufffe,\ud800,🌱,ñ,a'.split(',');
const otherTypes =
  'no,yes,null,2021,2021-03-08,09:30,1e3,1.10,0x1,0o7,007,.inf,.5,-0,+1,1e400'.split(',');
const longLine =
  'una línea larga que nadie debe doblar, porque entonces cada cambio mueve todas las que siguen detrás de ella';
const pieces = [',', ...syntax, ...special, ...otherTypes, longLine];
const text = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((each) => each.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const scalar = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
// JavaScript moves names that look like list positions to the front.
const name = text.filter((key) => !/^\d+$/.test(key));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    { weight: 3, arbitrary: scalar },
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  ),
}));
const fields = fc.dictionary(name, value, { maxKeys: 5 });

describe('stringifyYaml', () => {
  it('writes data that the loader reads as they were, in a form that formatting keeps', () => {
    fc.assert(
      fc.property(fields, (data) => {
        const written = stringifyYaml(data);
        expect(read(written)).toEqual(data);
        expect(format(written)).toBe(written);
        expect(stringifyYaml(read(written))).toBe(written);
        // With a comment, another parser reads it.
        expect(format(`${written}# last\n`)).toBe(`${written}# last\n`);
      }),
      { numRuns: pickCount(200, 6_000) },
    );
  });
});

const yamlOf = (text: string) => formatContent(text, { path: 'a.yaml' });
const markdownOf = (text: string) => formatContent(text, { path: 'a.es.md' });

describe('formatContent', () => {
  it('writes the same data in the same way, however they were written', () => {
    const canonical =
      'title:\n  es: Taller\nlanguages:\n  - es\n  - pt-BR\nfree: true\nnotes: null\n';
    expect(yamlOf(canonical)).toBe(canonical);
    for (const text of [
      '{title: {es: Taller}, "languages": [es, pt-BR], free: True, notes: ~}',
      'title: {"es": \'Taller\'}\n\nlanguages:\n- es\n- >-\n  pt-BR\n\nfree:   TRUE\nnotes:\n',
      '---\r\ntitle:\r\n    es: Taller\r\nlanguages: [es,\r\n  pt-BR]\r\n? free\r\n: true\r\nnotes: Null\r\n...\r\n',
      '\ufefftitle: { es: Taller }\nlanguages: [es, pt-BR]\nfree: true\nnotes: null',
    ])
      expect(yamlOf(text)).toBe(canonical);
  });

  it('keeps numbers as they are written, since one may stand for a text', () => {
    const text = 'version: 1.10\npublished: 2021\nfloor: 007\ncount: 1e3\nmask: 0x1F\n';
    expect(yamlOf(text)).toBe(text);
  });

  it('quotes a text that other readers take for a date or a boolean, and folds no line', () => {
    const line = 'palabra '.repeat(60).trim();
    expect(yamlOf(`a: 2021-03-08\nb: no\nc: 09:30\nd: ${line}\n`)).toBe(
      `a: "2021-03-08"\nb: "no"\nc: "09:30"\nd: ${line}\n`,
    );
  });

  it('formats the front matter of Markdown and no character of the text below', () => {
    const body = 'a:   b\n\n---\n\n  - c  \n\td';
    expect(markdownOf(`---\ntitle:   'A'\n---\n\n\n${body}\n\n`)).toBe(
      `---\ntitle: A\n---\n\n${body}\n`,
    );
    expect(markdownOf(`---\r\ntitle: A\r\n---\r\nUno\r\ndos\r\n`)).toBe(
      '---\ntitle: A\n---\n\nUno\ndos\n',
    );
    expect(markdownOf('\n\n---\ntitle:   A\n---\n')).toBe('\n\n---\ntitle:   A\n---\n');
    expect(markdownOf('---\n---\n')).toBe('---\n---\n');
    expect(markdownOf('Hola  \n\n')).toBe('Hola\n');
  });

  it.each([
    ['an anchor', 'a: 1\nb: &x 1\n', 'unsupported-yaml', 2],
    ['an alias', 'a: &x 1\nb: *x\n', 'yaml-alias', 2],
    ['a tag', 'a: !!str 1\n', 'unsupported-yaml', 1],
    ['a directive', '%YAML 1.2\n---\na: 1\n', 'unsupported-yaml', 1],
    ['a CR on its own', 'a: 1\rb: 2\n', 'unsupported-yaml', 1],
    ['a field that stands twice', 'a: 1\nb: 2\na: 3\n', 'duplicate-key', 3],
    ['two documents', 'a: 1\n---\nb: 2\n', 'yaml-syntax', 1],
    ['a list', '- a\n', 'not-a-mapping', 1],
    ['an open bracket', 'a: [\n', 'yaml-syntax', 2],
  ])('refuses %s, with its line', (_, text, code, line) => {
    expect(() => yamlOf(text)).toThrow(expect.objectContaining({ code, line }));
    expect(isCanonical(text, { path: 'a.yaml' })).toBe(false);
  });

  it('counts the lines of a Markdown file from its first one', () => {
    const error = expect.objectContaining({ code: 'unsupported-yaml', line: 3 });
    expect(() => markdownOf('---\na: 1\nb: &x 1\n---\n')).toThrow(error);
  });

  it('refuses front matter without an end, and files of another kind', () => {
    expect(() => markdownOf('---\na: 1\n')).toThrow('front-matter at line 1');
    expect(() => formatContent('{}', { path: 'a.json' })).toThrow('unknown-extension');
  });
});

describe('stringifyFrontMatter', () => {
  it('writes what parseContent reads, in the form that formatting keeps', () => {
    const text = stringifyFrontMatter({ data: { title: 'A', free: undefined }, body: '\nUno\n\n' });
    expect(text).toBe('---\ntitle: A\n---\n\nUno\n');
    expect(isCanonical(text, { path: 'a.md' })).toBe(true);
    expect(parseContent(text, { path: 'a.md' })).toEqual({ data: { title: 'A' }, body: 'Uno' });
  });

  it('refuses what is no plain data', () => {
    expect(() => stringifyYaml({ at: new Date(0) })).toThrow(TypeError);
  });
});
