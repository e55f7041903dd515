import type { OptionNames } from '@comunal/http';
import type { PlaylistPrivacy } from './playlist.ts';

/** A playlist's number, UUID or short UUID. An unlisted one is found by the last two only. */
export type PlaylistId = string | number;

/** The fields of a playlist that can be set. */
export interface PlaylistInput {
  /** 1 to 120 characters. */
  readonly displayName?: string | undefined;
  /** 3 to 1000 characters; null or a blank text empties it. */
  readonly description?: string | null | undefined;
  /** Who may see it; any privacy but `private` needs a channel. @defaultValue 'private' for a new playlist */
  readonly privacy?: PlaylistPrivacy | undefined;
  /** The number of the channel that it belongs to. */
  readonly videoChannelId?: number | null | undefined;
  /** JPEG or PNG. */
  readonly thumbnail?: Blob | undefined;
}

/** The names of the fields of {@link PlaylistInput}. */
export const playlistInputNames: OptionNames<PlaylistInput> = {
  displayName: true,
  description: true,
  privacy: true,
  videoChannelId: true,
  thumbnail: true,
};

/** The fields of a new playlist, which needs a name. */
export interface NewPlaylist extends PlaylistInput {
  /** The name that people read: 1 to 120 characters. */
  readonly displayName: string;
}

/** The part of a video that is played, in whole seconds; null for its beginning or end. */
export interface ElementTimes {
  /** Where to start. @defaultValue the beginning */
  readonly startTimestamp?: number | null | undefined;
  /** Where to stop. @defaultValue the end */
  readonly stopTimestamp?: number | null | undefined;
}

/** The names of the fields of {@link ElementTimes}. */
export const elementTimesNames: OptionNames<ElementTimes> = {
  startTimestamp: true,
  stopTimestamp: true,
};

/** A move of elements. Positions count from 1, as the server's do. */
export interface PlaylistMove {
  /** The position of the first element that moves. */
  readonly startPosition: number;
  /** The position, before the move, of the element that they follow; 0 for the beginning. */
  readonly insertAfterPosition: number;
  /** How many elements move. @defaultValue 1 */
  readonly reorderLength?: number | undefined;
}

/** The names of the fields of {@link PlaylistMove}. */
export const playlistMoveNames: OptionNames<PlaylistMove> = {
  startPosition: true,
  insertAfterPosition: true,
  reorderLength: true,
};
