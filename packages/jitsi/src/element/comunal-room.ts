import { room as texts } from '@comunal/i18n/lite/room';
import { cardStyles, ComunalElement, FirstOnPage, tokens } from '@comunal/ui';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { RoomPresetName } from '../presets/presets.ts';
import { styles } from './comunal-room.styles.ts';
import type { ComunalRoomEventMap } from './room-events.ts';
import { readLocation, type InvalidAttribute, type RoomLocation } from './room-location.ts';
import {
  formatCallTime,
  getMsUntilChange,
  getStage,
  isElsewhere,
  isInviting,
  readCallTime,
  type CallStage,
  type CallTime,
} from './call-time.ts';
import type { TokenHandler } from './token-handler.ts';
import type { RoomView, Status } from './room-view.ts';
import { loadZoneNames } from './zone-names.ts';

export type { TokenHandler, TokenRequest } from './token-handler.ts';

const REFLECTED = { reflect: true };

/**
 * A call on a Jitsi server, which is contacted only after the visitor has pressed a button that names it.
 *
 * @tagname comunal-room
 * @slot - What the page shows until the element has started, and where it cannot, such as a link to the call.
 * @fires {ComunalRoomEventMap['comunal-room-state']} comunal-room-state - The call has another state; `detail.reason` says why it is over or was not opened.
 * @csspart title - The heading.
 * @csspart time - When the call takes place.
 * @csspart note - What the call needs, and who sees what.
 * @csspart status - What the element says while it opens the call, and after.
 * @csspart button - The button that opens the call.
 * @csspart call - The window over the page that holds the call.
 * @csspart frame - The call itself.
 */
