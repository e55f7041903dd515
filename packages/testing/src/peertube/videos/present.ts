import {
  presentAccount,
  presentAccountSummary,
  presentChannelWithOwner,
  presentChannelSummary,
  presentImage,
} from '../channels/present.ts';
import type { State } from '../state.ts';
import { getOwner } from './access.ts';
import {
  CATEGORIES,
  COMMENT_POLICIES,
  labelled,
  LICENCES,
  PRIVACIES,
  VIDEO_STATES,
} from './labels.ts';
import { LANGUAGES } from './languages.ts';
import { presentFiles, presentStreamingPlaylists } from './present-files.ts';
import { presentSchedules } from './present-schedules.ts';
import type { Video } from './video.ts';

const MAX_SHORT_DESCRIPTION = 250;
/** Videos and accounts are never blocked here. */
export const NOT_BLOCKED = { blacklisted: false, blacklistedReason: null };
export const NO_BLOCKED_OWNER = { blockedOwner: false, blockedServer: false };
const iso = (time: number): string => new Date(time).toISOString();

/** Presents the fields that every response about a video has. */
function presentCommon(state: State, video: Video) {
  const { description } = video;
  const countRatings = (rating: string): number =>
    state.ratings.filter((entry) => entry.videoId === video.id && entry.rating === rating).length;
  return {
    id: video.id,
    uuid: video.uuid,
    shortUUID: video.shortUUID,
    url: `${state.url}/videos/watch/${video.uuid}`,
    name: video.name,
    category: labelled(CATEGORIES, video.category),
    licence: labelled(LICENCES, video.licence),
    language: labelled(LANGUAGES, video.language),
    privacy: labelled(PRIVACIES, video.privacy),
    nsfw: video.nsfw,
    nsfwFlags: video.nsfwFlags,
    nsfwSummary: video.nsfwSummary,
    truncatedDescription: description && truncate(description),
    description: description && truncate(description),
    isLocal: true,
    duration: video.duration,
    aspectRatio: video.media || video.hasStreamed ? 1.7778 : null,
    views: video.views,
    viewers: state.now() < video.viewersUntil ? video.viewers : 0,
    likes: countRatings('like'),
    dislikes: countRatings('dislike'),
    thumbnailPath: video.thumbnail && `/lazy-static/thumbnails/${video.thumbnail.filename}`,
    previewPath: video.preview && `/lazy-static/previews/${video.preview.filename}`,
    embedPath: `/videos/embed/${video.shortUUID}`,
    createdAt: iso(video.createdAt),
    updatedAt: iso(video.updatedAt),
    publishedAt: video.scheduleUpdate?.updateAt ?? iso(video.publishedAt),
    originallyPublishedAt: video.originallyPublishedAt,
    isLive: video.isLive,
  };
}

/** Presents a video in a list. */
export function presentVideo(state: State, video: Video) {
  const owner = getOwner(state, video);
  const channel = state.channels.find(({ id }) => id === video.channelId);
  return {
    ...presentCommon(state, video),
    ...(owner && { account: presentAccountSummary(state, owner) }),
    ...(channel && { channel: presentChannelSummary(state, channel) }),
    comments: countComments(state, video),
  };
}

/** Presents a video nested in something else, where the avatars of its channel have a height. */
export function presentNestedVideo(state: State, video: Video) {
  const channel = state.channels.find(({ id }) => id === video.channelId);
  const avatars = channel?.avatars.map((image) => presentImage(state, image));
  return {
    ...presentVideo(state, video),
    ...(channel && { channel: { ...presentChannelSummary(state, channel), avatars } }),
  };
}

/** Presents a video to its owner, with additional fields. */
export function presentOwnVideo(state: State, video: Video) {
  return {
    ...presentVideo(state, video),
    ...(video.scheduleUpdate && { scheduledUpdate: video.scheduleUpdate }),
    state: labelled(VIDEO_STATES, video.state),
    waitTranscoding: video.waitTranscoding,
    ...NOT_BLOCKED,
    ...NO_BLOCKED_OWNER,
  };
}

/** Presents a single video with all its fields. */
export function presentVideoDetails(state: State, video: Video) {
  const owner = getOwner(state, video);
  const channel = state.channels.find(({ id }) => id === video.channelId);
  const socket = `ws://${state.host}/tracker/socket`;
  return {
    ...presentCommon(state, video),
    description: video.description,
    ...(owner && { account: presentAccount(state, owner) }),
    ...(channel && { channel: presentChannelWithOwner(state, channel) }),
    ...(video.scheduleUpdate && { scheduledUpdate: video.scheduleUpdate }),
    comments: countComments(state, video),
    ...NOT_BLOCKED,
    streamingPlaylists: presentStreamingPlaylists(state, video),
    files: presentFiles(state, video),
    liveSchedules: presentSchedules(state, video),
    support: video.support,
    tags: video.tags.toSorted((a, b) => a.localeCompare(b)),
    commentsPolicy: labelled(COMMENT_POLICIES, video.commentsPolicy),
    downloadEnabled: video.downloadEnabled,
    waitTranscoding: video.waitTranscoding,
    inputFileUpdatedAt: video.inputFileUpdatedAt && iso(video.inputFileUpdatedAt),
    state: labelled(VIDEO_STATES, video.state),
    trackerUrls: [`${state.url}/tracker/announce`, socket],
  };
}

function countComments(state: State, video: Video): number {
  return state.comments.filter(({ videoId, deletedAt }) => videoId === video.id && !deletedAt)
    .length;
}

function truncate(text: string): string {
  return text.length <= MAX_SHORT_DESCRIPTION
    ? text
    : `${text.slice(0, MAX_SHORT_DESCRIPTION - 3)}...`;
}
