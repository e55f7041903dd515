import { ComunalElement } from '@comunal/ui';
import type { PropertyDeclarations } from 'lit';

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

/** The properties that a page sets on `<comunal-video>`. */
export abstract class VideoProperties extends ComunalElement<'video'> {
  static override properties: PropertyDeclarations = {
    src: { reflect: true },
    videoTitle: { attribute: 'video-title', reflect: true },
    poster: { reflect: true },
    duration: { reflect: true },
    captions: { reflect: true },
    start: { type: Number, reflect: true },
    audioSrc: { attribute: 'audio-src', reflect: true },
    remember: { reflect: true },
    p2p: { type: Boolean, reflect: true },
    phase: { state: true },
  };

  /** The address of the video's page or of its player, on https. */
  declare src: string | null;
  /** The title of the video. */
  declare videoTitle: string | null;
  /** The address of an image on the page's own server. One from elsewhere is not shown, since loading it would reveal the visitor. */
  declare poster: string | null;
  /** The length, in seconds or as ISO 8601: `5400`, `PT1H30M`. */
  declare duration: string | null;
  /** The languages of the captions, as tags between spaces: `es pt-BR`. An empty text says that there are none. */
  declare captions: string | null;
  /** Where playback starts, in seconds; the player cuts off fractions. */
  declare start: number | null;
  /** The address of the audio alone, on the video's server; it adds a second button. */
  declare audioSrc: string | null;
  /** `session` offers to remember the consent to this server while the tab is open. */
  declare remember: 'session' | null;
  /** Whether viewers send each other parts of the video, which reveals their network addresses to each other. */
  declare p2p: boolean;

  /** @internal */
  declare protected phase: 'asking' | 'loading' | 'open' | 'failed' | 'unavailable';

  /** Creates an element that asks for consent first. */
  constructor() {
    super();
    this.src = this.videoTitle = this.poster = this.duration = this.captions = null;
    this.start = this.audioSrc = this.remember = null;
    this.p2p = false;
    this.phase = 'asking';
  }
}
