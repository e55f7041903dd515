import { tryPassword } from './admission.ts';
import {
  addBreakout,
  closeBreakout,
  joinBreakoutByAddress,
  moveToRoom,
  removeBreakout,
} from './breakout-rooms.ts';
import type { Conference } from './conference.ts';
import type { Member } from './member.ts';
import { answerKnock, setLobby } from './lobby.ts';
import { approve, reject, setModeration } from './moderate.ts';
import { toMediaType } from './moderation.ts';
import { setMuted, toggleMuted } from './mute.ts';
import type { JitsiFeatures } from './options.ts';
import { hangUp } from './presence.ts';
import { startRecording, stopRecording } from './recording.ts';
import { endCall, kick } from './removal.ts';
import { shareScreen, type ScreenPicker } from './screen-sharing.ts';

/** What a command works on. */
interface CommandContext {
  readonly room: Conference;
  readonly self: Member;
  readonly args: readonly unknown[];
  readonly features: JitsiFeatures;
  readonly recorderDelayMs: number;
  readonly now: () => number;
  readonly screenPicker: ScreenPicker;
}

type Command = (context: CommandContext) => void;

const ignore: Command = () => undefined;
const isOn = (value: unknown): boolean => value === true;
const toText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Restricts a command to moderators; from anybody else it has no effect, without an error. */
const forModerators =
  (command: Command): Command =>
  (context) => {
    if (context.self.isModerator && context.self.status === 'joined') command(context);
  };

