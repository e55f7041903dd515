import type { ConfigOverrides, InterfaceConfigOverrides } from './config.ts';

/**
 * What a kind of call asks for, as plain data.
 *
 * **A preset asks and the server decides**: the server may ignore any of it, and so may whoever opens the room by another
 * address or with an app of their own. Whoever is present can record. The server's people can hear unless end-to-end
 * encryption is on for everybody, which the mobile apps may lack.
 */
export interface Preset {
  /** For the app; see `mergeConfig`. */
  readonly config: ConfigOverrides;
  /** For the look of the app. */
  readonly interfaceConfig?: InterfaceConfigOverrides;
  /** Where it should open: a tab leaves the rights to camera and microphone with the call server's site alone. */
  readonly open: 'tab' | 'embed';
  /** What no address can ask: a moderator has to switch it on inside, by hand or by the client. The lobby stops nobody who came before. */
  readonly moderator?: { readonly lobby?: boolean; readonly password?: boolean };
}

/** Asked in each of them: nobody is seen or heard before choosing to, and as few others as can be are told. */
const quiet = {
  analytics: { disabled: true },
  disableThirdPartyRequests: true,
  gravatar: { disabled: true },
  enableInsecureRoomNameWarning: true,
  // A call of two would go directly, and show each the network address of the other; and both to a STUN server, which is one
  // of Jitsi's makers where the call server names none.
  p2p: { enabled: false },
  prejoinConfig: { enabled: true },
  startWithAudioMuted: true,
  startWithVideoMuted: true,
} as const satisfies ConfigOverrides;

/** A few people who talk to each other. Opens in the page. */
export const conversation: Preset = {
  config: { ...quiet, giphy: { enabled: false } },
  open: 'embed',
};

/**
 * A closed workshop: asks for a lobby and a password (both by the moderator, inside), no recording, no stream, no
 * transcript, no name needed, nothing of third parties, no line from person to person (it shows network addresses), no
 * room in the list of recent ones, no giphy. Opens in a tab.
 *
 * A preset asks and the server decides. Whoever is present can record. The server's people can hear unless end-to-end
 * encryption is on for everybody, which the mobile apps may lack.
 */
export const workshop: Preset = {
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

/** A few speak, many watch; the moderator streams it, for example into a PeerTube live. Opens in the page. */
export const broadcast: Preset = {
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

/** For slow lines: small pictures, few of them, no reactions. Opens in the page. */
export const lowBandwidth: Preset = {
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

/** Voices alone: no picture is sent or received, unless somebody switches it on. Opens in the page. */
export const audioOnly: Preset = {
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
export type PresetName = keyof typeof presets;
