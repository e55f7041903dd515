import { expect, it } from 'vitest';
import { parseCaptions } from './parse-captions.ts';

const VTT = '00:00:01.000 --> 00:00:02.000\nhola\n';

it.each([
  ['WebVTT', `WEBVTT\n\n${VTT}`, 'vtt', 1],
  ['WebVTT with a mark', `\uFEFFWEBVTT\n\n${VTT}`, 'vtt', 1],
  ['SRT', `1\n${VTT.replaceAll('.', ',')}`, 'srt', 1],
  ['SRT with points', `1\n${VTT}`, 'srt', 1],
  ['neither', 'hola', 'srt', 0],
  // What says that it is WebVTT and is not is shown by no browser, and must not be read as SRT.
  ['a small first line', `webvtt\n\n${VTT}`, 'vtt', 0],
  ['WEBVTT with more', `WEBVTTx\n\n${VTT}`, 'vtt', 0],
  ['a blank line before', `\nWEBVTT\n\n${VTT}`, 'vtt', 0],
  ['two marks', `\uFEFF\uFEFFWEBVTT\n\n${VTT}`, 'vtt', 0],
])('%s', (_, text, format, count) => {
  for (const document of [parseCaptions(text), parseCaptions(Buffer.from(text))]) {
    expect(document.format).toBe(format);
    expect(document.cues).toHaveLength(count);
  }
});

it('says how bytes were read, and puts what was odd about them first', () => {
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
