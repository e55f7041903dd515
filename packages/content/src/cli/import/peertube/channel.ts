import type { Caption, Playlist, VideoChapter, VideoDetails } from '@comunal/peertube';

/** A video of a channel, with what its page shows. */
export interface ChannelVideo {
  readonly details: VideoDetails;
  readonly captions: readonly Caption[];
  readonly chapters: readonly VideoChapter[];
}

/** A public playlist of a channel. */
export interface ChannelPlaylist {
  readonly playlist: Playlist;
  /** All its videos that can be seen in their order, by their UUIDs. */
  readonly videos: readonly string[];
}
