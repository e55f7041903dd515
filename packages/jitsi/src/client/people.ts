/** Somebody in the same room. */
export interface Participant {
  readonly id: string;
  /** As they call themselves; empty for who gave no name. */
  readonly displayName: string;
  /** Whether it is the person at this page. */
  readonly isLocal: boolean;
  readonly isModerator: boolean;
  readonly isHandRaised: boolean;
}

const NOBODY: readonly Participant[] = [];

/**
 * Who is in the room, from what the frame tells. It names those who are there already before it says that this person is
 * in, and until then the list is empty; somebody who leaves twice has left once.
 */
export class People {
  list = NOBODY;
  #all = NOBODY;
  #local: string | undefined;
  /** The role can be told before the person is there. */
  readonly #moderators = new Set<string>();

  /** Applies an event; true where the list is another one now. */
  hear(name: string, data: Readonly<Record<string, unknown>>): boolean {
    // The app calls this person `local` until they have an id.
    const id = data['id'] === 'local' ? this.#local : data['id'];
    const before = this.list;
    // The second is the first word of a page, perhaps of one that took the place of another.
    if (name === 'videoConferenceLeft' || name === 'browserSupport') this.#forget();
    else if (typeof id === 'string') {
      if (name === 'videoConferenceJoined') {
        this.#local = id;
        // After connecting anew they have another id, and nothing says that the old one has left.
        this.#all = [newcomer(id, true), ...this.#without(id).filter(({ isLocal }) => !isLocal)];
      }
      if (name === 'participantLeft' && this.#has(id)) this.#all = this.#without(id);
      if (name === 'participantJoined' && !this.#has(id)) this.#all = [...this.#all, newcomer(id)];
      if (name === 'videoConferenceJoined' || name === 'participantJoined')
        this.#change(id, {
          displayName: text(data['displayName']),
          isModerator: this.#moderators.has(id),
        });
      if (name === 'displayNameChange')
        this.#change(id, { displayName: text(data['displayname']) });
      if (name === 'participantRoleChanged') {
        const isModerator = data['role'] === 'moderator';
        if (this.#moderators.has(id) !== isModerator) {
          this.#moderators[isModerator ? 'add' : 'delete'](id);
          this.#change(id, { isModerator });
        }
      }
      if (name === 'raiseHandUpdated')
        this.#change(id, { isHandRaised: Boolean(data['handRaised']) });
    }
    this.list = this.#local === undefined ? NOBODY : this.#all;
    return this.list !== before;
  }

  /** Nobody is there any more; true where somebody was. */
  clear(): boolean {
    const wasNews = this.list.length > 0;
    this.#forget();
    this.list = NOBODY;
    return wasNews;
  }

  get me(): Participant | undefined {
    return this.list.find(({ isLocal }) => isLocal);
  }

  #forget(): void {
    this.#all = NOBODY;
    this.#local = undefined;
  }

  #has(id: string): boolean {
    return this.#all.some((one) => one.id === id);
  }

  #without(id: string): readonly Participant[] {
    return this.#all.filter((one) => one.id !== id);
  }

  /** Whoever is not there is not changed, and comes by `participantJoined` alone. */
  #change(id: string, change: Partial<Participant>): void {
    if (this.#has(id))
      this.#all = this.#all.map((one) => (one.id === id ? { ...one, ...change } : one));
  }
}

function newcomer(id: string, isLocal = false): Participant {
  return { id, displayName: '', isLocal, isModerator: false, isHandRaised: false };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
