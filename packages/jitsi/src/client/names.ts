import type { CommandArgs } from './command-args.ts';
import type { EventPayloads } from './event-payloads.ts';
import type { QueryArgs } from './query-results.ts';

// One text each: lists of strings would take a page twice the bytes. After a colon: the name on the wire, where it is not
// the same in kebab-case; after a second one, the arguments of a query by name. An @ marks queries of devices.

// prettier-ignore
const commands = 'addBreakoutRoom answerKnockingParticipant approveVideo askToUnmute autoAssignToBreakoutRooms avatarUrl cancelPrivateChat closeBreakoutRoom displayName endConference email grantModerator grantRecordingConsent hangup:video-hangup hideNotification initiatePrivateChat joinBreakoutRoom localSubject kickParticipant muteEveryone muteRemoteParticipant overwriteConfig overwriteNames password pinParticipant rejectParticipant removeBreakoutRoom resizeFilmStrip resizeLargeVideo sendCameraFacingMode:send-camera-facing-mode-message sendChatMessage sendEndpointTextMessage sendParticipantToRoom sendTones setLowBandwidthMode setAssumedBandwidthBps setBlurredBackground setFollowMe setLargeVideoParticipant setMediaEncryptionKey setMeetingTimer setNoiseSuppressionEnabled setParticipantProperties setParticipantVolume setSecondScreen setSubtitles setTileView setVideoQuality setVirtualBackground showNotification startRecording startShareVideo stopRecording stopShareVideo subject submitFeedback toggleAudio toggleCamera toggleCameraMirror toggleChat toggleE2EE:toggle-e2ee toggleFilmStrip toggleLobby toggleModeration toggleNoiseSuppression toggleParticipantsPane toggleRaiseHand toggleShareScreen toggleSubtitles toggleTileView toggleVirtualBackgroundDialog:toggle-virtual-background toggleVideo toggleWhiteboard showPiP:show-pip hidePiP:hide-pip setAudioOnly';

// prettier-ignore
const events = '_documentPiPSignal:_document-pip-signal _pipRequested pipEntered pipLeft secondScreenSourceChanged secondScreenClosed secondScreenError avatarChanged audioAvailabilityChanged audioMuteStatusChanged lowBandwidthModeChanged audioOrVideoSharingToggled breakoutRoomsUpdated browserSupport cameraError chatUpdated computePressureChanged conferenceCreatedTimestamp contentSharingParticipantsChanged customNotificationActionTriggered dataChannelClosed dataChannelOpened deviceListChanged displayNameChange dominantSpeakerChanged emailChange errorOccurred endpointTextMessageReceived externalShareSignal faceLandmarkDetected feedbackSubmitted feedbackPromptDisplayed fileDeleted fileUploaded filmstripDisplayChanged incomingMessage knockingParticipant log micError moderationParticipantApproved moderationParticipantRejected moderationStatusChanged mouseEnter mouseLeave mouseMove nonParticipantMessageReceived notificationTriggered outgoingMessage p2pStatusChanged participantJoined participantKickedOut participantLeft participantMuted participantRoleChanged participantsPaneToggled passwordRequired peerConnectionFailure prejoinScreenLoaded proxyConnectionEvent raiseHandUpdated ready recordingConsentDialogOpen recordingLinkAvailable recordingStatusChanged participantMenuButtonClick:participant-menu-button-clicked readyToClose:video-ready-to-close videoConferenceJoined videoConferenceLeft videoAvailabilityChanged videoMuteStatusChanged videoQualityChanged screenSharingStatusChanged subjectChange suspendDetected tileViewChanged toolbarButtonClicked toolbarVisibilityChanged transcribingStatusChanged transcriptionChunkReceived whiteboardStatusChanged audioOnlyChanged';

// prettier-ignore
const queries = 'getRoomsInfo:rooms-info:includeHidden getSharedDocumentUrl getConnectionStats:connection-stats isP2pActive:get-p2p-status captureLargeVideoScreenshot:capture-largevideo-screenshot captureCameraPicture::cameraFacingMode,descriptionText,titleText getContentSharingParticipants getCustomAvatarBackgrounds getLivestreamUrl isAudioAvailable invite::invitees isAudioMuted isAudioDisabled isModerationOn::mediaType isParticipantForceMuted::participantId,mediaType isParticipantsPaneOpen isSharingScreen isStartSilent getDeploymentInfo:deployment-info getSessionId:session-id isVideoAvailable isVideoMuted listBreakoutRooms _isNewElectronScreensharingSupported:_new_electron_screensharing_supported _openDesktopPicker:open-desktop-picker getAvailableDevices:@getAvailableDevices getCurrentDevices:@getCurrentDevices isDeviceChangeAvailable:@isDeviceChangeAvailable:deviceType isMultipleAudioInputSupported:@isMultipleAudioInputSupported setAudioInputDevice:@setDevice:label,id setAudioOutputDevice:@setDevice:label,id setVideoInputDevice:@setDevice:label,id';

/** The first part of each word of a text, as a union. */
type Names<
  Text extends string,
  Found extends string = never,
> = Text extends `${infer Word} ${infer Rest}`
  ? Names<Rest, Found | Name<Word>>
  : Found | Name<Text>;
type Name<Word extends string> = Word extends `${infer Own}:${string}` ? Own : Word;

/** The names where both have the same, else none: the texts above and the types cannot come apart. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? A : never) : never;

/** A command of Jitsi Meet's page interface. */
export type CommandName = Same<Names<typeof commands>, keyof CommandArgs>;

/** An event of Jitsi Meet's page interface. */
export type EventName = Same<Names<typeof events>, keyof EventPayloads>;

/** A query of Jitsi Meet's page interface. */
export type QueryName = Same<Names<typeof queries>, keyof QueryArgs>;

/** How a name goes over the wire. */
export interface Wire {
  readonly wire: string;
  readonly args: readonly string[];
}

const table = (text: string): ReadonlyMap<string, Wire> =>
  new Map(
    text.split(' ').map((word) => {
      const [name = '', wire, args] = word.split(':');
      return [name, { wire: wire || kebab(name), args: args ? args.split(',') : [] }];
    }),
  );

const kebab = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Commands by name. */
export const commandTable: ReadonlyMap<string, Wire> = /* @__PURE__ */ table(commands);

/** Events by name. */
export const eventTable: ReadonlyMap<string, Wire> = /* @__PURE__ */ table(events);

/** Queries by name. */
export const queryTable: ReadonlyMap<string, Wire> = /* @__PURE__ */ table(queries);

/** Names of events by that on the wire. */
export const eventNames: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  Array.from(eventTable, ([name, { wire }]) => [wire, name]),
);

/** 13.2.0 renamed a command and an event, and ignores the old names: each is sent and heard under both. */
export const otherName: Readonly<Record<string, string>> = {
  setAudioOnly: 'setLowBandwidthMode',
  setLowBandwidthMode: 'setAudioOnly',
  audioOnlyChanged: 'lowBandwidthModeChanged',
  lowBandwidthModeChanged: 'audioOnlyChanged',
};
