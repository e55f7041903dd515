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
  'comunal-video-ready': CustomEvent<ComunalVideoDetail>;
  'comunal-video-play': CustomEvent<ComunalVideoDetail>;
  'comunal-video-pause': CustomEvent<ComunalVideoDetail>;
  'comunal-video-seek': CustomEvent<ComunalVideoDetail>;
  'comunal-video-ended': CustomEvent<ComunalVideoDetail>;
  'comunal-video-time': CustomEvent<ComunalVideoDetail>;
  'comunal-video-error': CustomEvent<ComunalVideoErrorDetail>;
  'comunal-video-recovered': CustomEvent<ComunalVideoDetail>;
}

declare global {
  interface GlobalEventHandlersEventMap extends ComunalVideoEventMap {}
}
