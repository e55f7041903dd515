import { expect, it } from 'vitest';
import { alignSegments } from './align-segments.ts';

/** Blocks by one character each: `p` and the like of its kind, in upper case for headings. */
const blocks = (text: string) =>
  Array.from(text, (character) => ({
    hash: character.toLowerCase(),
    kind: character === character.toUpperCase() ? 'atxHeading' : 'paragraph',
  }));

it.each([
  ['the same blocks', 'abc', 'abc', [0, 1, 2]],
  ['a moved block', 'cab', 'abc', [2, 0, 1]],
  ['a changed block', 'axc', 'abc', [0, 1, 2]],
  ['an inserted block', 'axbc', 'abc', [0, undefined, 1, 2]],
  ['a block inserted before', 'xabc', 'abc', [undefined, 0, 1, 2]],
  ['a block added behind', 'abcx', 'abc', [0, 1, 2, undefined]],
  ['a deleted block', 'ac', 'abc', [0, 2]],
  ['a changed block beside an inserted one of another kind', 'aXyc', 'abc', [0, undefined, 1, 2]],
  ['a block that is there twice', 'aab', 'ab', [0, undefined, 1]],
  ['everything changed', 'xyz', 'abc', [0, 1, 2]],
  ['a block moved, and another changed', 'cxb', 'abc', [2, 0, 1]],
])('aligns %s', (_, source, recorded, matches) => {
  expect(alignSegments(blocks(source), blocks(recorded), [...recorded])).toEqual(matches);
});

it('goes by the order where nothing was recorded and the kinds are the same', () => {
  expect(alignSegments(blocks('Ab'), blocks('Xy'))).toEqual([0, 1]);
});

it.each([
  ['other kinds', 'Ab', 'xy', undefined],
  ['another number of blocks', 'Ab', 'Xyz', undefined],
  ['a revision of another number of blocks', 'Ab', 'Xyz', ['a']],
])('aligns nothing with %s', (_, source, target, recorded) => {
  expect(alignSegments(blocks(source), blocks(target), recorded)).toBeUndefined();
});
