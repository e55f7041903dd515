import { expect, it } from 'vitest';
import { splitBlocks } from './split-blocks.ts';

/** The text of each block, with its line before it and an asterisk before the line with times. */
const split = (input: string): string[] =>
  splitBlocks(input).map(({ from, to, line, timesFrom, timesTo }) => {
    const text = input.slice(from, to);
    if (timesFrom < 0) return `${line} ${text}`;
    return `${line} ${input.slice(from, timesFrom)}*${input.slice(timesFrom, timesTo)}*${input.slice(timesTo, to)}`;
  });

it.each([
  ['a', ['1 a']],
  ['a\n\n\nb\nc\n', ['1 a', '4 b\nc']],
  // In the header's first line an arrow is text, and anywhere below it ends the header.
  ['a-->\nb\n-->', ['1 a-->\nb', '3 *-->*']],
  ['a\n-->\nb', ['1 a', '2 *-->*\nb']],
  ['a\n\n-->\nb', ['1 a', '3 *-->*\nb']],
  ['a\n\nid\n-->\nb\nc', ['1 a', '3 id\n*-->*\nb\nc']],
  // In the third line it begins a new block, and so does a second one.
  ['a\n\none\ntwo\n-->', ['1 a', '3 one\ntwo', '5 *-->*']],
  ['a\n\n1-->\n2-->\n3', ['1 a', '3 *1-->*', '4 *2-->*\n3']],
  ['a\n\nid\n1-->\n2-->', ['1 a', '3 id\n*1-->*', '5 *2-->*']],
])('splits %j', (input, blocks) => {
  expect(split(input)).toEqual(blocks);
});
