import { room as texts } from '@comunal/i18n/lite/room';
import { ComunalElement, tokens } from '@comunal/ui';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { PresetName } from '../presets/presets.ts';
import { styles } from './comunal-room.styles.ts';
import type { ComunalRoomDetail } from './room-detail.ts';
import { readPlace, type RoomPlace } from './room-place.ts';
import { isElsewhere, readTime, stageOf, timeText, untilChange } from './room-time.ts';
import type { TokenHandler } from './token-handler.ts';
import type { News, View } from './view.ts';

export type { TokenHandler, TokenRequest } from './token-handler.ts';

const REFLECTED = { reflect: true };

/**
 * A call on a Jitsi server, which is contacted only after the visitor has pressed a button that names it.
 *
 * @remarks
 * Slot: what the page shows until the element has started, and where it cannot, such as a link to the call.
 * Parts: `title`, `time`, `note`, `news`, `button`, `call`, `frame`.
 * Event: `comunal-room-state` with {@link ComunalRoomDetail}.
 */
export class ComunalRoom extends ComunalElement<'room'> {
  static override properties: PropertyDeclarations = {
    instance: REFLECTED,
    room: REFLECTED,
    href: REFLECTED,
    roomTitle: { attribute: 'room-title', reflect: true },
    starts: REFLECTED,
    ends: REFLECTED,
    timeZone: { attribute: 'time-zone', reflect: true },
    preset: REFLECTED,
    open: REFLECTED,
    tokenHandler: { attribute: false },
    news: { state: true },
  };

  /** What it looks like; a page changes it by the custom properties of `@comunal/ui` and by `::part()`. */
  static override styles = [tokens, styles];

  /** Address of the call server: https, or this machine. There is no default. */
  declare instance: string | null | undefined;
  /** Name of the room, public since it stands in the page. */
  declare room: string | null | undefined;
  /** Whole address of the call in place of `room`, on the same server and with nothing after the name. */
  declare href: string | null | undefined;
  /** Title of the call. */
  declare roomTitle: string | null | undefined;
  /** When it begins: ISO 8601 with an offset, or a local time of `time-zone`. */
  declare starts: string | null | undefined;
  /** When it ends, written in the same way. */
  declare ends: string | null | undefined;
  /** IANA name of the event's time zone; its time is told beside the visitor's where the two differ. */
  declare timeZone: string | null | undefined;
  /** What to ask of the app; the server decides. A name that is none is taken for `workshop`. @defaultValue 'workshop' */
  declare preset: PresetName | null | undefined;
  /** In a tab of its own or in the page. @defaultValue that of the preset: `tab` for `workshop`, `embed` for the others */
  declare open: 'tab' | 'embed' | null | undefined;
  /** Gives the token for a closed room, when the button is pressed. There is no attribute for one: a page is no place for it. */
  declare tokenHandler: TokenHandler | null | undefined;

  /** @internal */
  declare protected news: News | undefined;

