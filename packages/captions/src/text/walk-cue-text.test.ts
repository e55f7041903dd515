import { expect, it } from 'vitest';
import { canonicalizeCueText, walkCueText } from './walk-cue-text.ts';

it('walks the tree in document order, with the ends of elements', () => {
  const steps = [...walkCueText('a<b>b<i>c</i></b><00:01.000>d')].map(({ kind, node }) =>
    node.type === 'text' ? node.text : kind === 'end' ? `/${node.type}` : node.type,
  );
  expect(steps).toEqual(['a', 'b', 'b', 'i', 'c', '/i', '/b', 'timestamp', 'd']);
});

it('walks 100,000 nested elements', () => {
  expect([...walkCueText('<b>'.repeat(100_000))]).toHaveLength(200_000);
});

it.each([
  ['<b>a', '<b>a</b>'],
  ['a &amp; b', 'a & b'],
  ['<b><x>a</x></b>', '<b>a</b>'],
  ['<v  Ana >a', '<v Ana>a</v>'],
])('gives %j and %j the same canonical form', (a, b) => {
  expect(canonicalizeCueText(a)).toBe(canonicalizeCueText(b));
});

it.each([
  ['<b>a</b>b', '<b>ab</b>'],
  ['<b>a</b>', '<i>a</i>'],
  ['<c.a>a</c>', '<c.b>a</c>'],
  ['<v Ana>a', '<v Eva>a'],
  ['a<00:01.000>b', 'a<00:02.000>b'],
  ['a', 'a '],
  ['"/', '</b>'],
])('gives %j and %j different canonical forms', (a, b) => {
  expect(canonicalizeCueText(a)).not.toBe(canonicalizeCueText(b));
});
