import type { MediaType } from './command-args.ts';

type Empty = Readonly<Record<string, never>>;

/** A person who asks to be let in. */
export interface KnockingParticipant {
  readonly id: string;
  readonly name?: string;
}

/** An error of the app, by the app's own name. */
export interface JitsiErrorInfo {
  /** `conference.destroyed`, `connection.droppedError` and the like. */
  readonly name: string;
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
  readonly id: string;
  readonly name?: string;
  /** Whether it is the person at this page. */
  readonly local?: boolean;
}

interface ParticipantMedia {
  readonly id: string;
  readonly mediaType: MediaType;
}

interface DeviceError {
  readonly type: string;
  readonly message?: string;
}

interface Pointer {
  readonly event: unknown;
}

/**
 * When each event fires and what it carries, as of Jitsi Meet 13.2.0, and one event that it renamed. What nobody has seen is
 * `unknown`. An event that is added here goes to `name-tables.ts` too: while the two differ, each event becomes `never`.
 */
export interface EventPayloads {
  /** Fires with each WebRTC signal of the document picture-in-picture window, for the page around the app. Internal to Jitsi. */
  _documentPiPSignal: { readonly signal: unknown };
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
  avatarChanged: { readonly avatarURL?: string; readonly id: string };
  /** Fires when a microphone becomes available to the app, or no longer is. */
  audioAvailabilityChanged: { readonly available: boolean };
  /** Fires when this person's microphone is muted or unmuted, before the device itself has followed. */
  audioMuteStatusChanged: { readonly muted: boolean };
  /** Fires when this person switches low bandwidth mode on or off. */
  lowBandwidthModeChanged: { readonly enabled: boolean };
  /** Fires when somebody starts or stops sharing an audio or video file from an address. */
  audioOrVideoSharingToggled: {
    readonly mediaType: unknown;
    readonly value: unknown;
    readonly participantId: string;
  };
  /** Fires when breakout rooms are added, removed or renamed, and when people move between them. */
  breakoutRoomsUpdated: { readonly rooms: Readonly<Record<string, unknown>> };
  /** Fires first of all events, each time the page of the app loads, and says whether the app supports the browser. */
  browserSupport: { readonly supported: boolean };
  /** Fires when the camera could not be opened. */
  cameraError: DeviceError;
  /** Fires when the chat opens or closes, and when the count of unread messages changes. */
  chatUpdated: { readonly unreadCount: number; readonly isOpen: boolean };
  /** Fires when the browser reports another compute pressure. */
  computePressureChanged: { readonly records: unknown };
  /** Fires after joining, and after each change of the room's settings, with the time when the call began. */
  conferenceCreatedTimestamp: { readonly timestamp: string };
  /** Fires when somebody starts or stops sharing a screen, with the ids of all who share one. */
  contentSharingParticipantsChanged: { readonly data: readonly string[] };
  /** Fires when a button of a notification is pressed that `showNotification` made. */
  customNotificationActionTriggered: { readonly data: { readonly id: string } };
  /** Fires when the data channel to the video bridge closes. */
  dataChannelClosed: { readonly code: unknown; readonly reason: unknown };
  /** Fires when the data channel to the video bridge opens. */
  dataChannelOpened: Empty;
  /** Fires when the list of cameras, microphones and loudspeakers changes. */
  deviceListChanged: { readonly devices: unknown };
  /**
   * Fires when a person changes their name. A name that was emptied comes without `displayname`, and the app announces it to
   * that person alone.
   */
  displayNameChange: {
    readonly displayname?: string;
    readonly formattedDisplayName: string;
    readonly id: string;
  };
  /** Fires when another person becomes the one who speaks. */
  dominantSpeakerChanged: { readonly id: string };
  /** Fires when this person changes their e-mail address. */
  emailChange: { readonly email: string; readonly id: string };
  /** Fires when the app meets an error; after a fatal one it reloads itself. */
  errorOccurred: { readonly error: JitsiErrorInfo };
  /** Fires when a text arrives that another person sent with `sendEndpointTextMessage`. */
  endpointTextMessageReceived: { readonly data: unknown };
  /** Fires with each signal (answer or ICE candidate) of a screen that the page around the app shares into the call. */
  externalShareSignal: { readonly signal: unknown };
  /** Fires when the app recognises a face or its expression, where the server has that feature on. */
  faceLandmarkDetected: { readonly faceBox: unknown; readonly faceExpression: unknown };
  /** Fires when this person sends the feedback form. */
  feedbackSubmitted: { readonly error?: unknown };
  /** Fires when the app shows the feedback form. */
  feedbackPromptDisplayed: Empty;
  /** Fires when a shared file is deleted. */
  fileDeleted: { readonly fileId: string };
  /** Fires when somebody shares a file. */
  fileUploaded: { readonly file: unknown };
  /** Fires when the film strip is shown or hidden. */
  filmstripDisplayChanged: { readonly visible: boolean };
  /** Fires when a chat message arrives, and for each message that the server repeats after joining. */
  incomingMessage: {
    /** Id of the person who wrote it. */
    readonly from: string;
    readonly message: string;
    readonly nick: string;
    readonly privateMessage: boolean;
    /** ISO 8601 for a message that the server repeats, `null` for a new one. */
    readonly stamp?: string | null;
    readonly messageId?: string;
    readonly replyToMessageId?: string;
  };
  /** Fires for moderators when somebody in the lobby asks to be let in. */
  knockingParticipant: { readonly participant: KnockingParticipant };
  /** Fires when the app writes to its log, for the levels in its setting `apiLogLevels`. */
  log: { readonly logLevel: string; readonly args: unknown };
  /** Fires when the microphone could not be opened. */
  micError: DeviceError;
  /** Fires when a moderator allows a person to unmute. */
  moderationParticipantApproved: ParticipantMedia;
  /** Fires when a moderator takes that permission back. */
  moderationParticipantRejected: ParticipantMedia;
  /** Fires when moderation of audio or video is switched on or off, and on joining a room where it is on. */
  moderationStatusChanged: { readonly mediaType: MediaType; readonly enabled: boolean };
  /** Fires when the pointer enters the frame. */
  mouseEnter: Pointer;
  /** Fires when the pointer leaves the frame. */
  mouseLeave: Pointer;
  /** Fires when the pointer moves over the frame, as often as the setting `mouseMoveCallbackInterval` allows. */
  mouseMove: Pointer;
  /** Fires when a message of the server arrives that no participant wrote, such as one of the lobby. */
  nonParticipantMessageReceived: { readonly id: string; readonly message: unknown };
  /** Fires when the app shows a notification. Title and description are keys of the app's own texts. */
  notificationTriggered: { readonly title?: string; readonly description?: string };
  /** Fires when this person's chat message was sent. */
  outgoingMessage: { readonly message: string; readonly privateMessage: boolean };
  /** Fires when a call of two people starts or stops going directly from one to the other. */
  p2pStatusChanged: { readonly isP2p: boolean };
  /** Fires when a person comes into the room, and on joining for each person who is already there. */
  participantJoined: {
    readonly id: string;
    readonly displayName?: string;
    readonly formattedDisplayName?: string;
    readonly avatarURL?: string;
  };
  /** Fires when a moderator removes a person. */
  participantKickedOut: { readonly kicked: PersonRef; readonly kicker: PersonRef };
  /** Fires when a person leaves the room. It can fire twice for the same person. */
  participantLeft: { readonly id: string };
  /** Fires when the audio or video of a person is muted or unmuted. */
  participantMuted: ParticipantMedia & { readonly isMuted: boolean };
  /** Fires when a person becomes a moderator, or no longer is one. */
  participantRoleChanged: { readonly id: string; readonly role: string };
  /** Fires when the list of participants opens or closes. */
  participantsPaneToggled: { readonly open: boolean };
  /** Fires when the room asks for a password, and again after each wrong one. */
  passwordRequired: Empty;
  /** Fires when a media connection fails, to the video bridge or between two people; only where rtcstats is on. */
  peerConnectionFailure: { readonly isP2P: boolean; readonly wasConnected: boolean };
  /** Fires when the prejoin screen is shown, and when the lobby shows the same preview. */
  prejoinScreenLoaded: {
    readonly id: string;
    readonly displayName?: string;
    readonly formattedDisplayName?: string;
  };
  /** Fires with status updates of the proxy connection for a shared screen. Internal to Jitsi Spot. */
  proxyConnectionEvent: unknown;
  /** Fires when a person raises or lowers a hand, with the time in milliseconds; 0 is lowered. */
  raiseHandUpdated: { readonly handRaised: number; readonly id: string };
  /** Fires when the app has started and takes commands. */
  ready: Empty;
  /** Fires when the app opens or closes the dialogue that asks for consent to a recording. */
  recordingConsentDialogOpen: { readonly open: boolean };
  /** Fires when the link to a recording is available. */
  recordingLinkAvailable: { readonly link: string; readonly ttl: unknown };
  /** Fires when a recording or a stream starts, stops or fails to start, and once while the app loads. */
  recordingStatusChanged: {
    readonly on: boolean;
    readonly mode: string;
    readonly error?: string;
    readonly transcription?: boolean;
  };
  /** Fires when a button of a participant's menu is pressed that `participantMenuButtonsWithNotifyClick` names. */
  participantMenuButtonClick: {
    readonly key: string;
    readonly participantId: string;
    readonly preventExecution: boolean;
  };
  /** Fires when the call is over and the app may be closed. */
  readyToClose: Empty;
  /** Fires when this person has joined a room: the main room, or a breakout room. */
  videoConferenceJoined: {
    readonly roomName: string;
    readonly id: string;
    readonly displayName?: string;
    readonly formattedDisplayName?: string;
    readonly avatarURL?: string;
    readonly breakoutRoom?: boolean;
    readonly email?: string;
    readonly visitor?: boolean;
  };
  /** Fires when this person has left a room: at the end, before a move to another room, or before the app reloads. */
  videoConferenceLeft: { readonly roomName?: string };
  /** Fires when a camera becomes available to the app, or no longer is. */
  videoAvailabilityChanged: { readonly available: boolean };
  /** Fires when this person's camera is switched on or off. */
  videoMuteStatusChanged: { readonly muted: boolean };
  /** Fires when the greatest height of received video changes, in pixels. */
  videoQualityChanged: { readonly videoQuality: number };
  /** Fires when this person starts or stops sharing a screen. A move to another room stops it without this event. */
  screenSharingStatusChanged: {
    readonly on: boolean;
    readonly details: { readonly sourceType?: string };
  };
  /** Fires when the title of the call changes, and after joining. */
  subjectChange: { readonly subject: string };
  /** Fires when the app notices that the computer was asleep. */
  suspendDetected: Empty;
  /** Fires when tile view is switched on or off. */
  tileViewChanged: { readonly enabled: boolean };
  /** Fires when a button of the toolbar is pressed that `buttonsWithNotifyClick` names. */
  toolbarButtonClicked: { readonly key: string; readonly preventExecution: boolean };
  /** Fires when the toolbar is shown or hidden. */
  toolbarVisibilityChanged: { readonly visible: boolean };
  /** Fires when transcription is switched on or off, and once while the app loads. */
  transcribingStatusChanged: { readonly on: boolean };
  /** Fires when a part of the transcript arrives. */
  transcriptionChunkReceived: { readonly data: unknown };
  /** Fires when the whiteboard opens or closes. */
  whiteboardStatusChanged: { readonly status: string };
  /** The name of `lowBandwidthModeChanged` until 13.1.1; handlers of either name are called. */
  audioOnlyChanged: { readonly enabled: boolean };
}