  protected override readonly messages = texts;
  #going: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #view: View = {
    leave: undefined,
    again: undefined,
    drawn: undefined,
    root: () => this.renderRoot,
    words: (messages) => this.i18nOf(messages),
    show: (news) => {
      this.news = news;
    },
    tell: (state, reason) => this.emit('room-state', { state, reason } satisfies ComunalRoomDetail),
  };

  /** Leaves a call that is in the page. One in a tab of its own is out of reach. */
  leave(): void {
    this.#view.leave?.();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate(); // time may have passed elsewhere
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // Another call is another question.
    const isOther = ['instance', 'room', 'href', 'preset'].some((name) => changed.has(name));
    if (isOther && this.hasUpdated) this.#stop();
  }

  protected override updated(): void {
    this.#view.drawn?.();
    clearTimeout(this.#timer);
    const time = this.#time();
    const wait = time && untilChange(time, Date.now());
    if (wait !== undefined && this.isConnected)
      this.#timer = setTimeout(() => this.requestUpdate(), wait);
  }

  protected override render(): TemplateResult {
    const place = this.#place();
    const isWrong = typeof place === 'string';
    return html`
      ${this.roomTitle ? html`<h3 part="title">${this.roomTitle}</h3>` : nothing}
      <div class="texts" lang=${this.i18n.language}>
        ${this.#when()}
        ${isWrong ? html`<p part="note">${this.t(`room:wrong.${place}`)}</p>` : this.#question(place)}
      </div>
      ${isWrong ? html`<slot></slot>` : nothing}
    `;
  }

  #when(): TemplateResult | typeof nothing {
    const time = this.#time();
    if (!time) return nothing;
    const { formats } = this.i18n;
    const when = timeText(time, formats);
    const there = isElsewhere(time, this.timeZone) && timeText(time, formats, this.timeZone);
    return html`<div part="time">
      <p class=${there ? 'on-screen' : ''}>${there ? this.t('room:time.yours', { when }) : when}</p>
      ${there ? html`<p>${this.t('room:time.theirs', { when: there })}</p>` : nothing}
      <p class="on-screen">${this.t(`room:time.${stageOf(time, Date.now())}`)}</p>
    </div>`;
  }

  /** What is said and asked before anything is contacted. */
  #question({ host, page, instance }: RoomPlace): TemplateResult {
    const isTab = this.#opensTab(instance);
    const site = globalThis.location?.host ?? '';
    const { text, left } = this.news ?? {};
    return html`
      <ul part="note">
        <li>${this.t('room:needs')}</li>
        <li>${this.t('room:contact', { host })}</li>
        <li>${this.t('room:others')}</li>
        ${isTab ? nothing : html`<li>${this.t('room:here', { site })}</li>`}
        ${this.tokenHandler ? html`<li>${this.t('room:closed', { site })}</li>` : nothing}
      </ul>
      <p part="news" role="status" class=${left ? 'failed' : ''}>${text?.()}</p>
      <p class=${left === 'link' ? '' : 'on-paper'}>
        <a href=${page} rel="noreferrer">${page}</a>
      </p>
      ${this.#button(isTab, host)} ${left === 'tab' && !isTab ? this.#button(true, host) : nothing}
    `;
  }

  #button(isTab: boolean, host: string): TemplateResult {
    return html`<button part="button" @click=${() => void this.#press(isTab)}>
      ${this.t(isTab ? 'room:tab' : 'room:embed', { host })}
    </button>`;
  }

  #place(): RoomPlace | Extract<ReturnType<typeof readPlace>, string> {
    return readPlace(this.instance, this.room, this.href);
  }

  #time(): ReturnType<typeof readTime> {
    return readTime(this.starts, this.ends, this.timeZone);
  }

  #preset(): PresetName {
    return OTHERS.find((name) => name === this.preset) ?? 'workshop';
  }

  #opensTab(instance: string): boolean {
    // A frame of the page's own origin would have the page's rights.
    if (new URL(instance).origin === globalThis.location?.origin) return true;
    return this.open ? this.open !== 'embed' : this.#preset() === 'workshop';
  }

  async #press(isTab: boolean): Promise<void> {
    const place = this.#place();
    if (typeof place === 'string' || this.#going) return;
    const { again } = this.#view;
    this.#view.again = undefined;
    if (isTab && again) return again();
    const going = (this.#going = new AbortController());
    this.news = { text: () => this.t('room:asking') };
    try {
      const { open } = await import('./after-press.ts');
      if (going.signal.aborted) return;
      const { roomTitle: title, tokenHandler } = this;
      const preset = this.#preset();
      await open({ place, isTab, title, preset, tokenHandler, signal: going.signal }, this.#view);
    } catch (thrown) {
      if (going.signal.aborted) return;
      this.news = { text: () => this.t('room:offline'), left: 'link' };
      reportError(thrown);
    } finally {
      if (this.#going === going) this.#going = undefined;
    }
  }

  /** Lets go of everything, and says nothing of it. */
  #stop(): void {
    this.#going?.abort();
    this.#going = this.#view.again = this.#view.leave = this.news = undefined;
  }
}

const OTHERS = ['conversation', 'broadcast', 'lowBandwidth', 'audioOnly'] as const;
