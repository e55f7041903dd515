import { presentAccountSummary, presentChannelSummary, presentImage } from '../channels/present.ts';
import type { State } from '../state.ts';
import { labelled } from '../videos/labels.ts';
import { presentVideoInside } from '../videos/present.ts';
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
    thumbnailPath: `/lazy-static/thumbnails/playlist-${playlist.thumbnail.filename}`,
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

const DELETED = 1;

export function presentElements(state: State, { elements }: Playlist) {
  return elements.map(({ id, videoId, startTimestamp, stopTimestamp }, index) => {
    const video = state.videos.find((one) => one.id === videoId);
    return {
      id,
      position: index + 1,
      startTimestamp,
      stopTimestamp,
      type: video ? 0 : DELETED,
      video: video ? presentVideoInside(state, video) : null,
    };
  });
}
