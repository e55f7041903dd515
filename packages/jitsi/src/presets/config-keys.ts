/**
 * The keys that the app takes from an address, as of 13.2.0 (September 2026); it silently drops all others. One string each: a
 * list of 258 strings would take a page twice the bytes, and the types are read from the string.
 */

/** Keys of `config`. After a dot stands the only part of a key that is taken. */
// prettier-ignore
const config = '_desktopSharingSourceDevice _peerConnStatusOutOfLastNTimeout _peerConnStatusRtcMuteTimeout analytics.disabled analytics.rtcstatsEnabled analytics.watchRTCEnabled apiLogLevels audioLevelsInterval audioQuality audioTranslation autoKnockLobby avgRtpStatsN backgroundAlpha brandingRoomAlias breakoutRooms bridgeChannel buttonsWithNotifyClick callDisplayName callFlowsEnabled callHandle callUUID cameraFacingMode channelLastN conferenceInfo connectionIndicators constraints deeplinking.desktop.enabled deeplinking.disabled defaultLocalDisplayName defaultRemoteDisplayName desktopSharingFrameRate desktopSharingSources disable1On1Mode disableAddingBackgroundImages disableAEC disableAGC disableAP disableAudioLevels disableBeforeUnloadHandlers disableCameraTintForeground disableChat disableChatSmileys disableDeepLinking disabledNotifications disabledSounds disableFocus disableIncomingMessageSound disableInitialGUM disableInviteFunctions disableJoinLeaveSounds disableLocalVideoFlip disableModeratorIndicator disableNS disablePolls disableProfile disableReactions disableReactionsInChat disableReactionsModeration disableRecordAudioNotification disableRemoteControl disableRemoteMute disableRemoveRaisedHandOnFocus disableResponsiveTiles disableRtx disableSelfDemote disableSelfView disableSelfViewSettings disableShortcuts disableShowMoreStats disableSimulcast disableSpeakerStatsSearch disableThirdPartyRequests disableTileEnlargement disableTileView disableVirtualBackground displayJids doNotFlipLocalVideo doNotStoreRoom dropbox.appKey e2ee e2eeLabels e2eping enableCalendarIntegration enableDisplayNameInStats enableEmailInStats enableEncodedTransformSupport enableIceRestart enableInsecureRoomNameWarning enableLobbyChat enableNoAudioDetection enableNoisyMicDetection enableOpusRed enableRemb enableSaveLogs enableTalkWhileMuted enableTcc faceLandmarks feedbackPercentage fileSharing.enabled filmstrip flags forceTurnRelay gatherStats giphy googleApiApplicationClientID gravatar.disabled hiddenPremeetingButtons hideAddRoomButton hideConferenceSubject hideConferenceTimer hideDisplayName hideDominantSpeakerBadge hideEmailInSettings hideLobbyButton hideMissingCapabilityWarnings hideParticipantsStats hideRecordingLabel iAmRecorder iAmSipGateway iAmSpot ignoreStartMuted inviteAppName liveStreaming.enabled liveStreamingEnabled lobby localRecording localSubject logging mainToolbarButtons maxFullResolutionParticipants mouseMoveCallbackInterval notifications notificationTimeouts notifyOnConferenceDestruction openSharedDocumentOnJoin opusMaxAverageBitrate p2p.backToP2PDelay p2p.codecPreferenceOrder p2p.enabled p2p.iceTransportPolicy p2p.mobileCodecPreferenceOrder p2p.mobileScreenshareCodec participantMenuButtonsWithNotifyClick participantsPane pcStatsInterval pip preferBosh preferVisitor prejoinConfig.enabled prejoinConfig.hideDisplayName prejoinConfig.hideExtraJoinButtons prejoinConfig.showHangUp raisedHands readOnlyName recordings.recordAudioAndVideo recordings.showPrejoinWarning recordings.showRecordingLink recordings.suggestRecording recordingService reducedUIEnabled reducedUImainToolbarButtons remoteVideoMenu replaceParticipant requireDisplayName resolution roomPasswordNumberOfDigits screenshotCapture secondScreen securityUi showChatPermissionsModeratorSetting speakerStats speakerStatsOrder startAudioMuted startLastN startLowBandwidthMode startScreenSharing startSilent startVideoMuted startWithAudioMuted startWithVideoMuted stereo subject testing tileView timeTimer toolbarButtons toolbarConfig transcribingEnabled transcription useHostPageLocalStorage useTurnUdp videoQuality virtualBackground visitors.enableMediaOnPromote visitors.hideVisitorCountForVisitors visitors.showJoinMeetingDialog watchRTCConfigParams.allowBrowserLogCollection watchRTCConfigParams.collectionInterval watchRTCConfigParams.console watchRTCConfigParams.debug watchRTCConfigParams.keys watchRTCConfigParams.logGetStats watchRTCConfigParams.rtcApiKey watchRTCConfigParams.rtcPeerId watchRTCConfigParams.rtcRoomId watchRTCConfigParams.rtcTags watchRTCConfigParams.rtcToken webrtcIceTcpDisable webrtcIceUdpDisable whiteboard.enabled';

