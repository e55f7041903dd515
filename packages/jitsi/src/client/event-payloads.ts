import type { MediaType } from './command-args.ts';

type Empty = Readonly<Record<string, never>>;

/** A person who asks to be let in. */
export interface KnockingParticipant {
  /** The id that `admit` and `deny` take. */
  readonly id: string;
  /** The name that they gave; absent for who gave none. Anybody can give any name. */
  readonly name?: string;
}

/** An error of the app, by the app's own name. */
export interface JitsiErrorInfo {
  /** `conference.destroyed`, `connection.droppedError` and the like. */
  readonly name: string;
  /** For people, in the app's words; absent for most errors. */
  readonly message?: string;
  /** `CONFIG`, `CONNECTION` or `CONFERENCE`. */
  readonly type?: string;
  /** After a fatal error the app reloads itself. */
  readonly isFatal?: boolean;
  /** Whether the app tries again by itself; absent for most errors. */
  readonly recoverable?: boolean;
  /** What belongs to the kind of error, such as `['The meeting has been terminated', null]` or `[{}]`. */
  readonly params?: readonly unknown[];
  /** Of a connection error: how long the connection was silent. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Of a refused log-in. It holds what was sent: keep it out of logs. */
  readonly credentials?: unknown;
}

interface PersonRef {
  /** The id of the person, as in `participants`. */
  readonly id: string;
  /** The name that the person chose; absent for who gave none. */
  readonly name?: string;
  /** Whether it is the person at this page. */
  readonly local?: boolean;
}

interface ParticipantMedia {
  /** The id of the person, as in `participants`. */
  readonly id: string;
  /** Sound or picture. */
  readonly mediaType: MediaType;
}

interface DeviceError {
  /** The kind of the browser's error, in the app's own spelling. */
  readonly type: string;
  /** For people, in the browser's words; absent where it says nothing. */
  readonly message?: string;
}

interface Pointer {
  /** Where the pointer is, in the app's own form. */
  readonly event: unknown;
}

/**
 * When each event fires and what it carries, as of Jitsi Meet 13.2.0, and one event that it renamed. What nobody has seen is
 * `unknown`. An event that is added here goes to `name-tables.ts` too: while the two differ, each event becomes `never`.
 */
