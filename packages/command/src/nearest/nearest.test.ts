import { expect, it } from 'vitest';
import { nearest } from './nearest.ts';

it.each([
  ['atendance', ['attendance', 'audience'], 'attendance'],
  ['tilte', ['title', 'subtitle'], 'title'],
  ['EVENTS', ['events', 'pages'], 'events'],
  // A swap is one slip, also in a word that is too short for two.
  ['ulr', ['id', 'url'], 'url'],
  ['lru', ['url'], undefined],
  ['participatnJoined', ['participantLeft', 'participantJoined'], 'participantJoined'],
  ['x', ['url', 'id'], undefined],
  ['zz', ['title'], undefined],
  ['', ['title'], undefined],
])('%s is near %j: %s', (text, candidates, expected) => {
  expect(nearest(text, candidates)).toBe(expected);
});