/** Keys of `config` that are taken only in a frame. */
// prettier-ignore
const embeddedOnly = 'customToolbarButtons defaultLogoUrl deploymentUrls liveStreaming';

/** A key that apps before 13.2.0 take in place of a renamed one. */
const renamed = 'startAudioOnly';

/** Keys of `interfaceConfig`. */
// prettier-ignore
const interfaceConfig = 'AUDIO_LEVEL_PRIMARY_COLOR AUDIO_LEVEL_SECONDARY_COLOR AUTO_PIN_LATEST_SCREEN_SHARE CLOSE_PAGE_GUEST_HINT CONNECTION_INDICATOR_AUTO_HIDE_ENABLED CONNECTION_INDICATOR_AUTO_HIDE_TIMEOUT CONNECTION_INDICATOR_DISABLED DEFAULT_BACKGROUND DEFAULT_LOCAL_DISPLAY_NAME DEFAULT_REMOTE_DISPLAY_NAME DISABLE_DOMINANT_SPEAKER_INDICATOR DISABLE_FOCUS_INDICATOR DISABLE_JOIN_LEAVE_NOTIFICATIONS DISABLE_PRESENCE_STATUS DISABLE_PRIVATE_MESSAGES DISABLE_TRANSCRIPTION_SUBTITLES DISABLE_VIDEO_BACKGROUND DISPLAY_WELCOME_PAGE_CONTENT ENABLE_DIAL_OUT FILM_STRIP_MAX_HEIGHT GENERATE_ROOMNAMES_ON_WELCOME_PAGE INDICATOR_FONT_SIZES INITIAL_TOOLBAR_TIMEOUT LANG_DETECTION LOCAL_THUMBNAIL_RATIO MAXIMUM_ZOOMING_COEFFICIENT NATIVE_APP_NAME OPTIMAL_BROWSERS PHONE_NUMBER_REGEX PROVIDER_NAME RECENT_LIST_ENABLED REMOTE_THUMBNAIL_RATIO SETTINGS_SECTIONS SHARING_FEATURES SHOW_CHROME_EXTENSION_BANNER SHOW_POWERED_BY TILE_VIEW_MAX_COLUMNS TOOLBAR_ALWAYS_VISIBLE TOOLBAR_BUTTONS TOOLBAR_TIMEOUT UNSUPPORTED_BROWSERS VERTICAL_FILMSTRIP VIDEO_LAYOUT_FIT VIDEO_QUALITY_LABEL_DISABLED';

/** The items of a space-separated string, as a union. */
type Items<
  Text extends string,
  Result extends string = never,
> = Text extends `${infer Item} ${infer Rest}` ? Items<Rest, Result | Item> : Result | Text;

/** A key of `config` that the app takes; after a dot, the only part of it that is taken. */
export type ConfigPath = Items<typeof config> | Items<typeof renamed>;

/** A key of `config` that is taken only in a frame. */
export type EmbeddedOnlyKey = Items<typeof embeddedOnly>;

/** A key of `interfaceConfig`. */
export type InterfaceConfigKey = Items<typeof interfaceConfig>;

/** Lists the keys of `config` that the app takes from an address. */
export const listConfigPaths = (): readonly ConfigPath[] =>
  `${config} ${renamed}`.split(' ') as ConfigPath[];

/** Lists the keys of `config` that it takes only in a frame. */
export const listEmbeddedOnlyKeys = (): readonly EmbeddedOnlyKey[] =>
  embeddedOnly.split(' ') as EmbeddedOnlyKey[];

/** Lists the keys of `interfaceConfig` that it takes. */
export const listInterfaceConfigKeys = (): readonly InterfaceConfigKey[] =>
  interfaceConfig.split(' ') as InterfaceConfigKey[];
