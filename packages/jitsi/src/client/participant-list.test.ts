import { expect, it } from 'vitest';
import { ParticipantList } from './participant-list.ts';

const getIds = ({ list }: ParticipantList) => list.map(({ id }) => id);

it('lists this person once, also under the new id that a reconnect brings', () => {
  const participants = new ParticipantList();
  participants.handleEvent('videoConferenceJoined', { id: 'ada' });
  participants.handleEvent('participantJoined', { id: 'zoe' });
  participants.handleEvent('participantLeft', { id: 'zoe' });
  participants.handleEvent('participantJoined', { id: 'ines' });
  expect(participants.handleEvent('videoConferenceJoined', { id: 'ada-2' })).toBe(true);
  expect(getIds(participants)).toEqual(['ada-2', 'ines']);
  expect(participants.me?.id).toBe('ada-2');
});
