import type { Conference } from './conference.ts';
import type { Member } from './member.ts';
import { answerKnock, setLobby } from './lobby.ts';
import { approve, reject, setModeration } from './moderate.ts';
import { mediaTypeOf } from './moderation.ts';
import { setMuted, toggleMuted } from './mute.ts';
import type { JitsiFeatures } from './options.ts';
import { startRecording, stopRecording } from './recording.ts';
import { shareScreen, type ScreenPicker } from './screen-sharing.ts';

/** What a command works on. */
interface Scene {
  readonly room: Conference;
  readonly self: Member;
  readonly args: readonly unknown[];
  readonly features: JitsiFeatures;
  readonly recorderMs: number;
  readonly now: () => number;
  readonly screenPicker: ScreenPicker;
}

type Command = (scene: Scene) => void;

const nothing: Command = () => undefined;
const isOn = (value: unknown): boolean => value === true;
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Only a moderator may; from anybody else it has no effect, and nobody is told so. */
const moderator =
  (command: Command): Command =>
  (scene) => {
    if (scene.self.isModerator && scene.self.status === 'joined') command(scene);
  };

/** By their names on the wire, as of 13.2.0. What has no effect that the page protocol shows does nothing. */
export const commands: Readonly<Record<string, Command>> = {
  'add-breakout-room': moderator(({ room, args }) => void room.addBreakout(args[0])),
  'answer-knocking-participant': moderator(({ room, self, args }) => {
    const member = room.find(args[0]);
    if (member) answerKnock(room, self, member, isOn(args[1]));
  }),
  'approve-video': moderator(({ room, args }) => {
    const member = room.find(args[0]);
    if (member) approve(room, member, 'video');
  }),
  'ask-to-unmute': moderator(({ room, args }) => {
    const member = room.find(args[0]);
    if (member) approve(room, member, 'audio');
  }),
  'auto-assign-to-breakout-rooms': moderator(({ room }) => {
    const ids = [...room.breakouts.keys()];
    const people = room.joined({ breakout: undefined }).filter((one) => !one.isModerator);
    if (ids.length > 0)
      for (const [at, member] of people.entries()) room.move(member, ids[at % ids.length]);
  }),
  'avatar-url': nothing,
  'cancel-private-chat': nothing,
  'close-breakout-room': moderator(({ room, args }) => room.closeBreakout(args[0])),
  'display-name': ({ room, self, args }) => rename(room, self, text(args[0])),
  'end-conference': moderator(({ room }) => room.end()),
  email: ({ self, args }) => {
    self.email = text(args[0]);
    self.emit('email-change', { email: self.email, id: self.id });
  },
  'grant-moderator': moderator(({ room, args }) => {
    const member = room.find(args[0]);
    if (!member) return;
    member.isModerator = true;
    member.emit('notification-triggered', { title: 'notify.moderator' });
    room.tell('participant-role-changed', { id: member.id, role: 'moderator' });
  }),
  'grant-recording-consent': nothing,
  'video-hangup': ({ room, self }) => room.leave(self),
  'hide-notification': nothing,
  'initiate-private-chat': nothing,
  'join-breakout-room': ({ room, self, args }) => room.moveTo(self, args[0]),
  'local-subject': nothing,
  'kick-participant': moderator(({ room, self, args }) => {
    const member = room.find(args[0]);
    if (member) room.kick(member, self);
  }),
  'mute-everyone': moderator(({ room, self, args }) => {
    const mediaType = mediaTypeOf(args[0]);
    for (const member of room.joined()) {
      if (member === self) continue;
      setMuted(room, member, mediaType, true);
      reject(room, member, mediaType);
    }
  }),
  'mute-remote-participant': moderator(({ room, args }) => {
    const member = room.find(args[0]);
    if (member) setMuted(room, member, mediaTypeOf(args[1]), true);
  }),
  'overwrite-config': nothing,
  'overwrite-names': nothing,
  password: ({ room, self, args }) => {
    if (self.status !== 'joined') return room.tryPassword(self, args[0]);
    if (!self.isModerator) return;
    room.password = text(args[0]);
    room.tellStart();
  },
  'pin-participant': nothing,
  'reject-participant': moderator(({ room, args }) => {
    const member = room.find(args[0]);
    if (member) reject(room, member, mediaTypeOf(args[1]));
  }),
  'remove-breakout-room': moderator(({ room, args }) => room.removeBreakout(args[0])),
  'resize-film-strip': nothing,
  'resize-large-video': nothing,
  'send-camera-facing-mode-message': nothing,
  'send-chat-message': ({ room, self, args, now }) =>
    chat(room, self, text(args[0]), text(args[1]), now()),
  'send-endpoint-text-message': ({ room, self, args }) => {
    const data = {
      senderInfo: { id: self.id },
      eventData: { name: 'endpoint-text-message', text: args[1] },
    };
    for (const member of room.joined(self))
      if (member !== self && (!args[0] || args[0] === member.id))
        member.emit('endpoint-text-message-received', { data });
  },
  'send-participant-to-room': moderator(({ room, args }) => {
    const member = room.find(args[0]);
    const id = text(args[1]);
    if (member && room.breakouts.has(id)) room.move(member, id);
  }),
  'send-tones': nothing,
  'set-assumed-bandwidth-bps': nothing,
  'set-blurred-background': nothing,
  'set-follow-me': nothing,
  'set-large-video-participant': nothing,
  'set-media-encryption-key': nothing,
  'set-meeting-timer': nothing,
  'set-noise-suppression-enabled': nothing,
  'set-participant-properties': nothing,
  'set-participant-volume': nothing,
  'set-second-screen': nothing,
  'set-subtitles': ({ room, self, args, features }) => {
    if (!features.transcription)
      return self.emit('notification-triggered', { title: 'transcribing.failed' });
    self.captions = isOn(args[0]);
    room.transcribing = room.joined().some(({ captions }) => captions);
    room.tell('transcribing-status-changed', { on: room.transcribing });
  },
  'set-tile-view': ({ self, args }) => setTileView(self, isOn(args[0])),
  'set-video-quality': ({ self, args }) =>
    self.emit('video-quality-changed', { videoQuality: args[0] }),
  'set-virtual-background': nothing,
  // Of a text that is none of the app's own it tells nothing.
  'show-notification': ({ self }) => self.emit('notification-triggered', {}),
  'start-recording': ({ room, self, args, features, recorderMs }) => {
    const options = (args[0] ?? {}) as Readonly<Record<string, unknown>>;
    startRecording(room, self, options, features, recorderMs);
  },
  'start-share-video': nothing,
  'stop-recording': moderator(({ room, args }) => stopRecording(room, text(args[0]))),
  'stop-share-video': nothing,
  subject: moderator(({ room, args }) => {
    room.subject = text(args[0]);
    room.tell('subject-change', { subject: room.subject });
  }),
  'submit-feedback': nothing,
  'toggle-audio': ({ room, self }) => toggleMuted(room, self, 'audio'),
  'toggle-camera': nothing,
  'toggle-camera-mirror': nothing,
  'toggle-chat': ({ self }) => {
    self.chatOpen = !self.chatOpen;
    self.unread = 0;
    const data = { unreadCount: 0, isOpen: self.chatOpen };
    // The tab of the chat is chosen, and then it opens: the app announces both.
    if (self.chatOpen) self.emit('chat-updated', data);
    self.emit('chat-updated', data);
  },
  'toggle-e2ee': nothing,
  'toggle-film-strip': ({ self }) => {
    self.filmstrip = !self.filmstrip;
    self.emit('filmstrip-display-changed', { visible: self.filmstrip });
  },
  'toggle-lobby': moderator(({ room, self, args }) => setLobby(room, self, isOn(args[0]))),
  'toggle-moderation': moderator(({ room, args }) =>
    setModeration(room, mediaTypeOf(args[1]), isOn(args[0])),
  ),
  'toggle-participants-pane': ({ self, args }) => {
    self.paneOpen = isOn(args[0]);
    self.emit('participants-pane-toggled', { open: self.paneOpen });
  },
  'toggle-raise-hand': ({ room, self, now }) => raiseHand(room, self, !self.handRaised, now()),
  'toggle-share-screen': ({ room, self, args, screenPicker }) => {
    const options = (args[0] ?? {}) as Readonly<Record<string, unknown>>;
    shareScreen(room, self, options['enable'], screenPicker);
  },
  'toggle-subtitles': nothing,
  'toggle-tile-view': ({ self }) => setTileView(self, !self.tileView),
  'toggle-virtual-background': nothing,
  'toggle-video': ({ room, self }) => toggleMuted(room, self, 'video'),
  'toggle-whiteboard': nothing,
  'show-pip': nothing,
  'hide-pip': nothing,
  // Known to one version only: see `isKnown`.
  'set-low-bandwidth-mode': ({ room, self, args }) =>
    setLowBandwidth(room, self, isOn(args[0]), 'low-bandwidth-mode-changed'),
  'set-audio-only': ({ room, self, args }) =>
    setLowBandwidth(room, self, isOn(args[0]), 'audio-only-changed'),
};

