import type { MediaType } from './command-args.ts';

type None = readonly [];
type SetDevice = readonly [label: string, deviceId?: string];

/** The arguments of each query, as of Jitsi Meet 13.2.0. */
export interface QueryArgs {
  /** Who is in which room; with `includeHidden`, programs such as recorders too. */
  getRoomsInfo: readonly [includeHidden?: boolean];
  /** The address of the shared document. */
  getSharedDocumentUrl: None;
  /** How well this person is connected, with network addresses of others. */
  getConnectionStats: None;
  /** Whether the call of two goes directly from one to the other. */
  isP2pActive: None;
  /** A picture of what stands large. */
  captureLargeVideoScreenshot: None;
  /**
   * A picture of the camera, which the app asks the person to take: `user` or `environment`, and two texts for the
   * question.
   */
  captureCameraPicture: readonly [
    cameraFacingMode?: string,
    descriptionText?: string,
    titleText?: string,
  ];
  /** Who shares a screen. */
  getContentSharingParticipants: None;
  /** The backgrounds that the server offers for avatars. */
  getCustomAvatarBackgrounds: None;
  /** Where the call is streamed to be watched. */
  getLivestreamUrl: None;
  /** Whether there is a microphone that the app may use. */
  isAudioAvailable: None;
  /** Invites people by the server's own service: phones, rooms or users, in the app's own form. */
  invite: readonly [invitees: readonly object[]];
  /** Whether this person's microphone is muted. */
  isAudioMuted: None;
  /** Whether this person cannot be heard at all. */
  isAudioDisabled: None;
  /** Whether people need permission to unmute. @defaultValue 'audio' */
  isModerationOn: readonly [mediaType?: MediaType];
  /** Whether a moderator forbids a person to unmute. @defaultValue 'audio' */
  isParticipantForceMuted: readonly [participantId: string, mediaType?: MediaType];
  /** Whether the list of participants is open. */
  isParticipantsPaneOpen: None;
  /** Always answered with `false`: listen to `screenSharingStatusChanged`. */
  isSharingScreen: None;
  /** Whether the call began without sound. */
  isStartSilent: None;
  /** What the server says of its version and region. */
  getDeploymentInfo: None;
  /** The server's id of this call. */
  getSessionId: None;
  /** Whether there is a camera that the app may use. */
  isVideoAvailable: None;
  /** Whether this person's camera is off. */
  isVideoMuted: None;
  /** The rooms of the call. The method `listBreakoutRooms` of a room reads the result. */
  listBreakoutRooms: None;
  /** Internal to Jitsi's Electron app. */
  _isNewElectronScreensharingSupported: None;
  /** Internal to Jitsi's Electron app; a browser never answers. */
  _openDesktopPicker: None;
  /** The cameras, microphones and loudspeakers that the browser names. */
  getAvailableDevices: None;
  /** The devices in use. */
  getCurrentDevices: None;
  /** Whether another device can be chosen: `input` or `output`. @defaultValue 'input' */
  isDeviceChangeAvailable: readonly [deviceType?: string];
  /** Whether there can be several microphones. */
  isMultipleAudioInputSupported: None;
  /** Uses another microphone, by the `label` and `deviceId` of `getAvailableDevices`. */
  setAudioInputDevice: SetDevice;
  /** Uses another loudspeaker, by the same. */
  setAudioOutputDevice: SetDevice;
  /** Uses another camera, by the same. */
  setVideoInputDevice: SetDevice;
}

/** A camera, microphone or loudspeaker. */
export interface CallDevice {
  /** The browser's id of the device, which it changes when site data are cleared. */
  readonly deviceId: string;
  /** `audioinput`, `audiooutput` or `videoinput`. */
  readonly kind: string;
  /** What the system calls it; empty before a permission. */
  readonly label: string;
  /** The same for devices in one case, such as camera and microphone of a laptop. */
  readonly groupId: string;
}

/** A person in the result of `getRoomsInfo`, which counts Jitsi's own `focus` once there are breakout rooms. */
export interface RoomsInfoParticipant {
  /** The id of the person, as in `participants`. */
  readonly id: string;
  /** The XMPP address of the person; absent for the person at this page. */
  readonly jid?: string;
  /** `moderator` or `participant`; absent while the app does not know it. */
  readonly role?: string;
  /** The name that the person chose; absent for who gave none. */
  readonly displayName?: string;
}

