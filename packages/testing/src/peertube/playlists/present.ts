import { presentAccountSummary, presentChannelSummary, presentImage } from '../channels/present.ts';
import type { User } from '../auth/user.ts';
import type { State } from '../state.ts';
import { canManage } from '../videos/access.ts';
import { presentHistory } from '../videos/history.ts';
import { labelled } from '../videos/labels.ts';
import { presentNestedVideo } from '../videos/present.ts';
import type { Video } from '../videos/video.ts';
import type { Playlist } from './playlist.ts';

export const PLAYLIST_PRIVACIES = { 1: 'Public', 2: 'Unlisted', 3: 'Private' };
const TYPES = { 1: 'Regular', 2: 'Watch later' };

export function presentPlaylist(state: State, playlist: Playlist) {
  const owner = state.users.find(({ id }) => id === playlist.userId);
  const channel = state.channels.find(({ id }) => id === playlist.channelId);
  const iso = (time: number): string => new Date(time).toISOString();
  const position = state.playlists
    .filter(({ channelId }) => channelId === channel?.id)
    .indexOf(playlist);
  return {
    id: playlist.id,
    uuid: playlist.uuid,
    shortUUID: playlist.shortUUID,
    isLocal: true,
    url: `${state.url}/video-playlists/${playlist.uuid}`,
    displayName: playlist.displayName,
    description: playlist.description,
    privacy: labelled(PLAYLIST_PRIVACIES, playlist.privacy),
    thumbnailPath:
      playlist.thumbnail && `/lazy-static/thumbnails/playlist-${playlist.thumbnail.filename}`,
    embedPath: `/video-playlists/embed/${playlist.shortUUID}`,
    type: labelled(TYPES, playlist.type),
    videosLength: playlist.elements.length,
    createdAt: iso(playlist.createdAt),
    updatedAt: iso(playlist.updatedAt),
    ownerAccount: owner && presentAccountSummary(state, owner),
    videoChannelPosition: channel ? position + 1 : null,
    videoChannel: channel
      ? {
          ...presentChannelSummary(state, channel),
          avatars: channel.avatars.map((image) => presentImage(state, image)),
        }
      : null,
  };
}

const REGULAR = 0;
const DELETED = 1;
const PRIVATE = 2;

/** Presents the elements of a playlist to a viewer: a public playlist may contain videos that the viewer may not see. */
export function presentElements(state: State, { elements }: Playlist, viewer: User | undefined) {
  return elements.map(({ id, videoId, startTimestamp, stopTimestamp }, index) => {
    const video = state.videos.find((each) => each.id === videoId);
    const isShown = video !== undefined && isListedFor(state, viewer, video);
    return {
      id,
      position: index + 1,
      startTimestamp,
      stopTimestamp,
      type: isShown ? REGULAR : video ? PRIVATE : DELETED,
      video: isShown
        ? { ...presentNestedVideo(state, video), ...presentHistory(state, viewer, video) }
        : null,
    };
  });
}

function isListedFor(state: State, viewer: User | undefined, video: Video): boolean {
  if (canManage(state, viewer, video)) return true;
  return video.privacy < 3 || (video.privacy === 4 && viewer !== undefined);
}
