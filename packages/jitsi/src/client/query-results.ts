import type { MediaType } from './command-args.ts';

type None = readonly [];
type SetDevice = readonly [label: string, deviceId?: string];

/** The arguments of each query, as of Jitsi Meet 13.2.0. */
export interface QueryArgs {
  getRoomsInfo: readonly [includeHidden?: boolean];
  getSharedDocumentUrl: None;
  getConnectionStats: None;
  isP2pActive: None;
  captureLargeVideoScreenshot: None;
  captureCameraPicture: readonly [
    cameraFacingMode?: string,
    descriptionText?: string,
    titleText?: string,
  ];
  getContentSharingParticipants: None;
  getCustomAvatarBackgrounds: None;
  getLivestreamUrl: None;
  isAudioAvailable: None;
  invite: readonly [invitees: readonly object[]];
  isAudioMuted: None;
  isAudioDisabled: None;
  isModerationOn: readonly [mediaType?: MediaType];
  isParticipantForceMuted: readonly [participantId: string, mediaType?: MediaType];
  isParticipantsPaneOpen: None;
  isSharingScreen: None;
  isStartSilent: None;
  getDeploymentInfo: None;
  getSessionId: None;
  isVideoAvailable: None;
  isVideoMuted: None;
  listBreakoutRooms: None;
  _isNewElectronScreensharingSupported: None;
  _openDesktopPicker: None;
  getAvailableDevices: None;
  getCurrentDevices: None;
  isDeviceChangeAvailable: readonly [deviceType?: string];
  isMultipleAudioInputSupported: None;
  setAudioInputDevice: SetDevice;
  setAudioOutputDevice: SetDevice;
  setVideoInputDevice: SetDevice;
}

/** A camera, microphone or loudspeaker. */
export interface CallDevice {
  readonly deviceId: string;
  readonly kind: string;
  readonly label: string;
  readonly groupId: string;
}

/** A person in the result of `getRoomsInfo`, which counts Jitsi's own `focus` once there are breakout rooms. */
export interface RoomsInfoParticipant {
  readonly id: string;
  readonly jid?: string;
  readonly role?: string;
  readonly displayName?: string;
}

/** The result of each query where it has been seen, else `unknown`. */
export interface QueryResults {
  getRoomsInfo: {
    readonly rooms: readonly {
      readonly isMainRoom: boolean;
      readonly id: string;
      readonly jid: string;
      readonly name?: string;
      readonly participants: readonly RoomsInfoParticipant[];
    }[];
  };
  getSharedDocumentUrl: string;
  /**
   * Changes with the version of the app. Beside bit rates it holds the network addresses at both ends of each connection,
   * other people's too: keep it out of logs.
   */
  getConnectionStats: unknown;
  isP2pActive: boolean;
  captureLargeVideoScreenshot: { readonly dataURL: string };
  /** Works on phones; in any other browser the app never answers, so the query ends with `timed-out`. */
  captureCameraPicture: unknown;
  getContentSharingParticipants: { readonly sharingParticipantIds: readonly string[] };
  getCustomAvatarBackgrounds: { readonly avatarBackgrounds: readonly unknown[] };
  getLivestreamUrl: { readonly livestreamUrl?: unknown };
  isAudioAvailable: boolean;
  invite: unknown;
  isAudioMuted: boolean;
  isAudioDisabled: boolean;
  isModerationOn: boolean;
  isParticipantForceMuted: boolean;
  isParticipantsPaneOpen: boolean;
  /** Always `false`, whatever is shared: the app never sets it. Listen to `screenSharingStatusChanged`. */
  isSharingScreen: boolean;
  isStartSilent: boolean;
  getDeploymentInfo: unknown;
  getSessionId: string;
  isVideoAvailable: boolean;
  isVideoMuted: boolean;
  listBreakoutRooms: Readonly<Record<string, unknown>>;
  _isNewElectronScreensharingSupported: unknown;
  /** Works in Jitsi's Electron app; in a browser the query ends with `timed-out`. */
  _openDesktopPicker: unknown;
  getAvailableDevices: {
    readonly audioInput?: readonly CallDevice[];
    readonly audioOutput?: readonly CallDevice[];
    readonly videoInput?: readonly CallDevice[];
  };
  getCurrentDevices: {
    readonly audioInput?: CallDevice;
    readonly audioOutput?: CallDevice;
    readonly videoInput?: CallDevice;
  };
  isDeviceChangeAvailable: boolean;
  isMultipleAudioInputSupported: boolean;
  setAudioInputDevice: unknown;
  setAudioOutputDevice: unknown;
  setVideoInputDevice: unknown;
}
