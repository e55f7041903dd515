import type { ConfigOverrides, InterfaceConfigOverrides } from './config.ts';

/**
 * What a kind of call requests of the app, as plain data.
 *
 * **A preset requests and the server decides**: the server may ignore any of it, and so may whoever opens the room by another
 * address or with an app of their own. Whoever is present can record. The people who run the server can hear the call unless
 * end-to-end encryption is on for everybody, which the mobile apps may lack.
 */
export interface RoomPreset {
  /** Settings of the app; see `mergeConfig`. */
  readonly config: ConfigOverrides;
  /** Settings of the app's interface. */
  readonly interfaceConfig?: InterfaceConfigOverrides | undefined;
  /** Where it should open: a tab leaves the permission for camera and microphone with the call server's site alone. */
  readonly open: 'tab' | 'embed';
  /**
   * What no address can request: a moderator has to switch it on inside, by hand or by the client. The lobby does not stop
   * people who came before.
   */
  readonly moderator?:
    | {
        /** Whether newcomers should wait until they are let in: `setLobbyEnabled`. */
        readonly lobby?: boolean | undefined;
        /** Whether there should be a password: `setPassword`. */
        readonly password?: boolean | undefined;
      }
    | undefined;
}

/** Settings of every preset: nobody is seen or heard before they choose to be, and as few third parties as possible are contacted. */
const quiet = {
  analytics: { disabled: true },
  disableThirdPartyRequests: true,
  gravatar: { disabled: true },
  enableInsecureRoomNameWarning: true,
  // A call of two would go directly, and show each person the network address of the other, and both to a STUN server, which
  // is one of Jitsi's makers where the call server names none.
  p2p: { enabled: false },
  prejoinConfig: { enabled: true },
  startWithAudioMuted: true,
  startWithVideoMuted: true,
} as const satisfies ConfigOverrides;

/** For a few people who talk to each other. Opens in the page. */
export const conversation: RoomPreset = {
  config: { ...quiet, giphy: { enabled: false } },
  open: 'embed',
};

/**
 * For a closed workshop. It requests a lobby and a password (the moderator sets both, inside), no recording, no stream, no
 * transcript, no required name, no third parties, no direct connection between two people (it shows network addresses), no
 * entry in the list of recent rooms, no giphy. Opens in a tab.
 *
 * A preset requests and the server decides. Whoever is present can record. The people who run the server can hear the call
 * unless end-to-end encryption is on for everybody, which the mobile apps may lack.
 */
export const workshop: RoomPreset = {
  config: {
    ...quiet,
    disableInviteFunctions: true,
    doNotStoreRoom: true,
    dropbox: { appKey: '' },
    enableCalendarIntegration: false,
    enableDisplayNameInStats: false,
    enableEmailInStats: false,
    fileSharing: { enabled: false },
    giphy: { enabled: false },
    hideEmailInSettings: true,
    liveStreaming: { enabled: false },
    localRecording: { disable: true },
    recordingService: { enabled: false },
    requireDisplayName: false,
    transcription: { enabled: false },
    useHostPageLocalStorage: false,
  },
  interfaceConfig: { RECENT_LIST_ENABLED: false },
  open: 'tab',
  moderator: { lobby: true, password: true },
};

/** For calls where a few speak and many watch; the moderator streams it, for example into a PeerTube live. Opens in the page. */
export const broadcast: RoomPreset = {
  config: {
    ...quiet,
    channelLastN: 6,
    disableReactionsModeration: false,
    giphy: { enabled: false },
    liveStreaming: { enabled: true },
    startAudioMuted: 1,
    startVideoMuted: 1,
  },
  open: 'embed',
};

/** For slow connections: small pictures, few of them, no reactions. Opens in the page. */
export const lowBandwidth: RoomPreset = {
  config: {
    ...quiet,
    channelLastN: 2,
    constraints: { video: { height: { ideal: 180, max: 360, min: 180 } } },
    disableAddingBackgroundImages: true,
    disableReactions: true,
    disableVirtualBackground: true,
    enableNoisyMicDetection: false,
    giphy: { enabled: false },
    maxFullResolutionParticipants: 1,
    resolution: 180,
  },
  open: 'embed',
};

/** For voices alone: no picture is sent or received, unless somebody switches it on. Opens in the page. */
export const audioOnly: RoomPreset = {
  config: {
    ...lowBandwidth.config,
    channelLastN: 0,
    startAudioOnly: true, // its name before 13.2.0
    startLowBandwidthMode: true,
  },
  open: 'embed',
};

/** The presets by name. */
export const presets = { conversation, workshop, broadcast, lowBandwidth, audioOnly } as const;

/** The name of a preset. */
export type RoomPresetName = keyof typeof presets;
