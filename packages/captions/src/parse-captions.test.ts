import { expect, it } from 'vitest';
import { parseCaptions } from './parse-captions.ts';

const VTT = '00:00:01.000 --> 00:00:02.000\nhola\n';

it.each([
  ['WebVTT', `WEBVTT\n\n${VTT}`, 'vtt', 1],
  ['WebVTT with a mark', `\uFEFFWEBVTT\n\n${VTT}`, 'vtt', 1],
  ['SRT', `1\n${VTT.replaceAll('.', ',')}`, 'srt', 1],
  ['SRT with points', `1\n${VTT}`, 'srt', 1],
  ['neither', 'hola', 'srt', 0],
  // A file that claims to be WebVTT but is invalid must not be parsed as SRT, since no browser shows it.
  ['a small first line', `webvtt\n\n${VTT}`, 'vtt', 0],
  ['WEBVTT with more', `WEBVTTx\n\n${VTT}`, 'vtt', 0],
  ['a blank line before', `\nWEBVTT\n\n${VTT}`, 'vtt', 0],
  ['two marks', `\uFEFF\uFEFFWEBVTT\n\n${VTT}`, 'vtt', 0],
])('recognises %s', (_, text, format, count) => {
  for (const document of [parseCaptions(text), parseCaptions(Buffer.from(text))]) {
    expect(document.format).toBe(format);
    expect(document.cues).toHaveLength(count);
  }
});

it('returns the encoding of bytes, and lists its problems first', () => {
  const document = parseCaptions(Buffer.from(`1\n${VTT.replace('hola', 'qué')}`, 'latin1'));
  expect(document).toMatchObject({
    encoding: 'windows-1252',
    cues: [{ text: 'qué' }],
    problems: [
      { code: 'latin-1-suspected', line: 3, column: 3 },
      { code: 'odd-timing', line: 2 },
    ],
  });
  expect(parseCaptions('WEBVTT')).not.toHaveProperty('encoding');
});
