import type { WebSocket } from 'ws';
import { commands } from './commands.ts';
import { conferenceError, connectionError } from './errors.ts';
import { Member } from './member.ts';
import type { JitsiFeatures, JitsiSimulatorOptions } from './options.ts';
import { failToConnect } from './outage.ts';
import { readPageAddress, type PageAddress } from './page-address.ts';
import { deviceQueries, devices, NO_ANSWER, queries } from './queries.ts';
import type { RoomRecord } from './simulated-room.ts';
import { judgeToken } from './token.ts';

type Data = Readonly<Record<string, unknown>>;

/** What a page needs of its server. */
export interface PageServer {
  readonly options: JitsiSimulatorOptions;
  readonly now: () => number;
  room(key: string, name: string): RoomRecord;
}

/** One open call page, from its first word to its last. */
export function servePage(server: PageServer, socket: WebSocket): void {
  let record: RoomRecord | undefined;
  let member: Member | undefined;
  socket.on('message', (text: Buffer) => {
    const { open, said, pressed } = JSON.parse(text.toString()) as Data;
    if (typeof open === 'string') {
      const address = readPageAddress(open);
      record = server.room(address.roomKey, address.roomName);
      member = new Member(address.displayName, address.email, (message) =>
        socket.send(JSON.stringify(message)),
      );
      member.path = address.path;
      member.microphoneMs = server.options.microphoneMs ?? member.microphoneMs;
      record.conference.members.add(member);
      begin(server, record, member, address);
    } else if (!record || !member || record.isFrozen) {
      return;
    } else if (pressed === true) {
      if (member.status === 'prejoin') member.leavePrejoin();
      else record.conference.knock(member);
    } else if (said) {
      hear(server, record, member, said as Data);
    }
  });
  socket.on('error', () => undefined); // whoever breaks the protocol is cut off, and `close` follows
  socket.on('close', () => {
    if (!record || !member) return;
    record.conference.part(member);
    record.conference.members.delete(member);
  });
}

function begin(server: PageServer, record: RoomRecord, member: Member, address: PageAddress): void {
  const { conference } = record;
  const start = address.config;
  const prejoin = start['prejoinConfig'] as Data | undefined;
  const skips = prejoin?.['enabled'] === false || start['prejoinConfig.enabled'] === false;
  const enter = (): void => {
    if (record.failing === 'server') return failToConnect(member);
    // The app asks again and again, and says nothing of it.
    if (record.failing === 'focus') {
      member.status = 'hanging';
      return;
    }
    if (!passToken(server, member, address)) return;
    const lobby = start['lobby'] as Data | undefined;
    // Who has pressed a button to come in is not asked for another.
    const autoKnock = !skips || lobby?.['autoKnock'] === true || start['autoKnockLobby'] === true;
    conference.enter(member, autoKnock);
  };
  member.audioMuted = member.isMicrophoneOff = start['startWithAudioMuted'] === true;
  member.videoMuted = start['startWithVideoMuted'] === true;
  announceStart(member, server.options);
  if (skips) return enter();
  member.status = 'prejoin';
  member.leavePrejoin = enter;
  member.show('Ready to join?', 'Join meeting');
  member.preview();
}

