import { describe, expect, it } from 'vitest';
import { cue } from '../../test/support/cue.ts';
import type { Cue } from '../captions.ts';
import { parseVtt } from '../vtt/parse-vtt.ts';
import { checkCaptions } from './check-captions.ts';
import { getPreset } from './presets.ts';

const codes = (...cues: Cue[]): string[] =>
  checkCaptions({ cues }, 'es-419').map(({ code, cue: index }) => `${index} ${code}`);
const fine = cue(0, 2000, 'Hola, ¿qué tal?');

it('finds nothing in captions that read well', () => {
  expect(codes(fine, cue(2100, 4000, '- ¿Vienes?\n- Sí, claro.'))).toEqual([]);
});

describe('the timing of a cue', () => {
  it.each([
    ['after a short gap', [fine, cue(2050, 4000, 'Sí')], ['1 short-gap']],
    ['without any gap', [fine, cue(2000, 4000, 'Sí')], ['1 short-gap']],
    ['over the one above', [fine, cue(1500, 4000, 'Sí')], ['1 overlap']],
    [
      'over one further up',
      [cue(0, 6000, 'Hola'), cue(0, 900, 'Oye'), cue(3000, 5000, 'Sí')],
      ['2 overlap'],
    ],
    ['together with another', [fine, cue(0, 3000, 'Sí')], []],
    ['before the one above', [cue(9000, 10_000, 'Sí'), fine, cue(3000, 4000, 'No')], ['1 order']],
    ['too short', [cue(0, 832, 'Sí')], ['0 too-short']],
    ['just long enough', [cue(0, 833, 'Sí')], []],
    ['too long', [cue(0, 7001, 'Sí')], ['0 too-long']],
    ['too fast', [cue(0, 1000, 'a'.repeat(18))], ['0 too-fast']],
    ['just slow enough', [cue(0, 1000, 'a'.repeat(17))], []],
    ['for no time at all', [cue(0, 0, 'Hola')], ['0 too-short']],
  ])('is checked: %s', (_, cues, expected) => {
    expect(codes(...cues)).toEqual(expected);
  });

  it('is reported with the measured value and the limit', () => {
    expect(checkCaptions({ cues: [fine, cue(1500, 2500, 'a'.repeat(30))] }, 'es-419')).toEqual([
      { code: 'overlap', line: 0, column: 1, cue: 1, values: { ms: 500 } },
      { code: 'too-fast', line: 0, column: 1, cue: 1, values: { cps: 30, max: 17 } },
    ]);
  });
});

it('rounds the reading speed up, so that it never equals its limit', () => {
  const [problem] = checkCaptions({ cues: [cue(0, 1997, 'a'.repeat(34))] }, 'es-419');
  expect(problem).toMatchObject({ code: 'too-fast', values: { cps: 17.1, max: 17 } });
});

describe('the lines of a cue', () => {
  const long = (text: string): Cue => cue(0, 7000, text);
  it.each([
    ['too many lines', 'uno\ndos\ntres', ['0 many-lines']],
    ['a line that is too long', 'a'.repeat(43), ['0 long-line']],
    ['a line of the longest length', 'a'.repeat(42), []],
    ['a line with tags, which do not count', `<v Ana>${'a'.repeat(42)}</v>`, []],
    ['a stop word at the end of a line', 'la casa de\ntodas', ['0 bad-break']],
    ['a stop word before punctuation', 'la casa de,\ntodas', []],
    ['a stop word at the end of the last line', 'todas\nla casa de', []],
    ['one dash for two speakers', 'Hola\n- Adiós', ['0 one-dash']],
    ['no text', '<v Ana> </v>', ['0 no-text']],
  ])('are checked: %s', (_, text, expected) => {
    expect(codes(long(text))).toEqual(expected);
  });

  it('are reported with line and column in the file', () => {
    const document = parseVtt(
      `WEBVTT\n\n00:00:00.000 --> 00:00:05.000\nuna cosa de\n${'a'.repeat(50)}\n`,
    );
    expect(checkCaptions(document, 'es-419')).toEqual([
      { code: 'bad-break', line: 4, column: 11, cue: 0, values: { word: 'de' } },
      { code: 'long-line', line: 5, column: 43, cue: 0, values: { length: 50, max: 42 } },
    ]);
  });

  it('are checked with the stop words of the preset', () => {
    const captions = { cues: [long('the house of\neveryone')] };
    expect(checkCaptions(captions, 'es-419')).toEqual([]);
    expect(checkCaptions(captions, 'en')).toMatchObject([{ code: 'bad-break' }]);
  });
});

describe('text of speech recognisers', () => {
  const cueAt = (index: number, text: string): Cue => cue(index * 3000, index * 3000 + 2500, text);
  it.each([
    [
      'the same sentence again',
      ['Vamos a la asamblea ahora', 'vamos a la asamblea, ahora.'],
      ['1 repeated'],
    ],
    ['a short answer twice', ['Sí.', 'Sí.'], []],
    ['a short answer three times', ['Sí.', 'Sí.', 'Sí.'], ['2 repeated']],
    [
      'the same sentence later',
      ['Vamos a la asamblea ahora', 'No', 'Vamos a la asamblea ahora'],
      [],
    ],
    ['words in a loop', ['y la red y la red y la red y la red'], ['0 repeated']],
    ['thanks for watching', ['¡Gracias por ver el video!'], ['0 hallucination']],
    ['thanks', ['Gracias por venir a la charla'], []],
  ])('is checked: %s', (_, texts, expected) => {
    expect(codes(...texts.map((text, index) => cueAt(index, text)))).toEqual(expected);
  });
});

describe('speaker labels', () => {
  const cueAt = (index: number, text: string): Cue => cue(index * 3000, index * 3000 + 2500, text);
  it('are reported when some are voices and others text', () => {
    expect(codes(cueAt(0, '<v Ana>Hola'), cueAt(1, 'Luz: Hola'))).toEqual(['1 mixed-labels']);
  });

  it('are reported in two spellings', () => {
    const problems = checkCaptions(
      { cues: [cueAt(0, '<v María>Hola'), cueAt(1, '<v Maria>Sí')] },
      'es-419',
    );
    expect(problems).toMatchObject([
      { code: 'label-spelling', cue: 1, values: { name: 'Maria', firstSpelling: 'María' } },
    ]);
    expect(codes(cueAt(0, 'LUZ: Hola'), cueAt(1, 'Luz: Sí'))).toEqual(['1 label-spelling']);
  });

  it('are not confused with a sentence that has a colon', () => {
    expect(codes(cueAt(0, 'y entonces: nada'), cueAt(1, '12:30 llegamos'))).toEqual([]);
  });
});

it('accepts limits of your own', () => {
  const strict = { ...getPreset('es-419'), maxLineLength: 10 };
  expect(checkCaptions({ cues: [fine] }, strict)).toMatchObject([
    { code: 'long-line', values: { length: 15, max: 10 } },
  ]);
});