/** Commands by wire name, as of 13.2.0. Those without an effect that the page protocol shows are ignored. */
export const commands: Readonly<Record<string, Command>> = {
  'add-breakout-room': forModerators(({ room, args }) => void addBreakout(room, args[0])),
  'answer-knocking-participant': forModerators(({ room, self, args }) => {
    const member = room.find(args[0]);
    if (member) answerKnock(room, self, member, isOn(args[1]));
  }),
  'approve-video': forModerators(({ room, args }) => {
    const member = room.find(args[0]);
    if (member) approve(room, member, 'video');
  }),
  'ask-to-unmute': forModerators(({ room, args }) => {
    const member = room.find(args[0]);
    if (member) approve(room, member, 'audio');
  }),
  'auto-assign-to-breakout-rooms': forModerators(({ room }) => {
    const ids = [...room.breakouts.keys()];
    const people = room.joined({ breakout: undefined }).filter((person) => !person.isModerator);
    if (ids.length > 0)
      for (const [index, member] of people.entries())
        moveToRoom(room, member, ids[index % ids.length]);
  }),
  'avatar-url': ignore,
  'cancel-private-chat': ignore,
  'close-breakout-room': forModerators(({ room, args }) => closeBreakout(room, args[0])),
  'display-name': ({ room, self, args }) => rename(room, self, toText(args[0])),
  'end-conference': forModerators(({ room }) => endCall(room)),
  email: ({ self, args }) => {
    self.email = toText(args[0]);
    self.emit('email-change', { email: self.email, id: self.id });
  },
  'grant-moderator': forModerators(({ room, args }) => {
    const member = room.find(args[0]);
    if (!member) return;
    member.isModerator = true;
    member.emit('notification-triggered', { title: 'notify.moderator' });
    room.broadcast('participant-role-changed', { id: member.id, role: 'moderator' });
  }),
  'grant-recording-consent': ignore,
  'video-hangup': ({ room, self }) => hangUp(room, self),
  'hide-notification': ignore,
  'initiate-private-chat': ignore,
  'join-breakout-room': ({ room, self, args }) => joinBreakoutByAddress(room, self, args[0]),
  'local-subject': ignore,
  'kick-participant': forModerators(({ room, self, args }) => {
    const member = room.find(args[0]);
    if (member) kick(room, member, self);
  }),
  'mute-everyone': forModerators(({ room, self, args }) => {
    const mediaType = toMediaType(args[0]);
    for (const member of room.joined()) {
      if (member === self) continue;
      setMuted(room, member, mediaType, true);
      reject(room, member, mediaType);
    }
  }),
  'mute-remote-participant': forModerators(({ room, args }) => {
    const member = room.find(args[0]);
    if (member) setMuted(room, member, toMediaType(args[1]), true);
  }),
  'overwrite-config': ignore,
  'overwrite-names': ignore,
  password: ({ room, self, args }) => {
    if (self.status !== 'joined') return tryPassword(room, self, args[0]);
    if (!self.isModerator) return;
    room.password = toText(args[0]);
    room.broadcastStart();
  },
  'pin-participant': ignore,
  'reject-participant': forModerators(({ room, args }) => {
    const member = room.find(args[0]);
    if (member) reject(room, member, toMediaType(args[1]));
  }),
  'remove-breakout-room': forModerators(({ room, args }) => removeBreakout(room, args[0])),
  'resize-film-strip': ignore,
  'resize-large-video': ignore,
  'send-camera-facing-mode-message': ignore,
  'send-chat-message': ({ room, self, args, now }) =>
    sendChatMessage(room, self, toText(args[0]), toText(args[1]), now()),
  'send-endpoint-text-message': ({ room, self, args }) => {
    const data = {
      senderInfo: { id: self.id },
      eventData: { name: 'endpoint-text-message', text: args[1] },
    };
    for (const member of room.joined(self))
      if (member !== self && (!args[0] || args[0] === member.id))
        member.emit('endpoint-text-message-received', { data });
  },
  'send-participant-to-room': forModerators(({ room, args }) => {
    const member = room.find(args[0]);
    const id = toText(args[1]);
    if (member && room.breakouts.has(id)) moveToRoom(room, member, id);
  }),
  'send-tones': ignore,
  'set-assumed-bandwidth-bps': ignore,
  'set-blurred-background': ignore,
  'set-follow-me': ignore,
  'set-large-video-participant': ignore,
  'set-media-encryption-key': ignore,
  'set-meeting-timer': ignore,
  'set-noise-suppression-enabled': ignore,
  'set-participant-properties': ignore,
  'set-participant-volume': ignore,
  'set-second-screen': ignore,
  'set-subtitles': ({ room, self, args, features }) => {
    if (!features.transcription)
      return self.emit('notification-triggered', { title: 'transcribing.failed' });
    self.captions = isOn(args[0]);
    room.transcribing = room.joined().some(({ captions }) => captions);
    room.broadcast('transcribing-status-changed', { on: room.transcribing });
  },
  'set-tile-view': ({ self, args }) => setTileView(self, isOn(args[0])),
  'set-video-quality': ({ self, args }) =>
    self.emit('video-quality-changed', { videoQuality: args[0] }),
  'set-virtual-background': ignore,
  // Text that is not one of the app's own is not announced.
  'show-notification': ({ self }) => self.emit('notification-triggered', {}),
  'start-recording': ({ room, self, args, features, recorderDelayMs }) => {
    const options = (args[0] ?? {}) as Readonly<Record<string, unknown>>;
    startRecording(room, self, options, features, recorderDelayMs);
  },
  'start-share-video': ignore,
  'stop-recording': forModerators(({ room, args }) => stopRecording(room, toText(args[0]))),
  'stop-share-video': ignore,
  subject: forModerators(({ room, args }) => {
    room.subject = toText(args[0]);
    room.broadcast('subject-change', { subject: room.subject });
  }),
  'submit-feedback': ignore,
  'toggle-audio': ({ room, self }) => toggleMuted(room, self, 'audio'),
  'toggle-camera': ignore,
  'toggle-camera-mirror': ignore,
  'toggle-chat': ({ self }) => {
    self.chatOpen = !self.chatOpen;
    self.unread = 0;
    const data = { unreadCount: 0, isOpen: self.chatOpen };
    // The app announces both that the tab of the chat is chosen and that it opens.
    if (self.chatOpen) self.emit('chat-updated', data);
    self.emit('chat-updated', data);
  },
  'toggle-e2ee': ignore,
  'toggle-film-strip': ({ self }) => {
    self.filmstrip = !self.filmstrip;
    self.emit('filmstrip-display-changed', { visible: self.filmstrip });
  },
  'toggle-lobby': forModerators(({ room, self, args }) => setLobby(room, self, isOn(args[0]))),
  'toggle-moderation': forModerators(({ room, args }) =>
    setModeration(room, toMediaType(args[1]), isOn(args[0])),
  ),
  'toggle-participants-pane': ({ self, args }) => {
    self.paneOpen = isOn(args[0]);
    self.emit('participants-pane-toggled', { open: self.paneOpen });
  },
  'toggle-raise-hand': ({ room, self, now }) => setHandRaised(room, self, !self.handRaised, now()),
  'toggle-share-screen': ({ room, self, args, screenPicker }) => {
    const options = (args[0] ?? {}) as Readonly<Record<string, unknown>>;
    shareScreen(room, self, options['enable'], screenPicker);
  },
  'toggle-subtitles': ignore,
  'toggle-tile-view': ({ self }) => setTileView(self, !self.tileView),
  'toggle-virtual-background': ignore,
  'toggle-video': ({ room, self }) => toggleMuted(room, self, 'video'),
  'toggle-whiteboard': ignore,
  'show-pip': ignore,
  'hide-pip': ignore,
  // Known to one version only: see `isKnown`.
  'set-low-bandwidth-mode': ({ room, self, args }) =>
    setLowBandwidth(room, self, isOn(args[0]), 'low-bandwidth-mode-changed'),
  'set-audio-only': ({ room, self, args }) =>
    setLowBandwidth(room, self, isOn(args[0]), 'audio-only-changed'),
};

