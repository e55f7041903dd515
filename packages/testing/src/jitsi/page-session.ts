import type { WebSocket } from 'ws';
import { enter, knock } from './admission.ts';
import { commands } from './commands.ts';
import { createConferenceError, createConnectionError } from './errors.ts';
import { Member } from './member.ts';
import type { JitsiFeatures, JitsiSimulatorOptions } from './options.ts';
import { failToConnect } from './outage.ts';
import { readPageAddress, type PageAddress } from './page-address.ts';
import { leaveRoom } from './presence.ts';
import { deviceQueries, devices, NO_RESPONSE, queries } from './queries.ts';
import type { RoomRecord } from './simulated-room.ts';
import { verifyToken } from './token.ts';

type Data = Readonly<Record<string, unknown>>;

/** What a page session needs of its server. */
export interface PageServer {
  readonly options: JitsiSimulatorOptions;
  readonly now: () => number;
  room(key: string, name: string): RoomRecord;
}

/** Serves one open call page, from its first message to its last. */
export function servePage(server: PageServer, socket: WebSocket): void {
  let record: RoomRecord | undefined;
  let member: Member | undefined;
  socket.on('message', (text: Buffer) => {
    const { open, message, pressed } = JSON.parse(text.toString()) as Data;
    if (typeof open === 'string') {
      const address = readPageAddress(open);
      record = server.room(address.roomKey, address.roomName);
      member = new Member(address.displayName, address.email, (outgoing) =>
        socket.send(JSON.stringify(outgoing)),
      );
      member.path = address.path;
      member.microphoneDelayMs = server.options.microphoneDelayMs ?? member.microphoneDelayMs;
      record.conference.members.add(member);
      startPage(server, record, member, address);
    } else if (!record || !member || record.isFrozen) {
      return;
    } else if (pressed === true) {
      if (member.status === 'prejoin') member.leavePrejoin();
      else knock(record.conference, member);
    } else if (message) {
      handleMessage(server, record, member, message as Data);
    }
  });
  socket.on('error', () => undefined); // the close event follows
  socket.on('close', () => {
    if (!record || !member) return;
    leaveRoom(record.conference, member);
    record.conference.members.delete(member);
  });
}

function startPage(
  server: PageServer,
  record: RoomRecord,
  member: Member,
  address: PageAddress,
): void {
  const { conference } = record;
  const { config } = address;
  const prejoin = config['prejoinConfig'] as Data | undefined;
  const skips = prejoin?.['enabled'] === false || config['prejoinConfig.enabled'] === false;
  const enterRoom = (): void => {
    if (record.failing === 'server') return failToConnect(member);
    // The app retries again and again, without an event.
    if (record.failing === 'focus') {
      member.status = 'hanging';
      return;
    }
    if (!checkToken(server, member, address)) return;
    const lobby = config['lobby'] as Data | undefined;
    // A person who has pressed one button to join need not press another.
    const autoKnock = !skips || lobby?.['autoKnock'] === true || config['autoKnockLobby'] === true;
    enter(conference, member, autoKnock);
  };
  member.audioMuted = member.isMicrophoneOff = config['startWithAudioMuted'] === true;
  member.videoMuted = config['startWithVideoMuted'] === true;
  announceStart(member, server.options);
  if (skips) return enterRoom();
  member.status = 'prejoin';
  member.leavePrejoin = enterRoom;
  member.show('Ready to join?', 'Join meeting');
  member.showPreview();
}

/** Announces what every page of the app announces while it starts, in its order. */
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

/** Returns whether the token admits the person; announces why not, unless the real server never responds. */
function checkToken({ options, now }: PageServer, member: Member, address: PageAddress): boolean {
  if (!options.token) return true;
  const verdict = verifyToken(address.jwt, address.roomName, options.token, now());
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
    // Without a token the app asks for a name and a password; with one it cannot recover.
    const recoverable = address.jwt === undefined && ({ recoverable: true } as const);
    const { message } = verdict;
    const error = createConnectionError('connection.passwordRequired', message, { ...recoverable });
    member.emit('error-occurred', error);
  } else {
    const params = ['general', 'Room and token mismatched'];
    const error = createConferenceError('conference.connectionError.notAllowed', params);
    member.emit('error-occurred', error);
  }
  return false;
}

function handleMessage(server: PageServer, record: RoomRecord, self: Member, message: Data): void {
  const data = message['data'] as Data | undefined;
  const name = data?.['name'];
  if (!data || typeof name !== 'string') return;
  if (message['type'] === 'request') {
    record.requests.push(name);
    answerQuery(record, self, message['id'], name, data);
  } else if (message['type'] === 'event') {
    const args = Array.isArray(data['data']) ? (data['data'] as readonly unknown[]) : [];
    runCommand(server, record, self, name, args);
  }
}

function answerQuery(
  record: RoomRecord,
  self: Member,
  id: unknown,
  name: string,
  data: Data,
): void {
  const query = (data['type'] === 'devices' ? deviceQueries : queries)[name];
  // An unknown request is answered as a success, with an empty error in the result.
  const result = query ? query(record.conference, self, data) : { error: {} };
  if (result === NO_RESPONSE) return;
  self.send({ type: 'response', id, result });
}

function runCommand(
  { options, now }: PageServer,
  record: RoomRecord,
  self: Member,
  name: string,
  args: readonly unknown[],
): void {
  const isKnown = Object.hasOwn(commands, name) && !belongsToOtherVersion(name, options);
  const commandRecord = { from: self.id, name, args, isKnown };
  record.commands.push(commandRecord);
  const features: JitsiFeatures = { recording: true, transcription: true, ...options.features };
  const { conference: room, screenPicker } = record;
  const { recorderDelayMs = 30 } = options;
  if (isKnown) commands[name]?.({ room, self, args, features, recorderDelayMs, now, screenPicker });
  for (const wait of record.waiting) wait(commandRecord);
}

function belongsToOtherVersion(
  name: string,
  { version = '13.2.0' }: JitsiSimulatorOptions,
): boolean {
  return name === (version === '13.2.0' ? 'set-audio-only' : 'set-low-bandwidth-mode');
}
