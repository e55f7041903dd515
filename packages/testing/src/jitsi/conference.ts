import { randomUUID } from 'node:crypto';
import { Member } from './member.ts';

/** A room beside the main one. */
export interface Breakout {
  readonly id: string;
  readonly jid: string;
  name: string;
}

const MUC = 'conference.meet.jitsi';

/** One room and who is in it: what happens to one of them, the others are told. */
export class Conference {
  readonly name: string;
  readonly members = new Set<Member>();
  readonly breakouts = new Map<string, Breakout>();
  lobby = false;
  password = '';
  subject = '';
  /** Of `file` and `stream`, which are on. */
  readonly recording = new Map<string, string | undefined>();
  transcribing = false;
  moderation = new Set<string>();
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

  find(id: unknown): Member | undefined {
    return [...this.members].find((member) => member.id === id);
  }

  /** To everybody who is in, or only to those in the same room as one of them. */
  tell(name: string, data: object = {}, beside?: Member): void {
    for (const member of this.joined(beside)) if (member !== beside) member.emit(name, data);
  }

  /** Lets somebody in, if password and lobby do. */
  enter(member: Member, autoKnock: boolean): void {
    if (member.isModerator) return this.join(member);
    if (this.lobby) {
      member.status = 'lobby';
      member.emit('error-occurred', {
        error: { name: 'conference.connectionError.membersOnly', type: 'CONFERENCE' },
      });
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
    member.emit('password-required');
  }

  /** The right password also leads past the lobby. */
  tryPassword(member: Member, password: unknown): void {
    if (this.password !== '' && password === this.password) this.join(member);
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
    if (approved) return this.join(member);
    member.status = 'left';
    member.emit('error-occurred', {
      error: { name: 'conference.connectionError.accessDenied', type: 'CONFERENCE' },
    });
    member.show('Not let in');
  }

  join(member: Member, breakout?: string): void {
    const others = this.joined({ breakout });
    const isFirst = this.joined().length === 0;
    member.status = 'joined';
    member.breakout = breakout;
    member.show('In the call');
    // A chat room of XMPP first names who is there, and then says that one is in; of the roles that they have it tells nothing.
    for (const other of others) member.emit('participant-joined', other.describe(false));
    const roomName = breakout ?? this.name;
    member.emit('video-conference-joined', {
      roomName,
      ...member.describe(true),
      // The app does not ask which room it is, but whether its address has another text.
      breakoutRoom: roomName !== member.path.toLowerCase(),
      visitor: false,
    });
    if (isFirst) member.isModerator = true;
    for (const other of others) other.emit('participant-joined', member.describe(false));
    if (member.isModerator) {
      const role = { id: member.id, role: 'moderator' };
      for (const one of [member, ...others]) one.emit('participant-role-changed', role);
    }
    if (this.subject) member.emit('subject-change', { subject: this.subject });
    if (this.breakouts.size > 0) this.tellBreakouts();
  }

  /** Goes from the sight of others, who are told twice, as the real app was seen to do. */
  part(member: Member): void {
    if (member.status !== 'joined') return;
    const others = this.joined(member).filter((one) => one !== member);
    member.status = 'left';
    member.emit('video-conference-left', { roomName: member.breakout ?? this.name });
    for (const other of others) {
      other.emit('participant-left', { id: member.id });
      other.emit('participant-left', { id: member.id });
    }
  }

  /** Hangs up. */
  leave(member: Member): void {
    this.part(member);
    member.status = 'left';
    member.emit('video-ready-to-close');
    member.show('You left');
    this.members.delete(member);
    if (this.breakouts.size > 0 && this.joined().length > 0) this.tellBreakouts();
  }

  kick(member: Member, kicker?: Member): void {
    if (member.status !== 'joined') return;
    const by = { id: kicker?.id ?? '', name: kicker?.displayName ?? '' };
    const who = { id: member.id, name: member.displayName };
    member.emit('participant-kicked-out', { kicked: { ...who, local: true }, kicker: by });
    this.tell(
      'participant-kicked-out',
      { kicked: { ...who, local: false }, kicker: { ...by, local: false } },
      member,
    );
    this.part(member);
    member.show('Kicked');
    this.members.delete(member);
  }

  /** Ends it for all; whoever ended it leaves by the way of a hangup. */
  end(by?: Member): void {
    for (const member of Array.from(this.members)) {
      if (member === by) continue;
      member.emit('error-occurred', {
        error: { name: 'conference.destroyed', type: 'CONFERENCE', isFatal: false },
      });
      member.status = 'left';
      member.emit('video-conference-left', { roomName: this.name });
      member.show('The call was ended');
      this.members.delete(member);
    }
    if (by) this.leave(by);
    this.breakouts.clear();
    this.recording.clear();
  }

  /** To a breakout room, or back to the main one: left and joined again, under another id. */
  move(member: Member, breakout: string | undefined): void {
    if (member.status !== 'joined' || member.breakout === breakout) return;
    this.part(member);
    member.id = new Member().id;
    this.join(member, breakout);
  }

  addBreakout(name: unknown): string {
    const id = randomUUID();
    const text =
      typeof name === 'string' && name ? name : `Breakout room #${this.breakouts.size + 1}`;
    this.breakouts.set(id, { id, jid: `${id}@breakout.meet.jitsi`, name: text });
    this.tellBreakouts();
    return id;
  }

  removeBreakout(jid: unknown): void {
    const found = [...this.breakouts.values()].find((one) => one.jid === jid || one.id === jid);
    if (!found || this.joined({ breakout: found.id }).length > 0) return;
    this.breakouts.delete(found.id);
    this.tellBreakouts();
  }

  closeBreakout(id: unknown): void {
    const found = this.findBreakout(id);
    if (found)
      for (const member of this.joined({ breakout: found.id })) this.move(member, undefined);
  }

  findBreakout(id: unknown): Breakout | undefined {
    return [...this.breakouts.values()].find((one) => one.id === id || one.jid === id);
  }

  tellBreakouts(): void {
    this.tell('breakout-rooms-updated', { rooms: this.roomsByName() });
  }

  /** Empty until there is a breakout room; from then on the main one has `focus` among its people. */
  roomsByName(): Readonly<Record<string, object>> {
    if (this.breakouts.size === 0) return {};
    const main = {
      id: this.name,
      jid: `${this.name}@${MUC}`,
      name: this.subject,
      isMainRoom: true,
      participants: {
        [`${this.name}@${MUC}/focus`]: {
          jid: `focus@auth.meet.jitsi/focus`,
          role: 'moderator',
          displayName: 'focus',
        },
        ...this.people(undefined, `${this.name}@${MUC}`),
      },
    };
    const entries = Array.from(this.breakouts.values(), ({ id, jid, name }) => [
      id,
      { id, jid, name, isMainRoom: false, participants: this.people(id, jid) },
    ]);
    return { [this.name]: main, ...Object.fromEntries(entries) } as Record<string, object>;
  }

  people(breakout: string | undefined, jid: string): Readonly<Record<string, object>> {
    const entries = this.joined({ breakout }).map((member) => {
      const own = `${jid}/${member.id}`;
      const role = member.isModerator ? 'moderator' : 'participant';
      return [own, { jid: own, role, displayName: member.displayName }];
    });
    return Object.fromEntries(entries) as Record<string, object>;
  }

  /** The answer to `rooms-info`. */
  roomsInfo(): object {
    const list = (breakout: string | undefined, jid: string): object[] =>
      this.joined({ breakout }).map((member) => ({
        jid: `${jid}/${member.id}`,
        role: member.isModerator ? 'moderator' : 'participant',
        displayName: member.displayName,
        id: member.id,
      }));
    const jid = `${this.name}@${MUC}`;
    const focus =
      this.breakouts.size > 0
        ? [{ jid: `${jid}/focus`, role: 'moderator', displayName: 'focus', id: 'focus' }]
        : [];
    return {
      rooms: [
        { isMainRoom: true, id: jid, jid, participants: [...focus, ...list(undefined, jid)] },
        ...Array.from(this.breakouts.values(), (one) => ({
          isMainRoom: false,
          id: one.id,
          jid: one.jid,
          name: one.name,
          participants: list(one.id, one.jid),
        })),
      ],
    };
  }
}
