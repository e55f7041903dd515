import type { CommandArgs } from './command-args.ts';
import type { EventPayloads } from './event-payloads.ts';
import type { QueryArgs } from './query-results.ts';

// One string each: lists of strings would take a page twice the bytes. After a colon stands the wire name, where it is not
// the name in kebab-case; after a second colon, the names of the arguments of a query. An @ marks queries of devices.

// prettier-ignore
const commands = 'addBreakoutRoom answerKnockingParticipant approveVideo askToUnmute autoAssignToBreakoutRooms avatarUrl cancelPrivateChat closeBreakoutRoom displayName endConference email grantModerator grantRecordingConsent hangup:video-hangup hideNotification initiatePrivateChat joinBreakoutRoom localSubject kickParticipant muteEveryone muteRemoteParticipant overwriteConfig overwriteNames password pinParticipant rejectParticipant removeBreakoutRoom resizeFilmStrip resizeLargeVideo sendCameraFacingMode:send-camera-facing-mode-message sendChatMessage sendEndpointTextMessage sendParticipantToRoom sendTones setLowBandwidthMode setAssumedBandwidthBps setBlurredBackground setFollowMe setLargeVideoParticipant setMediaEncryptionKey setMeetingTimer setNoiseSuppressionEnabled setParticipantProperties setParticipantVolume setSecondScreen setSubtitles setTileView setVideoQuality setVirtualBackground showNotification startRecording startShareVideo stopRecording stopShareVideo subject submitFeedback toggleAudio toggleCamera toggleCameraMirror toggleChat toggleE2EE:toggle-e2ee toggleFilmStrip toggleLobby toggleModeration toggleNoiseSuppression toggleParticipantsPane toggleRaiseHand toggleShareScreen toggleSubtitles toggleTileView toggleVirtualBackgroundDialog:toggle-virtual-background toggleVideo toggleWhiteboard showPiP:show-pip hidePiP:hide-pip setAudioOnly';

// prettier-ignore
const events = '_documentPiPSignal:_document-pip-signal _pipRequested pipEntered pipLeft secondScreenSourceChanged secondScreenClosed secondScreenError avatarChanged audioAvailabilityChanged audioMuteStatusChanged lowBandwidthModeChanged audioOrVideoSharingToggled breakoutRoomsUpdated browserSupport cameraError chatUpdated computePressureChanged conferenceCreatedTimestamp contentSharingParticipantsChanged customNotificationActionTriggered dataChannelClosed dataChannelOpened deviceListChanged displayNameChange dominantSpeakerChanged emailChange errorOccurred endpointTextMessageReceived externalShareSignal faceLandmarkDetected feedbackSubmitted feedbackPromptDisplayed fileDeleted fileUploaded filmstripDisplayChanged incomingMessage knockingParticipant log micError moderationParticipantApproved moderationParticipantRejected moderationStatusChanged mouseEnter mouseLeave mouseMove nonParticipantMessageReceived notificationTriggered outgoingMessage p2pStatusChanged participantJoined participantKickedOut participantLeft participantMuted participantRoleChanged participantsPaneToggled passwordRequired peerConnectionFailure prejoinScreenLoaded proxyConnectionEvent raiseHandUpdated ready recordingConsentDialogOpen recordingLinkAvailable recordingStatusChanged participantMenuButtonClick:participant-menu-button-clicked readyToClose:video-ready-to-close videoConferenceJoined videoConferenceLeft videoAvailabilityChanged videoMuteStatusChanged videoQualityChanged screenSharingStatusChanged subjectChange suspendDetected tileViewChanged toolbarButtonClicked toolbarVisibilityChanged transcribingStatusChanged transcriptionChunkReceived whiteboardStatusChanged audioOnlyChanged';

// prettier-ignore
const queries = 'getRoomsInfo:rooms-info:includeHidden getSharedDocumentUrl getConnectionStats:connection-stats isP2pActive:get-p2p-status captureLargeVideoScreenshot:capture-largevideo-screenshot captureCameraPicture::cameraFacingMode,descriptionText,titleText getContentSharingParticipants getCustomAvatarBackgrounds getLivestreamUrl isAudioAvailable invite::invitees isAudioMuted isAudioDisabled isModerationOn::mediaType isParticipantForceMuted::participantId,mediaType isParticipantsPaneOpen isSharingScreen isStartSilent getDeploymentInfo:deployment-info getSessionId:session-id isVideoAvailable isVideoMuted listBreakoutRooms _isNewElectronScreensharingSupported:_new_electron_screensharing_supported _openDesktopPicker:open-desktop-picker getAvailableDevices:@getAvailableDevices getCurrentDevices:@getCurrentDevices isDeviceChangeAvailable:@isDeviceChangeAvailable:deviceType isMultipleAudioInputSupported:@isMultipleAudioInputSupported setAudioInputDevice:@setDevice:label,id setAudioOutputDevice:@setDevice:label,id setVideoInputDevice:@setDevice:label,id';

/** The first part of each item of a space-separated text, as a union. */
type Names<
  Text extends string,
  Result extends string = never,
> = Text extends `${infer Item} ${infer Rest}`
  ? Names<Rest, Result | Name<Item>>
  : Result | Name<Text>;
type Name<Item extends string> = Item extends `${infer Head}:${string}` ? Head : Item;

/** The names where both sides have the same, else `never`: the texts above and the types cannot drift apart. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? A : never) : never;

/** A command of Jitsi Meet's page interface. */
export type CommandName = Same<Names<typeof commands>, keyof CommandArgs>;

/** An event of Jitsi Meet's page interface. */
export type EventName = Same<Names<typeof events>, keyof EventPayloads>;

/** A query of Jitsi Meet's page interface. */
export type QueryName = Same<Names<typeof queries>, keyof QueryArgs>;

/** The wire form of a name. */
export interface WireName {
  readonly wire: string;
  /** Names of the arguments, for queries. */
  readonly args: readonly string[];
}

const parseTable = (text: string): ReadonlyMap<string, WireName> =>
  new Map(
    text.split(' ').map((item) => {
      const [name = '', wire, args] = item.split(':');
      return [name, { wire: wire || toKebabCase(name), args: args ? args.split(',') : [] }];
    }),
  );

const toKebabCase = (name: string): string =>
  name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

/** Commands by name. */
export const commandTable: ReadonlyMap<string, WireName> = /* @__PURE__ */ parseTable(commands);

/** Events by name. */
export const eventTable: ReadonlyMap<string, WireName> = /* @__PURE__ */ parseTable(events);

/** Queries by name. */
export const queryTable: ReadonlyMap<string, WireName> = /* @__PURE__ */ parseTable(queries);

/** Names of events by wire name. */
export const eventNames: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  Array.from(eventTable, ([name, { wire }]) => [wire, name]),
);

/** 13.2.0 renamed a command and an event, and ignores the old names: each is sent and announced under both. */
export const otherNames: Readonly<Record<string, string>> = {
  setAudioOnly: 'setLowBandwidthMode',
  setLowBandwidthMode: 'setAudioOnly',
  audioOnlyChanged: 'lowBandwidthModeChanged',
  lowBandwidthModeChanged: 'audioOnlyChanged',
};
