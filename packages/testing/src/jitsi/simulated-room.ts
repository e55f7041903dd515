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
  /** The arguments, as the page sent them. */
  readonly args: readonly unknown[];
  /** Whether the app knows the command; unknown ones it silently ignores. */
  readonly isKnown: boolean;
}

/** A snapshot of a person in a simulated room. */
export interface SimulatedParticipant {
  /** The id, which the methods of a room take. */
  readonly id: string;
  /** The name; empty for who gave none. */
  readonly displayName: string;
  /** Whether the commands for moderators have an effect. */
  readonly isModerator: boolean;
  /** How far the person is: at the prejoin screen, knocking, in the call. */
  readonly status: MemberStatus;
  /** Whether the microphone is muted, as the app has announced it. */
  readonly audioMuted: boolean;
  /** Whether the camera is off. */
  readonly videoMuted: boolean;
  /** Whether the hand is raised. */
  readonly isHandRaised: boolean;
  /** Whether the screen is shared. */
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
  /** The title of the call; empty without one. */
  readonly subject: string;
  /** The breakout rooms, in order of creation. */
  readonly breakoutRooms: readonly {
    /** The id, which `move` takes. */
    readonly id: string;
    /** The name that it was given. */
    readonly name: string;
  }[];
  /** The RTMP address with its key of the stream, while there is one. */
  readonly streamKey: string | undefined;
  /** Whether a recording to a file runs. */
  readonly isRecording: boolean;
  /**
   * Adds a person without a page.
   * @param displayName - What the others read.
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * const { id, isModerator } = room.join('Zoe');
   * console.log(isModerator); // → true
   * await server.stop();
   * ```
   */
  join(displayName: string): SimulatedParticipant;
  /**
   * Hangs up for a person.
   * @param id - The id of the person, which `join` returns.
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.leave(room.join('Zoe').id);
   * console.log(room.participants.length); // → 0
   * await server.stop();
   * ```
   */
  leave(id: string): void;
  /**
   * Presses the button for every page that waits at the prejoin screen.
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.passPrejoin(); // each page that waits there goes on to join
   * await server.stop();
   * ```
   */
  passPrejoin(): void;
  /**
   * Enters a password in every page that asks for one.
   * @param password - Right or wrong.
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.password = 'a password';
   * room.tryPassword('another'); // each page that asks is asked again
   * await server.stop();
   * ```
   */
  tryPassword(password: string): void;
  /**
   * Lets in people who knock: one, or all.
   * @param id - The id of one of them. @defaultValue all
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator();
   * const room = server.room('asamblea');
   * room.lobby = true;
   * // … a page in a browser knocks
   * room.admit();
   * await server.stop();
   * ```
   */
  admit(id?: string): void;
  /**
   * Turns away people who knock: one, or all.
   * @param id - The id of one of them. @defaultValue all
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator();
   * const room = server.room('asamblea');
   * room.lobby = true;
   * // … a page in a browser knocks
   * room.deny(); // it announces that it was refused
   * await server.stop();
   * ```
   */
  deny(id?: string): void;
  /**
   * Removes a person, as a moderator elsewhere would.
   * @param id - The id of the person, which `join` returns.
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.kick(room.join('Zoe').id);
   * console.log(room.participants.length); // → 0
   * await server.stop();
   * ```
   */
  kick(id: string): void;
  /**
   * Ends the call for all, as a moderator elsewhere would.
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.join('Zoe');
   * room.end();
   * console.log(room.participants.length); // → 0
   * await server.stop();
   * ```
   */
  end(): void;
  /**
   * Adds a breakout room, and returns its id.
   * @param name - What people see in the list.
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.addBreakoutRoom('Mesa 1');
   * console.log(room.breakoutRooms.map(({ name }) => name)); // → [ 'Mesa 1' ]
   * await server.stop();
   * ```
   */
  addBreakoutRoom(name: string): string;
  /**
   * Moves a person to a breakout room; without one back to the main room.
   * @param id - The id of the person, which `join` returns.
   * @param breakoutRoomId - As `addBreakoutRoom` returns it. @defaultValue the main room
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * const table = room.addBreakoutRoom('Mesa 1');
   * room.move(room.join('Zoe').id, table);
   * console.log(room.participants[0]?.breakoutRoom === table); // → true
   * await server.stop();
   * ```
   */
  move(id: string, breakoutRoomId?: string): void;
  /**
   * Changes the name of a person, and announces it.
   * @param id - The id of the person, which `join` returns.
   * @param displayName - The new name.
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.rename(room.join('Zoe').id, 'Zoë');
   * console.log(room.participants[0]?.displayName); // → Zoë
   * await server.stop();
   * ```
   */
  rename(id: string, displayName: string): void;
  /**
   * Raises or lowers the hand of a person.
   * @param id - The id of the person, which `join` returns.
   * @param raised - Whether it is up. @defaultValue true
   * @defaultValue raises
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.setHandRaised(room.join('Zoe').id);
   * console.log(room.participants[0]?.isHandRaised); // → true
   * await server.stop();
   * ```
   */
  setHandRaised(id: string, raised?: boolean): void;
  /**
   * Writes a chat message to all, or to one person.
   * @param id - The id of the person, which `join` returns.
   * @param message - Plain text.
   * @param to - The id of the person who reads it. @defaultValue everybody
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * const { id } = room.join('Zoe');
   * room.sendMessage(id, 'Hola'); // every page gets `incoming-message`
   * await server.stop();
   * ```
   */
  sendMessage(id: string, message: string, to?: string): void;
  /**
   * Makes a person a moderator, or a participant again.
   * @param id - The id of the person, which `join` returns.
   * @param isModerator - Whether they are one from now on. @defaultValue true
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.setModerator(room.join('Zoe').id, false);
   * console.log(room.participants[0]?.isModerator); // → false
   * await server.stop();
   * ```
   */
  setModerator(id: string, isModerator?: boolean): void;
  /**
   * Lets only moderators unmute, and mutes everybody else; or lets everybody unmute again.
   * @param mediaType - What needs a permission.
   * @param enabled - Whether it does from now on. @defaultValue true
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.setModeration('audio'); // pages announce `moderation-status-changed`
   * await server.stop();
   * ```
   */
  setModeration(mediaType: 'audio' | 'video', enabled?: boolean): void;
  /**
   * Asks a person to unmute, as a moderator would, which allows them to.
   * @param id - The id of the person, which `join` returns.
   * @param mediaType - What they may turn on. @defaultValue 'audio'
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.setModeration('audio');
   * room.askToUnmute(room.join('Zoe').id);
   * await server.stop();
   * ```
   */
  askToUnmute(id: string, mediaType?: 'audio' | 'video'): void;
  /**
   * Sends any event, by its wire name, to every page.
   * @param event - The name in messages of the frame, such as `subject-change`.
   * @param data - The payload of the event. @defaultValue none
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.emit('subject-change', { subject: 'Asamblea' });
   * await server.stop();
   * ```
   */
  emit(event: string, data?: object): void;
  /** What happens at the screen picker. @defaultValue 'choose' */
  screenPicker: ScreenPicker;
  /**
   * Takes the call server down, as the app notices after some seconds: each page in the call announces a fatal error, and pages
   * that load from now on cannot connect. Without its `focus` the rooms are closed, and newcomers get no response.
   *
   * @param part - What fails.
   * @defaultValue 'server'
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.startOutage(); // a fatal error in each page
   * room.reloadPages(); // they cannot connect
   * room.endOutage();
   * room.reloadPages(); // now they can
   * await server.stop();
   * ```
   */
  startOutage(part?: FailingPart): void;
  /**
   * Brings the call server up again. Pages notice it when they reload.
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.startOutage('focus');
   * room.endOutage();
   * await server.stop();
   * ```
   */
  endOutage(): void;
  /**
   * Reloads each page, as the app does 10 to 30 seconds after a fatal error.
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.reloadPages(); // pages in the call announce that they left, and join again
   * await server.stop();
   * ```
   */
  reloadPages(): void;
  /**
   * Freezes every page: no page responds from now on, and new ones send nothing at all.
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.freeze(); // a client's requests to its page time out
   * await server.stop();
   * ```
   */
  freeze(): void;
  /**
   * Undoes `freeze`.
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.freeze();
   * room.thaw();
   * await server.stop();
   * ```
   */
  thaw(): void;
  /**
   * Makes every page post any message to the page around it, whether it is of the protocol or not.
   * @param message - Anything that a message event can carry.
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator({ port: false });
   * const room = server.room('asamblea');
   * room.postFromPages({ type: 'not-of-the-protocol' }); // a client ignores it
   * await server.stop();
   * ```
   */
  postFromPages(message: unknown): void;
  /** The number of open pages. */
  readonly pages: number;
  /**
   * Resolves with the next command of this name. Rejects without a port, where there is no page that could send one.
   * @param name - The name in messages of the frame, such as `toggle-audio`.
   *
   * @example
   * ```ts
   * import { startJitsiSimulator } from '@comunal/testing';
   *
   * const server = await startJitsiSimulator();
   * const room = server.room('asamblea');
   * const muted = room.nextCommand('toggle-audio');
   * // … a page in a browser presses its button
   * const { from } = await muted;
   * ```
   */
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
