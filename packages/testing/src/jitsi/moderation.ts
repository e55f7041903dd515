import type { Member } from './member.ts';

/** A kind of media. */
export type MediaType = 'audio' | 'video';

export const mediaTypes: readonly MediaType[] = ['audio', 'video'];

/** Moderation of audio and video: for each moderated kind, the ids of the people who may unmute. */
export class Moderation {
  readonly #approved = new Map<MediaType, Set<string>>();

  isOn(mediaType: MediaType): boolean {
    return this.#approved.has(mediaType);
  }

  /** Whether a person may not unmute. Moderators always may. */
  isForceMuted(member: Member, mediaType: MediaType): boolean {
    const approved = this.#approved.get(mediaType);
    return approved !== undefined && !member.isModerator && !approved.has(member.id);
  }

  /** Switches moderation on or off, and forgets earlier approvals. Returns whether that changed it. */
  set(mediaType: MediaType, enabled: boolean): boolean {
    if (this.isOn(mediaType) === enabled) return false;
    if (enabled) this.#approved.set(mediaType, new Set());
    else this.#approved.delete(mediaType);
    return true;
  }

  /** Allows a person to unmute. Returns whether they could not before. */
  approve(member: Member, mediaType: MediaType): boolean {
    const approved = this.#approved.get(mediaType);
    if (!approved || approved.has(member.id)) return false;
    approved.add(member.id);
    return true;
  }

  /** Takes that permission back. Returns whether the person had it. */
  reject(member: Member, mediaType: MediaType): boolean {
    return !member.isModerator && (this.#approved.get(mediaType)?.delete(member.id) ?? false);
  }
}

/** Converts the argument of a command: everything but `video` is audio. */
export function toMediaType(value: unknown): MediaType {
  return value === 'video' ? 'video' : 'audio';
}

/** Announces to a person, also to one who comes later, what is moderated. */
export function announceModeration(member: Member, mediaType: MediaType, enabled: boolean): void {
  member.emit('moderation-status-changed', { mediaType, enabled });
}
