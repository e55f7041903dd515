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

/** Who is in the room, from what the frame tells: somebody who leaves twice has left once, and nobody is there before joining. */
export class People {
  list: readonly Participant[] = [];
  local: string | undefined;
  /** The role can be told before the person is there. */
  readonly #moderators = new Set<string>();

  /** Applies an event; true where the list is another one now. */
  hear(name: string, data: Readonly<Record<string, unknown>>): boolean {
    // The app calls this person `local` until they have an id.
    const id = data['id'] === 'local' ? this.local : data['id'];
    const before = this.list;
    if (name === 'videoConferenceLeft') this.list = [];
    if (typeof id === 'string') {
      if (name === 'videoConferenceJoined') {
        this.local = id;
        this.list = [];
      }
      if (name === 'participantLeft') this.list = before.filter((one) => one.id !== id);
      if (name === 'videoConferenceJoined' || name === 'participantJoined')
        this.#put(id, { displayName: text(data['displayName']) }, true);
      if (name === 'displayNameChange') this.#put(id, { displayName: text(data['displayname']) });
      if (name === 'participantRoleChanged') {
        const isModerator = data['role'] === 'moderator';
        this.#moderators[isModerator ? 'add' : 'delete'](id);
        this.#put(id, { isModerator });
      }
      if (name === 'raiseHandUpdated') this.#put(id, { isHandRaised: Boolean(data['handRaised']) });
    }
    return this.list !== before;
  }

  /** Nobody is there any more; true where somebody was. */
  clear(): boolean {
    const wasNews = this.list.length > 0;
    this.list = [];
    return wasNews;
  }

  get me(): Participant | undefined {
    return this.list.find(({ isLocal }) => isLocal);
  }

  /** Whoever is not there is not changed, and comes by `participantJoined` alone. */
  #put(id: string, change: Partial<Participant>, isNew = false): void {
    const found = this.list.find((one) => one.id === id);
    if (found) this.list = this.list.map((one) => (one === found ? { ...one, ...change } : one));
    else if (isNew)
      this.list = [
        ...this.list,
        {
          id,
          displayName: '',
          isLocal: id === this.local,
          isModerator: this.#moderators.has(id),
          isHandRaised: false,
          ...change,
        },
      ];
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
