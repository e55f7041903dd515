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
  // A swap beside another slip.
  ['sumamr', ['summary', 'title'], 'summary'],
  ['conetnts', ['content', 'contents'], 'contents'],
  // A part that was left out.
  ['startAudioMuted', ['audioOnly', 'startWithAudioMuted'], 'startWithAudioMuted'],
  ['raiseHand', ['raiseHandUpdated', 'toggleRaiseHand'], 'toggleRaiseHand'],
  ['x', ['url', 'id'], undefined],
  ['x'.repeat(201), ['x'.repeat(202)], undefined],
  ['zz', ['title'], undefined],
  ['', ['title'], undefined],
])('%s is near %j: %s', (text, candidates, expected) => {
  expect(nearest(text, candidates)).toBe(expected);
});
