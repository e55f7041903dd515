import { expect, it } from 'vitest';
import { cue } from '../../test/support/cue.ts';
import { defaultSettings } from '../captions.ts';
import { parseVtt } from './parse-vtt.ts';
import { toVtt } from './to-vtt.ts';

it('writes a file in the usual form', () => {
  expect(
    toVtt({
      header: 'Charla',
      styles: ['::cue { color: lime }'],
      regions: [
        {
          id: 'abajo',
          width: 40,
          lines: 2,
          regionAnchorX: 0,
          regionAnchorY: 100,
          viewportAnchorX: 10,
          viewportAnchorY: 90,
          scroll: 'up',
        },
      ],
      notes: [
        { text: 'primera', afterCues: 0 },
        { text: 'de dos\nlíneas', afterCues: 1 },
        { text: 'al final', afterCues: 99 },
      ],
      cues: [
        cue(0, 1500, 'Hola', { id: 'uno' }),
        cue(3_600_000, 3_661_001, 'dos\nlíneas', {
          settings: { ...defaultSettings, line: 85, snapToLines: false, align: 'start', size: 50 },
        }),
      ],
    }),
  ).toBe(`WEBVTT Charla

REGION
id:abajo
width:40%
lines:2
regionanchor:0%,100%
viewportanchor:10%,90%
scroll:up

STYLE
::cue { color: lime }

NOTE primera

uno
00:00:00.000 --> 00:00:01.500
Hola

NOTE
de dos
líneas

01:00:00.000 --> 01:01:01.001 line:85% size:50% align:start
dos
líneas

NOTE al final
`);
});

it.each([
  ['a\n\nb', 'a\nb'],
  ['\n\na\n', 'a'],
  ['a\r\nb\rc', 'a\nb\nc'],
  ['00:00:01.000 --> 00:00:02.000', '00:00:01.000 --&gt; 00:00:02.000'],
  ['a\0', 'a\uFFFD'],
])('replaces the text %j, which would break the file, by %j', (text, expected) => {
  const { cues, problems } = parseVtt(toVtt({ cues: [cue(0, 1000, text), cue(1000, 2000, 'b')] }));
  expect(cues.map(({ text: written }) => written)).toEqual([expected, 'b']);
  expect(problems).toEqual([]);
});

it('lets no id, note, style or header break the file', () => {
  const { cues, notes, styles, header } = parseVtt(
    toVtt({
      header: 'a\n\nb --> c',
      styles: ['a\n\n--> b'],
      notes: [{ text: 'a\n\nb --> c', afterCues: 0 }],
      cues: [cue(0, 1000, 'x', { id: 'a\n\n--> b' })],
    }),
  );
  expect(cues).toMatchObject([{ id: 'a --&gt; b', text: 'x' }]);
  expect(notes).toEqual([{ text: 'a\nb --&gt; c', afterCues: 0 }]);
  expect(styles).toEqual(['a\n--&gt; b']);
  expect(header).toBe(' a\nb --&gt; c');
});

it.each([1e34, 1.5e300, 1e-7, 1.25e-10, -2.5, 0.1 + 0.2])(
  'writes %d without an exponent',
  (line) => {
    const settings = { ...defaultSettings, line };
    const written = toVtt({ cues: [cue(0, 1, 'x', { settings })] });
    expect(written).not.toMatch(/line:\S*e/);
    expect(parseVtt(written).cues[0]?.settings.line).toBe(line);
  },
);
