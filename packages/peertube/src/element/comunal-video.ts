import { video } from '@comunal/i18n/lite/video';
import { cardStyles, FirstOnPage, formatHost, tokens } from '@comunal/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { styles } from './comunal-video.styles.ts';
import { ViewportConsent } from './viewport-consent.ts';
import {
  parseAudioAddress,
  parseVideoAddress,
  toEmbedUrl,
  toStartSeconds,
} from './video-address.ts';
import { renderVideoCard } from './video-card.ts';
import { chooseCaptions, parseLanguageTags } from './video-facts.ts';
import { renderVideoFrame, renderVideoStatus } from './video-status.ts';
import { VideoPlayer } from './video-player.ts';
import { renderPosterButton } from './video-poster.ts';
import { VideoProperties } from './video-properties.ts';
import type { Medium, VideoViewModel } from './video-view-model.ts';

/**
 * A video of a PeerTube server, which is contacted only after the visitor has pressed a button that names it.
 *
 * @tagname comunal-video
 * @slot - What the page shows until the element is defined, and where it cannot be, such as a link to the video.
 * @fires {ComunalVideoEventMap['comunal-video-ready']} comunal-video-ready - The player accepts commands.
 * @fires {ComunalVideoEventMap['comunal-video-play']} comunal-video-play - It plays.
 * @fires {ComunalVideoEventMap['comunal-video-pause']} comunal-video-pause - It is paused.
 * @fires {ComunalVideoEventMap['comunal-video-seek']} comunal-video-seek - The position was moved, by `seek()` or in the player; `seconds` is the new one. Playing again after the end is a seek, starting at `start` is none.
 * @fires {ComunalVideoEventMap['comunal-video-ended']} comunal-video-ended - It has ended.
 * @fires {ComunalVideoEventMap['comunal-video-time']} comunal-video-time - The position has changed.
 * @fires {ComunalVideoEventMap['comunal-video-error']} comunal-video-error - Something failed; `detail.reason` says why.
 * @fires {ComunalVideoEventMap['comunal-video-recovered']} comunal-video-recovered - The server has responded after an error `no-response` or `unavailable`.
 * @csspart poster - The button that plays, with the poster or a drawn frame.
 * @csspart title - The heading.
 * @csspart facts - Length and captions.
 * @csspart note - What the server will see.
 * @csspart status - What the element says while and after it loads.
 * @csspart button - The further buttons.
 * @csspart frame - The player.
 */
export class ComunalVideo extends VideoProperties {
  /** The styles, which a page changes by the custom properties of `@comunal/ui` and by `::part()`. */
  static override styles = [tokens, cardStyles, styles];

