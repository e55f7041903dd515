import { chat, raiseHand, rename } from './commands.ts';
import type { Conference } from './conference.ts';
import { Member, type MemberStatus } from './member.ts';
import { approve, setModeration } from './moderate.ts';
import { type FailingPart, startOutage, reloadPages } from './outage.ts';
import type { ScreenPicker } from './screen-sharing.ts';

/** One command that came in. */
export interface JitsiCommandRecord {
  /** Id of who sent it, as it was then. */
  readonly from: string;
  /** On the wire: `toggle-audio`. */
  readonly name: string;
  readonly args: readonly unknown[];
  /** Not for commands that the app does not know, which it ignores without a word. */
  readonly isKnown: boolean;
}

/** Somebody in a simulated room, as they are now. */
export interface SimulatedParticipant {
  readonly id: string;
  readonly displayName: string;
  readonly isModerator: boolean;
  readonly status: MemberStatus;
  readonly audioMuted: boolean;
  readonly videoMuted: boolean;
  readonly isHandRaised: boolean;
  readonly isSharingScreen: boolean;
  /** Id of the breakout room, undefined in the main one. */
  readonly breakoutRoom: string | undefined;
  /** Whether there is a page, or only what the others see. */
  readonly hasPage: boolean;
}

/** A room to look into and to act on. It is there before anybody comes, and after all have gone. */
export interface SimulatedRoom {
  /** Who came and did not leave, at whatever stage. */
  readonly participants: readonly SimulatedParticipant[];
  /** Commands of all pages, in order. */
  readonly commands: readonly JitsiCommandRecord[];
  /** Names of requests of all pages, in order. */
  readonly requests: readonly string[];
  /** Whether newcomers have to knock. */
  lobby: boolean;
  /** Empty for none. */
  password: string;
  /** How many may be in the main room: whoever comes then is told that it is full. @defaultValue Infinity */
  maxOccupants: number;
  readonly subject: string;
  /** Names and ids of the breakout rooms. */
  readonly breakoutRooms: readonly { readonly id: string; readonly name: string }[];
  /** Where a stream goes, while there is one: the whole RTMP address with its key. */
  readonly streamKey: string | undefined;
  readonly isRecording: boolean;
  /** Somebody without a page comes in. */
  join(displayName: string): SimulatedParticipant;
  /** Hangs up for somebody. */
  leave(id: string): void;
  /** Presses the button for every page that waits at the prejoin screen. */
  passPrejoin(): void;
  /** Types a password into every page that asks for one. */
  tryPassword(password: string): void;
  /** Lets in who knocks: one, or all. */
  admit(id?: string): void;
  /** Turns away who knocks: one, or all. */
  deny(id?: string): void;
  kick(id: string): void;
  /** Ends the call for all, as a moderator elsewhere would. */
  end(): void;
  /** Adds a breakout room, and gives its id. */
  addBreakoutRoom(name: string): string;
  /** Sends somebody to a breakout room, or without one back to the main room. */
  move(id: string, breakoutRoomId?: string): void;
  rename(id: string, displayName: string): void;
  raiseHand(id: string, up?: boolean): void;
  /** Writes to all, or to one. */
  say(id: string, message: string, to?: string): void;
  /** Makes somebody a moderator, or no longer one. */
  setModerator(id: string, isModerator?: boolean): void;
  /** Lets only moderators unmute, and mutes everybody else; or lets everybody again. */
  setModeration(mediaType: 'audio' | 'video', enabled?: boolean): void;
  /** Asks somebody to unmute, as a moderator would, who thereby may. */
  askToUnmute(id: string, mediaType?: 'audio' | 'video'): void;
  /** Sends any event, by its name on the wire, to every page. */
  emit(event: string, data?: object): void;
  /** What whoever is asked for a screen does. @defaultValue 'choose' */
  screenPicker: ScreenPicker;
  /**
   * The call server goes down, as the app notices after some seconds: each page that is in the call announces a fatal error,
   * and pages that load from now on cannot connect. Without its `focus` the rooms are closed, and newcomers hear nothing.
   *
   * @param part - What fails. @defaultValue 'server'
   */
  startOutage(part?: FailingPart): void;
  /** The call server is up again. Pages notice it when they load again. */
  endOutage(): void;
  /** Each page loads itself again, which the app does 10 to 30 seconds after a fatal error. */
  reloadPages(): void;
  /** From now on no page answers, and new ones say nothing at all. */
  freeze(): void;
  thaw(): void;
  /** Makes every page post this to the page around it, whether it is of the protocol or not. */
  forge(message: unknown): void;
  /** How many pages are open. */
  readonly pages: number;
  /** The next command of this name that comes, from now on. Rejects without a port, where no page is that could send one. */
  nextCommand(name: string): Promise<JitsiCommandRecord>;
}

