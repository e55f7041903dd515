import { randomUUID } from 'node:crypto';
import type { Breakout } from './breakout.ts';
import { ChatHistory } from './chat-history.ts';
import { conferenceError } from './errors.ts';
import type { Member } from './member.ts';
import { mediaTypes, Moderation, tellModeration } from './moderation.ts';
import { roomsByName } from './rooms-info.ts';
import { BREAKOUT_MUC, LOBBY_MUC, MUC } from './xmpp-hosts.ts';

/** One room and who is in it: what happens to one of them, the others are told. */
export class Conference {
  readonly name: string;
  readonly members = new Set<Member>();
  readonly breakouts = new Map<string, Breakout>();
  /** From the first breakout room on the server lists all rooms; the main one also when no other is left. */
  hasListedRooms = false;
  readonly history = new ChatHistory();
  lobby = false;
  password = '';
  maxOccupants = Number.POSITIVE_INFINITY;
  subject = '';
  /** Of `file` and `stream`, which are on. */
  readonly recording = new Map<string, string | undefined>();
  /** Those that will be on in a moment. */
  readonly startingRecorders = new Map<string, NodeJS.Timeout>();
  transcribing = false;
  readonly moderation = new Moderation();
  sessionId = randomUUID();
  readonly startedAt: number;

  constructor(name: string, startedAt: number) {
    this.name = name;
    this.startedAt = startedAt;
  }

  /** Who is in, of the whole conference or of one of its rooms. */
  joined(where?: { readonly breakout: string | undefined }): Member[] {
    return [...this.members].filter(
      ({ status, breakout }) => status === 'joined' && (!where || breakout === where.breakout),
    );
  }

  /** The others in the same room. */
  besides(member: Member): Member[] {
    return this.joined(member).filter((one) => one !== member);
  }

  find(id: unknown): Member | undefined {
    return [...this.members].find((member) => member.id === id);
  }

  /** To everybody who is in, or only to those in the same room as one of them. */
  tell(name: string, data: object = {}, beside?: Member): void {
    for (const member of this.joined(beside)) if (member !== beside) member.emit(name, data);
  }

  /** Lets somebody in, if password and lobby do. */
  enter(member: Member, autoKnock: boolean): void {
    if (this.isFull) return this.turnAway(member);
    if (member.isModerator) return this.join(member);
    if (this.lobby) {
      member.status = 'lobby';
      // The room of the lobby, and whether the call has to wait for a host.
      const params = [`${this.name}@${LOBBY_MUC}`, false];
      const error = conferenceError('conference.connectionError.membersOnly', params, true);
      member.emit('error-occurred', error);
      member.show('Lobby', 'Ask to join');
      member.preview(); // the screen of the lobby has it too
      if (autoKnock) this.knock(member);
      return;
    }
    if (this.password) return this.askPassword(member);
    this.join(member);
  }

  askPassword(member: Member): void {
    member.status = 'password';
    member.show('Password needed');
    member.emit('error-occurred', conferenceError('conference.passwordRequired', [], true));
    member.emit('password-required');
  }

  /** The right password also leads past the lobby. */
  tryPassword(member: Member, password: unknown): void {
    if (this.password !== '' && password === this.password) this.letIn(member);
    else if (member.status === 'password') this.askPassword(member);
  }

  knock(member: Member): void {
    if (member.status !== 'lobby') return;
    member.status = 'knocking';
    member.show('Waiting to be let in');
    const participant = { id: member.id, name: member.displayName };
    for (const one of this.joined())
      if (one.isModerator) one.emit('knocking-participant', { participant });
  }

  answerKnock(member: Member, approved: boolean): void {
    if (member.status !== 'knocking') return;
    if (approved) return this.letIn(member);
    member.status = 'left';
    const error = conferenceError('conference.connectionError.accessDenied');
    member.emit('error-occurred', error);
    member.show('Not let in');
  }

