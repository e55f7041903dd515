import { expect, it } from 'vitest';
import { cue } from '../../test/support/cue.ts';
import { defaultSettings, type Cue } from '../captions.ts';
import { translationUnits, readVoice } from './translation-units.ts';

const texts = (...cues: Cue[]): string[] => translationUnits({ cues }).map(({ source }) => source);
const cueAt = (index: number, text: string, more: Partial<Cue> = {}): Cue =>
  cue(index * 2000, index * 2000 + 1900, text, more);

it.each([
  [
    'a sentence in several cues',
    [cueAt(0, 'La red que\nhicimos'), cueAt(1, 'es de todas.'), cueAt(2, 'Sí.')],
    ['La red que hicimos es de todas.', 'Sí.'],
  ],
  [
    'another voice',
    [cueAt(0, '<v Ana>La red</v>'), cueAt(1, '<v Luz>es de todas')],
    ['La red', 'es de todas'],
  ],
  ['a pause', [cueAt(0, 'La red'), cueAt(2, 'es de todas')], ['La red', 'es de todas']],
  ['a dash', [cueAt(0, 'La red'), cueAt(1, '- es de todas')], ['La red', '- es de todas']],
  ['two dashes', [cueAt(0, '- ¿Sí?\n- No.')], ['- ¿Sí?\n- No.']],
  ['two dashes, one further in', [cueAt(0, '- ¿Sí?\n - No.')], ['- ¿Sí?\n- No.']],
  [
    'another place on the picture',
    [cueAt(0, 'La red'), cueAt(1, 'es', { settings: { ...defaultSettings, line: 0 } })],
    ['La red', 'es'],
  ],
  [
    'tags that mean nothing, and one that is not closed',
    [cueAt(0, '<font color="red">La <b>red</b></font> <b'), cueAt(1, 'es de todas.')],
    ['La <b>red</b> es de todas.'],
  ],
  ['no words', [cueAt(0, 'La red'), cueAt(1, ' '), cueAt(2, 'es')], ['La red', 'es']],
  [
    'not more than five cues',
    Array.from({ length: 7 }, (_, index) => cueAt(index, `p${index}`)),
    ['p0 p1 p2 p3 p4', 'p5 p6'],
  ],
] as const)('joins cues to sentences: %s', (_, cues, expected) => {
  expect(texts(...cues)).toEqual(expected);
});

it('gives each unit its time, its cues and its speaker', () => {
  const short = {
    target: '',
    note: '00:00:04.000 → 00:00:05.900',
    startMs: 4000,
    endMs: 5900,
    speaker: '',
  };
  const units = translationUnits({
    cues: [
      cueAt(0, '<v Ana>La red'),
      cueAt(1, '<v Ana>es de todas.</v>'),
      cueAt(2, 'Sí.'),
      cueAt(2, 'No.'),
    ],
  });
  expect(units).toEqual([
    {
      id: '00:00:00.000',
      source: 'La red es de todas.',
      target: '',
      note: '00:00:00.000 → 00:00:03.900\nAna',
      startMs: 0,
      endMs: 3900,
      speaker: 'Ana',
      cues: [0, 2],
    },
    { ...short, id: '00:00:04.000', source: 'Sí.', cues: [2, 3] },
    { ...short, id: '00:00:04.000 2', source: 'No.', cues: [3, 4] },
  ]);
});

it.each([
  ['<v Ana>Hola</v>', 'Ana', 'Hola'],
  ['<v.alto Ana María>Hola', 'Ana María', 'Hola'],
  ['<v Ana>Hola</v> <v Luz>Sí</v>', '', '<v Ana>Hola</v> <v Luz>Sí</v>'],
  ['Hola', '', 'Hola'],
])('reads the voice of %j', (text, speaker, rest) => {
  expect(readVoice(cue(0, 1, text))).toEqual({ speaker, text: rest });
});
