import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

it.each([
  ['atendance', ['attendance', 'audience'], 'attendance'],
  ['tilte', ['title', 'subtitle'], 'title'],
  ['EVENTS', ['events', 'pages'], 'events'],
  ['x', ['url', 'id'], undefined],
  ['zz', ['title'], undefined],
  ['', ['title'], undefined],
])('%s is near %j: %s', (text, candidates, expected) => {
  expect(nearest(text, candidates)).toBe(expected);
});
