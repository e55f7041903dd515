import { describe, expect, it } from 'vitest';
import { expectedOutput, firstDifference, programsOf } from './code-blocks.ts';

it('finds programs with their lines and marks', () => {
  const text =
    'a\n```ts\none();\n```\n```sh\nls\n```\n```ts no-run\n// why\ntwo();\n```\n```js\nthree();\n```\n';
  expect(programsOf(text)).toEqual([
    { line: 3, code: 'one();\n', extension: 'ts', runs: true },
    { line: 9, code: '// why\ntwo();\n', extension: 'ts', runs: false },
    { line: 13, code: 'three();\n', extension: 'js', runs: false },
  ]);
});

it('reads what a block promises', () => {
  const code = 'console.log(a); // → 1\nconsole.log(b);\n// → { a: 1,\n//    b: 2 }\n// not this\n';
  expect(expectedOutput(code)).toEqual(['1', '{ a: 1,', 'b: 2 }']);
});

describe('firstDifference', () => {
  it.each([
    [['1', '2'], '1\n2\n', undefined],
    [['Error: not a…'], 'Error: not a date\n', undefined],
    [['10 a.m.'], '10\u{a0}a.m.\n', undefined],
    [['1'], '2\n', 'promises "1" and prints "2"'],
    [['1'], '', 'promises "1" and prints "nothing more"'],
    [['1'], '1\n2\n', 'promises "nothing more" and prints "2"'],
  ])('%j against %j', (expected, output, difference) => {
    expect(firstDifference(expected, output)).toBe(difference);
  });
});
