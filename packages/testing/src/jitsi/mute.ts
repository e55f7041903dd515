import type { Conference } from './conference.ts';
import type { Member } from './member.ts';
import type { MediaType } from './moderation.ts';

/** Mutes or unmutes a person, and announces it to everybody in the room. */
export function setMuted(
  room: Conference,
  member: Member,
  mediaType: MediaType,
  isMuted: boolean,
): void {
  const key = mediaType === 'audio' ? 'audioMuted' : 'videoMuted';
  if (member[key] === isMuted) return;
  member[key] = isMuted;
  // The app announces the request; queries and toggles go by the microphone itself.
  if (mediaType === 'audio') member.turnMicrophone(isMuted);
  member.emit(`${mediaType}-mute-status-changed`, { muted: isMuted });
  for (const recipient of room.joined(member))
    recipient.emit('participant-muted', { id: member.id, isMuted, mediaType });
}

/** Handles `toggle-audio` and `toggle-video`. If moderators forbid it, nothing happens, without an event. */
export function toggleMuted(room: Conference, self: Member, mediaType: MediaType): void {
  const isOff = mediaType === 'audio' ? self.isMicrophoneOff : self.videoMuted;
  if (isOff && room.moderation.isForceMuted(self, mediaType)) return;
  setMuted(room, self, mediaType, !isOff);
}
