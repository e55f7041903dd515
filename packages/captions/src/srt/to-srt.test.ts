import { expect, it } from 'vitest';
import { cue } from '../../test/support/cue.ts';
import { defaultSettings } from '../captions.ts';
import { parseVtt } from '../vtt/parse-vtt.ts';
import { srtLosses, toSrt } from './to-srt.ts';

it('writes numbers, commas and the position on the picture', () => {
  expect(
    toSrt({
      cues: [
        cue(0, 1500, 'Hola,\n<i>Eva</i> &amp; Luz', { id: 'uno' }),
        cue(2000, 3000, 'a\n\nb', { settings: { ...defaultSettings, line: 0 } }),
        cue(4000, 5000, ''),
      ],
    }),
  ).toBe(`1
00:00:00,000 --> 00:00:01,500
Hola,
<i>Eva</i> & Luz

2
00:00:02,000 --> 00:00:03,000
{\\an8}a
b

3
00:00:04,000 --> 00:00:05,000

`);
});

it('lists the losses with their cues', () => {
  const captions = parseVtt(`WEBVTT - charla

STYLE
x

REGION
id:r

NOTE x

uno
00:00:00.000 --> 00:00:01.000 size:50%
<v Ana>a

00:00:01.000 --> 00:00:02.000
nada
`);
  expect(srtLosses(captions)).toEqual([
    { code: 'header' },
    { code: 'styles' },
    { code: 'regions' },
    { code: 'notes' },
    { code: 'id', cue: 0 },
    { code: 'settings', cue: 0 },
    { code: 'voice', cue: 0 },
  ]);
  expect(srtLosses(captions, { speakers: true }).map(({ code }) => code)).not.toContain('voice');
});

it.each([
  ['&lt;b&gt;', 'text'],
  ['{i}', 'text'],
  ['a ', 'text'],
  ['00:00:01.000 --&gt; 00:00:02.000', 'text'],
  ['a\n \nb', 'blank-line'],
])('reports that SRT would misread %j', (text, code) => {
  expect(srtLosses({ cues: [cue(0, 1000, text)] })).toEqual([{ code, cue: 0 }]);
});

it('lists no losses of features that SRT has', () => {
  const cues = ['a', '<b>a</b> <i>b</i>', '<c.red>a</c>', 'a &lt; b', 'R&amp;D', '', '42'].map(
    (text, index) => cue(index * 1000, index * 1000 + 900, text, { id: String(index + 1) }),
  );
  expect(srtLosses({ cues })).toEqual([]);
});
