import { expect, it } from 'vitest';
import { People } from './people.ts';

const idsIn = ({ list }: People) => list.map(({ id }) => id);

it('has this person once, also with the id that they get when the app connects anew', () => {
  const people = new People();
  people.hear('videoConferenceJoined', { id: 'ada' });
  people.hear('participantJoined', { id: 'zoe' });
  people.hear('participantLeft', { id: 'zoe' });
  people.hear('participantJoined', { id: 'ines' });
  expect(people.hear('videoConferenceJoined', { id: 'ada-2' })).toBe(true);
  expect(idsIn(people)).toEqual(['ada-2', 'ines']);
  expect(people.me?.id).toBe('ada-2');
});
