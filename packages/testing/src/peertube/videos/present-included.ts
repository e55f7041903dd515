import type { State } from '../state.ts';
import { Include, parseInclude } from './include.ts';
import { labelled, VIDEO_STATES } from './labels.ts';
import { presentFiles, presentStreamingPlaylists } from './present-files.ts';
import { presentSchedules } from './present-schedules.ts';
import { presentInputFile } from './present-source.ts';
import { NO_BLOCKED_OWNER, NOT_BLOCKED, presentVideo } from './present.ts';
import type { Video } from './video.ts';

/** Presents a video in a list, with what `include` adds for administrators, or with the schedules of lives. */
export function presentIncluded(state: State, video: Video, query: URLSearchParams) {
  const include = parseInclude(query);
  const withLives = query.get('includeScheduledLive') === 'true';
  const asks = (flag: number): boolean => (include & flag) !== 0;
  return {
    ...presentVideo(state, video),
    ...((asks(Include.NotPublished) || withLives) && {
      state: labelled(VIDEO_STATES, video.state),
    }),
    ...(asks(Include.NotPublished) && {
      waitTranscoding: video.waitTranscoding,
      ...(video.scheduleUpdate && { scheduledUpdate: video.scheduleUpdate }),
    }),
    ...(asks(Include.Blocked) && NOT_BLOCKED),
    ...(asks(Include.BlockedOwner) && NO_BLOCKED_OWNER),
    ...(asks(Include.Files) && {
      streamingPlaylists: presentStreamingPlaylists(state, video),
      files: presentFiles(state, video),
    }),
    ...(asks(Include.Source) && {
      videoSource: video.media ? presentInputFile(video) : null,
    }),
    ...(asks(Include.AutomaticTags) && { automaticTags: video.automaticTags }),
    ...(withLives && { liveSchedules: presentSchedules(state, video) }),
  };
}
