import { describe, expect, it } from 'vitest';
import { parseSrt } from './parse-srt.ts';

const T1 = '00:00:01,000 --> 00:00:02,000';
const T2 = '00:00:03,000 --> 00:00:04,000';
const parse = (text: string) => {
  const { cues, problems } = parseSrt(text);
  return {
    cues: cues.map((cue) => [cue.id, cue.startMs, cue.endMs, cue.text]),
    problems: problems.map(({ code, line, column }) => `${code} ${line}:${column}`),
  };
};

it('parses SRT', () => {
  expect(parseSrt(`1\n${T1}\nHola,\n<i>qué tal</i>\n\n2\n${T2}\nAdiós\n`)).toMatchObject({
    format: 'srt',
    cues: [
      { id: '1', startMs: 1000, endMs: 2000, text: 'Hola,\n<i>qué tal</i>', line: 2 },
      { id: '2', startMs: 3000, endMs: 4000, text: 'Adiós', line: 7 },
    ],
    problems: [],
  });
});

describe('the quirks of real files', () => {
  const a = ['1', 1000, 2000, 'a'];
  const b = ['2', 3000, 4000, 'b'];
  it.each([
    ['a byte order mark', `\uFEFF1\n${T1}\na`, [a], []],
    ['ends of lines of Windows and of old Macs', `1\r\n${T1}\r\na\r\r2\r${T2}\rb`, [a, b], []],
    ['spaces at the ends of lines', `1 \n${T1} \na \n\n 2\n${T2}\nb`, [a, b], []],
    ['many blank lines', `\n\n1\n\n${T1}\n\n\na\n\n\n\n2\n${T2}\nb\n\n\n`, [a, b], []],
    [
      'ends of lines that were doubled',
      `1\r\r\n${T1}\r\r\na\r\r\n\r\r\n2\r\r\n${T2}\r\r\nb\r\r\n`,
      [a, b],
      [],
    ],
    [
      'a number among blank lines that is words',
      `1\n${T1}\na\n\n2\n\nc\n\n9\n\n${T2}\nb`,
      [
        ['1', 1000, 2000, 'a\n2\nc\n9'],
        ['', 3000, 4000, 'b'],
      ],
      ['blank-line-in-cue 4:1'],
    ],
    [
      'no numbers',
      `${T1}\na\n\n${T2}\nb`,
      [
        ['', 1000, 2000, 'a'],
        ['', 3000, 4000, 'b'],
      ],
      [],
    ],
    [
      'numbers that begin at zero, and a hash',
      `0\n${T1}\na\n\n#7\n${T2}\nb`,
      [
        ['0', 1000, 2000, 'a'],
        ['#7', 3000, 4000, 'b'],
      ],
      [],
    ],
    ['no blank line between', `1\n${T1}\na\n2\n${T2}\nb`, [a, b], ['no-blank-line 4:1']],
    [
      'a blank line inside',
      `1\n${T1}\na\n\nc\n\n2\n${T2}\nb`,
      [['1', 1000, 2000, 'a\nc'], b],
      ['blank-line-in-cue 4:1'],
    ],
    ['no text', `1\n${T1}\n\n2\n${T2}\nb`, [['1', 1000, 2000, ''], b], []],
    ['no text, and no blank line either', `1\n${T1}\n2\n${T2}\nb`, [['1', 1000, 2000, ''], b], []],
    [
      'a text that is a number',
      `1\n${T1}\n42\n\n2\n${T2}\n43`,
      [
        ['1', 1000, 2000, '42'],
        ['2', 3000, 4000, '43'],
      ],
      [],
    ],
    ['something before the first', `Subtítulos\n\n1\n${T1}\na`, [a], ['text-without-times 1:1']],
    [
      'a line right before the first',
      `Hola\n${T1}\na`,
      [['', 1000, 2000, 'a']],
      ['text-without-times 1:1'],
    ],
    ['a null character', `1\n${T1}\na\0`, [['1', 1000, 2000, 'a\uFFFD']], []],
    ['cues out of order', `2\n${T2}\nb\n\n1\n${T1}\na`, [b, a], []],
  ])('are parsed: %s', (_, text, cues, problems) => {
    expect(parse(text)).toEqual({ cues, problems });
  });

  it.each([
    ['00:00:01.000 --> 00:00:02.000', 1000, 2000],
    ['0:00:01,5 --> 0:00:02,25', 1500, 2250],
    ['00:01,000 --> 00:02,000', 1000, 2000],
    ['00:00:01 --> 00:00:02', 1000, 2000],
    ['00:00:01,000-->00:00:02,000', 1000, 2000],
    ['00:00:01,000 -> 00:00:02,000', 1000, 2000],
    ['00:00:01,000 → 00:00:02,000', 1000, 2000],
    ['00 : 00 : 01 , 000 --> 00 : 00 : 02 , 000', 1000, 2000],
    ['00:00:01:500 --> 00:00:02:500', 1500, 2500],
    ['  00:00:01,000 --> 00:00:02,000  ', 1000, 2000],
    ['00:00:01,0009 --> 00:00:02,0001', 1000, 2000],
    ['-00:00:01,000 --> 00:00:02,000', 0, 2000],
    ['00:90:00,000 --> 01:40:00,000', 5_400_000, 6_000_000],
  ])('include timings such as %s', (times, startMs, endMs) => {
    const { cues, problems } = parseSrt(`1\n${times}\na`);
    expect(cues).toMatchObject([{ id: '1', startMs, endMs, text: 'a' }]);
    const isUsual = /^\d\d:\d\d:\d\d,\d{3} --> \d\d:\d\d:\d\d,\d{3}\s*$/.test(times);
    expect(problems.map(({ code }) => code)).toEqual(isUsual ? [] : ['odd-timing']);
  });

  it('include positions of old DVD programs, but other text after the timings is reported', () => {
    expect(parseSrt(`1\n${T1} X1:10 X2:20 Y1:30 Y2:40\na`).problems).toEqual([]);
    expect(parseSrt(`1\n${T1} align:start\na`).problems).toEqual([
      { code: 'bad-setting', line: 2, column: 31, values: { setting: 'align:start' } },
    ]);
  });
});

it.each([
  ['', 'not-captions'],
  ['hola\nmundo', 'not-captions'],
  ['1\n00:00:02,000 --> 00:00:01,000\na', 'end-before-start'],
])('reports %j as %s', (text, code) => {
  expect(parseSrt(text).problems).toMatchObject([{ code }]);
});
