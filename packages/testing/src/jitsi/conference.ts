import { randomUUID } from 'node:crypto';
import { ChatHistory } from './chat-history.ts';
import type { Member } from './member.ts';
import { Moderation } from './moderation.ts';
import { listRooms, type Breakout } from './rooms-info.ts';

/** The state of one room, its members, and what is broadcast to them. */
export class Conference {
  readonly name: string;
  readonly members = new Set<Member>();
  readonly breakouts = new Map<string, Breakout>();
  /** Whether the server lists its rooms: from the first breakout room on, also when only the main room is left. */
  hasListedRooms = false;
  readonly history = new ChatHistory();
  lobby = false;
  password = '';
  maxOccupants = Number.POSITIVE_INFINITY;
  subject = '';
  /** The recorders that are on, by mode: `file`, `stream`. */
  readonly recording = new Map<string, string | undefined>();
  /** The recorders that are about to start, by mode. */
  readonly startingRecorders = new Map<string, NodeJS.Timeout>();
  transcribing = false;
  readonly moderation = new Moderation();
  sessionId = randomUUID();
  readonly startedAt: number;

  constructor(name: string, startedAt: number) {
    this.name = name;
    this.startedAt = startedAt;
  }

  /** The members who have joined the conference, or one of its rooms. */
  joined(room?: { readonly breakout: string | undefined }): Member[] {
    return [...this.members].filter(
      ({ status, breakout }) => status === 'joined' && (!room || breakout === room.breakout),
    );
  }

  /** The other members in the same room. */
  getOthersWith(member: Member): Member[] {
    return this.joined(member).filter((recipient) => recipient !== member);
  }

  find(id: unknown): Member | undefined {
    return [...this.members].find((member) => member.id === id);
  }

  /** Sends an event to everybody who has joined, or only to the others in the room of one member. */
  broadcast(name: string, data: object = {}, except?: Member): void {
    for (const member of this.joined(except)) if (member !== except) member.emit(name, data);
  }

  /** Whether the room is full. Prosody counts the people in the main room; neither a token nor a moderator makes an exception. */
  get isFull(): boolean {
    return this.joined({ breakout: undefined }).length >= this.maxOccupants;
  }

  /** Announces when the call began, after joining and after each change of the room's settings. */
  broadcastStart(members = this.joined({ breakout: undefined })): void {
    const data = { timestamp: String(this.startedAt) };
    for (const member of members) member.emit('conference-created-timestamp', data);
  }

  /** Sends everybody the list of rooms, after each change of the breakout rooms or the people in them. */
  broadcastBreakoutRooms(): void {
    this.broadcast('breakout-rooms-updated', { rooms: listRooms(this) });
  }
}
