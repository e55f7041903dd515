import { expect, it } from 'vitest';
import { cue } from '../../test/support/cue.ts';
import { parseVtt } from '../vtt/parse-vtt.ts';
import { toVtt } from '../vtt/to-vtt.ts';
import { chapterTrack, readChapters, writeChapterList } from './chapters.ts';

const chapters = [
  { startMs: 0, title: 'Saludo' },
  { startMs: 62_000, title: 'R&D <redes>' },
  { startMs: 3_723_000, title: 'Preguntas' },
];

it('reads a list in a description', () => {
  expect(
    readChapters('Capítulos:\n1:02:03 Preguntas\n0:00 - Saludo\r\n(1:02) R&D <redes>\n1:2 no\n'),
  ).toEqual(chapters);
});

it('round-trips a list', () => {
  expect(writeChapterList(chapters)).toBe('0:00 Saludo\n1:02 R&D <redes>\n1:02:03 Preguntas\n');
  expect(readChapters(writeChapterList(chapters))).toEqual(chapters);
});

it('round-trips a track', () => {
  const track = chapterTrack(chapters, 4_000_000);
  expect(track.cues.map(({ endMs }) => endMs)).toEqual([62_000, 3_723_000, 4_000_000]);
  expect(readChapters(parseVtt(toVtt(track)))).toEqual(chapters);
});

it('joins the lines of a title', () => {
  expect(readChapters({ cues: [cue(0, 1000, 'dos\nlíneas')] })).toEqual([
    { startMs: 0, title: 'dos líneas' },
  ]);
});