/** The result of each query where it has been seen, else `unknown`. */
export interface QueryResults {
  /** Who is in which room. */
  getRoomsInfo: {
    /** The main room and the breakout rooms. */
    readonly rooms: readonly {
      /** Whether it is the main room. */
      readonly isMainRoom: boolean;
      /** The id of the room. */
      readonly id: string;
      /** The XMPP address of the room. */
      readonly jid: string;
      /** The name of a breakout room; absent where nobody gave one. */
      readonly name?: string;
      /** Who is in it. */
      readonly participants: readonly RoomsInfoParticipant[];
    }[];
  };
  /** The address of the shared document; empty while there is none. */
  getSharedDocumentUrl: string;
  /**
   * Changes with the version of the app. Beside bit rates it holds the network addresses at both ends of each connection,
   * other people's too: keep it out of logs.
   */
  getConnectionStats: unknown;
  /** Whether the call of two goes directly from one to the other. */
  isP2pActive: boolean;
  /** The large picture; `refused` while there is none. */
  captureLargeVideoScreenshot: {
    /** The picture as a `data:` address. */
    readonly dataURL: string;
  };
  /** Works on phones; in any other browser the app never answers, so the query ends with `timed-out`. */
  captureCameraPicture: unknown;
  /** Who shares a screen. */
  getContentSharingParticipants: {
    /** The ids of those who share a screen. */
    readonly sharingParticipantIds: readonly string[];
  };
  /** The backgrounds that the server offers for avatars without a picture. */
  getCustomAvatarBackgrounds: {
    /** The backgrounds, in the app's own form. */
    readonly avatarBackgrounds: readonly unknown[];
  };
  /** Where the call is streamed to be watched. */
  getLivestreamUrl: {
    /** The address; absent while nothing is streamed. */
    readonly livestreamUrl?: unknown;
  };
  /** Whether there is a microphone that the app may use. */
  isAudioAvailable: boolean;
  /** What the app says of the invitations; `refused` for an empty list. */
  invite: unknown;
  /** Whether this person's microphone is muted. */
  isAudioMuted: boolean;
  /** Whether this person cannot be heard at all, as with `startSilent`. */
  isAudioDisabled: boolean;
  /** Whether people need permission to unmute. */
  isModerationOn: boolean;
  /** Whether a moderator forbids that person to unmute. */
  isParticipantForceMuted: boolean;
  /** Whether the list of participants is open. */
  isParticipantsPaneOpen: boolean;
  /** Always `false`, whatever is shared: the app never sets it. Listen to `screenSharingStatusChanged`. */
  isSharingScreen: boolean;
  /** Whether the call began without sound in either direction. */
  isStartSilent: boolean;
  /** What the server says of its version and region; `undefined` where it says nothing. */
  getDeploymentInfo: unknown;
  /** The server's id of this call, which changes with each one. */
  getSessionId: string;
  /** Whether there is a camera that the app may use. */
  isVideoAvailable: boolean;
  /** Whether this person's camera is off. */
  isVideoMuted: boolean;
  /** The rooms by the app's own keys; the method `listBreakoutRooms` of a room reads them. */
  listBreakoutRooms: Readonly<Record<string, unknown>>;
  /** Internal to Jitsi. */
  _isNewElectronScreensharingSupported: unknown;
  /** Works in Jitsi's Electron app; in a browser the query ends with `timed-out`. */
  _openDesktopPicker: unknown;
  /** The devices that the browser names. Before a permission they have no labels. */
  getAvailableDevices: {
    /** The microphones; absent where the browser names none. */
    readonly audioInput?: readonly CallDevice[];
    /** The loudspeakers; absent where the browser names none. */
    readonly audioOutput?: readonly CallDevice[];
    /** The cameras; absent where the browser names none. */
    readonly videoInput?: readonly CallDevice[];
  };
  /** The devices in use. */
  getCurrentDevices: {
    /** The microphone in use; absent where there is none. */
    readonly audioInput?: CallDevice;
    /** The loudspeaker in use; absent where there is none. */
    readonly audioOutput?: CallDevice;
    /** The camera in use; absent where there is none. */
    readonly videoInput?: CallDevice;
  };
  /** Whether another device can be chosen. */
  isDeviceChangeAvailable: boolean;
  /** Whether there can be several microphones. */
  isMultipleAudioInputSupported: boolean;
  /** The app confirms the change. */
  setAudioInputDevice: unknown;
  /** The app confirms the change. */
  setAudioOutputDevice: unknown;
  /** The app confirms the change. */
  setVideoInputDevice: unknown;
}