/** What every page of the app announces while it starts, in its order. */
function announceStart(member: Member, { version = '13.2.0' }: JitsiSimulatorOptions): void {
  const { displayName, email } = member;
  member.emit('browser-support', { supported: true });
  member.emit('ready');
  member.emit('audio-mute-status-changed', { muted: false });
  member.emit('tile-view-changed', { enabled: false });
  member.emit(version === '13.2.0' ? 'low-bandwidth-mode-changed' : 'audio-only-changed', {
    enabled: false,
  });
  member.emit('audio-availability-changed', { available: true });
  member.emit('video-mute-status-changed', { muted: true });
  member.emit('notification-triggered', {
    description: 'recording.off',
    title: 'dialog.recording',
  });
  member.emit('recording-status-changed', { on: false, mode: 'stream', transcription: false });
  member.emit('transcribing-status-changed', { on: false });
  member.emit('video-quality-changed', { videoQuality: 2_160 });
  member.emit('filmstrip-display-changed', { visible: true });
  if (displayName)
    member.emit('display-name-change', {
      displayname: displayName,
      formattedDisplayName: displayName,
      id: 'local',
    });
  if (displayName || email) member.emit('email-change', { email, id: 'local' });
  member.emit('device-list-changed', {
    devices: Object.fromEntries(Object.entries(devices).map(([kind, device]) => [kind, [device]])),
  });
  if (member.audioMuted) {
    member.emit('audio-mute-status-changed', { muted: true });
    member.emit('participant-muted', { id: 'local', isMuted: true, mediaType: 'audio' });
  }
  if (!member.videoMuted) {
    member.emit('video-mute-status-changed', { muted: false });
    member.emit('participant-muted', { id: member.id, isMuted: false, mediaType: 'video' });
  }
}

/** Says why not, except where the real server never answers. */
function passToken({ options, now }: PageServer, member: Member, address: PageAddress): boolean {
  if (!options.token) return true;
  const verdict = judgeToken(address.jwt, address.roomName, options.token, now());
  if (verdict.kind === 'admitted') {
    member.isModerator = verdict.isModerator;
    member.displayName = verdict.name ?? member.displayName;
    return true;
  }
  if (verdict.kind === 'hangs') {
    member.status = 'hanging';
    return false;
  }
  member.status = 'left';
  member.show('Not let in');
  if (verdict.kind === 'refused') {
    // Without a token the app asks for a name and a password; with one it knows no way on.
    const recoverable = address.jwt === undefined && ({ recoverable: true } as const);
    const { message } = verdict;
    const error = connectionError('connection.passwordRequired', message, { ...recoverable });
    member.emit('error-occurred', error);
  } else {
    const params = ['general', 'Room and token mismatched'];
    const error = conferenceError('conference.connectionError.notAllowed', params);
    member.emit('error-occurred', error);
  }
  return false;
}

function hear(server: PageServer, record: RoomRecord, self: Member, message: Data): void {
  const data = message['data'] as Data | undefined;
  const name = data?.['name'];
  if (!data || typeof name !== 'string') return;
  if (message['type'] === 'request') {
    record.requests.push(name);
    answer(record, self, message['id'], name, data);
  } else if (message['type'] === 'event') {
    const args = Array.isArray(data['data']) ? (data['data'] as readonly unknown[]) : [];
    command(server, record, self, name, args);
  }
}

function answer(record: RoomRecord, self: Member, id: unknown, name: string, data: Data): void {
  const query = (data['type'] === 'devices' ? deviceQueries : queries)[name];
  // A request that is not known is answered as if all went well, with an empty error in the result.
  const result = query ? query(record.conference, self, data) : { error: {} };
  if (result === NO_ANSWER) return;
  self.say({ type: 'response', id, result });
}

function command(
  { options, now }: PageServer,
  record: RoomRecord,
  self: Member,
  name: string,
  args: readonly unknown[],
): void {
  const isKnown = Object.hasOwn(commands, name) && !isOfOtherVersion(name, options);
  const done = { from: self.id, name, args, isKnown };
  record.commands.push(done);
  const features: JitsiFeatures = { recording: true, transcription: true, ...options.features };
  const { conference: room, screenPicker } = record;
  const { recorderMs = 30 } = options;
  if (isKnown) commands[name]?.({ room, self, args, features, recorderMs, now, screenPicker });
  for (const wait of record.waiting) wait(done);
}

function isOfOtherVersion(name: string, { version = '13.2.0' }: JitsiSimulatorOptions): boolean {
  return name === (version === '13.2.0' ? 'set-audio-only' : 'set-low-bandwidth-mode');
}