  /** Prosody counts who is in the main room; neither a token nor a moderator makes room for one more. */
  get isFull(): boolean {
    return this.joined({ breakout: undefined }).length >= this.maxOccupants;
  }

  /** In the end, whoever was let in by others has to find room as well. */
  letIn(member: Member): void {
    if (this.isFull) this.turnAway(member);
    else this.join(member);
  }

  turnAway(member: Member): void {
    member.status = 'left';
    // In it stands whether one may come as a visitor, on servers that have visitors.
    member.emit('error-occurred', conferenceError('conference.max_users', [{}]));
    member.show('The call is full');
  }

  join(member: Member, breakout?: string): void {
    const others = this.joined({ breakout });
    const isFirst = this.joined().length === 0;
    member.status = 'joined';
    member.breakout = breakout;
    member.show('In the call');
    // A chat room of XMPP first names who is there, and then says that one is in; of the roles that they have it tells nothing.
    for (const other of others) member.emit('participant-joined', other.describe(false));
    const roomName = breakout?.replace(/@.*/, '') ?? this.name;
    member.emit('video-conference-joined', {
      roomName,
      ...member.describe(true),
      avatarURL: '', // the app found none to load
      // The app does not ask which room it is, but whether its address has another text.
      breakoutRoom: roomName !== member.path.toLowerCase(),
      visitor: false,
    });
    member.emit('participant-role-changed', { id: member.id, role: 'participant' });
    for (const other of others) other.emit('participant-joined', member.describe(false));
    this.history.replayTo(member);
    const name = breakout === undefined ? undefined : this.breakouts.get(breakout)?.name;
    member.emit('subject-change', { subject: name ?? this.subject });
    if (isFirst) member.isModerator = true;
    if (member.isModerator) {
      const role = { id: member.id, role: 'moderator' };
      member.emit('notification-triggered', { title: 'notify.moderator' });
      for (const one of [member, ...others]) one.emit('participant-role-changed', role);
    }
    this.tellStart([member]);
    if (breakout === undefined)
      for (const mediaType of mediaTypes)
        if (this.moderation.isOn(mediaType)) tellModeration(member, mediaType, true);
    if (this.hasListedRooms) this.tellBreakouts();
  }

  /** Announces when the room began, after joining and after each change of its settings. */
  tellStart(members = this.joined({ breakout: undefined })): void {
    const data = { timestamp: String(this.startedAt) };
    for (const member of members) member.emit('conference-created-timestamp', data);
  }

  /**
   * Goes from the sight of others, who hear of it once. Whoever goes hears twice that the others went.
   * @param sayWhy - Tells whoever goes why, which the app does between the two times.
   */
  part(member: Member, sayWhy?: () => void): void {
    if (member.status !== 'joined') return;
    const others = this.besides(member);
    const loseOthers = (): void => {
      for (const other of others) member.emit('participant-left', { id: other.id });
    };
    member.status = 'left';
    member.sharing = false; // and no event says so
    member.unread = 0; // the app forgets the chat of the room
    member.emit('raise-hand-updated', { handRaised: 0, id: 'local' });
    loseOthers();
    sayWhy?.();
    loseOthers();
    member.emit('video-conference-left', {
      roomName: member.breakout?.replace(/@.*/, '') ?? this.name,
    });
    for (const other of others) other.emit('participant-left', { id: member.id });
  }

  /** Hangs up. */
  leave(member: Member): void {
    this.part(member);
    member.status = 'left';
    member.emit('video-ready-to-close');
    member.show('You left');
    this.members.delete(member);
    if (this.hasListedRooms && this.joined().length > 0) this.tellBreakouts();
  }

