import { expect, it } from 'vitest';
import { shellCommandsOf } from './shell-commands.ts';

const wordsOf = (text: string) => shellCommandsOf(text).map(({ words }) => words.join(' '));

it('splits a line at what starts another program, and leaves out comments and assignments', () => {
  expect(wordsOf('npm test && npx a --b "c d" | npx e # no\nKEY=1 f; g <(h)')).toEqual([
    'npm test',
    'npx a --b c d',
    'npx e',
    'f',
    'g',
    'h',
  ]);
});

it('leaves out the files and streams that a program writes to', () => {
  expect(wordsOf('a --b >c.txt 2>&1 || d <e')).toEqual(['a --b', 'd']);
});

it('joins lines that go on, and names the last', () => {
  expect(shellCommandsOf('a\nb \\\n  --c')).toEqual([
    { line: 1, words: ['a'] },
    { line: 3, words: ['b', '--c'] },
  ]);
});
