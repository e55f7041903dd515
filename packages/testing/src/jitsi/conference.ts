import { randomUUID } from 'node:crypto';
import { ChatHistory } from './chat-history.ts';
import { createConferenceError } from './errors.ts';
import type { Member } from './member.ts';
import { mediaTypes, Moderation, announceModeration } from './moderation.ts';
import { listRooms, type Breakout } from './rooms-info.ts';
import { BREAKOUT_MUC, LOBBY_MUC, MUC } from './xmpp-hosts.ts';

/** One room and its members: what happens to one is announced to the others. */
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

  /** Lets a person in, if the room is not full and password and lobby allow it. */
  enter(member: Member, autoKnock: boolean): void {
    if (this.isFull) return this.rejectFull(member);
    if (member.isModerator) return this.join(member);
    if (this.lobby) {
      member.status = 'lobby';
      // The address of the lobby, and whether the call has to wait for a host.
      const params = [`${this.name}@${LOBBY_MUC}`, false];
      const error = createConferenceError('conference.connectionError.membersOnly', params, true);
      member.emit('error-occurred', error);
      member.show('Lobby', 'Ask to join');
      member.showPreview(); // the screen of the lobby shows it as well
      if (autoKnock) this.knock(member);
      return;
    }
    if (this.password) return this.askPassword(member);
    this.join(member);
  }

  askPassword(member: Member): void {
    member.status = 'password';
    member.show('Password needed');
    member.emit('error-occurred', createConferenceError('conference.passwordRequired', [], true));
    member.emit('password-required');
  }

  /** The right password also leads past the lobby. */
  tryPassword(member: Member, password: unknown): void {
    if (this.password !== '' && password === this.password) this.admit(member);
    else if (member.status === 'password') this.askPassword(member);
  }

  knock(member: Member): void {
    if (member.status !== 'lobby') return;
    member.status = 'knocking';
    member.show('Waiting to be let in');
    const participant = { id: member.id, name: member.displayName };
    for (const recipient of this.joined())
      if (recipient.isModerator) recipient.emit('knocking-participant', { participant });
  }

  answerKnock(member: Member, approved: boolean): void {
    if (member.status !== 'knocking') return;
    if (approved) return this.admit(member);
    member.status = 'left';
    const error = createConferenceError('conference.connectionError.accessDenied');
    member.emit('error-occurred', error);
    member.show('Not let in');
  }

  /** Whether the room is full. Prosody counts the people in the main room; neither a token nor a moderator makes an exception. */
  get isFull(): boolean {
    return this.joined({ breakout: undefined }).length >= this.maxOccupants;
  }

  /** Admits a person whom a moderator or the password let in, unless the room is full. */
  admit(member: Member): void {
    if (this.isFull) this.rejectFull(member);
    else this.join(member);
  }

  rejectFull(member: Member): void {
    member.status = 'left';
    // On servers that have visitors, the params say whether one may come as a visitor.
    member.emit('error-occurred', createConferenceError('conference.max_users', [{}]));
    member.show('The call is full');
  }

  join(member: Member, breakout?: string): void {
    const recipients = this.joined({ breakout });
    const isFirst = this.joined().length === 0;
    member.status = 'joined';
    member.breakout = breakout;
    member.show('In the call');
    // An XMPP chat room first names who is there, and then says that one has joined; it does not announce their roles.
    for (const recipient of recipients)
      member.emit('participant-joined', recipient.describe(false));
    const roomName = breakout?.replace(/@.*/, '') ?? this.name;
    member.emit('video-conference-joined', {
      roomName,
      ...member.describe(true),
      avatarURL: '', // the app found no picture to load
      // The app does not check which room it is, but whether its address has another text.
      breakoutRoom: roomName !== member.path.toLowerCase(),
      visitor: false,
    });
    member.emit('participant-role-changed', { id: member.id, role: 'participant' });
    for (const recipient of recipients)
      recipient.emit('participant-joined', member.describe(false));
    this.history.replayTo(member);
    const name = breakout === undefined ? undefined : this.breakouts.get(breakout)?.name;
    member.emit('subject-change', { subject: name ?? this.subject });
    if (isFirst) member.isModerator = true;
    if (member.isModerator) {
      const role = { id: member.id, role: 'moderator' };
      member.emit('notification-triggered', { title: 'notify.moderator' });
      for (const recipient of [member, ...recipients])
        recipient.emit('participant-role-changed', role);
    }
    this.broadcastStart([member]);
    if (breakout === undefined)
      for (const mediaType of mediaTypes)
        if (this.moderation.isOn(mediaType)) announceModeration(member, mediaType, true);
    if (this.hasListedRooms) this.broadcastBreakoutRooms();
  }

  /** Announces when the call began, after joining and after each change of the room's settings. */
  broadcastStart(members = this.joined({ breakout: undefined })): void {
    const data = { timestamp: String(this.startedAt) };
    for (const member of members) member.emit('conference-created-timestamp', data);
  }

  /**
   * Removes a member from their room. It is announced once to the others; whoever leaves gets the departures of the others twice.
   * @param announceReason - Announces the reason to whoever leaves, which the app does between the two times.
   */
  leaveRoom(member: Member, announceReason?: () => void): void {
    if (member.status !== 'joined') return;
    const recipients = this.getOthersWith(member);
    const announceDepartures = (): void => {
      for (const { id } of recipients) member.emit('participant-left', { id });
    };
    member.status = 'left';
    member.sharing = false; // without an event
    member.unread = 0; // the app forgets the chat of the room
    member.emit('raise-hand-updated', { handRaised: 0, id: 'local' });
    announceDepartures();
    announceReason?.();
    announceDepartures();
    member.emit('video-conference-left', {
      roomName: member.breakout?.replace(/@.*/, '') ?? this.name,
    });
    for (const recipient of recipients) recipient.emit('participant-left', { id: member.id });
  }

  /** Hangs up for a member. */
  leave(member: Member): void {
    this.leaveRoom(member);
    member.status = 'left';
    member.emit('video-ready-to-close');
    member.show('You left');
    this.members.delete(member);
    if (this.hasListedRooms && this.joined().length > 0) this.broadcastBreakoutRooms();
  }

  kick(member: Member, kicker?: Member): void {
    if (member.status !== 'joined') return;
    const { id, displayName: name } = member;
    const actor = kicker && { id: kicker.id, name: kicker.displayName };
    // Where it was the server itself, the others get a departure alone.
    for (const recipient of actor ? this.joined(member) : [])
      if (recipient !== member)
        recipient.emit('participant-kicked-out', {
          kicked: { id, name, local: false },
          kicker: { ...actor, local: recipient === kicker },
        });
    this.leaveRoom(member, () =>
      member.emit('participant-kicked-out', {
        kicked: { id: 'local', name, local: true },
        kicker: { ...actor }, // here the app does not say whether it is the local person
      }),
    );
    member.show('Kicked');
    this.members.delete(member);
    if (this.hasListedRooms) this.broadcastBreakoutRooms();
  }

  /** Ends the call for all, also for the moderator who requested it. */
  end(): void {
    const departures = new Map(
      Array.from(this.members, (member) => [member, this.getOthersWith(member)]),
    );
    for (const [member, neighbours] of departures)
      this.eject(member, neighbours, ['The meeting has been terminated', null]);
    this.breakouts.clear();
    this.hasListedRooms = false;
    this.recording.clear();
    for (const timer of this.startingRecorders.values()) clearTimeout(timer);
    this.startingRecorders.clear();
    for (const mediaType of mediaTypes) this.moderation.set(mediaType, false);
  }

  /** Ejects a member whose room is gone. */
  eject(member: Member, neighbours: readonly Member[], params: readonly unknown[]): void {
    const roomName = member.breakout ?? this.name;
    if (member.status === 'joined') {
      member.emit('raise-hand-updated', { handRaised: 0, id: 'local' });
      for (const { id } of neighbours) member.emit('participant-left', { id });
    }
    member.emit('error-occurred', createConferenceError('conference.destroyed', params));
    member.status = 'left';
    member.emit('video-conference-left', { roomName });
    member.show('The call was ended');
    this.members.delete(member);
  }

  /** Moves a member to a breakout room, or back to the main room: they leave and join again, under the same id. */
  move(member: Member, breakout: string | undefined): void {
    if (member.status !== 'joined' || member.breakout === breakout) return;
    this.leaveRoom(member);
    this.join(member, breakout);
  }

  /**
   * Does `join-breakout-room`, which takes the XMPP address of a room. With its id alone the app leads to a room of that name
   * on the main host: nobody is there, and no command leads out of it.
   */
  moveTo(member: Member, address: unknown): void {
    if (member.breakout?.includes('@')) return;
    if (typeof address !== 'string' || address === '') return this.move(member, undefined);
    const [id = '', host] = address.split('@');
    if (id === this.name) return this.move(member, undefined);
    if (!this.breakouts.has(id)) return; // the app only logs a warning
    this.move(member, host === BREAKOUT_MUC ? id : `${id}@${MUC}`);
  }

  addBreakout(name: unknown): string {
    const id = randomUUID();
    const text =
      typeof name === 'string' && name ? name : `Breakout room #${this.breakouts.size + 1}`;
    this.hasListedRooms = true;
    this.breakouts.set(id, { id, jid: `${id}@${BREAKOUT_MUC}`, name: text });
    this.broadcastBreakoutRooms();
    return id;
  }

  /** Removes a breakout room by its XMPP address. Whoever is still in it is ejected from the call. */
  removeBreakout(jid: unknown): void {
    const room = [...this.breakouts.values()].find((breakout) => breakout.jid === jid);
    if (!room) return;
    const people = this.joined({ breakout: room.id });
    this.breakouts.delete(room.id);
    const departures = new Map(people.map((member) => [member, this.getOthersWith(member)]));
    for (const [member, neighbours] of departures)
      this.eject(member, neighbours, ['Breakout room removed.', `${this.name}@${MUC}`]);
    this.broadcastBreakoutRooms();
  }

  /** Closes a breakout room by its id. */
  closeBreakout(id: unknown): void {
    if (typeof id !== 'string' || !this.breakouts.has(id)) return;
    for (const member of this.joined({ breakout: id })) this.move(member, undefined);
  }

  broadcastBreakoutRooms(): void {
    this.broadcast('breakout-rooms-updated', { rooms: listRooms(this) });
  }
}
