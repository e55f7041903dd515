import { expect, it } from 'vitest';
import { closingTags, openTagsAfter, piecesOf } from './pieces.ts';

const raws = (text: string): string[] => piecesOf(text).map(({ raw }) => raw);

it.each([
  ['', []],
  ['  hola \n mundo ', ['hola', 'mundo']],
  ['<v Ana>Hola, <i>Eva y</i> Luz</v>', ['<v Ana>Hola,', '<i>Eva', 'y</i>', 'Luz</v>']],
  ['uno<i> dos</i>', ['uno<i>', 'dos</i>']],
  ['uno <b>dos </b>tres', ['uno', '<b>dos</b>', 'tres']],
  ['<ruby>漢 字<rt>kan ji</rt></ruby> x', ['<ruby>漢 字<rt>kan ji</rt></ruby>', 'x']],
  ['a&nbsp;b c', ['a&nbsp;b', 'c']],
  ['<b></b>', ['<b></b>']],
])('%j', (text, expected) => {
  expect(raws(text)).toEqual(expected);
});

it('knows what is seen, and where another voice begins', () => {
  expect(piecesOf('&lt;<i>sí</i>\n- no - ya')).toEqual([
    { raw: '&lt;<i>sí</i>', plain: '<sí', length: 3, startsLine: false },
    { raw: '-', plain: '-', length: 1, startsLine: true },
    { raw: 'no', plain: 'no', length: 2, startsLine: false },
    { raw: '-', plain: '-', length: 1, startsLine: false },
    { raw: 'ya', plain: 'ya', length: 2, startsLine: false },
  ]);
});

it.each([
  ['<b>a<i.x>b', ['<b>', '<i.x>'], '</i></b>'],
  ['<b>a</b>', [], ''],
  ['<b>a</i>', ['<b>'], '</b>'],
  ['<v Ana>a<x>b', ['<v Ana>'], '</v>'],
])('after %j stand open: %j', (text, open, ends) => {
  expect(openTagsAfter(text)).toEqual(open);
  expect(closingTags(open)).toBe(ends);
});
