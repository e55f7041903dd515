import { ComunalElement } from '@comunal/ui';
import type { PropertyDeclarations } from 'lit';

/** What the events of `<comunal-video>` carry. */
export interface ComunalVideoDetail {
  /** Where the player is, in seconds. */
  readonly seconds: number;
  /** Length in seconds, once the player knows it. */
  readonly duration: number | undefined;
}

/** What `comunal-video-error` carries. */
export interface ComunalVideoErrorDetail extends ComunalVideoDetail {
  /**
   * `silent`: the server did not answer, or not in time, which `comunal-video-recovered` takes back; `unavailable`: there is
   * no such video for everybody; `refused`: the player could not do what it was told.
   */
  readonly reason: 'silent' | 'unavailable' | 'refused';
}

/** What a page sets on `<comunal-video>`. */
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

  /** Address of the video's page or of its embed, on https. */
  declare src: string | null;
  /** Title of the video. */
  declare videoTitle: string | null;
  /** Address of a picture on the page's own server; one from elsewhere is not shown, as loading it would tell. */
  declare poster: string | null;
  /** Length, in seconds or as ISO 8601: `5400`, `PT1H30M`. */
  declare duration: string | null;
  /** Languages of the captions, as tags with spaces between: `es pt-BR`. An empty text says that there are none. */
  declare captions: string | null;
  /** Where to begin, in seconds; the player cuts off parts of one. */
  declare start: number | null;
  /** Address of the sound alone, on the video's server; offers a second button. */
  declare audioSrc: string | null;
  /** `session` offers not to be asked again for this server while the tab is open. */
  declare remember: 'session' | null;
  /** Lets viewers send each other parts of the video; they can then see each other's network address. */
  declare p2p: boolean;

  /** @internal */
  declare protected phase: 'asking' | 'loading' | 'open' | 'failed' | 'unavailable';

  /** Begins by asking. */
  constructor() {
    super();
    this.src = this.videoTitle = this.poster = this.duration = this.captions = null;
    this.start = this.audioSrc = this.remember = null;
    this.p2p = false;
    this.phase = 'asking';
  }
}