/** Changes a name, and tells everybody. Of a name that was emptied the others hear nothing. */
export function rename(room: Conference, member: Member, displayName: string): void {
  member.displayName = displayName;
  if (!displayName) {
    const { id, formattedDisplayName } = member.describe(true) as Record<string, unknown>;
    member.emit('display-name-change', { formattedDisplayName, id });
    return;
  }
  for (const one of room.joined(member)) {
    const { id, formattedDisplayName } = member.describe(one === member) as Record<string, unknown>;
    one.emit('display-name-change', { displayname: displayName, formattedDisplayName, id });
  }
}

/** Sends a message to all in the same room, or to one; to somebody who is not there, nothing at all. */
export function chat(
  room: Conference,
  from: Member,
  message: string,
  to: string,
  now: number,
): void {
  const privateMessage = to !== '';
  // The app asks the person whether it is not meant for that one alone, and sends nothing until they say.
  if (!privateMessage && from.hasPage && from.chat.warnsOf(now)) return;
  if (privateMessage && !room.joined(from).some(({ id }) => id === to)) return;
  if (!privateMessage) room.history.add(from, message, now);
  from.chat.sent();
  from.emit('outgoing-message', { message, privateMessage });
  from.emit('chat-updated', { unreadCount: 0, isOpen: from.chatOpen });
  for (const member of room.joined(from)) {
    if (member === from || (privateMessage && member.id !== to)) continue;
    member.unread += member.chatOpen ? 0 : 1;
    member.emit('chat-updated', { unreadCount: member.unread, isOpen: member.chatOpen });
    member.emit('notification-triggered', { title: 'notify.chatMessages' });
    member.chat.received(privateMessage, now);
    const nick = from.displayName;
    member.emit('incoming-message', { from: from.id, message, nick, privateMessage, stamp: null });
  }
}

/** Raises or lowers a hand. */
export function raiseHand(room: Conference, member: Member, up: boolean, now: number): void {
  member.handRaised = up ? now : 0;
  const data = { handRaised: member.handRaised, id: member.id };
  for (const one of room.joined(member)) one.emit('raise-hand-updated', data);
}

/** Turns the camera off, too, and on again with the mode unless it was off before. */
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
