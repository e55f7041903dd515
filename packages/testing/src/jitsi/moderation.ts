import type { Conference } from './conference.ts';
import type { Member } from './member.ts';
import { type MediaType, setMuted } from './mute.ts';

export const mediaTypes: readonly MediaType[] = ['audio', 'video'];

/** For each medium that is moderated, the ids of those who may unmute all the same. */
export class Moderation {
  readonly #approved = new Map<MediaType, Set<string>>();

  isOn(mediaType: MediaType): boolean {
    return this.#approved.has(mediaType);
  }

  /** Moderators never are. */
  isForceMuted(member: Member, mediaType: MediaType): boolean {
    const approved = this.#approved.get(mediaType);
    return approved !== undefined && !member.isModerator && !approved.has(member.id);
  }

  /** Whether this changed anything. What was approved before is forgotten. */
  set(mediaType: MediaType, enabled: boolean): boolean {
    if (this.isOn(mediaType) === enabled) return false;
    if (enabled) this.#approved.set(mediaType, new Set());
    else this.#approved.delete(mediaType);
    return true;
  }

  /** Whether this person could not unmute before. */
  approve(member: Member, mediaType: MediaType): boolean {
    const approved = this.#approved.get(mediaType);
    if (!approved || approved.has(member.id)) return false;
    approved.add(member.id);
    return true;
  }

  /** Whether this person could unmute before. */
  reject(member: Member, mediaType: MediaType): boolean {
    return !member.isModerator && (this.#approved.get(mediaType)?.delete(member.id) ?? false);
  }
}

/** The medium that a command names: whatever is no video is sound. */
export function mediaTypeOf(value: unknown): MediaType {
  return value === 'video' ? 'video' : 'audio';
}

/** Does `toggle-moderation`. With it jicofo mutes everybody who is no moderator. */
export function setModeration(room: Conference, mediaType: MediaType, enabled: boolean): void {
  if (!room.moderation.set(mediaType, enabled)) return;
  for (const member of inMainRoom(room)) tellModeration(member, mediaType, enabled);
  if (!enabled) return;
  for (const member of inMainRoom(room))
    if (!member.isModerator) setMuted(room, member, mediaType, true);
}

/** Tells somebody, also who comes later, what is moderated. */
export function tellModeration(member: Member, mediaType: MediaType, enabled: boolean): void {
  member.emit('moderation-status-changed', { mediaType, enabled });
}

/** Does `ask-to-unmute` and `approve-video`. Moderators hear of it the first time, and the person each time. */
export function approve(room: Conference, member: Member, mediaType: MediaType): void {
  const { moderation } = room;
  if (mediaType === 'video' && !moderation.isForceMuted(member, 'video')) return;
  // The app does not ask for sound where it is the picture that is forbidden.
  const isAboutVideo = !moderation.isOn('audio') && moderation.isForceMuted(member, 'video');
  if (mediaType === 'audio' && isAboutVideo) return;
  const isNew = moderation.approve(member, mediaType);
  tellDecision(room, member, mediaType, 'approved', isNew);
  if (!member.isModerator)
    member.emit('notification-triggered', { title: 'notify.hostAskedUnmute' });
}

/** Does `reject-participant`, which has no effect where there is nothing to take back. */
export function reject(room: Conference, member: Member, mediaType: MediaType): void {
  if (room.moderation.reject(member, mediaType))
    tellDecision(room, member, mediaType, 'rejected', true);
}

/** Does `is-participant-force-muted`. Who may unmute, only moderators are told; each knows of themselves. */
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

function tellDecision(
  room: Conference,
  member: Member,
  mediaType: MediaType,
  decision: 'approved' | 'rejected',
  isNews: boolean,
): void {
  const data = { id: member.id, mediaType };
  for (const recipient of inMainRoom(room))
    if (recipient.isModerator ? isNews : recipient === member)
      recipient.emit(`moderation-participant-${decision}`, data);
}

function inMainRoom(room: Conference): readonly Member[] {
  return room.joined({ breakout: undefined });
}
