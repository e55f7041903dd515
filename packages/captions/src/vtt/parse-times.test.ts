import { expect, it } from 'vitest';
import type { CaptionProblem } from '../caption-problem.ts';
import { parseTimes } from './parse-times.ts';

const parse = (line: string) => {
  const problems: CaptionProblem[] = [];
  return { times: parseTimes(line, 0, 7, problems), problems };
};

it.each([
  ['00:00:01.000 --> 00:00:02.000', 29],
  ['00:00:01.000 --> 00:00:02.000 align:start', 29],
  ['00:01.000 --> 00:02.000', 23],
  ['00:01.000-->00:02.000', 21],
  ['\t\f 00:01.000\t-->\f00:02.000', 26],
])('parses %j', (line, end) => {
  expect(parse(line)).toEqual({ times: { startMs: 1000, endMs: 2000, end }, problems: [] });
});

it.each([
  ['x --> 00:02.000', 1],
  ['--> 00:02.000', 1],
  ['  --> 00:02.000', 3],
  ['00:01.000 -> 00:02.000 -->', 11],
  ['00:01.000 x --> 00:02.000', 11],
  ['00:01.000 --> x', 15],
  ['00:01.000 -->', 14],
  ['00:01,000 --> 00:02,000', 1],
  ['00:00:01.000 --> 00:00:02', 18],
])('reports %j as invalid from column %d', (line, column) => {
  expect(parse(line)).toEqual({
    times: undefined,
    problems: [{ code: 'bad-timing', line: 7, column }],
  });
});

it.each(['00:00:02.000 --> 00:00:02.000', '00:00:02.000 --> 00:00:01.000'])(
  'keeps %s, and reports it',
  (line) => {
    const { times, problems } = parse(line);
    expect(times?.startMs).toBe(2000);
    expect(problems).toEqual([{ code: 'end-before-start', line: 7, column: 18 }]);
  },
);
