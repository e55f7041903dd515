import { expect, it } from 'vitest';
import { cue } from '../../test/support/cue.ts';
import { keepCues, mapCue } from './map-times.ts';

it('moves what is a time inside of text, and nothing else', () => {
  const moved = mapCue(cue(0, 1000, 'a<1>b<00:01.000>c<00:01.000 >d<b>e'), (ms) => ms * 2);
  expect(moved.text).toBe('a<1>b<00:00:02.000>c<00:01.000 >d<b>e');
});

it('makes whole milliseconds from zero on', () => {
  expect(mapCue(cue(10, 11, ''), (ms) => ms / 3 - 3.4)).toMatchObject({ startMs: 0, endMs: 0 });
});

it('a note stays above the cue that it stood above, or the next that is left', () => {
  const notes = [0, 1, 2, 3, 99].map((afterCues) => ({ text: '', afterCues }));
  const kept = keepCues(
    { cues: [cue(0, 1, 'a'), cue(1, 2, 'b'), cue(2, 3, 'c')], notes },
    ({ text }) => text !== 'b',
    (one) => one,
  );
  expect(kept.notes.map(({ afterCues }) => afterCues)).toEqual([0, 1, 1, 2, 2]);
});