/** What a room keeps beside its people. */
export interface RoomRecord {
  readonly conference: Conference;
  readonly commands: JitsiCommandRecord[];
  readonly requests: string[];
  readonly waiting: Set<(command: JitsiCommandRecord) => void>;
  isFrozen: boolean;
  failing: FailingPart | undefined;
  screenPicker: ScreenPicker;
}

const NO_PAGES =
  'No command comes without a port: pages send them, through a WebSocket. Start the simulator without `port: false`.';

/** The handle of a test on a room. @param hasPages - Whether pages can get to its server. */
export function simulatedRoom(
  record: RoomRecord,
  now: () => number,
  hasPages: boolean,
): SimulatedRoom {
  const { conference } = record;
  const find = (id: string): Member => {
    const member = conference.find(id);
    if (!member) throw new RangeError(`Nobody in the room has the id ${id}.`);
    return member;
  };
  const knocking = (id: string | undefined): Member[] =>
    [...conference.members].filter(
      (member) => member.status === 'knocking' && (id === undefined || member.id === id),
    );
  return {
    commands: record.commands,
    requests: record.requests,
    get participants() {
      return Array.from(conference.members, present);
    },
    get lobby() {
      return conference.lobby;
    },
    set lobby(on) {
      conference.lobby = on;
    },
    get password() {
      return conference.password;
    },
    set password(password) {
      conference.password = password;
    },
    get maxOccupants() {
      return conference.maxOccupants;
    },
    set maxOccupants(maxOccupants) {
      conference.maxOccupants = maxOccupants;
    },
    get subject() {
      return conference.subject;
    },
    get breakoutRooms() {
      return Array.from(conference.breakouts.values(), ({ id, name }) => ({ id, name }));
    },
    get streamKey() {
      return conference.recording.get('stream');
    },
    get isRecording() {
      return conference.recording.has('file');
    },
    get pages() {
      return [...conference.members].filter(({ hasPage }) => hasPage).length;
    },
    join(displayName) {
      const member = new Member(displayName);
      conference.members.add(member);
      conference.join(member);
      return present(member);
    },
    leave: (id) => conference.leave(find(id)),
    passPrejoin() {
      for (const member of conference.members)
        if (member.status === 'prejoin') member.leavePrejoin();
    },
    tryPassword(password) {
      for (const member of conference.members)
        if (member.status === 'password') conference.tryPassword(member, password);
    },
    admit(id) {
      for (const member of knocking(id)) conference.answerKnock(member, true);
    },
    deny(id) {
      for (const member of knocking(id)) conference.answerKnock(member, false);
    },
    kick: (id) => conference.kick(find(id)),
    end: () => conference.end(),
    addBreakoutRoom: (name) => conference.addBreakout(name),
    move: (id, breakoutRoomId) => conference.move(find(id), breakoutRoomId),
    rename: (id, displayName) => rename(conference, find(id), displayName),
    raiseHand: (id, up = true) => raiseHand(conference, find(id), up, now()),
    say: (id, message, to = '') => chat(conference, find(id), message, to, now()),
    setModerator(id, isModerator = true) {
      const member = find(id);
      member.isModerator = isModerator;
      const role = isModerator ? 'moderator' : 'participant';
      conference.tell('participant-role-changed', { id, role });
    },
    setModeration: (mediaType, enabled = true) => setModeration(conference, mediaType, enabled),
    askToUnmute: (id, mediaType = 'audio') => approve(conference, find(id), mediaType),
    emit(event, data) {
      for (const member of conference.members) member.emit(event, data);
    },
    get screenPicker() {
      return record.screenPicker;
    },
    set screenPicker(screenPicker) {
      record.screenPicker = screenPicker;
    },
    startOutage: (part = 'server') => startOutage(record, part),
    endOutage() {
      record.failing = undefined;
    },
    reloadPages: () => reloadPages(conference),
    freeze() {
      record.isFrozen = true;
    },
    thaw() {
      record.isFrozen = false;
    },
    forge(message) {
      for (const member of conference.members) member.forge(message);
    },
    nextCommand: (name) =>
      new Promise((resolve, reject) => {
        if (!hasPages) return reject(new Error(NO_PAGES));
        const wait = (command: JitsiCommandRecord): void => {
          if (command.name !== name) return;
          record.waiting.delete(wait);
          resolve(command);
        };
        record.waiting.add(wait);
      }),
  };
}

function present(member: Member): SimulatedParticipant {
  const { id, displayName, isModerator, status, audioMuted, videoMuted, hasPage } = member;
  return {
    id,
    displayName,
    isModerator,
    status,
    audioMuted,
    videoMuted,
    isHandRaised: member.handRaised > 0,
    isSharingScreen: member.sharing,
    breakoutRoom: member.breakout,
    hasPage,
  };
}