  kick(member: Member, kicker?: Member): void {
    if (member.status !== 'joined') return;
    const { id, displayName: name } = member;
    const actor = kicker && { id: kicker.id, name: kicker.displayName };
    // Where it was the server itself, the others hear of a departure alone.
    for (const other of actor ? this.joined(member) : [])
      if (other !== member)
        other.emit('participant-kicked-out', {
          kicked: { id, name, local: false },
          kicker: { ...actor, local: other === kicker },
        });
    this.part(member, () =>
      member.emit('participant-kicked-out', {
        kicked: { id: 'local', name, local: true },
        kicker: { ...actor }, // whether it is somebody else the app does not say here
      }),
    );
    member.show('Kicked');
    this.members.delete(member);
    if (this.hasListedRooms) this.tellBreakouts();
  }

  /** Ends it for all, also for whoever asked for it. */
  end(): void {
    const besides = new Map(Array.from(this.members, (one) => [one, this.besides(one)]));
    for (const [member, others] of besides)
      this.throwOut(member, others, ['The meeting has been terminated', null]);
    this.breakouts.clear();
    this.hasListedRooms = false;
    this.recording.clear();
    for (const timer of this.startingRecorders.values()) clearTimeout(timer);
    this.startingRecorders.clear();
    for (const mediaType of mediaTypes) this.moderation.set(mediaType, false);
  }

  /** The room of this person is gone. */
  throwOut(member: Member, others: readonly Member[], params: readonly unknown[]): void {
    const roomName = member.breakout ?? this.name;
    if (member.status === 'joined') {
      member.emit('raise-hand-updated', { handRaised: 0, id: 'local' });
      for (const other of others) member.emit('participant-left', { id: other.id });
    }
    member.emit('error-occurred', conferenceError('conference.destroyed', params));
    member.status = 'left';
    member.emit('video-conference-left', { roomName });
    member.show('The call was ended');
    this.members.delete(member);
  }

  /** To a breakout room, or back to the main one: left and joined again, under the same id. */
  move(member: Member, breakout: string | undefined): void {
    if (member.status !== 'joined' || member.breakout === breakout) return;
    this.part(member);
    this.join(member, breakout);
  }

  /**
   * Does `join-breakout-room`, which wants the XMPP address of a room. With its id alone the app leads to a room of that name
   * on the main host: nobody is there, and no command leads out of it.
   */
  moveTo(member: Member, address: unknown): void {
    if (member.breakout?.includes('@')) return;
    if (typeof address !== 'string' || address === '') return this.move(member, undefined);
    const [id = '', host] = address.split('@');
    if (id === this.name) return this.move(member, undefined);
    if (!this.breakouts.has(id)) return; // the app has a warning in its log, and no more
    this.move(member, host === BREAKOUT_MUC ? id : `${id}@${MUC}`);
  }

  addBreakout(name: unknown): string {
    const id = randomUUID();
    const text =
      typeof name === 'string' && name ? name : `Breakout room #${this.breakouts.size + 1}`;
    this.hasListedRooms = true;
    this.breakouts.set(id, { id, jid: `${id}@${BREAKOUT_MUC}`, name: text });
    this.tellBreakouts();
    return id;
  }

  /** Takes the XMPP address. Whoever is still in the room is thrown out of the call. */
  removeBreakout(jid: unknown): void {
    const room = [...this.breakouts.values()].find((breakout) => breakout.jid === jid);
    if (!room) return;
    const people = this.joined({ breakout: room.id });
    this.breakouts.delete(room.id);
    const besides = new Map(people.map((one) => [one, this.besides(one)]));
    for (const [member, others] of besides)
      this.throwOut(member, others, ['Breakout room removed.', `${this.name}@${MUC}`]);
    this.tellBreakouts();
  }

  /** Takes the id. */
  closeBreakout(id: unknown): void {
    if (typeof id !== 'string' || !this.breakouts.has(id)) return;
    for (const member of this.joined({ breakout: id })) this.move(member, undefined);
  }

  tellBreakouts(): void {
    this.tell('breakout-rooms-updated', { rooms: roomsByName(this) });
  }
}
