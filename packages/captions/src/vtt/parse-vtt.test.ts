import { describe, expect, it } from 'vitest';
import { parseVtt } from './parse-vtt.ts';

const texts = (input: string): string[] => parseVtt(input).cues.map(({ text }) => text);
const TIMES = '00:00:01.000 --> 00:00:02.000';

describe('the first line', () => {
  it.each([
    'WEBVTT',
    'WEBVTT\n',
    '\uFEFFWEBVTT\n',
    'WEBVTT \n',
    'WEBVTT\tcharla\n',
    'WEBVTT --> x\n',
    'WEBVTT\r\n',
    'WEBVTT\r',
  ])('is accepted: %j', (input) => {
    expect(parseVtt(input).problems).toEqual([]);
  });

  it.each([
    '',
    'WEBVT',
    'webvtt\n',
    'WEBVTTx\n',
    ' WEBVTT\n',
    '\nWEBVTT\n',
    '\uFEFF\uFEFFWEBVTT\n',
    'WEBVTT\f\n',
    'WEBVTT\0\n',
    TIMES,
  ])('is rejected: %j', (input) => {
    const { cues, problems } = parseVtt(`${input}\n\n${TIMES}\nno se ve`);
    expect(cues).toEqual([]);
    expect(problems).toContainEqual({ code: 'not-webvtt', line: 1, column: 1 });
  });

  it('belongs to the header, up to a blank line or an arrow', () => {
    expect(parseVtt('WEBVTT charla\nLanguage: es\n\n').header).toBe(' charla\nLanguage: es');
    const { header, cues } = parseVtt(`WEBVTT\nKind: captions\n${TIMES}\nhola`);
    expect(header).toBe('\nKind: captions');
    expect(cues).toMatchObject([{ id: '', text: 'hola', line: 3 }]);
  });
});

describe('cues', () => {
  it('have times, text, id, settings and a line', () => {
    expect(
      parseVtt(`WEBVTT\n\nuno\n00:01.500 --> 01:00:02.000 align:start line:85%\nHola,\nqué tal\n`)
        .cues,
    ).toEqual([
      {
        id: 'uno',
        startMs: 1500,
        endMs: 3_602_000,
        text: 'Hola,\nqué tal',
        settings: {
          vertical: '',
          snapToLines: false,
          line: 85,
          lineAlign: 'start',
          position: 'auto',
          positionAlign: 'auto',
          size: 100,
          align: 'start',
          region: '',
        },
        line: 4,
      },
    ]);
  });

  it.each([
    ['without a blank line before', `${TIMES}\nuno\n${TIMES}\ndos`, ['uno', 'dos']],
    ['without text', `${TIMES}\n\n${TIMES}\ndos`, ['', 'dos']],
    ['with any ends of lines', `${TIMES}\r\nuno\rdos\n\r\n${TIMES}\r\ntres`, ['uno\ndos', 'tres']],
    ['that the file ends in', TIMES, ['']],
    ['whose text looks like a note', `${TIMES}\nNOTE x`, ['NOTE x']],
    ['around one whose times make no sense', `x --> y\nno\n\n${TIMES}\nsí`, ['sí']],
    ['with a null character', `${TIMES}\na\0b`, ['a\uFFFDb']],
  ])('%s', (_, blocks, expected) => {
    expect(texts(`WEBVTT\n\n${blocks}`)).toEqual(expected);
  });

  it('have the line above the timings as id, whatever it says', () => {
    const { cues } = parseVtt(`WEBVTT\n\nSTYLE\n${TIMES}\nuno\n\nNOTE\n${TIMES}\ndos`);
    expect(cues.map(({ id }) => id)).toEqual(['STYLE', 'NOTE']);
  });
});

describe('other blocks', () => {
  it('are kept: notes with their position, styles and regions', () => {
    const { notes, styles, regions, cues, problems } = parseVtt(
      `WEBVTT\n\nNOTE\nuna\nnota\n\nSTYLE\n::cue { color: lime }\n\nREGION\nid:abajo\nlines:2\n\n${TIMES} region:abajo\na\n\nNOTE otra`,
    );
    expect(notes).toEqual([
      { text: 'una\nnota', afterCues: 0 },
      { text: 'otra', afterCues: 1 },
    ]);
    expect(styles).toEqual(['::cue { color: lime }']);
    expect(regions).toMatchObject([{ id: 'abajo', lines: 2 }]);
    expect(cues[0]?.settings.region).toBe('abajo');
    expect(problems).toEqual([]);
  });

  it.each([
    ['text without times', 'hola\n', { code: 'text-without-times', line: 3, column: 1 }],
    [
      'a style sheet after a cue',
      `${TIMES}\na\n\nSTYLE\nx`,
      { code: 'after-first-cue', line: 6, column: 1 },
    ],
    [
      'a region after a cue',
      `${TIMES}\na\n\nREGION\nid:x`,
      { code: 'after-first-cue', line: 6, column: 1 },
    ],
    ['a style sheet without lines', 'STYLE\n', { code: 'text-without-times', line: 3, column: 1 }],
    ['NOTES', 'NOTES\nx', { code: 'text-without-times', line: 3, column: 1 }],
    [
      'times that make no sense',
      `id\n00:01 --> 00:02\nno`,
      { code: 'bad-timing', line: 4, column: 1 },
    ],
    [
      'a setting',
      `${TIMES} align:middle\na`,
      { code: 'bad-setting', line: 3, column: 31, values: { setting: 'align:middle' } },
    ],
    [
      'a region that is not there',
      `${TIMES} region:x\na`,
      { code: 'unknown-region', line: 3, column: 31, values: { setting: 'region:x' } },
    ],
    ['a null character', `${TIMES}\nab\0`, { code: 'null-character', line: 4, column: 3 }],
  ])('are reported with their location: %s', (_, blocks, problem) => {
    expect(parseVtt(`WEBVTT\n\n${blocks}`).problems).toEqual([problem]);
  });

  it('do not hide the same bad setting of a later cue', () => {
    const two = `${TIMES} x:y\na\n\n`.repeat(2);
    expect(parseVtt(`WEBVTT\n\n${two}`).problems.map(({ line }) => line)).toEqual([3, 6]);
  });
});