  protected override readonly messages = video;
  #medium: Medium = 'video';
  #wasPressed = true;
  readonly #consent = new ViewportConsent(this, () => {
    // With an earlier consent in this tab, the player opens without playing by itself.
    if (this.phase === 'asking') this.#open('video', false);
  });
  readonly #player = new VideoPlayer({
    onPhase: (phase) => void (this.phase = phase),
    dispatch: (name, detail) => this.emit(name, detail),
  });

  /** What a server sees is explained once on a page. */
  readonly #explanation = new FirstOnPage(
    this,
    () => `video ${parseVideoAddress(this.src)?.origin} ${this.p2p} ${this.phase === 'asking'}`,
  );

  /** The position of the player, in seconds; 0 before it plays. */
  get currentTime(): number {
    return this.#player.status.seconds;
  }

  /** Whether the player is playing. */
  get isPlaying(): boolean {
    return this.#player.status.state === 'playing';
  }

  /**
   * Starts or resumes playback. Before the visitor has pressed the button, this does nothing, and so do `pause` and `seek`.
   *
   * @example
   * ```ts
   * import type { ComunalVideo } from '@comunal/peertube/element';
   *
   * const video = document.querySelector<ComunalVideo>('comunal-video');
   * document.querySelector('#play')?.addEventListener('click', () => video?.play());
   * ```
   */
  play(): void {
    this.#player.play();
  }

  /**
   * Pauses playback.
   *
   * @example
   * ```ts
   * import type { ComunalVideo } from '@comunal/peertube/element';
   *
   * for (const video of document.querySelectorAll<ComunalVideo>('comunal-video')) video.pause();
   * ```
   */
  pause(): void {
    this.#player.pause();
  }

  /**
   * Seeks to a position.
   *
   * @param seconds - From the beginning.
   * @throws RangeError when that is no position in a video.
   *
   * @example
   * ```ts
   * import type { ComunalVideo } from '@comunal/peertube/element';
   *
   * const video = document.querySelector<ComunalVideo>('comunal-video');
   * video?.addEventListener('comunal-video-ready', () => video.seek(90), { once: true });
   * ```
   */
  seek(seconds: number): void {
    if (!(seconds >= 0 && Number.isFinite(seconds)))
      throw new RangeError(`${seconds} seconds is no position in a video.`);
    this.#player.seek(seconds);
  }

  /** Closes the player when the element leaves the page: coming back, it asks again. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  /** Closes the player when another address is set, which needs another consent. */
  protected override willUpdate(changed: PropertyValues): void {
    // Another address needs another consent.
    const needsConsent = ['src', 'audioSrc', 'p2p'].some((name) => changed.has(name));
    if (!this.hasUpdated || !needsConsent) return;
    this.#close();
    const checkbox = this.renderRoot.querySelector('input'); // it was ticked for the previous server
    if (checkbox) checkbox.checked = this.#consent.gate?.isGranted ?? false;
  }

  /** Opens the player once its frame is in the page. */
  protected override updated(): void {
    if (this.phase !== 'loading' || this.#player.isOpen) return;
    const address = parseVideoAddress(this.src);
    const frame = this.renderRoot.querySelector<HTMLIFrameElement | HTMLAudioElement>(
      '[part=frame]',
    );
    if (!address || !frame) return;
    const { p2p, locale, captions } = this;
    const start = toStartSeconds(this.start);
    const subtitle = chooseCaptions(locale, parseLanguageTags(captions ?? ''));
    const playerUrl = toEmbedUrl(address, { start, subtitle, p2p, autoplay: this.#wasPressed });
    const audioUrl = this.#medium === 'audio' && parseAudioAddress(address, this.audioSrc);
    this.#player.open(frame, audioUrl || playerUrl, start);
    if (this.#wasPressed) frame.focus();
  }

  /** Renders the card, or the player and its status. */
  protected override render(): TemplateResult {
    const { phase, i18n, videoTitle } = this;
    const { t, language } = i18n;
    const address = parseVideoAddress(this.src);
    if (!address)
      return html`<div class="card">
        ${videoTitle ? this.renderTitle(videoTitle) : nothing}
        <p part="note" class="warned" lang=${language}>${t('video:badAddress')}</p>
        <slot></slot>
      </div>`;
    const gate = this.remember === 'session' ? this.#consent.gate : undefined;
    const host = formatHost(address.origin);
    const isAsking = phase === 'asking';
    const view: VideoViewModel = { t, language, address, host, gate, isAsking };
    const title =
      videoTitle || html`<span lang=${language}>${t('video:untitled', { host })}</span>`;
    return html`<div class=${isAsking ? 'card asking' : 'card'}>
      ${this.renderTitle(title)}
      ${isAsking ? renderPosterButton(view, this.poster, this.p2p, () => this.#press('video')) : renderVideoFrame(view, this.#medium, videoTitle)}
      <div class="texts" lang=${language}>
        ${phase === 'asking' ? this.#renderCard(view) : renderVideoStatus(view, phase, () => void this.#retry())}
      </div>
    </div>`;
  }

  #renderCard(view: VideoViewModel): TemplateResult {
    const { duration, captions, p2p, i18n } = this;
    const hasAudio = parseAudioAddress(view.address, this.audioSrc) !== undefined;
    return renderVideoCard(view, {
      duration,
      captions,
      p2p,
      formats: i18n.formats,
      saysMore: this.#explanation.isFirst,
      onListen: hasAudio ? () => this.#press('audio') : undefined,
    });
  }

  #press(medium: Medium): void {
    if (this.renderRoot.querySelector('input')?.checked) this.#consent.gate?.grant();
    this.#open(medium, true);
  }

  async #retry(): Promise<void> {
    const { src, p2p } = this;
    this.#close();
    await this.updateComplete; // the frame is removed, so that a new one is rendered
    if (this.src === src && this.p2p === p2p) this.#open(this.#medium, true);
  }

  #open(medium: Medium, wasPressed: boolean): void {
    if (!this.isConnected) return;
    this.#medium = medium;
    this.#wasPressed = wasPressed;
    this.phase = 'loading';
  }

  #close(): void {
    this.#player.close();
    this.phase = 'asking';
  }
}
