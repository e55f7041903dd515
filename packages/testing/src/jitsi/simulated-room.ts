import { resolveKnock, tryPassword } from './admission.ts';
import { addBreakout, moveToRoom } from './breakout-rooms.ts';
import { rename, sendChatMessage, setHandRaised } from './commands.ts';
import type { Conference } from './conference.ts';
import { Member, type MemberStatus } from './member.ts';
import { approve, setModeration } from './moderate.ts';
import { type FailingPart, startOutage, reloadPages } from './outage.ts';
import { hangUp, joinRoom } from './presence.ts';
import { endCall, kick } from './removal.ts';
import type { ScreenPicker } from './screen-sharing.ts';

/** A command that the server received. */
export interface JitsiCommandRecord {
  /** Id of the sender at that time. */
  readonly from: string;
  /** Wire name: `toggle-audio`. */
  readonly name: string;
  readonly args: readonly unknown[];
  /** Whether the app knows the command; unknown ones it silently ignores. */
  readonly isKnown: boolean;
}

/** A snapshot of a person in a simulated room. */
export interface SimulatedParticipant {
  readonly id: string;
  readonly displayName: string;
  readonly isModerator: boolean;
  readonly status: MemberStatus;
  readonly audioMuted: boolean;
  readonly videoMuted: boolean;
  readonly isHandRaised: boolean;
  readonly isSharingScreen: boolean;
  /** Id of the breakout room; undefined in the main room. */
  readonly breakoutRoom: string | undefined;
  /** Whether the person has a page, or only exists for the others. */
  readonly hasPage: boolean;
}

/** A room to inspect and to act on. It exists before anybody joins, and after all have left. */
export interface SimulatedRoom {
  /** The people who came and have not left, at any stage. */
  readonly participants: readonly SimulatedParticipant[];
  /** Commands of all pages, in order. */
  readonly commands: readonly JitsiCommandRecord[];
  /** Wire names of the requests of all pages, in order. */
  readonly requests: readonly string[];
  /** Whether newcomers have to knock. */
  lobby: boolean;
  /** Password of the room; empty for none. */
  password: string;
  /** The greatest number of people in the main room; the next one fails with a full room. @defaultValue Infinity */
  maxOccupants: number;
  readonly subject: string;
  /** Names and ids of the breakout rooms. */
  readonly breakoutRooms: readonly { readonly id: string; readonly name: string }[];
  /** The RTMP address with its key of the stream, while there is one. */
  readonly streamKey: string | undefined;
  readonly isRecording: boolean;
  /** Adds a person without a page. */
  join(displayName: string): SimulatedParticipant;
  /** Hangs up for a person. */
  leave(id: string): void;
  /** Presses the button for every page that waits at the prejoin screen. */
  passPrejoin(): void;
  /** Enters a password in every page that asks for one. */
  tryPassword(password: string): void;
  /** Lets in people who knock: one, or all. */
  admit(id?: string): void;
  /** Turns away people who knock: one, or all. */
  deny(id?: string): void;
  kick(id: string): void;
  /** Ends the call for all, as a moderator elsewhere would. */
  end(): void;
  /** Adds a breakout room, and returns its id. */
  addBreakoutRoom(name: string): string;
  /** Moves a person to a breakout room; without one back to the main room. */
  move(id: string, breakoutRoomId?: string): void;
  rename(id: string, displayName: string): void;
  setHandRaised(id: string, raised?: boolean): void;
  /** Writes a chat message to all, or to one person. */
  sendMessage(id: string, message: string, to?: string): void;
  /** Makes a person a moderator, or a participant again. */
  setModerator(id: string, isModerator?: boolean): void;
  /** Lets only moderators unmute, and mutes everybody else; or lets everybody unmute again. */
  setModeration(mediaType: 'audio' | 'video', enabled?: boolean): void;
  /** Asks a person to unmute, as a moderator would, which allows them to. */
  askToUnmute(id: string, mediaType?: 'audio' | 'video'): void;
  /** Sends any event, by its wire name, to every page. */
  emit(event: string, data?: object): void;
  /** What happens at the screen picker. @defaultValue 'choose' */
  screenPicker: ScreenPicker;
  /**
   * Takes the call server down, as the app notices after some seconds: each page in the call announces a fatal error, and pages
   * that load from now on cannot connect. Without its `focus` the rooms are closed, and newcomers get no response.
   *
   * @param part - What fails. @defaultValue 'server'
   */
  startOutage(part?: FailingPart): void;
  /** Brings the call server up again. Pages notice it when they reload. */
  endOutage(): void;
  /** Reloads each page, as the app does 10 to 30 seconds after a fatal error. */
  reloadPages(): void;
  /** Freezes every page: no page responds from now on, and new ones send nothing at all. */
  freeze(): void;
  /** Undoes `freeze`. */
  thaw(): void;
  /** Makes every page post any message to the page around it, whether it is of the protocol or not. */
  postFromPages(message: unknown): void;
  /** The number of open pages. */
  readonly pages: number;
  /** Resolves with the next command of this name. Rejects without a port, where there is no page that could send one. */
  nextCommand(name: string): Promise<JitsiCommandRecord>;
}

/** The state of a simulated room. */
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
  'There are no commands without a port: pages send them through a WebSocket. Start the simulator without `port: false`.';

/** Creates the handle of a test on a room. @param hasPages - Whether pages can reach its server. */
export function createSimulatedRoom(
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
      return Array.from(conference.members, toParticipant);
    },
    get lobby() {
      return conference.lobby;
    },
    set lobby(enabled) {
      conference.lobby = enabled;
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
      joinRoom(conference, member);
      return toParticipant(member);
    },
    leave: (id) => hangUp(conference, find(id)),
    passPrejoin() {
      for (const member of conference.members)
        if (member.status === 'prejoin') member.leavePrejoin();
    },
    tryPassword(password) {
      for (const member of conference.members)
        if (member.status === 'password') tryPassword(conference, member, password);
    },
    admit(id) {
      for (const member of knocking(id)) resolveKnock(conference, member, true);
    },
    deny(id) {
      for (const member of knocking(id)) resolveKnock(conference, member, false);
    },
    kick: (id) => kick(conference, find(id)),
    end: () => endCall(conference),
    addBreakoutRoom: (name) => addBreakout(conference, name),
    move: (id, breakoutRoomId) => moveToRoom(conference, find(id), breakoutRoomId),
    rename: (id, displayName) => rename(conference, find(id), displayName),
    setHandRaised: (id, raised = true) => setHandRaised(conference, find(id), raised, now()),
    sendMessage: (id, message, to = '') =>
      sendChatMessage(conference, find(id), message, to, now()),
    setModerator(id, isModerator = true) {
      const member = find(id);
      member.isModerator = isModerator;
      const role = isModerator ? 'moderator' : 'participant';
      conference.broadcast('participant-role-changed', { id, role });
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
    postFromPages(message) {
      for (const member of conference.members) member.post(message);
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

function toParticipant(member: Member): SimulatedParticipant {
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