export class ComunalRoom extends ComunalElement<'room', ComunalRoomEventMap> {
  /** The attributes and properties, for Lit. */
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
    status: { state: true },
  };

  /** Its styles; a page changes them by the custom properties of `@comunal/ui` and by `::part()`. */
  static override styles = [tokens, cardStyles, styles];

  /** Address of the call server: https, or http on this machine. A tenant's path is kept. There is no default server. */
  declare instance: string | null | undefined;
  /** Name of the room. It stands in the page, so it is public. */
  declare room: string | null | undefined;
  /** Whole address of the call in place of `room`, on the same server and with nothing after the name. */
  declare href: string | null | undefined;
  /** Title of the call. Without it the card names the server. */
  declare roomTitle: string | null | undefined;
  /**
   * When the call begins: ISO 8601 with an offset, or a local time of `time-zone`. It is shown in the visitor's zone, with a text
   * for before, during and after. More than a day before the start and six hours after the end, the card does not invite to open
   * the call: the button is under «open the call anyway».
   */
  declare starts: string | null | undefined;
  /** When the call ends, in the same form. Without it a call is under way for a day. */
  declare ends: string | null | undefined;
  /** IANA name of the event's time zone; its time is shown beside the visitor's where the two differ. */
  declare timeZone: string | null | undefined;
  /** What to request of the app; the server decides: `workshop`, `conversation`, `broadcast`, `lowBandwidth` or `audioOnly`. An unknown name counts as the default. @defaultValue 'workshop' */
  declare preset: RoomPresetName | null | undefined;
  /** Where to open the call: in a tab of its own, or in the page. @defaultValue that of the preset: `tab` for `workshop`, `embed` for the others */
  declare open: 'tab' | 'embed' | null | undefined;
  /** Provides the token for a closed room when the button is pressed. There is no attribute for a token, which must not stand in a page. */
  declare tokenHandler: TokenHandler | null | undefined;

  /** @internal */
  declare protected status: Status | undefined;

  protected override readonly messages = texts;
  /** What a server and the others in a call see is explained once on a page, by a card that invites to open its call. */
  readonly #explanation = new FirstOnPage(this, () => {
    const location = this.#readLocation();
    if (typeof location === 'string') return 'room';
    const { instance, host } = location;
    return `room ${host} ${this.#opensTab(instance)} ${!!this.tokenHandler} ${isInviting(this.#readStage())}`;
  });
  #pending: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #view: RoomView = {
    leave: undefined,
    retry: undefined,
    onRendered: undefined,
    root: () => this.renderRoot,
    translate: (messages) => this.i18nOf(messages),
    showStatus: (status) => {
      this.status = status;
    },
    emitState: (state, reason) => this.emit('comunal-room-state', { state, reason }),
  };

  /**
   * Leaves a call that is in the page. A call in a tab of its own cannot be left from here.
   *
   * @example
   * ```ts
   * import type { ComunalRoom } from '@comunal/jitsi/element';
   *
   * const room = document.querySelector<ComunalRoom>('comunal-room');
   * document.querySelector('#leave')?.addEventListener('click', () => room?.leave());
   * ```
   */
  leave(): void {
    this.#view.leave?.();
  }

  /** Renders anew when the element comes back into the page: the time of the call may have come. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate(); // time has passed while it was detached
  }

  /** Ends a call in the page when the element leaves it. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    clearTimeout(this.#timer);
  }

  /** Ends the call when another is set, which needs another consent. */
  protected override willUpdate(changed: PropertyValues): void {
    // Another call needs another consent.
    const isOtherCall = ['instance', 'room', 'href', 'preset'].some((name) => changed.has(name));
    if (isOtherCall && this.hasUpdated) this.#stop();
  }

  /** Renders again when the time of the call has come. */
  protected override updated(): void {
    this.#view.onRendered?.();
    clearTimeout(this.#timer);
    const time = this.#readTime();
    if (time) void loadZoneNames()?.then(() => this.requestUpdate());
    const waitMs = time && getMsUntilChange(time, Date.now());
    if (waitMs !== undefined && this.isConnected)
      this.#timer = setTimeout(() => this.requestUpdate(), waitMs);
  }

  /** Renders the card. */
  protected override render(): TemplateResult {
    const location = this.#readLocation();
    const isInvalid = typeof location === 'string';
    const { language } = this.i18n;
    const title =
      this.roomTitle ||
      (isInvalid
        ? undefined
        : html`<span lang=${language}>${this.t('room:untitled', { host: location.host })}</span>`);
    return html`<div class="card">
      ${title ? this.renderTitle(title) : nothing}
      <div class="texts" lang=${language}>
        ${this.#renderTime()}
        ${isInvalid ? html`<p part="note" class="warned">${this.t(`room:wrong.${location}`)}</p>` : this.#renderConsent(location)}
      </div>
      ${isInvalid ? html`<slot></slot>` : nothing}
    </div>`;
  }

  #renderTime(): TemplateResult | typeof nothing {
    const time = this.#readTime();
    const stage = this.#readStage();
    if (!time || !stage) return nothing;
    const { formats } = this.i18n;
    const localTime = formatCallTime(time, formats);
    const eventTime =
      isElsewhere(time, this.timeZone) && formatCallTime(time, formats, this.timeZone);
    const visitorTime = eventTime ? this.t('room:time.yours', { when: localTime }) : localTime;
    return html`<div part="time">
      <p class=${eventTime ? 'on-screen' : ''}>${visitorTime}</p>
      ${eventTime ? html`<p>${this.t('room:time.theirs', { when: eventTime })}</p>` : nothing}
      <p class="on-screen">${this.t(`room:time.${stage}`)}</p>
    </div>`;
  }

  /** Renders the consent gate: a button that names the server and what that sees; the rest in details, to open. */
  #renderConsent(location: RoomLocation): TemplateResult {
    const stage = this.#readStage();
    const address = stage === 'past' ? nothing : html`<p class="on-paper">${location.page}</p>`;
    if (!isInviting(stage))
      return html`${address}
        <details class="on-screen">
          <summary>${this.t('room:anyway')}</summary>
          <div class="texts">${this.#renderNote(location)} ${this.#renderOpening(location)}</div>
        </details>`;
    return html`${address} ${this.#renderOpening(location)}
    ${
      this.#explanation.isFirst
        ? html`<details class="on-screen small">
            <summary>${this.t('room:more')}</summary>
            ${this.#renderNote(location)}
          </details>`
        : nothing
    }`;
  }

  /** Renders what the call needs and who will see what. */
  #renderNote({ host, instance }: RoomLocation): TemplateResult {
    const site = globalThis.location?.host ?? '';
    return html`<ul part="note">
      <li>${this.t('room:needs')}</li>
      <li>${this.t('room:contact', { host })}</li>
      <li>${this.t('room:others')}</li>
      ${this.#opensTab(instance) ? nothing : html`<li>${this.t('room:here', { site })}</li>`}
      ${this.tokenHandler ? html`<li>${this.t('room:closed', { site })}</li>` : nothing}
    </ul>`;
  }

  #renderOpening({ host, page, instance }: RoomLocation): TemplateResult {
    const isTab = this.#opensTab(instance);
    const { text, fallback } = this.status ?? {};
    return html`
      <p part="status" role="status" class=${fallback ? 'warned' : ''}>${text?.()}</p>
      ${fallback === 'link' ? html`<p><a href=${page} rel="noreferrer">${page}</a></p>` : nothing}
      ${this.#renderButton(isTab, host)}
      ${fallback === 'tab' && !isTab ? this.#renderButton(true, host) : nothing}
    `;
  }

  #renderButton(isTab: boolean, host: string): TemplateResult {
    const look = isInviting(this.#readStage()) ? 'consent' : 'consent second';
    return html`<button part="button" class=${look} @click=${() => void this.#press(isTab)}>
      <strong>${this.t(isTab ? 'room:tab' : 'room:embed', { host })}</strong>
      <span>${this.t('room:sees')}</span>
    </button>`;
  }

  #readLocation(): RoomLocation | InvalidAttribute {
    return readLocation(this.instance, this.room, this.href);
  }

  #readTime(): CallTime | undefined {
    return readCallTime(this.starts, this.ends, this.timeZone);
  }

  #readStage(): CallStage | undefined {
    const time = this.#readTime();
    return time && getStage(time, Date.now());
  }

  #readPreset(): RoomPresetName {
    return EMBEDDED_PRESETS.find((name) => name === this.preset) ?? 'workshop';
  }

  #opensTab(instance: string): boolean {
    // A frame of the page's own origin would have the page's rights.
    if (new URL(instance).origin === globalThis.location?.origin) return true;
    return this.open ? this.open !== 'embed' : this.#readPreset() === 'workshop';
  }

  async #press(isTab: boolean): Promise<void> {
    const location = this.#readLocation();
    if (typeof location === 'string' || this.#pending) return;
    const { retry } = this.#view;
    this.#view.retry = undefined;
    if (isTab && retry) return retry();
    const pending = (this.#pending = new AbortController());
    this.status = { text: () => this.t('room:asking') };
    try {
      const { startCall } = await import('./start-call.ts');
      if (pending.signal.aborted) return;
      const { roomTitle: title, tokenHandler } = this;
      const { signal } = pending;
      const preset = this.#readPreset();
      await startCall({ location, isTab, title, preset, tokenHandler, signal }, this.#view);
    } catch (thrown) {
      if (pending.signal.aborted) return;
      this.status = { text: () => this.t('room:offline'), fallback: 'link' };
      reportError(thrown);
    } finally {
      if (this.#pending === pending) this.#pending = undefined;
    }
  }

  /** Drops the request or the call, without a status. */
  #stop(): void {
    this.#pending?.abort();
    this.#pending = this.#view.retry = this.#view.leave = this.status = undefined;
  }
}

const EMBEDDED_PRESETS = ['conversation', 'broadcast', 'lowBandwidth', 'audioOnly'] as const;
