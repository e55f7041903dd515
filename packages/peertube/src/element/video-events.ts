/** The detail of the events of `<comunal-video>`. */
export interface ComunalVideoDetail {
  /** The position of the player, in seconds. */
  readonly seconds: number;
  /** The length in seconds, once the player knows it. */
  readonly duration: number | undefined;
}

/** The detail of `comunal-video-error`. */
export interface ComunalVideoErrorDetail extends ComunalVideoDetail {
  /**
   * `no-response`: the server did not respond in time, which a later `comunal-video-recovered` takes back; `unavailable`: there
   * is no such public video; `refused`: the player could not carry out a command.
   */
  readonly reason: 'no-response' | 'unavailable' | 'refused';
}

/** The events of `<comunal-video>`. They bubble, and cross shadow roots. */
export interface ComunalVideoEventMap {
  /** The player accepts commands. */
  'comunal-video-ready': CustomEvent<ComunalVideoDetail>;
  /** It plays. */
  'comunal-video-play': CustomEvent<ComunalVideoDetail>;
  /** It is paused. */
  'comunal-video-pause': CustomEvent<ComunalVideoDetail>;
  /** The position was moved, by `seek()` or in the player; `seconds` is the new one. */
  'comunal-video-seek': CustomEvent<ComunalVideoDetail>;
  /** It has ended. */
  'comunal-video-ended': CustomEvent<ComunalVideoDetail>;
  /** The position has changed, which the player reports while it plays. */
  'comunal-video-time': CustomEvent<ComunalVideoDetail>;
  /** Something failed; `reason` says why. */
  'comunal-video-error': CustomEvent<ComunalVideoErrorDetail>;
  /** The server has responded after an error `no-response` or `unavailable`. */
  'comunal-video-recovered': CustomEvent<ComunalVideoDetail>;
}

declare global {
  interface GlobalEventHandlersEventMap extends ComunalVideoEventMap {}
}