export interface EventPayloads {
  /** Fires with each WebRTC signal of the document picture-in-picture window, for the page around the app. Internal to Jitsi. */
  _documentPiPSignal: {
    /** Passes unchanged. */
    readonly signal: unknown;
  };
  /** Fires when picture-in-picture is requested. Only Jitsi's Electron app acts on it. */
  _pipRequested: Empty;
  /** Fires when the call enters picture-in-picture. */
  pipEntered: Empty;
  /** Fires when the call leaves picture-in-picture. */
  pipLeft: Empty;
  /** Fires when the window of the second screen shows another source or person. */
  secondScreenSourceChanged: unknown;
  /** Fires when the window of the second screen is closed. */
  secondScreenClosed: unknown;
  /** Fires when the window of the second screen could not be opened or updated, such as by a pop-up blocker. */
  secondScreenError: unknown;
  /** Fires when the avatar of a person changes. Without an address the app draws initials. */
  avatarChanged: {
    /** The address of the picture; absent when the app draws initials. */
    readonly avatarURL?: string;
    /** The id of the person, as in `participants`. */
    readonly id: string;
  };
  /** Fires when a microphone becomes available to the app, or no longer is. */
  audioAvailabilityChanged: {
    /** Whether there is one now. */
    readonly available: boolean;
  };
  /** Fires when this person's microphone is muted or unmuted, before the device itself has followed. */
  audioMuteStatusChanged: {
    /** Whether it is muted now. */
    readonly muted: boolean;
  };
  /** Fires when this person switches low bandwidth mode on or off. */
  lowBandwidthModeChanged: {
    /** Whether the mode is on now. */
    readonly enabled: boolean;
  };
  /** Fires when somebody starts or stops sharing an audio or video file from an address. */
  audioOrVideoSharingToggled: {
    /** What is shared, in the app's own words. */
    readonly mediaType: unknown;
    /** What the app says of its start or stop. */
    readonly value: unknown;
    /** The id of the person who shares it. */
    readonly participantId: string;
  };
  /** Fires when breakout rooms are added, removed or renamed, and when people move between them. */
  breakoutRoomsUpdated: {
    /** The rooms by the app's own keys; `listBreakoutRooms()` reads them. */
    readonly rooms: Readonly<Record<string, unknown>>;
  };
  /** Fires first of all events, each time the page of the app loads, and says whether the app supports the browser. */
  browserSupport: {
    /** Whether a call can work in this browser, as the app judges it. */
    readonly supported: boolean;
  };
  /** Fires when the camera could not be opened. */
  cameraError: DeviceError;
  /** Fires when the chat opens or closes, and when the count of unread messages changes. */
  chatUpdated: {
    /** How many messages arrived since the chat was open last. */
    readonly unreadCount: number;
    /** Whether the chat is open. */
    readonly isOpen: boolean;
  };
  /** Fires when the browser reports another compute pressure. */
  computePressureChanged: {
    /** The records of the browser's Compute Pressure API. */
    readonly records: unknown;
  };
  /** Fires after joining, and after each change of the room's settings, with the time when the call began. */
  conferenceCreatedTimestamp: {
    /** In milliseconds since 1970, as text. */
    readonly timestamp: string;
  };
  /** Fires when somebody starts or stops sharing a screen, with the ids of all who share one. */
  contentSharingParticipantsChanged: {
    /** The ids of those who share a screen. */
    readonly data: readonly string[];
  };
  /** Fires when a button of a notification is pressed that `showNotification` made. */
  customNotificationActionTriggered: {
    /** Which button it was. */
    readonly data: {
      /** The `uuid` of the button in `customActions`. */
      readonly id: string;
    };
  };
  /** Fires when the data channel to the video bridge closes. */
  dataChannelClosed: {
    /** The code of the browser's event. */
    readonly code: unknown;
    /** The reason of the browser's event. */
    readonly reason: unknown;
  };
  /** Fires when the data channel to the video bridge opens. */
  dataChannelOpened: Empty;
  /** Fires when the list of cameras, microphones and loudspeakers changes. */
  deviceListChanged: {
    /** The devices, in the app's own form; `query('getAvailableDevices')` has them typed. */
    readonly devices: unknown;
  };
  /**
   * Fires when a person changes their name. A name that was emptied comes without `displayname`, and the app announces it to
   * that person alone.
   */
  displayNameChange: {
    /** The new name, with the app's own spelling of the field; absent for an emptied one. */
    readonly displayname?: string;
    /** The name as the app shows it, such as with "(me)". */
    readonly formattedDisplayName: string;
    /** The id of the person, as in `participants`. */
    readonly id: string;
  };
  /** Fires when another person becomes the one who speaks. */
  dominantSpeakerChanged: {
    /** The id of the person, as in `participants`. */
    readonly id: string;
  };
  /** Fires when this person changes their e-mail address. */
  emailChange: {
    /** The new address. */
    readonly email: string;
    /** The id of the person, as in `participants`. */
    readonly id: string;
  };
  /** Fires when the app meets an error; after a fatal one it reloads itself. */
  errorOccurred: {
    /** What happened. */
    readonly error: JitsiErrorInfo;
  };
  /** Fires when a text arrives that another person sent with `sendEndpointTextMessage`. */
  endpointTextMessageReceived: {
    /** Who sent it, as `senderInfo`, and the text, as `eventData`; the text is theirs. */
    readonly data: unknown;
  };
  /** Fires with each signal (answer or ICE candidate) of a screen that the page around the app shares into the call. */
  externalShareSignal: {
    /** Passes unchanged. */
    readonly signal: unknown;
  };
  /** Fires when the app recognises a face or its expression, where the server has that feature on. */
  faceLandmarkDetected: {
    /** Where the face is in the picture. */
    readonly faceBox: unknown;
    /** The expression that the app sees. */
    readonly faceExpression: unknown;
  };
  /** Fires when this person sends the feedback form. */
  feedbackSubmitted: {
    /** Why it could not be sent; absent when it was. */
    readonly error?: unknown;
  };
  /** Fires when the app shows the feedback form. */
  feedbackPromptDisplayed: Empty;
  /** Fires when a shared file is deleted. */
  fileDeleted: {
    /** The id of the file in this call. */
    readonly fileId: string;
  };
  /** Fires when somebody shares a file. */
  fileUploaded: {
    /** The file, in the app's own form. */
    readonly file: unknown;
  };
  /** Fires when the film strip is shown or hidden. */
  filmstripDisplayChanged: {
    /** Whether it is shown now. */
    readonly visible: boolean;
  };
  /** Fires when a chat message arrives, and for each message that the server repeats after joining. */
  incomingMessage: {
    /** Id of the person who wrote it. */
    readonly from: string;
    /** The text, which is theirs: put it into the page as text. */
    readonly message: string;
    /** The display name of the person who wrote it. */
    readonly nick: string;
    /** Whether it was written to this person alone. */
    readonly privateMessage: boolean;
    /** ISO 8601 for a message that the server repeats, `null` for a new one. */
    readonly stamp?: string | null;
    /** The id of the message; absent before the app had such ids. */
    readonly messageId?: string;
    /** The id of the message that it replies to; absent for any other. */
    readonly replyToMessageId?: string;
  };
  /** Fires for moderators when somebody in the lobby asks to be let in. */
  knockingParticipant: {
    /** Who asks; `admit` and `deny` take the id. */
    readonly participant: KnockingParticipant;
  };
  /** Fires when the app writes to its log, for the levels in its setting `apiLogLevels`. */
  log: {
    /** The level, such as `warn`. */
    readonly logLevel: string;
    /** What was logged. It can hold addresses and names. */
    readonly args: unknown;
  };
  /** Fires when the microphone could not be opened. */
  micError: DeviceError;
  /** Fires when a moderator allows a person to unmute. */
  moderationParticipantApproved: ParticipantMedia;
  /** Fires when a moderator takes that permission back. */
  moderationParticipantRejected: ParticipantMedia;
  /** Fires when moderation of audio or video is switched on or off, and on joining a room where it is on. */
  moderationStatusChanged: {
    /** What people may no longer switch on by themselves, or may again. */
    readonly mediaType: MediaType;
    /** Whether the moderation is on now. */
    readonly enabled: boolean;
  };
  /** Fires when the pointer enters the frame. */
  mouseEnter: Pointer;
  /** Fires when the pointer leaves the frame. */
  mouseLeave: Pointer;
  /** Fires when the pointer moves over the frame, as often as the setting `mouseMoveCallbackInterval` allows. */
  mouseMove: Pointer;
  /** Fires when a message of the server arrives that no participant wrote, such as one of the lobby. */
  nonParticipantMessageReceived: {
    /** The id of the sender. */
    readonly id: string;
    /** The message, in the app's own form. */
    readonly message: unknown;
  };
  /** Fires when the app shows a notification. Title and description are keys of the app's own texts. */
  notificationTriggered: {
    /** The key of the title; absent for a text that is not the app's own. */
    readonly title?: string;
    /** The key of the description; absent where there is none. */
    readonly description?: string;
  };
  /** Fires when this person's chat message was sent. */
  outgoingMessage: {
    /** The text that was sent. */
    readonly message: string;
    /** Whether it went to one person alone. */
    readonly privateMessage: boolean;
  };
  /** Fires when a call of two people starts or stops going directly from one to the other. */
  p2pStatusChanged: {
    /** Whether it goes directly now, so that each sees the network address of the other. */
    readonly isP2p: boolean;
  };
  /** Fires when a person comes into the room, and on joining for each person who is already there. */
  participantJoined: {
    /** The id of the person, as in `participants`. */
    readonly id: string;
    /** The name that the person chose; absent for who gave none. */
    readonly displayName?: string;
    /** The name as the app shows it. */
    readonly formattedDisplayName?: string;
    /** The address of the picture; absent when the app draws initials. */
    readonly avatarURL?: string;
  };
  /** Fires when a moderator removes a person. */
  participantKickedOut: {
    /** Who was removed. */
    readonly kicked: PersonRef;
    /** Who removed them. */
    readonly kicker: PersonRef;
  };
  /** Fires when a person leaves the room. It can fire twice for the same person. */
  participantLeft: {
    /** The id of the person, as in `participants`. */
    readonly id: string;
  };
  /** Fires when the audio or video of a person is muted or unmuted. */
  participantMuted: ParticipantMedia & {
    /** Whether it is muted now. */
    readonly isMuted: boolean;
  };
  /** Fires when a person becomes a moderator, or no longer is one. */
  participantRoleChanged: {
    /** The id of the person, as in `participants`. */
    readonly id: string;
    /** `moderator` or `participant`, as of now. */
    readonly role: string;
  };
  /** Fires when the list of participants opens or closes. */
  participantsPaneToggled: {
    /** Whether it is open now. */
    readonly open: boolean;
  };
  /** Fires when the room asks for a password, and again after each wrong one. */
  passwordRequired: Empty;
  /** Fires when a media connection fails, to the video bridge or between two people; only where rtcstats is on. */
  peerConnectionFailure: {
    /** Whether it was the direct connection between two people. */
    readonly isP2P: boolean;
    /** Whether it had been connected before. */
    readonly wasConnected: boolean;
  };
  /** Fires when the prejoin screen is shown, and when the lobby shows the same preview. */
  prejoinScreenLoaded: {
    /** The id of the person, as in `participants`. */
    readonly id: string;
    /** The name that the app remembers; absent where there is none. */
    readonly displayName?: string;
    /** The name as the app shows it. */
    readonly formattedDisplayName?: string;
  };
  /** Fires with status updates of the proxy connection for a shared screen. Internal to Jitsi Spot. */
  proxyConnectionEvent: unknown;
  /** Fires when a person raises or lowers a hand, with the time in milliseconds; 0 is lowered. */
  raiseHandUpdated: {
    /** When it was raised, in milliseconds since 1970; 0 for lowered. */
    readonly handRaised: number;
    /** The id of the person, as in `participants`. */
    readonly id: string;
  };
  /** Fires when the app has started and takes commands. */
  ready: Empty;
  /** Fires when the app opens or closes the dialogue that asks for consent to a recording. */
  recordingConsentDialogOpen: {
    /** Whether it is open now. */
    readonly open: boolean;
  };
  /** Fires when the link to a recording is available. */
  recordingLinkAvailable: {
    /** The address of the recording. */
    readonly link: string;
    /** How long it works, in the app's own form. */
    readonly ttl: unknown;
  };
  /** Fires when a recording or a stream starts, stops or fails to start, and once while the app loads. */
  recordingStatusChanged: {
    /** Whether it runs now. */
    readonly on: boolean;
    /** `file`, `stream` or `local`. */
    readonly mode: string;
    /** Why it did not start, in the server's words; absent otherwise. */
    readonly error?: string;
    /** Whether the call is transcribed as well; absent where the app says nothing of it. */
    readonly transcription?: boolean;
  };
  /** Fires when a button of a participant's menu is pressed that `participantMenuButtonsWithNotifyClick` names. */
  participantMenuButtonClick: {
    /** The key of the button. */
    readonly key: string;
    /** The id of the person whose menu it is. */
    readonly participantId: string;
    /** Whether the app leaves the action to the page. */
    readonly preventExecution: boolean;
  };
  /** Fires when the call is over and the app may be closed. */
  readyToClose: Empty;
  /** Fires when this person has joined a room: the main room, or a breakout room. */
  videoConferenceJoined: {
    /** The name of the room, which is a secret: keep it out of logs. */
    readonly roomName: string;
    /** This person's id from now on. */
    readonly id: string;
    /** This person's name; absent for who gave none. */
    readonly displayName?: string;
    /** The name as the app shows it. */
    readonly formattedDisplayName?: string;
    /** The address of the picture; absent when the app draws initials. */
    readonly avatarURL?: string;
    /** Whether it is a breakout room. */
    readonly breakoutRoom?: boolean;
    /** This person's e-mail address; absent for who gave none. */
    readonly email?: string;
    /** Whether this person only watches and listens. */
    readonly visitor?: boolean;
  };
  /** Fires when this person has left a room: at the end, before a move to another room, or before the app reloads. */
  videoConferenceLeft: {
    /** The name of the room, which is a secret; absent where the app does not say it. */
    readonly roomName?: string;
  };
  /** Fires when a camera becomes available to the app, or no longer is. */
  videoAvailabilityChanged: {
    /** Whether there is one now. */
    readonly available: boolean;
  };
  /** Fires when this person's camera is switched on or off. */
  videoMuteStatusChanged: {
    /** Whether it is off now. */
    readonly muted: boolean;
  };
  /** Fires when the greatest height of received video changes, in pixels. */
  videoQualityChanged: {
    /** The height in pixels. */
    readonly videoQuality: number;
  };
  /** Fires when this person starts or stops sharing a screen. A move to another room stops it without this event. */
  screenSharingStatusChanged: {
    /** Whether the screen is shared now. */
    readonly on: boolean;
    /** What is shared. */
    readonly details: {
      /** Such as `monitor` or `window`; absent when nothing is shared. */
      readonly sourceType?: string;
    };
  };
  /** Fires when the title of the call changes, and after joining. */
  subjectChange: {
    /** The title now; empty when there is none. */
    readonly subject: string;
  };
  /** Fires when the app notices that the computer was asleep. */
  suspendDetected: Empty;
  /** Fires when tile view is switched on or off. */
  tileViewChanged: {
    /** Whether it is on now. */
    readonly enabled: boolean;
  };
  /** Fires when a button of the toolbar is pressed that `buttonsWithNotifyClick` names. */
  toolbarButtonClicked: {
    /** The key of the button. */
    readonly key: string;
    /** Whether the app leaves the action to the page. */
    readonly preventExecution: boolean;
  };
  /** Fires when the toolbar is shown or hidden. */
  toolbarVisibilityChanged: {
    /** Whether it is shown now. */
    readonly visible: boolean;
  };
  /** Fires when transcription is switched on or off, and once while the app loads. */
  transcribingStatusChanged: {
    /** Whether it is on now. */
    readonly on: boolean;
  };
  /** Fires when a part of the transcript arrives. */
  transcriptionChunkReceived: {
    /** The part: language, speaker and text, in the app's own form. */
    readonly data: unknown;
  };
  /** Fires when the whiteboard opens or closes. */
  whiteboardStatusChanged: {
    /** What the app says of it, such as `INSTANTIATED`, `SHOWN` or `HIDDEN`. */
    readonly status: string;
  };
  /** The name of `lowBandwidthModeChanged` until 13.1.1; handlers of either name are called. */
  audioOnlyChanged: {
    /** Whether the mode is on now. */
    readonly enabled: boolean;
  };
}
