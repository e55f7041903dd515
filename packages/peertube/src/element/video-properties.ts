import { ComunalElement } from '@comunal/ui';
import type { PropertyDeclarations } from 'lit';
import type { ComunalVideoEventMap } from './video-events.ts';

/** The properties that a page sets on `<comunal-video>`. */
export abstract class VideoProperties extends ComunalElement<'video', ComunalVideoEventMap> {
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

  /** The address of the video's page or player, on https (http on this machine). For any other the element says so, and has no button. */
  declare src: string | null;
  /** The title of the video. Without it the card names the server. */
  declare videoTitle: string | null;
  /** An image on the page's own server, landscape or portrait. One from elsewhere is not shown, since loading it would reveal the visitor. Without one, a drawn frame stands there. */
  declare poster: string | null;
  /** The length, in seconds or as ISO 8601: `5400`, `PT1H30M`. */
  declare duration: string | null;
  /** The languages of the captions, as tags between spaces: `es pt-BR`. An empty text says that there are none. The player starts with those in the page's language, or the nearest that PeerTube has. */
  declare captions: string | null;
  /** Where playback starts, in seconds; the player cuts off fractions. */
  declare start: number | null;
  /** The address of the audio alone, on the video's server; it adds a second button. */
  declare audioSrc: string | null;
  /** `session` offers to remember the consent to this server while the tab is open. A remembered video loads once it is in the viewport, unless the consent was revoked. */
  declare remember: 'session' | null;
  /** Whether viewers send each other parts of the video, which reveals their network addresses to each other. The note then says so. */
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
