import { video } from '@comunal/i18n/lite/video';
import { ComunalElement, createConsentGate, hostOf, tokens, type ConsentGate } from '@comunal/ui';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { styles } from './comunal-video.styles.ts';
import { openFrame } from './open-frame.ts';
import { openSound } from './open-sound.ts';
import type { Playback, PlaybackListener, PlaybackStatus } from './playback.ts';
import {
  embedAddress,
  readServerAddress,
  readVideoAddress,
  type VideoAddress,
} from './video-address.ts';
import { captionsFor, durationText, namesOf, readTags } from './video-facts.ts';

/** What the events of `<comunal-video>` carry. */
export interface ComunalVideoDetail {
  /** Where the player is, in seconds. */
  readonly seconds: number;
  /** Length in seconds, once the player knows it. */
  readonly duration: number | undefined;
}

/** What `comunal-video-error` carries. */
export interface ComunalVideoErrorDetail extends ComunalVideoDetail {
  /** `silent`: the server did not answer, or not in time; `refused`: the player could not do what it was told. */
  readonly reason: 'silent' | 'refused';
}

type Medium = 'video' | 'audio';
type Phase = 'asking' | 'loading' | 'open' | 'failed';

const IDLE: PlaybackStatus = { state: 'unstarted', seconds: 0, duration: undefined };
const EVENTS = { unstarted: undefined, playing: 'play', paused: 'pause', ended: 'ended' } as const;

/**
 * A video on a PeerTube server, which is contacted only after the visitor has pressed a button that names it.
 *
 * @remarks
 * Slot: what the page shows until the element has started, and where it cannot, such as a link to the video.
 * Parts: `poster`, `title`, `facts`, `note`, `button`, `frame`.
 * Events: `comunal-video-ready`, `-play`, `-pause`, `-ended`, `-time` with {@link ComunalVideoDetail}, and
 * `comunal-video-error` with {@link ComunalVideoErrorDetail}.
 */
export class ComunalVideo extends ComunalElement<'video'> {
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

  static override styles = [tokens, styles];

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
  /** Where to begin, in seconds. */
  declare start: number | null;
  /** Address of the sound alone, on the video's server; offers a second button. */
  declare audioSrc: string | null;
  /** `session` offers not to be asked again for this server while the tab is open. */
  declare remember: 'session' | null;
  /** Lets viewers send each other parts of the video; they can then see each other's network address. */
  declare p2p: boolean;

  /** @internal */
  declare protected phase: Phase;

  protected override readonly messages = video;
  #medium: Medium = 'video';
  #byPress = true;
  #playback: Playback | undefined;
  #status = IDLE;
  #sight: IntersectionObserver | undefined;

  /** Begins by asking. */
  constructor() {
    super();
    this.src = this.videoTitle = this.poster = this.duration = this.captions = null;
    this.start = this.audioSrc = this.remember = null;
    this.p2p = false;
    this.phase = 'asking';
  }

  /** Where the player is, in seconds; 0 before it plays. */
  get currentTime(): number {
    return this.#status.seconds;
  }

  /** Whether the player says that it plays. */
  get isPlaying(): boolean {
    return this.#status.state === 'playing';
  }

  /** Goes on playing. Before the visitor has pressed the button, this and the next two do nothing. */
  play(): void {
    this.#playback?.play();
  }

  /** Stands still. */
  pause(): void {
    this.#playback?.pause();
  }

