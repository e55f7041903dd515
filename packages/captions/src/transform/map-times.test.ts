import { expect, it } from 'vitest';
import { cue } from '../../test/support/cue.ts';
import { filterCues, mapCue } from './map-times.ts';

it('maps timestamps in the text, and nothing else', () => {
  const moved = mapCue(cue(0, 1000, 'a<1>b<00:01.000>c<00:01.000 >d<b>e'), (ms) => ms * 2);
  expect(moved.text).toBe('a<1>b<00:00:02.000>c<00:01.000 >d<b>e');
});

it('rounds to whole milliseconds, at least zero', () => {
  expect(mapCue(cue(10, 11, ''), (ms) => ms / 3 - 3.4)).toMatchObject({ startMs: 0, endMs: 0 });
});

it('keeps a note above its cue, or above the next one that is kept', () => {
  const notes = [0, 1, 2, 3, 99].map((afterCues) => ({ text: '', afterCues }));
  const kept = filterCues(
    { cues: [cue(0, 1, 'a'), cue(1, 2, 'b'), cue(2, 3, 'c')], notes },
    ({ text }) => text !== 'b',
    (unchanged) => unchanged,
  );
  expect(kept.notes.map(({ afterCues }) => afterCues)).toEqual([0, 1, 1, 2, 2]);
});
