import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeJson, type JsonTree } from './merge-json.ts';

interface Values {
  readonly [name: string]: string | Values | undefined;
}

/** A tree of an object, in the order of its names. */
function tree(values: Values): JsonTree {
  return new Map(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? tree(value) : value,
    ]),
  );
}

it('changes a value and no other byte', () => {
  const text =
    '{\r\n\t"b" : "x\\u00e9",\r\n\r\n\t"a": {"in":"old"  , "list": [1,\t2]},\r\n\t"n": null}\r\n\r\n';
  expect(mergeJson(text, tree({ a: { in: 'new "é"' } }))).toBe(
    text.replace('"old"', String.raw`"new \"é\""`),
  );
});

it('keeps a text that has the values already, however they are escaped', () => {
  const text = '{"a": "Inicio\\u0021"}';
  expect(mergeJson(text, tree({ a: 'Inicio!', b: undefined }))).toBe(text);
});

it.each([
  [
    'after the name that precedes it',
    '{\n  "a": "1",\n  "c": "3"\n}\n',
    { a: undefined, b: '2', c: undefined },
    '{\n  "a": "1",\n  "b": "2",\n  "c": "3"\n}\n',
  ],
  [
    'at the beginning where none does',
    '{\n  "c": "3"\n}',
    { a: '1', b: '2', c: undefined },
    '{\n  "a": "1",\n  "b": "2",\n  "c": "3"\n}',
  ],
  [
    'in a new group, with tabs',
    '{\n\t"a": "1"\n}\n',
    { a: undefined, g: { x: { y: 'v' }, z: 'w', u: undefined } },
    '{\n\t"a": "1",\n\t"g": {\n\t\t"x": {\n\t\t\t"y": "v"\n\t\t},\n\t\t"z": "w"\n\t}\n}\n',
  ],
  [
    'in an empty group, with the line ends of the file',
    '{\r\n    "a": {}\r\n}\r\n',
    { a: { x: 'v', y: 'w' } },
    '{\r\n    "a": {\r\n        "x": "v",\r\n        "y": "w"\r\n    }\r\n}\r\n',
  ],
  [
    'in one line',
    '{ "nav": { "home": "x" } }\n',
    { nav: { home: undefined, menu: 'y' }, home: { next: 'z' } },
    '{ "nav": { "home": "x", "menu": "y" }, "home": { "next": "z" } }\n',
  ],
  [
    'in one line without spaces',
    '{"a":"x"}',
    { a: undefined, b: { c: 'z' } },
    '{"a":"x","b":{"c":"z"}}',
  ],
  [
    'after a byte order mark',
    '\uFEFF{\n  "a": "1"\n}\n',
    { a: undefined, b: '2' },
    '\uFEFF{\n  "a": "1",\n  "b": "2"\n}\n',
  ],
  ['in an empty file', '{}\n', { a: '1' }, '{\n  "a": "1"\n}\n'],
])('inserts a name %s', (_, text, wanted, expected) => {
  expect(mergeJson(text, tree(wanted))).toBe(expected);
});

it('creates a file', () => {
  const wanted = new Map([
    ['nav', tree({ home: 'Inicio', menu: undefined })],
    ['empty', tree({ x: undefined })],
  ]);
  expect(mergeJson(undefined, wanted)).toBe('{\n  "nav": {\n    "home": "Inicio"\n  }\n}\n');
});

it.each([
  ['a group in place of a text', '{ "a": { "b": "x" } }', { a: 'x' }],
  ['a text in place of a group', '{ "a": "x" }', { a: { b: 'y' } }],
  ['a number', '{ "a": 3 }', { a: 'x' }],
  ['a name with a dot in place of a group', '{ "a.b": "x" }', { a: { b: 'y' } }],
  ['the same beside the group', '{ "a": {}, "a.b": "x" }', { a: { b: 'y' } }],
  ['a comment', '{ // nav\n"a": "x" }', { a: 'y' }],
  ['a list', '["a"]', { a: 'y' }],
  ['a comma too many', '{ "a": "x", }', { a: 'y' }],
])('leaves %s to a person', (_, text, wanted) => {
  expect(mergeJson(text, tree(wanted))).toBeUndefined();
});

it('takes names that mean something to JavaScript like others', () => {
  const wanted = new Map([['__proto__', new Map([['constructor', 'x']])]]);
  expect(mergeJson('{ "a": "y" }', wanted)).toBe(
    '{ "a": "y", "__proto__": { "constructor": "x" } }',
  );
  expect(Reflect.get({}, 'constructor')).toBe(Object);
});

const name = fc.constantFrom('a', 'b', 'c', 'd', 'é"', 'f g');
const { values } = fc.letrec<{ values: Values; value: string | Values }>((tie) => ({
  values: fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 5, noNullPrototype: true }),
  value: fc.oneof({ maxDepth: 3, withCrossShrink: true }, fc.string(), tie('values')),
}));
const indent = fc.constantFrom('', ' ', '  ', '\t', '    ');

/** What is in both, `after` winning; undefined where one has a group and the other a text. */
function merged(before: Values, after: Values): Values | undefined {
  const result: Record<string, string | Values | undefined> = { ...before };
  for (const [key, value] of Object.entries(after)) {
    const old = result[key];
    if (typeof value === 'object') {
      if (typeof old === 'string') return undefined;
      const both = merged(old ?? {}, value);
      if (!both) return undefined;
      result[key] = both;
    } else if (typeof old === 'object') return undefined;
    else result[key] = value;
  }
  return result;
}

it('gives what both have, of any file', () => {
  fc.assert(
    fc.property(values, values, indent, (before, after, space) => {
      const text = JSON.stringify(before, undefined, space);
      const expected = merged(before, after);
      const edited = mergeJson(text, tree(after));
      expect(edited && JSON.parse(edited)).toEqual(expected);
    }),
  );
});

it('changes no line but those of its values, and adds whole lines', () => {
  fc.assert(
    fc.property(values, values, (before, after) => {
      const text = JSON.stringify(before, undefined, 2);
      const edited = mergeJson(text, tree(after));
      if (edited === undefined) return;
      // What is set and then set back is the text with the additions, in which each line of the text still stands.
      const back = mergeJson(edited, tree(before));
      const lines = back?.split('\n') ?? [];
      let from = 0;
      for (const line of text.split('\n')) {
        const bare = line.replace(/,$/, '');
        const index = lines.findIndex(
          (each, at) => at >= from && each.replace(/,$/, '').startsWith(bare),
        );
        expect(index).toBeGreaterThanOrEqual(0);
        from = index + 1;
      }
    }),
  );
});
