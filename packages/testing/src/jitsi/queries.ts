import type { Conference } from './conference.ts';
import type { Member } from './member.ts';
import { isForceMuted } from './moderate.ts';
import { mediaTypeOf } from './moderation.ts';
import { roomsByName, roomsInfo } from './rooms-info.ts';

type Query = (room: Conference, self: Member, data: Readonly<Record<string, unknown>>) => unknown;

const device = (kind: string, label: string): object => ({
  deviceId: 'default',
  kind,
  label,
  groupId: 'simulated',
});
/** What the simulated machine has. */
export const devices = {
  audioInput: device('audioinput', 'Simulated microphone'),
  audioOutput: device('audiooutput', 'Simulated loudspeaker'),
  videoInput: device('videoinput', 'Simulated camera'),
};
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

/** What a query gives that the app never answers in a browser. */
export const NO_ANSWER: unique symbol = Symbol('no answer');

/** An `Error`, after it has become JSON. */
const REFUSED = { error: {} };

/** With somebody else there is a line, and the app names the addresses at both ends of it. */
function connectionStats(room: Conference, self: Member): object {
  const iceConnected = room.joined(self).length > 1;
  if (!iceConnected) return { connectionQuality: 100, iceConnected };
  const none = { download: 0, upload: 0 };
  const ends = { ip: '192.0.2.2:10000', localip: '192.0.2.1:50000' };
  return {
    connectionQuality: 100,
    bandwidth: { download: null, upload: 300 },
    bitrate: { ...none, audio: none, video: none },
    packetLoss: { ...none, total: 0 },
    transport: [{ ...ends, p2p: room.joined().length === 2, rtt: 2, type: 'udp' }],
    maxEnabledResolution: 2_160,
    iceConnected,
  };
}

/** The last of the others, since nobody speaks here; alone, one sees oneself. */
function onStage(room: Conference, self: Member): Member {
  return room.joined(self).findLast((member) => member !== self) ?? self;
}

/** By their names on the wire. What returns undefined is answered without a result, as the real app does. */
export const queries: Readonly<Record<string, Query>> = {
  'rooms-info': roomsInfo,
  'get-shared-document-url': () => '',
  'connection-stats': connectionStats,
  'get-p2p-status': (room) => room.joined().length === 2,
  'capture-largevideo-screenshot': (room, self) =>
    onStage(room, self).videoMuted ? REFUSED : { dataURL: PIXEL },
  // On phones it asks the person, and nobody is here to be asked; elsewhere the app says in its log that it cannot.
  'capture-camera-picture': () => NO_ANSWER,
  'get-content-sharing-participants': (room) => ({
    sharingParticipantIds: room
      .joined()
      .filter(({ sharing }) => sharing)
      .map(({ id }) => id),
  }),
  'get-custom-avatar-backgrounds': () => ({ avatarBackgrounds: [] }),
  'get-livestream-url': () => ({}),
  'is-audio-available': () => true,
  invite: (_room, _self, { invitees }) =>
    Array.isArray(invitees) && invitees.length > 0 ? { result: true } : REFUSED,
  'is-audio-muted': (_room, self) => self.isMicrophoneOff,
  'is-audio-disabled': () => false,
  'is-moderation-on': (room, _self, { mediaType }) => room.moderation.isOn(mediaTypeOf(mediaType)),
  'is-participant-force-muted': (room, self, { participantId, mediaType }) =>
    isForceMuted(room, self, participantId, mediaTypeOf(mediaType)),
  'is-participants-pane-open': (_room, self) => self.paneOpen,
  // The app has a flag for it, and never sets it.
  'is-sharing-screen': () => false,
  'is-start-silent': () => false,
  'deployment-info': () => undefined,
  'session-id': (room) => room.sessionId,
  'is-video-available': () => true,
  'is-video-muted': (_room, self) => self.videoMuted,
  'list-breakout-rooms': roomsByName,
  _new_electron_screensharing_supported: () => true,
  'open-desktop-picker': () => NO_ANSWER,
};

/** Those that carry `type: 'devices'`. */
export const deviceQueries: Readonly<Record<string, Query>> = {
  getAvailableDevices: () =>
    Object.fromEntries(Object.entries(devices).map(([kind, one]) => [kind, [one]])),
  getCurrentDevices: () => devices,
  isDeviceChangeAvailable: () => true,
  isMultipleAudioInputSupported: () => true,
  setDevice: () => true,
};
