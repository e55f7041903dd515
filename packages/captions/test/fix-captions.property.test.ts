import { pickCount } from '@comunal/test-kit/pick-cases';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import {
  checkCaptions,
  defaultSettings,
  fixCaptions,
  plainText,
  type Captions,
  type PresetName,
} from '../src/index.ts';

const numRuns = pickCount(250, 10_000);

const word = constantFrom(
  'la',
  'red',
  'comunitaria',
  'de',
  'que',
  'hicimos.',
  'juntas,',
  '¿sí?',
  '- no',
  'y',
  'supercalifragilisticoespialidosamente',

  '<i>',
  '</i>',
  '<b>',
  '</b>',
  '<v Ana>',
  '</v>',
  '<x>',
  '<ruby>漢<rt>kan</rt></ruby>',
  '<00:00:01.000>',
  '&amp;',
  '&lt;',
  '&nbsp;',
);
const text = array(record({ word, space: constantFrom(' ', ' ', '\n', '') }), {
  maxLength: 40,
}).map((words) => words.map(({ word, space }) => word + space).join(''));
const captions = array(
  record({
    startMs: integer({ min: 0, max: 60_000 }),
    ms: integer({ min: -10, max: 12_000 }),
    text,
  }),
  { maxLength: 8 },
).map((cues) => ({
  cues: cues.map(({ startMs, ms, text: words }) => ({
    id: '',
    startMs,
    endMs: Math.max(0, startMs + ms),
    text: words,
    settings: defaultSettings,
  })),
}));
const preset = constantFrom<PresetName>('es-419', 'pt-BR', 'en', 'broadcast');

/** Returns all words in the order in which they are shown. */
function getWords({ cues }: Captions): string {
  return cues
    .toSorted((a, b) => a.startMs - b.startMs)
    .map((cue) => plainText(cue.text))
    .join(' ')
    .replaceAll(/[ \t\n]+/g, ' ')
    .trim();
}

it('never changes a word, and begins no caption earlier', () => {
  assert(
    property(captions, preset, (original, name) => {
      const fixed = fixCaptions(original, name);
      expect(getWords(fixed)).toBe(getWords(original));
      for (const cue of original.cues)
        expect(fixed.cues.some(({ startMs }) => startMs === cue.startMs)).toBe(true);
      const earliest = Math.min(...original.cues.map(({ startMs }) => startMs));
      expect(Math.min(...fixed.cues.map(({ startMs }) => startMs))).toBe(earliest);
    }),
    { numRuns },
  );
});

it('is idempotent', () => {
  assert(
    property(captions, preset, (original, name) => {
      const once = fixCaptions(original, name);
      const { cues, changes } = fixCaptions(once, name);
      expect(changes).toEqual([]);
      expect(cues).toEqual(once.cues);
    }),
    { numRuns },
  );
});

it('sorts the captions by time', () => {
  assert(
    property(captions, preset, (original, name) => {
      const codes = checkCaptions(fixCaptions(original, name), name).map(({ code }) => code);
      expect(codes).not.toContain('order');
    }),
    { numRuns },
  );
});
