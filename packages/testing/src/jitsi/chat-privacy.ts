/** How long after a private message the app asks, if others have written since. */
const NOTICE_MS = 20_000;

/** Decides whether the app asks a person if a public message is meant for the sender of a private one. */
export class ChatPrivacy {
  #last: 'own' | 'private' | 'public' | undefined;
  #privateAt = Number.NEGATIVE_INFINITY;

  onSent(): void {
    this.#last = 'own';
  }

  onReceived(isPrivate: boolean, now: number): void {
    this.#last = isPrivate ? 'private' : 'public';
    if (isPrivate) this.#privateAt = now;
  }

  /** Whether the app asks: after a private message as the last one, however old; never after a message of their own. */
  asksFirst(now: number): boolean {
    if (this.#last === 'private') return true;
    return this.#last === 'public' && now - this.#privateAt < NOTICE_MS;
  }
}
