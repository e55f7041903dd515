import type { State } from '../state.ts';
import { getExtension } from '../uploads/media-type.ts';
import type { Video } from './video.ts';

const RESOLUTION = { id: 360, label: '360p' };

/** Returns the path of a video's file. Files that are not public have a path that requires a token. */
export function filePath(video: Video): string {
  const folder = [1, 2].includes(video.privacy) ? '' : 'private/';
  return `/static/web-videos/${folder}${webFilename(video)}`;
}

export function webFilename(video: Video): string {
  return `${video.fileUuid}-360${getExtension(video.inputFilename)}`;
}

export function playlistFolder(video: Video): string {
  const folder = [1, 2].includes(video.privacy) ? '' : 'private/';
  return `/static/streaming-playlists/hls/${folder}${video.uuid}`;
}

/** Presents the only file: nothing is transcoded, so it is the uploaded one. */
export function presentFiles(state: State, video: Video) {
  if (!video.media || !video.hasWebFile) return [];
  const name = `${video.uuid}-360${getExtension(video.inputFilename)}`;
  return [
    {
      ...common(state, video, video.id * 2, ''),
      fileUrl: state.url + filePath(video),
      fileDownloadUrl: `${state.url}/download/web-videos/${name}`,
      metadataUrl: `${state.url}/api/v1/videos/${video.uuid}/metadata/${video.id * 2}`,
      hasAudio: true,
      hasVideo: true,
      storage: 0,
    },
  ];
}

const TO_TRANSCODE = 2;

/** Whether there is a streaming playlist, which a real server creates when it transcodes a video. */
export function hasStreamingPlaylist({ media, state, hasStreamed }: Video): boolean {
  return hasStreamed || (media !== undefined && state !== TO_TRANSCODE);
}

export function presentStreamingPlaylists(state: State, video: Video) {
  if (!hasStreamingPlaylist(video)) return [];
  const folder = state.url + playlistFolder(video);
  const name = `${video.playlistUuid}-360`;
  const download = `${state.url}/download/streaming-playlists/hls/videos/${video.uuid}-360-fragmented.mp4`;
  const file = {
    ...common(state, video, video.id * 2 + 1, '-hls'),
    fileUrl: `${folder}/${name}-fragmented.mp4`,
    fileDownloadUrl: download,
    metadataUrl: `${state.url}/api/v1/videos/${video.uuid}/metadata/${video.id * 2 + 1}`,
    hasAudio: true,
    hasVideo: true,
    playlistUrl: `${folder}/${name}.m3u8`,
    storage: 0,
  };
  return [
    {
      id: video.id,
      type: 1,
      playlistUrl: `${folder}/${video.playlistUuid}-master.m3u8`,
      segmentsSha256Url: `${folder}/${video.playlistUuid}-segments-sha256.json`,
      redundancies: [],
      files: video.media ? [file] : [],
    },
  ];
}

function common(state: State, video: Video, id: number, suffix: string) {
  const torrent = `${video.fileUuid}-360${suffix}.torrent`;
  return {
    id,
    resolution: RESOLUTION,
    width: 640,
    height: 360,
    magnetUri: `magnet:?xt=urn:btih:${video.fileUuid.replaceAll('-', '')}&dn=${encodeURIComponent(video.name)}`,
    size: video.media?.size ?? 0,
    fps: 25,
    torrentUrl: `${state.url}/lazy-static/torrents/${torrent}`,
    torrentDownloadUrl: `${state.url}/download/torrents/${torrent}`,
  };
}
