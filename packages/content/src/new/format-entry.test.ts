import { pickCount } from '@comunal/test-kit/pick-cases';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatContent } from '../format/index.ts';
import { parseFields } from '../parse/parse-fields.ts';
import { interfaceTexts } from '../report/interface-texts.ts';
import { formatEntry } from './format-entry.ts';

const pieces = [
  'a',
  'ñ',
  '\n',
  '\n\n',
  ' ',
  '\t',
  '\r',
  '#',
  ': ',
  '- ',
  '"',
  "'",
  '|',
  '> ',
  '---',
  '\u2028',
  '\u0000',
  '\u0085',
  '\ufeff',
  '🌱',
  'no',
  '2021-03-08',
  '0x1',
  '~',
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((each) => each.join(''));

it('writes texts in their canonical form that are read as they were, whatever is in them and wherever they stand', () => {
  const property = fc.property(text, text, (first, last) => {
    const fields = { title: { es: first }, visibility: 'closed', body: { es: last } };
    const written = formatEntry('article', fields, interfaceTexts('es'));
    expect(parseFields(written)).toMatchObject({ ok: true, fields });
    expect(formatContent(written, { path: 'articles/a.yaml' })).toBe(written);
  });
  fc.assert(property, {
    numRuns: pickCount(500, 10_000),
    examples: [
      ['a', 'a\n\n'],
      ['a', '\n'],
      ['a', ''],
      ['', 'a\n\n '],
      ['', 'a\n \n'],
      ['', 'a\n \n\n'],
      ['', ' a\n '],
    ],
  });
});
