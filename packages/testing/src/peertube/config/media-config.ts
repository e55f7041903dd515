import type { State } from '../state.ts';
import { getAllowedExtensions } from '../uploads/media-type.ts';

const MIB = 2 ** 20;
const IMAGES = ['.png', '.jpeg', '.jpg', '.gif', '.webp'];
const off = { enabled: false };
const on = { enabled: true };

/** Returns the media part of the configuration: accepted files, their limits and how they are processed. */
export function mediaConfig({ sourceReplacement, settings, torrentImports, transcription }: State) {
  const runners = { remoteRunners: off };
  const profiles = { profile: 'default', availableProfiles: ['default'] };
  const image = (max: number) => ({ file: { size: { max }, extensions: IMAGES } });
  return {
    transcoding: { ...runners, hls: on, web_videos: on, enabledResolutions: [240], ...profiles },
    live: {
      ...on,
      allowReplay: true,
      latencySetting: on,
      maxDuration: -1,
      maxInstanceLives: 20,
      maxUserLives: 3,
      transcoding: { ...off, ...runners, enabledResolutions: [], ...profiles },
      rtmp: { port: 1935 },
    },
    videoStudio: { ...on, ...runners },
    videoFile: { update: { enabled: sourceReplacement } },
    videoTranscription: { enabled: transcription, ...runners },
    import: {
      videos: { http: on, torrent: { enabled: torrentImports } },
      videoChannelSynchronization: off,
      users: on,
    },
    export: { users: { ...on, exportExpiration: 172_800_000, maxUserVideoQuota: 10 * 2 ** 30 } },
    avatar: image(8 * MIB),
    banner: image(8 * MIB),
    video: {
      image: { extensions: ['.png', '.jpg', '.jpeg', '.webp'], size: { max: 8 * MIB } },
      file: { extensions: [...getAllowedExtensions(settings)] },
    },
    videoCaption: { file: { size: { max: 20 * MIB }, extensions: ['.vtt', '.srt'] } },
    storyboards: { ...on, ...runners },
  };
}
