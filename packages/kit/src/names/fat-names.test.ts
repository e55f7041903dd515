import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, toFatNames } from './fat-names.ts';

const nameOf = (...paths: string[]): string[] => [...toFatNames(paths).values()];

it('leaves names as they are that every system takes', () => {
  const paths = ['site/año.html', 'site/a b/ñandú-2.png', 'site/.well-known/x', 'site/ꞌ.html'];
  expect(nameOf(...paths)).toEqual(paths);
});

it.each([
  ['a:b?.html', 'a_b_.html'],
  ['con.html', '_con.html'],
  ['Aux', '_Aux'],
  ['com1.tar.gz', '_com1.tar.gz'],
  ['console.html', 'console.html'],
  ['final. . ', 'final'],
  ['...', '_'],
  ['a\u0007\\"<>|*.txt', 'a_______.txt'],
  ['an\u0303o.txt', 'año.txt'],
  ['fiesta😀.html', 'fiesta_.html'],
])('names %j %j', (path, name) => {
  expect(nameOf(path)).toEqual([name]);
});

it('keeps files and folders apart that differ in upper case, or in how an accent is written', () => {
  const paths = ['A/x', 'a/x', 'a/X', 'a/x.html', 'a/X.html', 'a.b', 'ano\u0301', 'anó', 'a'];
  const names = nameOf(...paths);
  expect(names).toEqual([
    'A/x',
    'a-2/x',
    'a-2/X-2',
    'a-2/x.html',
    'a-2/X-2.html',
    'a.b',
    'anó',
    'anó-2',
    'a-3',
  ]);
});

it('shortens what is too long, and keeps the extension', () => {
  const long = 'á'.repeat(300);
  const [name = '', deep = ''] = nameOf(`${long}.html`, `${`${long}/`.repeat(9)}${long}.html`);
  expect(name).toBe(`${'á'.repeat(75)}.html`);
  expect(deep.length).toBeLessThanOrEqual(180);
  expect(deep).toMatch(/\.html$/);
});

it('gives every path a name of its own that no system refuses', () => {
  const part = fc
    .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
    .map((text) => text.replaceAll('/', ''))
    .filter((text) => text !== '');
  const word = fc.oneof(part, fc.constantFrom('CON', 'nul.txt', 'a', 'A', 'a.', 'É', 'e\u0301'));
  const paths = fc.uniqueArray(
    fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(paths, (all) => {
      const names = [...toFatNames(all).values()];
      expect(new Set(names.map(fold)).size).toBe(all.length);
      for (const name of names)
        for (const each of name.split('/'))
          expect(each).not.toMatch(/^$|[\p{Cc}<>:"\\|?*]|[. ]$|^(?:con|nul)(?:\.|$)/iu);
    }),
  );
});
