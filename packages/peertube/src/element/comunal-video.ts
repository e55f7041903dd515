import { formatDuration } from '@comunal/i18n';
import { video } from '@comunal/i18n/lite/video';
import { ComunalElement, createConsentGate, hostOf, tokens } from '@comunal/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { captionsFor, namesOf, readTags } from './caption-languages.ts';
import { styles } from './comunal-video.styles.ts';
import { PlayerChannel, type PlayerStatus } from './player-channel.ts';
import {
  embedAddress,
  readServerAddress,
  readVideoAddress,
  type VideoAddress,
} from './video-address.ts';

/** What the events of a player carry. */
export interface ComunalVideoTimeDetail {
  /** Where the player is. */
  readonly seconds: number;
  /** Length in seconds, once the player knows it. */
  readonly duration: number | undefined;
}

/** What `comunal-video-error` carries. */
export interface ComunalVideoErrorDetail extends ComunalVideoTimeDetail {
  /** `silent`: the server did not answer in time; `refused`: the player could not do what it was told. */
  readonly reason: 'silent' | 'refused';
}

const PATIENCE_MS = 20_000;

/**
 * A video on a PeerTube server, which is contacted only after the visitor has pressed a button that names it.
 *
 * @slot - What the page shows until the element has started, and where it cannot: a link to the video.
 * @csspart poster - The picture, one of the page's own.
 * @csspart title - The title.
 * @csspart note - Which server is contacted, and what it sees.
 * @csspart button - The buttons that contact it.
 * @csspart frame - The player.
 * @fires comunal-video-ready - The player takes orders.
 * @fires comunal-video-play - It plays.
 * @fires comunal-video-pause - It stands still.
 * @fires comunal-video-ended - It came to the end.
 * @fires comunal-video-time - It moved on.
 * @fires comunal-video-error - The server is silent, or the player refused.
 */
export class ComunalVideo extends ComunalElement<'video'> {
  static override properties = {
    src: { reflect: true },
    videoTitle: { attribute: 'video-title', reflect: true },
    poster: { reflect: true },
    duration: { reflect: true },
    captions: { reflect: true },
    start: { type: Number, reflect: true },
    audioSrc: { attribute: 'audio-src', reflect: true },
    remember: { reflect: true },
    p2p: { type: Boolean, reflect: true },
    shown: { state: true },
    failed: { state: true },
  };
  static override styles = [tokens, styles];

  /** Address of the video's page or of its embed, on https. */
  declare src: string;
  /** Title of the video. */
  declare videoTitle: string;
  /** Address of a picture on the page's own server; one from elsewhere is not shown, as loading it would tell. */
  declare poster: string;
  /** Length, in seconds or as ISO 8601: `5400`, `PT1H30M`. */
  declare duration: string;
  /** Languages of the captions, as tags with spaces between: `es pt-BR`. Empty says that there are none. */
  declare captions: string | undefined;
  /** Where to begin, in seconds. */
  declare start: number;
  /** Address of the sound alone, on the video's server; offers a second button. */
  declare audioSrc: string;
  /** `session` offers not to be asked again for this server while the tab is open. */
  declare remember: string;
  /** Lets viewers send each other parts of the video, so that they can see each other's network address. */
  declare p2p: boolean;

  /** @internal */
  declare protected shown: 'nothing' | 'video' | 'audio';
  /** @internal */
  declare protected failed: boolean;

  protected override readonly messages = video;
  #autoplay = false;
  #subtitle: string | undefined;
  #channel: PlayerChannel | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sight: IntersectionObserver | undefined;
  #status: PlayerStatus = IDLE;

  /** Sets what the attributes do not say. */
  constructor() {
    super();
    this.src = this.videoTitle = this.poster = this.duration = this.audioSrc = this.remember = '';
    this.start = 0;
    this.p2p = this.failed = false;
    this.shown = 'nothing';
  }

  /** Where the player is, in seconds; 0 before it plays. */
  get currentTime(): number {
    return this.#status.seconds ?? 0;
  }

  /** Whether the player says that it plays. */
  get isPlaying(): boolean {
    return this.#status.state === 'playing';
  }

