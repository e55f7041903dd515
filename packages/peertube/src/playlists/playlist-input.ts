import type { PlaylistPrivacy } from './playlist.ts';

/** A playlist's number, UUID or short UUID. An unlisted one is found by the last two only. */
export type PlaylistId = string | number;

/** What a playlist can be told to be. */
export interface PlaylistInput {
  /** 1 to 120 letters. */
  readonly displayName?: string | undefined;
  /** 3 to 1000 letters; null, or a text without a letter, empties it. */
  readonly description?: string | null | undefined;
  /** @defaultValue 'private' for a new one; the others need a channel */
  readonly privacy?: PlaylistPrivacy | undefined;
  /** The number of the channel that it is shown in. */
  readonly videoChannelId?: number | null | undefined;
  /** JPEG or PNG. */
  readonly thumbnail?: Blob | undefined;
}

/** A new playlist: it needs a name. */
export interface NewPlaylist extends PlaylistInput {
  readonly displayName: string;
}

/** The part of a video that is to be played, in whole seconds; null for its beginning or end. */
export interface ElementTimes {
  readonly startTimestamp?: number | null | undefined;
  readonly stopTimestamp?: number | null | undefined;
}

/** How elements are moved. Positions count from 1, as the server's do. */
export interface PlaylistMove {
  /** The first that moves. */
  readonly startPosition: number;
  /** The one that they come behind; 0 for the beginning. Counted before the move. */
  readonly insertAfterPosition: number;
  /** How many move. @defaultValue 1 */
  readonly reorderLength?: number | undefined;
}
