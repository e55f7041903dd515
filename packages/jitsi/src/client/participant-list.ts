/** A person in the same room. */
export interface Participant {
  /** Id of the person; a new one after each reconnect. */
  readonly id: string;
  /** The name that the person chose; empty for who gave none. */
  readonly displayName: string;
  /** Whether it is the person at this page. */
  readonly isLocal: boolean;
  /** Whether the person may mute, remove and let in others; the server decides that. */
  readonly isModerator: boolean;
  /** Whether the person asks to speak. */
  readonly isHandRaised: boolean;
}

const NOBODY: readonly Participant[] = [];

/**
 * The participants of a room, built from the events of the frame. The app names those who are already there before it says
 * that this person is in, so the list stays empty until then; a person who leaves twice has left once.
 */
export class ParticipantList {
  list = NOBODY;
  #all = NOBODY;
  #localId: string | undefined;
  /** A role can be announced before its person is there. */
  readonly #moderators = new Set<string>();

  /** Applies an event; returns true where the list changed. */
  handleEvent(name: string, data: Readonly<Record<string, unknown>>): boolean {
    // The app calls this person `local` until they have an id.
    const id = data['id'] === 'local' ? this.#localId : data['id'];
    const previous = this.list;
    // `browserSupport` is the first event of a page, perhaps of one that replaced another.
    if (name === 'videoConferenceLeft' || name === 'browserSupport') this.#forget();
    else if (typeof id === 'string') {
      if (name === 'videoConferenceJoined') {
        this.#localId = id;
        // After a reconnect this person has another id, and no event says that the old one has left.
        this.#all = [
          createParticipant(id, true),
          ...this.#without(id).filter(({ isLocal }) => !isLocal),
        ];
      }
      if (name === 'participantLeft' && this.#has(id)) this.#all = this.#without(id);
      if (name === 'participantJoined' && !this.#has(id))
        this.#all = [...this.#all, createParticipant(id)];
      if (name === 'videoConferenceJoined' || name === 'participantJoined')
        this.#update(id, {
          displayName: toText(data['displayName']),
          isModerator: this.#moderators.has(id),
        });
      if (name === 'displayNameChange')
        this.#update(id, { displayName: toText(data['displayname']) });
      if (name === 'participantRoleChanged') {
        const isModerator = data['role'] === 'moderator';
        if (this.#moderators.has(id) !== isModerator) {
          this.#moderators[isModerator ? 'add' : 'delete'](id);
          this.#update(id, { isModerator });
        }
      }
      if (name === 'raiseHandUpdated')
        this.#update(id, { isHandRaised: Boolean(data['handRaised']) });
    }
    this.list = this.#localId === undefined ? NOBODY : this.#all;
    return this.list !== previous;
  }

  /** Empties the list; returns true where somebody was in it. */
  clear(): boolean {
    const hasChanged = this.list.length > 0;
    this.#forget();
    this.list = NOBODY;
    return hasChanged;
  }

  /** The person at this page. */
  get me(): Participant | undefined {
    return this.list.find(({ isLocal }) => isLocal);
  }

  #forget(): void {
    this.#all = NOBODY;
    this.#localId = undefined;
  }

  #has(id: string): boolean {
    return this.#all.some((participant) => participant.id === id);
  }

  #without(id: string): readonly Participant[] {
    return this.#all.filter((participant) => participant.id !== id);
  }

  /** Changes a person who is in the list; only `participantJoined` adds one. */
  #update(id: string, change: Partial<Participant>): void {
    if (this.#has(id))
      this.#all = this.#all.map((participant) =>
        participant.id === id ? { ...participant, ...change } : participant,
      );
  }
}

function createParticipant(id: string, isLocal = false): Participant {
  return { id, displayName: '', isLocal, isModerator: false, isHandRaised: false };
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
