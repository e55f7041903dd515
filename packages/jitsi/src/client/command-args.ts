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
  readonly customActions?: readonly {
    /** What the button says: a text, or a key of the app's own texts. */
    readonly label: string;
    /** What tells the buttons apart. */
    readonly uuid: string;
  }[];
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
  /** Adds a breakout room; without a name the app counts them. For moderators. */
  addBreakoutRoom: readonly [name?: string];
  /** Lets in (`true`) or turns away a person who knocked. For moderators. */
  answerKnockingParticipant: readonly [participantId: string, approved: boolean];
  /** Allows a person to switch on the camera while moderation of video is on. For moderators. */
  approveVideo: readonly [participantId: string];
  /** Allows a person to unmute while moderation of audio is on, and asks them to. For moderators. */
  askToUnmute: readonly [participantId: string];
  /** Spreads everybody in the main room who is no moderator over the breakout rooms. For moderators. */
  autoAssignToBreakoutRooms: None;
  /** Sets this person's picture, which everybody's app then loads from that address. */
  avatarUrl: readonly [avatarUrl: string];
  /** Writes to everybody again after `initiatePrivateChat`. */
  cancelPrivateChat: None;
  /** Brings everybody in a breakout room back to the main room, by its `id`. For moderators. */
  closeBreakoutRoom: readonly [roomId: string];
  /** Sets this person's name, for everybody in the room. */
  displayName: readonly [displayName: string];
  /** Ends the call for everybody, where the server can. For moderators. */
  endConference: None;
  /** Sets this person's e-mail address, for which the app may ask gravatar.com for a picture. */
  email: readonly [email: string];
  /** Makes a person a moderator. For moderators. */
  grantModerator: readonly [participantId: string];
  /** Answers the question for consent to a recording with yes, and unmutes with `true`. Ask the person first. */
  grantRecordingConsent: readonly [unmute?: boolean];
  /** Leaves the call; with `true` the app asks for feedback before. */
  hangup: readonly [showFeedbackDialog?: boolean];
  /** Hides a notification of `showNotification`, by its `uid`. */
  hideNotification: readonly [uid: string];
  /** Opens the chat, so that what this person types goes to one person alone. */
  initiatePrivateChat: readonly [participantId: string];
  /** Takes the XMPP address of the room; with its id alone the app leads to an empty room. Without either it leads to the main room. */
  joinBreakoutRoom: readonly [breakoutRoomJid?: string];
  /** Sets the title of the call, for this person alone. */
  localSubject: readonly [localSubject: string];
  /** Removes a person, who can come back. For moderators. */
  kickParticipant: readonly [participantId: string];
  /** Mutes everybody but this person. For moderators. @defaultValue 'audio' */
  muteEveryone: readonly [mediaType?: MediaType];
  /** Mutes one person. For moderators. @defaultValue 'audio' */
  muteRemoteParticipant: readonly [participantId: string, mediaType?: MediaType];
  /** Changes settings of the app while it runs; it drops those that it does not take from a page. */
  overwriteConfig: readonly [config: object];
  /** Shows people under other names, for this person alone: `{ id, name }` for each. */
  overwriteNames: readonly [participantList: readonly unknown[]];
  /**
   * Answers the question for a password; once in, a moderator sets the password of the room with it, and an empty one
   * removes it.
   */
  password: readonly [password: string];
  /** Keeps a person in front, or with `desktop` their screen; without an id, nobody. */
  pinParticipant: readonly [participantId?: string, videoType?: string];
  /** Takes back the permission to unmute while moderation is on. For moderators. @defaultValue 'audio' */
  rejectParticipant: readonly [participantId: string, mediaType?: MediaType];
  /** Removes a breakout room by its XMPP address, and throws out of the call who is in it. For moderators. */
  removeBreakoutRoom: readonly [breakoutRoomJid: string];
  /** Sets the width of the film strip, in pixels. */
  resizeFilmStrip: readonly [
    options?: {
      /** In pixels. @defaultValue the app's own */
      readonly width?: number;
    },
  ];
  /** Sets the size of the large picture, in pixels. */
  resizeLargeVideo: readonly [width: number, height: number];
  /** Asks a person to show the front (`user`) or back camera (`environment`) of their phone. */
  sendCameraFacingMode: readonly [to: string, facingMode?: string];
  /** **Without `to`, or with `undefined`, the message goes to everybody.** `sendPrivateMessage` of `Room` refuses that. */
  sendChatMessage: readonly [message: string, to?: string, ignorePrivacy?: boolean];
  /**
   * Sends a text to the program of another person, by the data channel; an empty `to` reaches all. The chat does not show
   * it.
   */
  sendEndpointTextMessage: readonly [to: string, text: string];
  /** Sends a person to a breakout room, by its `id`. For moderators. */
  sendParticipantToRoom: readonly [participantId: string, roomId: string];
  /** Plays touch tones, for people who are in by phone: `tones`, `duration` and `pause` in milliseconds. */
  sendTones: readonly [options?: object];
  /** Receives sound alone, apart from shared screens. */
  setLowBandwidthMode: readonly [enable: boolean];
  /** Tells the app how much it may receive, in bits per second. */
  setAssumedBandwidthBps: readonly [value: number];
  /** Blurs what is behind this person: `slight-blur`, `blur` or `none`. */
  setBlurredBackground: readonly [blurType: string];
  /** Shows everybody what this moderator sees; with `recorderOnly`, recorders alone. For moderators. */
  setFollowMe: readonly [value: boolean, recorderOnly?: boolean];
  /** Shows a person large, or with `desktop` their screen; without an id, whoever speaks. */
  setLargeVideoParticipant: readonly [participantId?: string, videoType?: string];
  /** Takes the JSON of a key and its index, as Jitsi's own script makes it. */
  setMediaEncryptionKey: readonly [keyInfo: string];
  /** Sets the timer that the app shows. The options pass unchanged. */
  setMeetingTimer: readonly [options?: object];
  /** Switches the suppression of noise in this person's sound on or off. */
  setNoiseSuppressionEnabled: readonly [
    options?: {
      /** Whether noise is suppressed. @defaultValue false */
      readonly enabled?: boolean;
    },
  ];
  /** Sets properties of this person that the apps of the others receive. They pass unchanged. */
  setParticipantProperties: readonly [properties: object, useRawKeys?: boolean];
  /** Sets how loud a person is heard here, from 0 to 1. */
  setParticipantVolume: readonly [participantId: string, volume: number];
  /** Opens or changes the window of the second screen. The options pass unchanged. */
  setSecondScreen: readonly [options?: object];
  /** Switches captions on or off: whether they are made, whether they are shown, and their language as the app names it. */
  setSubtitles: readonly [enabled: boolean, displaySubtitles?: boolean, language?: string];
  /** Shows everybody in the same size, or whoever speaks in front. */
  setTileView: readonly [enabled: boolean];
  /** Limits received video, by its height in pixels: 180, 360, 720. */
  setVideoQuality: readonly [frameHeight: number];
  /** Puts a picture behind this person, as a `data:` address, or removes it. */
  setVirtualBackground: readonly [enabled: boolean, backgroundImage?: string];
  /** Shows a notification to this person, in the app's own style. */
  showNotification: readonly [options: NotificationOptions];
  /** Starts recording or streaming. Ask everybody first. For moderators, as most servers have it. */
  startRecording: readonly [options: RecordingOptions];
  /** Plays a video to everybody, from its address: each person's app loads it there. */
  startShareVideo: readonly [url: string];
  /** Stops recording or streaming, and with `true` the transcript as well. */
  stopRecording: readonly [mode: RecordingOptions['mode'], transcription?: boolean];
  /** Ends a video of `startShareVideo`. */
  stopShareVideo: None;
  /** Sets the title of the call, for all. For moderators. */
  subject: readonly [subject: string];
  /** Sends feedback to the server's statistics: `score` from 1 to 5 and `message`. */
  submitFeedback: readonly [feedback: unknown];
  /** Mutes or unmutes this person. `setAudioMuted` says which. */
  toggleAudio: None;
  /** Changes between the cameras of a phone, or takes `user` or `environment`. */
  toggleCamera: readonly [facingMode?: string];
  /** Mirrors this person's picture of themselves, or no longer. */
  toggleCameraMirror: None;
  /** Opens or closes the chat. */
  toggleChat: None;
  /** Switches end-to-end encryption on or off, for the whole call, where all browsers in it can. */
  toggleE2EE: readonly [enabled: boolean];
  /** Shows or hides the film strip. */
  toggleFilmStrip: None;
  /** Makes newcomers wait in the lobby, or no longer. For moderators. */
  toggleLobby: readonly [isLobbyEnabled: boolean];
  /** Takes from people the right to switch sound or picture on by themselves, or returns it. For moderators. */
  toggleModeration: readonly [enabled: boolean, mediaType: MediaType];
  /** Jitsi has the name, and does nothing for it. */
  toggleNoiseSuppression: readonly unknown[];
  /** Opens or closes the list of participants. */
  toggleParticipantsPane: readonly [enabled: boolean];
  /** Raises or lowers this person's hand. `setHandRaised` says which. */
  toggleRaiseHand: None;
  /** Shares this person's screen or stops that; without `enable` it changes. The browser asks which screen. */
  toggleShareScreen: readonly [
    options?: {
      /** Whether to share or to stop. @defaultValue the other of the two */
      readonly enable?: boolean;
    },
  ];
  /** Shows or hides captions. */
  toggleSubtitles: None;
  /** Changes between tile view and whoever speaks in front. */
  toggleTileView: None;
  /** Opens the dialogue for the background. */
  toggleVirtualBackgroundDialog: None;
  /** Switches this person's camera on or off. `setVideoMuted` says which. */
  toggleVideo: None;
  /** Opens or closes the whiteboard, where the server has one. */
  toggleWhiteboard: readonly [open?: boolean];
  /** Opens the small window over other windows (picture-in-picture). */
  showPiP: None;
  /** Closes that window. */
  hidePiP: None;
  /** The name of `setLowBandwidthMode` until 13.1.1; either is sent under both names. */
  setAudioOnly: readonly [enable: boolean];
}
