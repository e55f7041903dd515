import { pickCount } from '@comunal/test-kit/pick-cases';
import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultSettings,
  parseSrt,
  parseVtt,
  srtLosses,
  toSrt,
  toVtt,
  type Captions,
  type Cue,
} from '../src/index.ts';
import { canonicalizeCueText } from '../src/text/walk-cue-text.ts';

const numRuns = pickCount(250, 10_000);

const word = constantFrom(
  'hola',
  'ñandú',
  '42',
  '-',
  '–',
  '漢字',
  '😀',
  'a.',
  '¿b?',
  '&amp;',
  '&lt;',
  '&lt;b&gt;',
  '&',
  '>',
  '{i}',

  '<b>',
  '</b>',
  '<i>',
  '</i>',
  '<c.red>',
  '<c.x>',
  '</c>',
  '<v Ana>',
  '</v>',
  '<00:00:01.000>',
  '<x>',
  '<lang pt>',

  ' ',
  '\n',
  '\n\n',
  '-->',
  '--&gt;',
  '00:00:01,000 --&gt; 00:00:02,000',
  'NOTE',
  'STYLE',
  'WEBVTT',
  '{\\an8}',
  '\t',
);
const text = array(word, { maxLength: 12 }).map((words) => words.join(''));
const percentage = integer({ min: 0, max: 100 });
const settings = record({
  vertical: constantFrom('', 'rl', 'lr'),
  snapToLines: constantFrom(true),
  line: constantFrom('auto' as const, 0, -1, 2.5),
  lineAlign: constantFrom('start', 'center', 'end'),
  position: constantFrom('auto' as const, 50, 33.3),
  positionAlign: constantFrom('auto'),
  size: percentage,
  align: constantFrom('start', 'center', 'end', 'left', 'right'),
  region: constantFrom(''),
}).map((settings) => ({
  ...settings,
  lineAlign: settings.line === 'auto' ? ('start' as const) : settings.lineAlign,
}));
const cue = record({
  id: constantFrom('', 'uno', '7'),
  startMs: integer({ min: 0, max: 400_000_000 }),
  length: integer({ min: -100, max: 100_000 }),
  text,
  settings: constantFrom(true, false).chain((isUsual) =>
    isUsual ? constantFrom(defaultSettings) : settings,
  ),
}).map(({ length, ...rest }): Cue => ({ ...rest, endMs: Math.max(0, rest.startMs + length) }));
const captions = record({ cues: array(cue, { maxLength: 6 }) });

const bare = ({ cues }: Captions): unknown => cues.map(({ line: _, ...cue }) => cue);

describe('WebVTT', () => {
  it('round-trips whatever was parsed once', () => {
    assert(
      property(captions, (original) => {
        const once = parseVtt(toVtt(original));
        expect(once.cues).toHaveLength(original.cues.length);
        const again = parseVtt(toVtt(once));
        expect(bare(again)).toEqual(bare(once));
        expect(again.problems.filter(({ code }) => code !== 'end-before-start')).toEqual([]);
      }),
      { numRuns },
    );
  });

  it('keeps times, ids, settings, and all text that the format can contain', () => {
    assert(
      property(captions, (original) => {
        const fits = original.cues.map((cue) => ({
          ...cue,
          text: cue.text
            .replaceAll('>', '')
            .replaceAll(/\n+/g, '\n')
            .replaceAll(/^\n|\n$/g, ''),
        }));
        expect(bare(parseVtt(toVtt({ cues: fits })))).toEqual(fits);
      }),
      { numRuns },
    );
  });
});

describe('SRT', () => {
  it('round-trips each cue for which srtLosses is empty', () => {
    let kept = 0;
    assert(
      property(captions, (original) => {
        const fits = original.cues.filter(
          (cue) => srtLosses({ cues: [{ ...cue, id: '' }] }).length === 0,
        );
        kept += fits.length;
        const normalize = ({ startMs, endMs, settings, text }: Cue): unknown => {
          return { startMs, endMs, settings, text: canonicalizeCueText(text) };
        };
        expect(parseSrt(toSrt({ cues: fits })).cues.map(normalize)).toEqual(fits.map(normalize));
      }),
      { numRuns },
    );
    expect(kept).toBeGreaterThan(numRuns / 5);
  });

  it('round-trips through WebVTT without loss', () => {
    assert(
      property(captions, (original) => {
        const srt = toSrt(original);
        expect(toSrt(parseVtt(toVtt(parseSrt(srt))))).toBe(toSrt(parseSrt(srt)));
      }),
      { numRuns },
    );
  });
});
