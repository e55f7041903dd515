import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decideTranslation } from './decide-translation.ts';
import { normalizeText } from '@comunal/i18n/text-hash';
import { hashText } from './hash-text.ts';

const [oficina, encontro, roda] = ['Oficina', 'Encontro', 'Roda'];

it.each([
  ['what both sides have', oficina, oficina, oficina, 'same'],
  ['what only the translator wrote', '', oficina, '', 'theirs'],
  ['what only the translator changed', oficina, encontro, oficina, 'theirs'],
  ['what only the project changed', encontro, oficina, oficina, 'ours'],
  ['what the translator left empty', encontro, '', oficina, 'ours'],
  ['what the project took away, and the translator left as it was', '', oficina, oficina, 'ours'],
  ['what the project took away, and the translator changed', '', encontro, oficina, 'conflict'],
  ['what both changed', encontro, roda, oficina, 'conflict'],
  ['what both wrote anew', encontro, roda, '', 'conflict'],
  ['what both changed in the same way', encontro, encontro, oficina, 'same'],
])('decides on %s', (_, ours, theirs, before, decision) => {
  expect(decideTranslation({ ours, theirs, base: hashText(before) })).toBe(decision);
});

it.each([
  ['', oficina, 'theirs'],
  [oficina, '', 'ours'],
  [oficina, encontro, 'conflict'],
])('overwrites nothing where the file has lost its base: %j and %j', (ours, theirs, decision) => {
  expect(decideTranslation({ ours, theirs, base: undefined })).toBe(decision);
});

it('takes no other line ends, spaces or forms of accents for a change', () => {
  const sides = { ours: 'Formação\r\nlivre', theirs: ' Forma\u0063\u0327a\u0303o\nlivre\n' };
  expect(decideTranslation({ ...sides, base: hashText('x') })).toBe('same');
  const old = { ours: 'Formação\nlivre', theirs: 'Formação\rlivre' };
  expect(decideTranslation({ ...old, base: hashText('x') })).toBe('same');
});

const text = fc.oneof(fc.constantFrom('', oficina, encontro, roda), fc.string());

it('never overwrites a translation of the project that the translator did not see', () => {
  fc.assert(
    fc.property(text, text, fc.option(text, { nil: undefined }), (ours, theirs, before) => {
      const base = before === undefined ? undefined : hashText(before);
      if (decideTranslation({ ours, theirs, base }) !== 'theirs') return;
      expect(normalizeText(theirs)).not.toBe('');
      expect(hashText(ours)).toBe(base ?? '');
    }),
  );
});

it('loses no translation of the translator without saying so', () => {
  fc.assert(
    fc.property(text, text, fc.option(text, { nil: undefined }), (ours, theirs, before) => {
      const base = before === undefined ? undefined : hashText(before);
      if (decideTranslation({ ours, theirs, base }) !== 'ours') return;
      const isOld = base !== undefined && hashText(theirs) === base;
      expect(normalizeText(theirs) === '' || isOld).toBe(true);
    }),
  );
});
