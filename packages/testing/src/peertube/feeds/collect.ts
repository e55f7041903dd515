import { escape } from '../../http/escape.ts';
import type { Channel } from '../channels/channel.ts';
import type { Exchange } from '../http/exchange.ts';
import { createHttpError } from '../http/problem.ts';
import type { State } from '../state.ts';
import { getContentType } from '../uploads/media-type.ts';
import { findVideo, getOwner } from '../videos/access.ts';
import { isPublished } from '../videos/filter.ts';
import { CATEGORIES } from '../videos/labels.ts';
import { filePath } from '../videos/present-files.ts';
import type { Video } from '../videos/video.ts';
import type { Feed, FeedItem } from './rss.ts';

/** Builds the requested feed of videos: of the server, a channel or an account. */
export function collectVideos(exchange: Exchange, isIncluded?: (video: Video) => boolean): Feed {
  const { state } = exchange;
  const channel = requireRequestedChannel(exchange);
  const account = requireRequestedAccount(exchange);
  const videos = state.videos.filter(
    (video) =>
      video.privacy === 1 &&
      !video.nsfw &&
      isPublished(video) &&
      (!channel || video.channelId === channel.id) &&
      (!account || getOwner(state, video) === account) &&
      (isIncluded?.(video) ?? true),
  );
  const [name, description, path] = channel
    ? [channel.displayName, channel.description, `/c/${channel.name}/videos`]
    : account
      ? [
          account.account.displayName,
          account.account.description,
          `/a/${account.username}/video-channels`,
        ]
      : [state.instanceName, null, ''];
  const url = state.url + path;
  return {
    ...createFeedBase(exchange, name, description ?? `Videos of ${name}`, url),
    author: path === '' ? { name } : { name, url },
    items: videos
      .toSorted((a, b) => b.publishedAt - a.publishedAt)
      .map((video) => videoItem(state, video)),
  };
}

export function collectComments(exchange: Exchange): Feed {
  const { state, url } = exchange;
  const requestedId = url.searchParams.get('videoId');
  const video = requestedId === null ? undefined : findVideo(state, requestedId);
  if (requestedId !== null && !video) throw createHttpError(404, 'Video not found');
  const comments = state.comments.filter(
    ({ videoId, deletedAt }) => deletedAt === null && (!video || videoId === video.id),
  );
  const items = comments.toReversed().map((comment): FeedItem => {
    const of = state.videos.find(({ id }) => id === comment.videoId);
    const user = state.users.find(({ id }) => id === comment.userId);
    const name = user?.account.displayName ?? '';
    return {
      title: `${of?.name} - ${name}`,
      link: `${state.url}/w/${of?.shortUUID};threadId=${comment.threadId}`,
      summary: null,
      html: toHtml(comment.text),
      author: { name, url: `${state.url}/accounts/${user?.username}` },
      tags: [],
      publishedAt: comment.createdAt,
      file: undefined,
    };
  });
  const title = video?.name ?? state.instanceName;
  const link = video ? `${state.url}/videos/watch/${video.uuid}` : state.url;
  return {
    ...createFeedBase(exchange, title, `Comments on ${title}`, link),
    author: undefined,
    items,
  };
}

function createFeedBase(
  { state, url }: Exchange,
  title: string,
  description: string,
  link: string,
) {
  const icon = `${state.url}/client/assets/images/icons/icon-512x512.png`;
  const self = state.url + url.pathname + url.search;
  return { title, description, link, self, icon, builtAt: state.now() };
}

function videoItem(state: State, video: Video): FeedItem {
  const channel = state.channels.find(({ id }) => id === video.channelId);
  const category = video.category === null ? undefined : CATEGORIES[video.category];
  return {
    title: video.name,
    link: `${state.url}/w/${video.shortUUID}`,
    summary: video.description?.replaceAll(/\s+/g, ' ') ?? null,
    html: video.description === null ? '' : toHtml(video.description),
    author: { name: channel?.displayName ?? '', url: `${state.url}/c/${channel?.name}/videos` },
    tags: category === undefined ? [] : [category],
    publishedAt: video.publishedAt,
    file: video.media && {
      url: state.url + filePath(video),
      size: video.media.size,
      type: getContentType(video.inputFilename),
    },
  };
}

const toHtml = (text: string): string => `<p>${escape(text).replaceAll('\n', '<br />\n')}</p>\n`;

function requireRequestedChannel({ state, url }: Exchange): Channel | undefined {
  const id = url.searchParams.get('videoChannelId');
  const name = url.searchParams.get('videoChannelName');
  if (id === null && name === null) return undefined;
  const match = state.channels.find(
    (channel) => String(channel.id) === id || channel.name === name,
  );
  if (!match) throw createHttpError(404, 'Video channel not found', { headers: NOT_CACHED });
  return match;
}

function requireRequestedAccount({ state, url }: Exchange) {
  const id = url.searchParams.get('accountId');
  const name = url.searchParams.get('accountName');
  if (id === null && name === null) return undefined;
  const match = state.users.find(
    (user) => String(user.account.id) === id || user.username === name,
  );
  if (!match) throw createHttpError(404, 'Account not found', { headers: NOT_CACHED });
  return match;
}

export const NOT_CACHED = { 'cache-control': 'no-cache, no-store, must-revalidate' };
