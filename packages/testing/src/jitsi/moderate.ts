import type { Conference } from './conference.ts';
import type { Member } from './member.ts';
import { announceModeration, type MediaType } from './moderation.ts';
import { setMuted } from './mute.ts';

/** Handles `toggle-moderation`. With it jicofo mutes everybody who is not a moderator. */
export function setModeration(room: Conference, mediaType: MediaType, enabled: boolean): void {
  if (!room.moderation.set(mediaType, enabled)) return;
  for (const member of inMainRoom(room)) announceModeration(member, mediaType, enabled);
  if (!enabled) return;
  for (const member of inMainRoom(room))
    if (!member.isModerator) setMuted(room, member, mediaType, true);
}

/** Handles `ask-to-unmute` and `approve-video`. It is announced to moderators the first time, and to the person each time. */
export function approve(room: Conference, member: Member, mediaType: MediaType): void {
  const { moderation } = room;
  if (mediaType === 'video' && !moderation.isForceMuted(member, 'video')) return;
  // The app does not ask for audio where it is the video that is forbidden.
  const isAboutVideo = !moderation.isOn('audio') && moderation.isForceMuted(member, 'video');
  if (mediaType === 'audio' && isAboutVideo) return;
  const isNew = moderation.approve(member, mediaType);
  announceDecision(room, member, mediaType, 'approved', isNew);
  if (!member.isModerator)
    member.emit('notification-triggered', { title: 'notify.hostAskedUnmute' });
}

/** Handles `reject-participant`, which has no effect if nothing was approved. */
export function reject(room: Conference, member: Member, mediaType: MediaType): void {
  if (room.moderation.reject(member, mediaType))
    announceDecision(room, member, mediaType, 'rejected', true);
}

/** Handles `is-participant-force-muted`. Moderators know it of everybody, all others only of themselves. */
export function isForceMuted(
  room: Conference,
  self: Member,
  id: unknown,
  mediaType: MediaType,
): boolean {
  const member = room.find(id);
  if (!room.moderation.isOn(mediaType) || member?.isModerator) return false;
  const isKnown = member && (self.isModerator || member === self);
  return isKnown ? room.moderation.isForceMuted(member, mediaType) : true;
}

function announceDecision(
  room: Conference,
  member: Member,
  mediaType: MediaType,
  decision: 'approved' | 'rejected',
  isNew: boolean,
): void {
  const data = { id: member.id, mediaType };
  for (const recipient of inMainRoom(room))
    if (recipient.isModerator ? isNew : recipient === member)
      recipient.emit(`moderation-participant-${decision}`, data);
}

function inMainRoom(room: Conference): readonly Member[] {
  return room.joined({ breakout: undefined });
}
