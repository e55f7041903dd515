import type { MediaType } from './command-args.ts';

type Empty = Readonly<Record<string, never>>;

/** Somebody who asks to be let in. */
export interface KnockingParticipant {
  readonly id: string;
  readonly name?: string;
}

/** What went wrong in the app, by its own name. */
export interface JitsiErrorInfo {
  /** `conference.destroyed`, `connection.droppedError` and the like. */
  readonly name: string;
  readonly message?: string;
  /** `CONFIG`, `CONNECTION` or `CONFERENCE`. */
  readonly type?: string;
  /** After a fatal error the app loads itself again. */
  readonly isFatal?: boolean;
  /** Whether the app tries again by itself; absent for most errors. */
  readonly recoverable?: boolean;
  /** What belongs to the kind of error, such as `['The meeting has been terminated', null]` or `[{}]`. */
  readonly params?: readonly unknown[];
  /** Of a connection error: how long the line was silent. */
  readonly details?: Readonly<Record<string, unknown>>;
  /** Of a refused log-in. Holds what was sent: keep it out of logs. */
  readonly credentials?: unknown;
}

interface Somebody {
  readonly id: string;
  readonly name?: string;
  readonly local?: boolean;
}

interface ByMedia {
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

/** What each event brings, as of Jitsi Meet 13.2.0, and one that it renamed. What nobody has seen is `unknown`. */
export interface EventPayloads {
  _documentPiPSignal: { readonly signal: unknown };
  _pipRequested: Empty;
  pipEntered: Empty;
  pipLeft: Empty;
  secondScreenSourceChanged: unknown;
  secondScreenClosed: unknown;
  secondScreenError: unknown;
  /** Without an address where the app draws initials. */
  avatarChanged: { readonly avatarURL?: string; readonly id: string };
  audioAvailabilityChanged: { readonly available: boolean };
  audioMuteStatusChanged: { readonly muted: boolean };
  lowBandwidthModeChanged: { readonly enabled: boolean };
  audioOrVideoSharingToggled: {
    readonly mediaType: unknown;
    readonly value: unknown;
    readonly participantId: string;
  };
  breakoutRoomsUpdated: { readonly rooms: Readonly<Record<string, unknown>> };
  browserSupport: { readonly supported: boolean };
  cameraError: DeviceError;
  chatUpdated: { readonly unreadCount: number; readonly isOpen: boolean };
  computePressureChanged: { readonly records: unknown };
  conferenceCreatedTimestamp: { readonly timestamp: string };
  contentSharingParticipantsChanged: { readonly data: readonly string[] };
  customNotificationActionTriggered: { readonly data: { readonly id: string } };
  dataChannelClosed: { readonly code: unknown; readonly reason: unknown };
  dataChannelOpened: Empty;
  deviceListChanged: { readonly devices: unknown };
  /** Without `displayname` for a name that was emptied, which the app announces to that person alone. */
  displayNameChange: {
    readonly displayname?: string;
    readonly formattedDisplayName: string;
    readonly id: string;
  };
  dominantSpeakerChanged: { readonly id: string };
  emailChange: { readonly email: string; readonly id: string };
  errorOccurred: { readonly error: JitsiErrorInfo };
  endpointTextMessageReceived: { readonly data: unknown };
  externalShareSignal: { readonly signal: unknown };
  faceLandmarkDetected: { readonly faceBox: unknown; readonly faceExpression: unknown };
  feedbackSubmitted: { readonly error?: unknown };
  feedbackPromptDisplayed: Empty;
  fileDeleted: { readonly fileId: string };
  fileUploaded: { readonly file: unknown };
  filmstripDisplayChanged: { readonly visible: boolean };
  incomingMessage: {
    /** Id of who wrote. */
    readonly from: string;
    readonly message: string;
    readonly nick: string;
    readonly privateMessage: boolean;
    /** ISO 8601 for a message that the server repeats, `null` for a new one. */
    readonly stamp?: string | null;
    readonly messageId?: string;
    readonly replyToMessageId?: string;
  };
  knockingParticipant: { readonly participant: KnockingParticipant };
  log: { readonly logLevel: string; readonly args: unknown };
  micError: DeviceError;
  moderationParticipantApproved: ByMedia;
  moderationParticipantRejected: ByMedia;
  moderationStatusChanged: { readonly mediaType: MediaType; readonly enabled: boolean };
  mouseEnter: Pointer;
  mouseLeave: Pointer;
  mouseMove: Pointer;
  nonParticipantMessageReceived: { readonly id: string; readonly message: unknown };
  /** Keys of the app's own texts. */
  notificationTriggered: { readonly title?: string; readonly description?: string };
  outgoingMessage: { readonly message: string; readonly privateMessage: boolean };
  p2pStatusChanged: { readonly isP2p: boolean };
  participantJoined: {
    readonly id: string;
    readonly displayName?: string;
    readonly formattedDisplayName?: string;
    readonly avatarURL?: string;
  };
  participantKickedOut: { readonly kicked: Somebody; readonly kicker: Somebody };
  participantLeft: { readonly id: string };
  participantMuted: ByMedia & { readonly isMuted: boolean };
  participantRoleChanged: { readonly id: string; readonly role: string };
  participantsPaneToggled: { readonly open: boolean };
  passwordRequired: Empty;
  peerConnectionFailure: { readonly isP2P: boolean; readonly wasConnected: boolean };
  prejoinScreenLoaded: {
    readonly id: string;
    readonly displayName?: string;
    readonly formattedDisplayName?: string;
  };
  proxyConnectionEvent: unknown;
  /** A time in milliseconds, 0 for a hand that went down. */
  raiseHandUpdated: { readonly handRaised: number; readonly id: string };
  ready: Empty;
  recordingConsentDialogOpen: { readonly open: boolean };
  recordingLinkAvailable: { readonly link: string; readonly ttl: unknown };
  recordingStatusChanged: {
    readonly on: boolean;
    readonly mode: string;
    readonly error?: string;
    readonly transcription?: boolean;
  };
  participantMenuButtonClick: {
    readonly key: string;
    readonly participantId: string;
    readonly preventExecution: boolean;
  };
  readyToClose: Empty;
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
  videoConferenceLeft: { readonly roomName?: string };
  videoAvailabilityChanged: { readonly available: boolean };
  videoMuteStatusChanged: { readonly muted: boolean };
  videoQualityChanged: { readonly videoQuality: number };
  screenSharingStatusChanged: {
    readonly on: boolean;
    readonly details: { readonly sourceType?: string };
  };
  subjectChange: { readonly subject: string };
  suspendDetected: Empty;
  tileViewChanged: { readonly enabled: boolean };
  toolbarButtonClicked: { readonly key: string; readonly preventExecution: boolean };
  toolbarVisibilityChanged: { readonly visible: boolean };
  transcribingStatusChanged: { readonly on: boolean };
  transcriptionChunkReceived: { readonly data: unknown };
  whiteboardStatusChanged: { readonly status: string };
  /** The name until 13.1.1; handlers of either hear both. */
  audioOnlyChanged: { readonly enabled: boolean };
}
