/** A kind of media. */
export type MediaType = 'audio' | 'video';

/** A notification that the app shows in its own style. */
export interface NotificationOptions {
  /** The title: a text, or a key of the app's own texts. */
  readonly title?: string;
  /** A text below the title, or a key of the app's own texts. */
  readonly description?: string;
  /** The id that `hideNotification` takes. */
  readonly uid?: string;
  /** The app shows nothing for any other type. @defaultValue 'normal' */
  readonly type?: 'error' | 'normal' | 'success' | 'warning';
  /** How long it stays: `short`, `medium`, `long` or `sticky`. @defaultValue 'short' */
  readonly timeout?: string;
  /** Buttons; a press fires `customNotificationActionTriggered` with the `uuid`. */
  readonly customActions?: readonly { readonly label: string; readonly uuid: string }[];
}

/** What to record or stream, and where to. */
export interface RecordingOptions {
  /** A file or a stream on the server's side, or a file on this person's own disk. */
  readonly mode: 'file' | 'stream' | 'local';
  /** Dropbox account for the file, on servers that offer it. */
  readonly dropboxToken?: string;
  /** With `local`: records this person's audio and video alone. */
  readonly onlySelf?: boolean;
  /** Whether the app offers the file to the others. */
  readonly shouldShare?: boolean;
  /** Stream key; a whole RTMP address with its key passes unchanged. */
  readonly rtmpStreamKey?: string;
  /** Id of the broadcast, which the app only displays. */
  readonly rtmpBroadcastID?: string;
  /** Stream key of YouTube. */
  readonly youtubeStreamKey?: string;
  /** Id of the broadcast on YouTube, by which the app links to the stream. */
  readonly youtubeBroadcastID?: string;
  /** Metadata that is passed to the recorder unchanged. */
  readonly extraMetadata?: object;
  /** Whether the call is transcribed as well. */
  readonly transcription?: boolean;
}

type None = readonly [];

/** The arguments of each command, as of Jitsi Meet 13.2.0, and of one command that it renamed. */
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
  /** Takes the XMPP address of the room; with its id alone the app leads to an empty room. Without either it leads to the main room. */
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
  /** **Without `to`, or with `undefined`, the message goes to everybody.** `sendPrivateMessage` of `Room` refuses that. */
  sendChatMessage: readonly [message: string, to?: string, ignorePrivacy?: boolean];
  sendEndpointTextMessage: readonly [to: string, text: string];
  sendParticipantToRoom: readonly [participantId: string, roomId: string];
  sendTones: readonly [options?: object];
  setLowBandwidthMode: readonly [enable: boolean];
  setAssumedBandwidthBps: readonly [value: number];
  setBlurredBackground: readonly [blurType: string];
  setFollowMe: readonly [value: boolean, recorderOnly?: boolean];
  setLargeVideoParticipant: readonly [participantId?: string, videoType?: string];
  /** Takes the JSON of a key and its index, as Jitsi's own script makes it. */
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
  /** Jitsi has the name, and does nothing for it. */
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
  /** The name of `setLowBandwidthMode` until 13.1.1; either is sent under both names. */
  setAudioOnly: readonly [enable: boolean];
}
