/** Where a player is. */
export interface PlaybackStatus {
  readonly state: PlaybackState;
  readonly seconds: number;
  /** Length in seconds, once the player knows it. */
  readonly duration: number | undefined;
}

export type PlaybackState = 'unstarted' | 'playing' | 'paused' | 'ended';

/** What a player tells; each may come at any time until it is closed. */
export interface PlaybackListener {
  /** The server has answered. */
  answered(): void;
  /** The player takes orders. */
  ready(): void;
  /** What changed. */
  status(change: Partial<PlaybackStatus>): void;
  /** The server does not answer, or not with what was asked for. */
  silent(): void;
  /** The server answers, and says that whoever has no log-in there cannot watch this video. */
  unavailable(): void;
  /** The player could not do what it was told. */
  refused(): void;
}

/** A player that was opened. Orders that come too early wait. */
export interface Playback {
  play(): void;
  pause(): void;
  seek(seconds: number): void;
  /** Leaves no timer and no listener. */
  close(): void;
}
