/** The status of a player. */
export interface PlaybackStatus {
  readonly state: PlaybackState;
  /** The position, in seconds. */
  readonly seconds: number;
  /** The length in seconds, once the player knows it. */
  readonly duration: number | undefined;
}

export type PlaybackState = 'unstarted' | 'playing' | 'paused' | 'ended';

/** The events of a player. Each may come at any time until the player is closed. */
export interface PlaybackListener {
  /** The server has responded. */
  onResponse(): void;
  /** The player accepts commands. */
  onReady(): void;
  /** The status has changed. */
  onStatus(change: Partial<PlaybackStatus>): void;
  /** The server does not respond, or not with what was requested. */
  onNoResponse(): void;
  /** The server responds that this video cannot be watched without a log-in there. */
  onUnavailable(): void;
  /** The player could not carry out a command. */
  onRefused(): void;
}

/** An open player. Commands that come too early are queued. */
export interface Playback {
  play(): void;
  pause(): void;
  seek(seconds: number): void;
  /** Removes every timer and listener. */
  close(): void;
}
