import type { Member } from './member.ts';

/** What sounds or shows. */
export type MediaType = 'audio' | 'video';

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

/** Tells somebody, also who comes later, what is moderated. */
export function tellModeration(member: Member, mediaType: MediaType, enabled: boolean): void {
  member.emit('moderation-status-changed', { mediaType, enabled });
}
