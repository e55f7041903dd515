/** What sounds or shows. */
export type MediaType = 'audio' | 'video';

/** What Jitsi shows as a notification of its own. */
export interface NotificationOptions {
  /** A text, or a key of the app's own texts. */
  readonly title?: string;
  /** The same, below the title. */
  readonly description?: string;
  /** By which `hideNotification` takes it away. */
  readonly uid?: string;
  /** The app shows nothing for any other. @defaultValue 'normal' */
  readonly type?: 'error' | 'normal' | 'success' | 'warning';
  /** `short`, `medium`, `long` or `sticky`. @defaultValue 'short' */
  readonly timeout?: string;
  /** Buttons; a press comes as `customNotificationActionTriggered` with the `uuid`. */
  readonly customActions?: readonly { readonly label: string; readonly uuid: string }[];
}

/** What is to be recorded or streamed, and where to. */
export interface RecordingOptions {
  /** To a file or a stream of the server's, or to this person's own disk. */
  readonly mode: 'file' | 'stream' | 'local';
  /** Where a file goes, on servers set up for it. */
  readonly dropboxToken?: string;
  /** With `local`: this person's sound and picture alone. */
  readonly onlySelf?: boolean;
  /** Whether the app offers the file to the others. */
  readonly shouldShare?: boolean;
  /** A whole RTMP address with its key passes unchanged. */
  readonly rtmpStreamKey?: string;
  /** Only shown by the app. */
  readonly rtmpBroadcastID?: string;
  /** As `rtmpStreamKey`, of YouTube. */
  readonly youtubeStreamKey?: string;
  /** Lets the app show a link to the stream. */
  readonly youtubeBroadcastID?: string;
  /** Passed to the recorder as it is. */
  readonly extraMetadata?: object;
  /** Whether what is said is written down too. */
  readonly transcription?: boolean;
}

type None = readonly [];

/** The arguments of each command, as of Jitsi Meet 13.2.0, and of one that it renamed. */
export interface CommandArgs {
  addBreakoutRoom: readonly [name?: string];
  answerKnockingParticipant: readonly [participantId: string, approved: boolean];
  approveVideo: readonly [participantId: string];
  askToUnmute: readonly [participantId: string];
  autoAssignToBreakoutRooms: None;
  avatarUrl: readonly [avatarUrl: string];
  cancelPrivateChat: None;
  closeBreakoutRoom: readonly [roomId: string];
  displayName: readonly [displayName: string];
  endConference: None;
  email: readonly [email: string];
  grantModerator: readonly [participantId: string];
  grantRecordingConsent: readonly [unmute?: boolean];
  hangup: readonly [showFeedbackDialog?: boolean];
  hideNotification: readonly [uid: string];
  initiatePrivateChat: readonly [participantId: string];
  /** The XMPP address of the room; with its id alone the app leads to an empty room. Without either: back to the main one. */
  joinBreakoutRoom: readonly [breakoutRoomJid?: string];
  localSubject: readonly [localSubject: string];
  kickParticipant: readonly [participantId: string];
  muteEveryone: readonly [mediaType?: MediaType];
  muteRemoteParticipant: readonly [participantId: string, mediaType?: MediaType];
  overwriteConfig: readonly [config: object];
  overwriteNames: readonly [participantList: readonly unknown[]];
  password: readonly [password: string];
  pinParticipant: readonly [participantId?: string, videoType?: string];
  rejectParticipant: readonly [participantId: string, mediaType?: MediaType];
  removeBreakoutRoom: readonly [breakoutRoomJid: string];
  resizeFilmStrip: readonly [options?: { readonly width?: number }];
  resizeLargeVideo: readonly [width: number, height: number];
  sendCameraFacingMode: readonly [to: string, facingMode?: string];
  /** **Without `to`, or with `undefined`: to everybody.** `sendPrivateMessage` of `Room` refuses that. */
  sendChatMessage: readonly [message: string, to?: string, ignorePrivacy?: boolean];
  sendEndpointTextMessage: readonly [to: string, text: string];
  sendParticipantToRoom: readonly [participantId: string, roomId: string];
  sendTones: readonly [options?: object];
  setLowBandwidthMode: readonly [enable: boolean];
  setAssumedBandwidthBps: readonly [value: number];
  setBlurredBackground: readonly [blurType: string];
  setFollowMe: readonly [value: boolean, recorderOnly?: boolean];
  setLargeVideoParticipant: readonly [participantId?: string, videoType?: string];
  /** JSON of a key and its index, as Jitsi's own script makes it. */
  setMediaEncryptionKey: readonly [keyInfo: string];
  setMeetingTimer: readonly [options?: object];
  setNoiseSuppressionEnabled: readonly [options?: { readonly enabled?: boolean }];
  setParticipantProperties: readonly [properties: object, useRawKeys?: boolean];
  setParticipantVolume: readonly [participantId: string, volume: number];
  setSecondScreen: readonly [options?: object];
  setSubtitles: readonly [enabled: boolean, displaySubtitles?: boolean, language?: string];
  setTileView: readonly [enabled: boolean];
  setVideoQuality: readonly [frameHeight: number];
  setVirtualBackground: readonly [enabled: boolean, backgroundImage?: string];
  showNotification: readonly [options: NotificationOptions];
  startRecording: readonly [options: RecordingOptions];
  startShareVideo: readonly [url: string];
  stopRecording: readonly [mode: RecordingOptions['mode'], transcription?: boolean];
  stopShareVideo: None;
  subject: readonly [subject: string];
  submitFeedback: readonly [feedback: unknown];
  toggleAudio: None;
  toggleCamera: readonly [facingMode?: string];
  toggleCameraMirror: None;
  toggleChat: None;
  toggleE2EE: readonly [enabled: boolean];
  toggleFilmStrip: None;
  toggleLobby: readonly [isLobbyEnabled: boolean];
  toggleModeration: readonly [enabled: boolean, mediaType: MediaType];
  /** Jitsi has the name and nothing behind it. */
  toggleNoiseSuppression: readonly unknown[];
  toggleParticipantsPane: readonly [enabled: boolean];
  toggleRaiseHand: None;
  toggleShareScreen: readonly [options?: { readonly enable?: boolean }];
  toggleSubtitles: None;
  toggleTileView: None;
  toggleVirtualBackgroundDialog: None;
  toggleVideo: None;
  toggleWhiteboard: readonly [open?: boolean];
  showPiP: None;
  hidePiP: None;
  /** The name until 13.1.1; either goes out under both. */
  setAudioOnly: readonly [enable: boolean];
}
