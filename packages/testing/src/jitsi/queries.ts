import type { Conference } from './conference.ts';
import type { Member } from './member.ts';
import { isForceMuted } from './moderate.ts';
import { toMediaType } from './moderation.ts';
import { listRooms, getRoomsInfo } from './rooms-info.ts';

type Query = (room: Conference, self: Member, data: Readonly<Record<string, unknown>>) => unknown;

const device = (kind: string, label: string): object => ({
  deviceId: 'default',
  kind,
  label,
  groupId: 'simulated',
});
/** The devices of the simulated machine. */
export const devices = {
  audioInput: device('audioinput', 'Simulated microphone'),
  audioOutput: device('audiooutput', 'Simulated loudspeaker'),
  videoInput: device('videoinput', 'Simulated camera'),
};
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=';

/** The result of a query to which the app never responds in a browser. */
export const NO_RESPONSE: unique symbol = Symbol('no answer');

/** An `Error` after its conversion to JSON. */
const REFUSED = { error: {} };

/** Handles `connection-stats`. With another person there is a connection, and the app reports the addresses at both ends. */
function getConnectionStats(room: Conference, self: Member): object {
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

/** Returns the person on stage: the last other person, since nobody speaks here; alone, oneself. */
function getOnStage(room: Conference, self: Member): Member {
  return room.joined(self).findLast((member) => member !== self) ?? self;
}

/** Queries by wire name. One that returns undefined is answered without a result, as the real app does. */
export const queries: Readonly<Record<string, Query>> = {
  'rooms-info': getRoomsInfo,
  'get-shared-document-url': () => '',
  'connection-stats': getConnectionStats,
  'get-p2p-status': (room) => room.joined().length === 2,
  'capture-largevideo-screenshot': (room, self) =>
    getOnStage(room, self).videoMuted ? REFUSED : { dataURL: PIXEL },
  // On phones the app asks the person, who is not simulated; elsewhere it logs that it is unsupported.
  'capture-camera-picture': () => NO_RESPONSE,
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
  'is-moderation-on': (room, _self, { mediaType }) => room.moderation.isOn(toMediaType(mediaType)),
  'is-participant-force-muted': (room, self, { participantId, mediaType }) =>
    isForceMuted(room, self, participantId, toMediaType(mediaType)),
  'is-participants-pane-open': (_room, self) => self.paneOpen,
  // The app has a flag for it, and never sets it.
  'is-sharing-screen': () => false,
  'is-start-silent': () => false,
  'deployment-info': () => undefined,
  'session-id': (room) => room.sessionId,
  'is-video-available': () => true,
  'is-video-muted': (_room, self) => self.videoMuted,
  'list-breakout-rooms': listRooms,
  _new_electron_screensharing_supported: () => true,
  'open-desktop-picker': () => NO_RESPONSE,
};

/** Queries with `type: 'devices'`. */
export const deviceQueries: Readonly<Record<string, Query>> = {
  getAvailableDevices: () =>
    Object.fromEntries(Object.entries(devices).map(([kind, entry]) => [kind, [entry]])),
  getCurrentDevices: () => devices,
  isDeviceChangeAvailable: () => true,
  isMultipleAudioInputSupported: () => true,
  setDevice: () => true,
};