  /**
   * Goes to a place.
   *
   * @param seconds - From the beginning.
   * @throws RangeError when that is no place in a video.
   */
  seek(seconds: number): void {
    if (!(seconds >= 0 && Number.isFinite(seconds)))
      throw new RangeError(`${seconds} seconds is no place in a video.`);
    this.#playback?.seek(seconds);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const address = readVideoAddress(this.src);
    if (!address || !this.#gate(address).given) return;
    // Agreed to earlier in this tab: the player comes once it is in sight, and does not begin by itself.
    this.#sight = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.#open('video', false);
    });
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Another address is another question.
    const asksAnew = ['src', 'audioSrc', 'p2p'].some((name) => changed.has(name));
    if (this.hasUpdated && asksAnew) this.#close();
  }

  protected override updated(): void {
    if (this.phase !== 'loading' || this.#playback) return;
    const address = readVideoAddress(this.src);
    const player = this.renderRoot.querySelector<HTMLIFrameElement | HTMLAudioElement>(
      'iframe, audio',
    );
    if (!address || !player) return;
    const start = this.start ?? 0;
    if (player instanceof HTMLAudioElement)
      this.#playback = openSound(player, this.#sound(address) ?? '', start, this.#listener);
    else {
      const subtitle = captionsFor(this.locale, readTags(this.captions ?? ''));
      const options = { start, subtitle, p2p: this.p2p, autoplay: this.#byPress };
      this.#playback = openFrame(player, embedAddress(address, options), this.#listener);
    }
    if (this.#byPress) player.focus();
  }

  protected override render(): TemplateResult {
    const address = readVideoAddress(this.src);
    const asking = this.phase === 'asking';
    const title = this.videoTitle ? html`<p part="title">${this.videoTitle}</p>` : nothing;
    if (!address) return html`<div class="body">${title} ${this.#badAddress()}</div>`;
    return html`
      ${asking ? this.#picture() : this.#player(address)}
      <div class="body">
        ${title}
        <div class="texts" lang=${this.i18n.language}>
          ${asking ? this.#question(address) : this.#news(address)}
        </div>
      </div>
    `;
  }

  #badAddress(): TemplateResult {
    return html`
      <p part="note" lang=${this.i18n.language}>${this.t('video:badAddress')}</p>
      <slot></slot>
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
    return html`
      ${this.#facts()}
      <div part="note">
        <p>${this.t('video:contact', { host })}</p>
        ${this.p2p ? html`<p>${this.t('video:peers')}</p>` : nothing}
      </div>
      <p class="on-paper">${address.page}</p>
      ${this.#offer(address)}
      <div class="buttons">
        <button part="button" type="button" @click=${() => this.#press('video')}>
          ${this.t('video:play', { host })}
        </button>
        ${this.#sound(address) ? this.#listenButton(host) : nothing}
      </div>
    `;
  }

  #facts(): TemplateResult | typeof nothing {
    const { formats } = this.i18n;
    const duration = this.duration && durationText(this.duration, formats);
    const captions = this.captions === null ? undefined : readTags(this.captions);
    if (!duration && !captions) return nothing;
    const list = captions && namesOf(captions, formats);
    return html`<ul part="facts">
      ${duration ? html`<li>${this.t('video:duration', { duration })}</li>` : nothing}
      ${list ? html`<li>${this.t('video:captions', { list })}</li>` : nothing}
      ${list === '' ? html`<li>${this.t('video:noCaptions')}</li>` : nothing}
    </ul>`;
  }

  #listenButton(host: string): TemplateResult {
    return html`<button
      part="button"
      class="second"
      type="button"
      @click=${() => this.#press('audio')}
    >
      ${this.t('video:listen', { host })}
    </button>`;
  }

  #offer(address: VideoAddress): TemplateResult | typeof nothing {
    if (this.remember !== 'session') return nothing;
    const gate = this.#gate(address);
    const changed = ({ target }: Event): void => {
      // Before the press a tick is no more than an intention.
      if (!(target as HTMLInputElement).checked) gate.forget();
      else if (this.phase !== 'asking') gate.give();
    };
    return html`<label class="target">
      <input type="checkbox" ?checked=${gate.given} @change=${changed} />
      <span>${this.t('video:remember', { host: hostOf(address.origin) })}</span>
    </label>`;
  }

  /** Their addresses are set by `updated`, when someone listens. */
  #player({ origin }: VideoAddress): TemplateResult {
    const title = this.t('video:player', { title: this.videoTitle || hostOf(origin) });
    if (this.#medium === 'audio')
      return html`<audio part="frame" controls autoplay aria-label=${title}></audio>`;
    return html`<iframe
      part="frame"
      title=${title}
      sandbox="allow-scripts allow-same-origin"
      allow="autoplay; fullscreen; picture-in-picture"
      referrerpolicy="no-referrer"
    ></iframe>`;
  }

  /** What is said once the server has been asked. */
  #news({ origin, page }: VideoAddress): TemplateResult {
    const host = hostOf(origin);
    const failed = this.phase === 'failed';
    const loading = this.phase === 'loading' ? this.t('video:loading', { host }) : nothing;
    const again = (): void => void this.#retry();
    return html`
      <p role="status" class=${failed ? 'failed' : ''}>
        ${failed ? this.t('video:failed', { host }) : loading}
      </p>
      <div class="buttons">
        ${
          failed
            ? html`<button part="button" type="button" @click=${again}>
                ${this.t('video:retry')}
              </button>`
            : nothing
        }
        <a class="target" href=${page} rel="noreferrer">${this.t('video:open', { host })}</a>
      </div>
      ${this.#offer({ origin, page, id: '' })}
    `;
  }

  #sound({ origin }: VideoAddress): string | undefined {
    const url = readServerAddress(this.audioSrc);
    return url?.origin === origin ? url.href : undefined;
  }

  #gate({ origin }: VideoAddress): ConsentGate {
    // Who agreed to the server has not agreed to be seen by other viewers.
    return createConsentGate(this.p2p ? `${origin} p2p` : origin, {
      remember: this.remember === 'session' ? 'session' : 'no',
    });
  }

  #press(medium: Medium): void {
    const address = readVideoAddress(this.src);
    if (!address) return;
    if (this.renderRoot.querySelector('input')?.checked) this.#gate(address).give();
    this.#open(medium, true);
  }

  async #retry(): Promise<void> {
    this.#close();
    await this.updateComplete; // the frame goes, so that a new one comes
    this.#open(this.#medium, true);
  }

  #open(medium: Medium, byPress: boolean): void {
    this.#sight?.disconnect();
    this.#medium = medium;
    this.#byPress = byPress;
    this.phase = 'loading';
  }

  #close(): void {
    this.#sight?.disconnect();
    this.#playback?.close();
    this.#playback = undefined;
    this.#status = IDLE;
    this.phase = 'asking';
  }

  readonly #listener: PlaybackListener = {
    answered: () => {
      this.phase = 'open';
    },
    ready: () => this.#tell('ready'),
    status: (change) => {
      const before = this.#status;
      this.#status = { ...before, ...change };
      const { state, seconds } = this.#status;
      const name = state === before.state ? undefined : EVENTS[state];
      if (name) this.#tell(name);
      if (seconds !== before.seconds) this.#tell('time');
    },
    silent: () => {
      this.phase = 'failed';
      this.#tell('error', { reason: 'silent' });
    },
    refused: () => this.#tell('error', { reason: 'refused' }),
  };

  #tell(name: string, more?: object): void {
    const { seconds, duration } = this.#status;
    this.emit(`video-${name}`, { seconds, duration, ...more });
  }
}
