import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';
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
  // The first part of one name alone, which a shorter name is as near to.
  ['es', ['es-419', 'pt-BR', 'en'], 'es-419'],
  ['es', ['es-419', 'es-MX', 'en'], 'en'],
  ['x', ['url', 'id'], undefined],
  ['x'.repeat(201), ['x'.repeat(202)], undefined],
  ['zz', ['title'], undefined],
  ['', ['title'], undefined],
])('%s is near %j: %s', (text, candidates, expected) => {
  expect(nearest(text, candidates)).toBe(expected);
});

it('rules out no candidate that has fewer edits than the one it gives', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 8 }), (text, candidates) => {
      const fewest = Math.min(...candidates.map((candidate) => editDistance(text, candidate)));
      const allowed = Math.min(3, Math.ceil(text.length / 4));
      fc.pre(fewest <= allowed);
      expect(editDistance(text, nearest(text, candidates) ?? '')).toBe(fewest);
    }),
  );
});
