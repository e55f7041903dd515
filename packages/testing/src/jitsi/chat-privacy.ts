/** For so long after a private message the app asks, when others have written since. */
const NOTICE_MS = 20_000;

/** Whether what somebody writes to all may be meant for the one who wrote to them alone. */
export class ChatPrivacy {
  #last: 'own' | 'private' | 'public' | undefined;
  #privateAt = Number.NEGATIVE_INFINITY;

  sent(): void {
    this.#last = 'own';
  }

  received(isPrivate: boolean, now: number): void {
    this.#last = isPrivate ? 'private' : 'public';
    if (isPrivate) this.#privateAt = now;
  }

  /** However long ago, if nothing was written since; never after a message of one's own. */
  warnsOf(now: number): boolean {
    if (this.#last === 'private') return true;
    return this.#last === 'public' && now - this.#privateAt < NOTICE_MS;
  }
}