  /** Goes on playing. Before the visitor has pressed the button, this and the other two do nothing. */
  play(): void {
    const { audio } = this;
    if (audio) void audio.play().catch(() => this.#refused());
    else this.#channel?.order('play');
  }

  /** Stands still. */
  pause(): void {
    this.audio?.pause();
    this.#channel?.order('pause');
  }

  /** Goes to a place, in seconds from the beginning. */
  seek(seconds: number): void {
    if (!(seconds >= 0 && Number.isFinite(seconds)))
      throw new RangeError(`${seconds} is not a place in a video.`);
    if (this.audio) this.audio.currentTime = seconds;
    this.#channel?.order('seek', seconds);
  }

  /** @internal */
  protected get audio(): HTMLAudioElement | null {
    return this.renderRoot?.querySelector('audio') ?? null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const address = readVideoAddress(this.src);
    // Pressed earlier in this tab: the player comes once it is in sight, and does not begin by itself.
    if (!address || this.remember !== 'session' || !gateOf(address, true).given) return;
    this.#sight = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#show('video', false);
    });
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another video is another question.
    if (this.hasUpdated && (changed.has('src') || changed.has('audioSrc') || changed.has('p2p')))
      this.#close();
  }

  protected override render(): TemplateResult {
    const address = readVideoAddress(this.src);
    const { language } = this.i18n;
    if (!address)
      return html`<div class="body">
        <p part="note" lang=${language}>${this.t('video:badAddress')}</p>
        <slot></slot>
      </div>`;
    const shown = this.shown !== 'nothing';
    return html`
      ${shown ? this.#player(address) : this.#picture()}
      <div class="body">
        ${this.videoTitle ? html`<p part="title">${this.videoTitle}</p>` : nothing}
        <div class="texts" lang=${language}>
          ${shown ? this.#news(address) : this.#question(address)}
        </div>
      </div>
    `;
  }

  #picture(): TemplateResult | typeof nothing {
    const here = globalThis.document?.baseURI;
    if (!this.poster || !URL.canParse(this.poster, here)) return nothing;
    const { origin, href } = new URL(this.poster, here);
    if (origin !== globalThis.location?.origin) return nothing;
    return html`<img part="poster" src=${href} alt="" />`;
  }

  /** What is said and asked before anything is contacted. */
  #question(address: VideoAddress): TemplateResult {
    const host = hostOf(address.origin);
    const { t } = this;
    return html`
      ${this.#facts()}
      <div part="note">
        <p>${t('video:contact', { host })}</p>
        ${this.p2p ? html`<p>${t('video:peers')}</p>` : nothing}
      </div>
      ${this.#offer(address)}
      <div class="buttons">
        <button part="button" type="button" @click=${() => this.#press('video')}>
          ${t('video:play', { host })}
        </button>
        ${
          this.#sound(address)
            ? html`<button
                part="button"
                class="second"
                type="button"
                @click=${() => this.#press('audio')}
              >
                ${t('video:listen', { host })}
              </button>`
            : nothing
        }
      </div>
    `;
  }

  #facts(): TemplateResult | typeof nothing {
    const { formats } = this.i18n;
    const duration = durationText(this.duration, formats);
    const captions = this.captions === undefined ? undefined : readTags(this.captions);
    if (!duration && !captions) return nothing;
    return html`<ul part="facts">
      ${duration ? html`<li>${this.t('video:duration', { duration })}</li>` : nothing}
      ${
        captions
          ? html`<li>
              ${
                captions.length > 0
                  ? this.t('video:captions', { list: namesOf(captions, formats) })
                  : this.t('video:noCaptions')
              }
            </li>`
          : nothing
      }
    </ul>`;
  }

  #offer(address: VideoAddress): TemplateResult | typeof nothing {
    if (this.remember !== 'session') return nothing;
    const gate = gateOf(address, true);
    const change = ({ target }: Event): void => {
      if (!(target as HTMLInputElement).checked) gate.forget();
      else if (this.shown !== 'nothing') gate.give();
    };
    return html`<label class="target"
      ><input type="checkbox" ?checked=${gate.given} @change=${change} /><span
        >${this.t('video:remember', { host: hostOf(address.origin) })}</span
      ></label
    >`;
  }

  #player(address: VideoAddress): TemplateResult {
    const title = this.t('video:player', { title: this.videoTitle || hostOf(address.origin) });
    if (this.shown === 'audio')
      return html`<audio
        part="frame"
        controls
        autoplay
        preload="auto"
        aria-label=${title}
        src=${this.#sound(address) ?? nothing}
        @loadedmetadata=${this.#soundBegins}
        @error=${() => this.#fail()}
        @play=${this.#soundMoves}
        @pause=${this.#soundMoves}
        @ended=${this.#soundMoves}
        @timeupdate=${this.#soundMoves}
      ></audio>`;
    return html`<iframe
      part="frame"
      title=${title}
      sandbox="allow-scripts allow-same-origin"
      allow="autoplay; fullscreen; picture-in-picture"
      referrerpolicy="no-referrer"
    ></iframe>`;
  }

  /** What is said once the server has been asked. */
  #news(address: VideoAddress): TemplateResult {
    const host = hostOf(address.origin);
    const { t } = this;
    return html`
      <p role="status" class=${this.failed ? 'failed' : ''}>
        ${this.failed ? t('video:failed', { host }) : nothing}
        ${!this.failed && this.#timer !== undefined ? t('video:loading', { host }) : nothing}
      </p>
      <div class="buttons">
        ${
          this.failed
            ? html`<button part="button" type="button" @click=${this.#retry}>
                ${t('video:retry')}
              </button>`
            : nothing
        }
        <a class="target" href=${address.page} rel="noreferrer" target="_blank"
          >${t('video:open', { host })}</a
        >
      </div>
      ${this.#offer(address)}
    `;
  }

  #press(what: 'video' | 'audio'): void {
    const address = readVideoAddress(this.src);
    if (!address) return;
    const remember = this.renderRoot.querySelector('input')?.checked ?? false;
    gateOf(address, remember).give();
    this.#show(what, true);
  }

  readonly #retry = (): void => {
    const { shown } = this;
    this.#close();
    if (shown !== 'nothing') this.#show(shown, true);
  };
}
