import { expect, it } from 'vitest';
import { spelledOut, walkCueText } from './walk.ts';

it('goes through a tree in order, and tells where elements end', () => {
  const steps = [...walkCueText('a<b>b<i>c</i></b><00:01.000>d')].map(({ kind, node }) =>
    node.type === 'text' ? node.text : kind === 'end' ? `/${node.type}` : node.type,
  );
  expect(steps).toEqual(['a', 'b', 'b', 'i', 'c', '/i', '/b', 'timestamp', 'd']);
});

it('goes as deep as a file is long', () => {
  expect([...walkCueText('<b>'.repeat(100_000))]).toHaveLength(200_000);
});

it.each([
  ['<b>a', '<b>a</b>'],
  ['a &amp; b', 'a & b'],
  ['<b><x>a</x></b>', '<b>a</b>'],
  ['<v  Ana >a', '<v Ana>a</v>'],
])('%j and %j are shown the same', (one, other) => {
  expect(spelledOut(one)).toBe(spelledOut(other));
});

it.each([
  ['<b>a</b>b', '<b>ab</b>'],
  ['<b>a</b>', '<i>a</i>'],
  ['<c.a>a</c>', '<c.b>a</c>'],
  ['<v Ana>a', '<v Eva>a'],
  ['a<00:01.000>b', 'a<00:02.000>b'],
  ['a', 'a '],
  ['"/', '</b>'],
])('%j and %j are not', (one, other) => {
  expect(spelledOut(one)).not.toBe(spelledOut(other));
});
