import { expect, it } from 'vitest';
import { writeClosingTags, findOpenTags, splitWords } from './split-words.ts';

const split = (text: string): string[] => splitWords(text).map(({ raw }) => raw);

it.each([
  ['', []],
  ['  hola \n mundo ', ['hola', 'mundo']],
  ['<v Ana>Hola, <i>Eva y</i> Luz</v>', ['<v Ana>Hola,', '<i>Eva', 'y</i>', 'Luz</v>']],
  ['uno<i> dos</i>', ['uno<i>', 'dos</i>']],
  ['uno <b>dos </b>tres', ['uno', '<b>dos</b>', 'tres']],
  ['<ruby>漢 字<rt>kan ji</rt></ruby> x', ['<ruby>漢 字<rt>kan ji</rt></ruby>', 'x']],
  ['a&nbsp;b c', ['a&nbsp;b', 'c']],
  ['<b></b>', ['<b></b>']],
])('splits %j at spaces', (text, expected) => {
  expect(split(text)).toEqual(expected);
});

it('knows the visible text of a word, and whether another speaker begins with it', () => {
  expect(splitWords('&lt;<i>sí</i>\n- no - ya')).toEqual([
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
])('finds after %j the open tags %j', (text, open, ends) => {
  expect(findOpenTags(text)).toEqual(open);
  expect(writeClosingTags(open)).toBe(ends);
});
