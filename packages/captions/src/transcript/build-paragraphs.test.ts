import { expect, it } from 'vitest';
import { cue } from '../../test/support/cue.ts';
import type { Cue } from '../captions.ts';
import { buildParagraphs } from './build-paragraphs.ts';

const texts = (cues: Cue[], chapters: { startMs: number; title: string }[] = []): string[] =>
  buildParagraphs({ cues }, 3000, chapters).map(
    ({ startMs, speaker, text, chapter }) =>
      `${startMs}${chapter === undefined ? '' : ` [${chapter}]`} ${speaker}: ${text}`,
  );

it.each([
  [
    'one sentence in two cues',
    [cue(0, 1000, 'Una frase\nen dos'), cue(1000, 2000, 'subtítulos.')],
    ['0 : Una frase en dos subtítulos.'],
  ],
  ['a pause', [cue(0, 1000, 'Uno.'), cue(4001, 5000, 'Dos.')], ['0 : Uno.', '4001 : Dos.']],
  [
    'another voice',
    [
      cue(0, 1000, '<v Ana>Uno.</v>'),
      cue(1000, 2000, '<v Luz>Dos.'),
      cue(2000, 3000, '<v Luz>Tres.'),
    ],
    ['0 Ana: Uno.', '1000 Luz: Dos. Tres.'],
  ],
  ['two dashes', [cue(0, 1000, '- ¿Sí?\n- No.')], ['0 : - ¿Sí?', '0 : - No.']],
  ['nothing said', [cue(0, 1000, ' '), cue(1000, 2000, '<i></i>')], []],
] as const)('joins cues to paragraphs: %s', (_, cues, expected) => {
  expect(texts([...cues])).toEqual(expected);
});

it('begins a paragraph with a chapter, at its start or at the next cue', () => {
  const cues = [cue(0, 1000, 'Uno.'), cue(2000, 3000, 'Dos.'), cue(9000, 9500, 'Tres.')];
  const chapters = [
    { startMs: 0, title: 'A' },
    { startMs: 2500, title: 'B' },
    { startMs: 5000, title: 'C' },
  ];
  expect(texts(cues, chapters)).toEqual(['0 [A] : Uno.', '2000 [B] : Dos.', '9000 [C] : Tres.']);
});

it('splits a long speech at the end of a sentence', () => {
  const cues = Array.from({ length: 40 }, (_, index) =>
    cue(index * 1000, index * 1000 + 1000, `Esta es la frase número ${index}.`),
  );
  const paragraphs = texts(cues);
  expect(paragraphs.length).toBeGreaterThan(1);
  expect(paragraphs.every((text) => text.endsWith('.') && text.length < 750)).toBe(true);
});
