import { video } from '@comunal/i18n/lite/video';
import { formatHost, tokens } from '@comunal/ui';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { styles } from './comunal-video.styles.ts';
import { SightGate } from './sight-gate.ts';
import { embedAddress, readVideoAddress, soundAddress, startOf } from './video-address.ts';
import { videoCard, videoPicture } from './video-card.ts';
import { captionsFor, readTags } from './video-facts.ts';
import { videoFrame, videoNews } from './video-news.ts';
import { VideoPlayer } from './video-player.ts';
import { VideoProperties } from './video-properties.ts';
import type { Medium, VideoView } from './video-view.ts';

/**
 * A video on a PeerTube server, which is contacted only after the visitor has pressed a button that names it.
 *
 * @remarks
 * Slot: what the page shows until the element has started, and where it cannot, such as a link to the video.
 * Parts: `poster`, `title`, `facts`, `note`, `button`, `frame`.
 * Events: `comunal-video-ready`, `-play`, `-pause`, `-seek`, `-ended`, `-time`, `-recovered` with
 * {@link ComunalVideoDetail}, and `comunal-video-error` with {@link ComunalVideoErrorDetail}.
 */
export class ComunalVideo extends VideoProperties {
  /** What it looks like; a page changes it by the custom properties of `@comunal/ui` and by `::part()`. */
  static override styles = [tokens, styles];

  protected override readonly messages = video;
  #medium: Medium = 'video';
  #byPress = true;
  readonly #sight = new SightGate(this, () => {
    // Agreed to earlier in this tab: it does not begin by itself.
    if (this.phase === 'asking') this.#open('video', false);
  });
  readonly #player = new VideoPlayer({
    arrived: (phase) => void (this.phase = phase),
    tell: (name, detail) => this.emit(name, detail),
  });

  /** Where the player is, in seconds; 0 before it plays. */
  get currentTime(): number {
    return this.#player.status.seconds;
  }

  /** Whether the player says that it plays. */
  get isPlaying(): boolean {
    return this.#player.status.state === 'playing';
  }

  /** Goes on playing. Before the visitor has pressed the button, this and the next two do nothing. */
  play(): void {
    this.#player.play();
  }

  /** Stands still. */
  pause(): void {
    this.#player.pause();
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
    this.#player.seek(seconds);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Another address is another question.
    const asksAnew = ['src', 'audioSrc', 'p2p'].some((name) => changed.has(name));
    if (!this.hasUpdated || !asksAnew) return;
    this.#close();
    const tick = this.renderRoot.querySelector('input'); // it was for the server that it named
    if (tick) tick.checked = this.#sight.gate?.isGranted ?? false;
  }

  protected override updated(): void {
    if (this.phase !== 'loading' || this.#player.isOpen) return;
    const address = readVideoAddress(this.src);
    const frame = this.renderRoot.querySelector<HTMLIFrameElement | HTMLAudioElement>(
      '[part=frame]',
    );
    if (!address || !frame) return;
    const { p2p, locale, captions } = this;
    const start = startOf(this.start);
    const subtitle = captionsFor(locale, readTags(captions ?? ''));
    const player = embedAddress(address, { start, subtitle, p2p, autoplay: this.#byPress });
    const sound = this.#medium === 'audio' && soundAddress(address, this.audioSrc);
    this.#player.open(frame, sound || player, start);
    if (this.#byPress) frame.focus();
  }

  protected override render(): TemplateResult {
    const { phase, i18n } = this;
    const { t, language } = i18n;
    const title = this.videoTitle ? html`<h3 part="title">${this.videoTitle}</h3>` : nothing;
    const address = readVideoAddress(this.src);
    if (!address)
      return html`<div class="body">
        ${title}
        <p part="note" lang=${language}>${t('video:badAddress')}</p>
        <slot></slot>
      </div>`;
    const gate = this.remember === 'session' ? this.#sight.gate : undefined;
    const host = formatHost(address.origin);
    const view: VideoView = { t, address, host, gate, asking: phase === 'asking' };
    return html`
      ${view.asking ? videoPicture(this.poster) : videoFrame(view, this.#medium, this.videoTitle)}
      <div class="body">
        ${title}
        <div class="texts" lang=${language}>
          ${phase === 'asking' ? this.#card(view) : videoNews(view, phase, () => void this.#retry())}
        </div>
      </div>
    `;
  }

  #card(view: VideoView): TemplateResult {
    const { duration, captions, p2p, i18n } = this;
    const hasSound = soundAddress(view.address, this.audioSrc) !== undefined;
    const press = (medium: Medium): void => {
      if (this.renderRoot.querySelector('input')?.checked) view.gate?.grant();
      this.#open(medium, true);
    };
    return videoCard(view, { duration, captions, p2p, formats: i18n.formats, hasSound, press });
  }

  async #retry(): Promise<void> {
    const { src, p2p } = this;
    this.#close();
    await this.updateComplete; // the frame goes, so that a new one comes
    if (this.src === src && this.p2p === p2p) this.#open(this.#medium, true);
  }

  #open(medium: Medium, byPress: boolean): void {
    if (!this.isConnected) return;
    this.#medium = medium;
    this.#byPress = byPress;
    this.phase = 'loading';
  }

  #close(): void {
    this.#player.close();
    this.phase = 'asking';
  }
}