/** Changes a name, and announces it to everybody. An emptied name is announced to the person alone. */
export function rename(room: Conference, member: Member, displayName: string): void {
  member.displayName = displayName;
  if (!displayName) {
    const { id, formattedDisplayName } = member.describe(true) as Record<string, unknown>;
    member.emit('display-name-change', { formattedDisplayName, id });
    return;
  }
  for (const recipient of room.joined(member)) {
    const { id, formattedDisplayName } = member.describe(recipient === member) as Record<
      string,
      unknown
    >;
    recipient.emit('display-name-change', { displayname: displayName, formattedDisplayName, id });
  }
}

/** Sends a message to all in the same room, or to one person; where that person is not there, it sends nothing. */
export function sendChatMessage(
  room: Conference,
  from: Member,
  message: string,
  to: string,
  now: number,
): void {
  const privateMessage = to !== '';
  // The app asks the person whether the message is meant for one person alone, and sends nothing until they answer.
  if (!privateMessage && from.hasPage && from.chat.asksFirst(now)) return;
  if (privateMessage && !room.joined(from).some(({ id }) => id === to)) return;
  if (!privateMessage) room.history.add(from, message, now);
  from.chat.onSent();
  from.emit('outgoing-message', { message, privateMessage });
  from.emit('chat-updated', { unreadCount: 0, isOpen: from.chatOpen });
  for (const member of room.joined(from)) {
    if (member === from || (privateMessage && member.id !== to)) continue;
    member.unread += member.chatOpen ? 0 : 1;
    member.emit('chat-updated', { unreadCount: member.unread, isOpen: member.chatOpen });
    member.emit('notification-triggered', { title: 'notify.chatMessages' });
    member.chat.onReceived(privateMessage, now);
    const nick = from.displayName;
    member.emit('incoming-message', { from: from.id, message, nick, privateMessage, stamp: null });
  }
}

/** Raises or lowers a hand. */
export function setHandRaised(
  room: Conference,
  member: Member,
  raised: boolean,
  now: number,
): void {
  member.handRaised = raised ? now : 0;
  const data = { handRaised: member.handRaised, id: member.id };
  for (const recipient of room.joined(member)) recipient.emit('raise-hand-updated', data);
}

/** Turns the camera off with the mode, and on again unless it was off before. */
function setLowBandwidth(room: Conference, self: Member, enabled: boolean, event: string): void {
  if (self.lowBandwidth === enabled) return;
  self.lowBandwidth = enabled;
  self.emit(event, { enabled });
  if (enabled) self.hadVideo = !self.videoMuted;
  if (self.hadVideo) setMuted(room, self, 'video', enabled);
}

function setTileView(self: Member, enabled: boolean): void {
  if (self.tileView === enabled) return;
  self.tileView = enabled;
  self.emit('tile-view-changed', { enabled });
}
