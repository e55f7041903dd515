import type { LiteMessages } from '@comunal/i18n/lite';
import { cardStyles, ComunalElement, tokens } from '@comunal/ui';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { DonateLayout } from '../card/card-context.ts';
import { styles } from './comunal-donate.styles.ts';
import type { DonateView } from './create-donate-view.ts';
import type { ComunalDonateEventMap } from './donate-events.ts';
import type { LoadCampaignOptions } from './load-campaign.ts';

/**
 * A campaign and its rails (ways to give). It sends requests to no other server; only a link leads to one, once it is pressed,
 * and names it.
 *
 * @remarks
 * The campaign comes from the property or attribute `campaign`, from a `<script type="application/json">` inside, or from
 * `src`.
 *
 * @tagname comunal-donate
 * @slot - The fallback until the element has started, and where it cannot; `renderDonate` writes it.
 * @fires {ComunalDonateEventMap['comunal-donate-ready']} comunal-donate-ready - The campaign is shown.
 * @fires {ComunalDonateEventMap['comunal-donate-expired']} comunal-donate-expired - The signature has expired, and the card warns of it.
 * @fires {ComunalDonateEventMap['comunal-donate-untrusted']} comunal-donate-untrusted - Verification failed, and no account is shown.
 * @fires {ComunalDonateEventMap['comunal-donate-unchecked']} comunal-donate-unchecked - Verification was not possible, and the card warns of it.
 * @fires {ComunalDonateEventMap['comunal-donate-error']} comunal-donate-error - There is no campaign to show.
 * @csspart title - The heading.
 * @csspart section-title - The heading of a section.
 * @csspart test - The note that this is test data.
 * @csspart state - That the campaign has not begun, is paused or is over.
 * @csspart progress - How much of the goal is reached.
 * @csspart figure - The sums of `progress`.
 * @csspart bar - The bar of `progress`.
 * @csspart costs - What the money is for.
 * @csspart milestones - The milestones.
 * @csspart needs - What is needed.
 * @csspart in-kind - What can be given in kind.
 * @csspart ways - The list of rails.
 * @csspart rail - A rail.
 * @csspart rail-title - The name of a rail.
 * @csspart rail-kind - Which kind of rail it is, where it has a name of its own.
 * @csspart value - An account, an address or a code.
 * @csspart button - A button.
 * @csspart status - What a button has done.
 * @csspart amount - The field for an amount of the visitor's own.
 * @csspart qr - A QR code.
 * @csspart warning - What is wrong with a rail's details.
 * @csspart note - A remark.
 * @csspart thanks - The thanks.
 * @csspart checked - That the signature is valid.
 * @csspart expired - The warning that the signature has expired.
 * @csspart unchecked - The warning that verification was not possible.
 * @csspart alarm - What is said where nothing can be trusted or shown.
 */
export class ComunalDonate extends ComunalElement<'donate', ComunalDonateEventMap> {
  static override properties: PropertyDeclarations = {
    campaign: {}, // Not reflected: an object does not fit into an attribute, and JSON text is there already.
    src: { reflect: true },
    trustedKey: { attribute: 'trusted-key', reflect: true },
    needed: { type: Number, reflect: true },
    contact: { reflect: true },
    layout: { reflect: true },
    view: { state: true },
    isDelayed: { state: true },
  };

  /** The styles; a page changes them with the custom properties of `@comunal/ui` and with `::part()`. */
  static override styles = [tokens, cardStyles, styles];

  /** A campaign, signed or not: data, or JSON as text, which an attribute can hold too. It may be anything: it is read with care. */
  declare campaign: unknown;
  /** The address of a campaign on the page's own server; other servers and redirects are refused. The request carries no cookie. */
  declare src: string | null;
  /** Public keys, separated by spaces. With them nothing is shown that they did not sign, the fallback of the page included. */
  declare trustedKey: string | null;
  /** How many of those keys must have signed. @defaultValue 1 */
  declare needed: number | null;
  /** How to reach the collective, as plain text; shown where verification failed or was not possible. */
  declare contact: string | null;
  /** `compact`: progress and rails; `card`: also costs and needs; `full`: every cost, milestones and gifts in kind. @defaultValue 'card' */
  declare layout: DonateLayout | null;

  /** @internal */
  declare protected view: DonateView | undefined;
  /** Whether the element's code failed to load, or not in time: the fallback is shown then, as without script. @internal */
  declare protected isDelayed: boolean;

  // Texts are loaded with the campaign, so that a page without one loads none.
  protected override readonly messages: LiteMessages<'donate'> = {
    namespace: 'donate',
    languages: {},
  };
  #loading: AbortController | undefined;
  #hadFocus = false;

  /** Begins by showing the fallback of the page. */
  constructor() {
    super();
    this.src = this.trustedKey = this.needed = this.contact = this.layout = null;
    this.isDelayed = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && !this.view) void this.#load();
    if (!CSS.supports('selector(::details-content)'))
      addEventListener('beforeprint', this.#openDetails);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#loading?.abort();
    removeEventListener('beforeprint', this.#openDetails);
  }

  /** Opens all details for printing, in browsers where no style can. */
  readonly #openDetails = (): void => {
    for (const details of this.renderRoot.querySelectorAll('details')) details.open = true;
  };

  protected override willUpdate(changed: PropertyValues): void {
    const needsReload = ['campaign', 'src', 'trustedKey', 'needed'].some((name) =>
      changed.has(name),
    );
    if (this.hasUpdated && needsReload) this.view = undefined;
    if (this.hasUpdated && !needsReload && !changed.has('locale')) return;
    // A disconnected element would dispatch its events to nobody: it loads when it is connected again.
    if (this.isConnected) void this.#load();
    else this.view = undefined;
  }

  protected override render(): TemplateResult {
    const { view } = this;
    // The fallback is shown until the element is ready; where a key is trusted, only once loading has failed.
    if (!view)
      return html`${this.trustedKey === null || this.isDelayed ? html`<slot></slot>` : nothing}`;
    const layout = LAYOUTS.find((known) => known === this.layout) ?? 'card';
    const { contact, headingLevel } = this;
    return html`<div class="card" lang=${view.language} @copy=${this.#copyPlain}>
        ${view.render({ layout, contact, headingLevel })}
      </div>
      ${view.keepsFallback ? html`<slot></slot>` : nothing}`;
  }

  /** Copies a whole account that is selected by hand as its button would: without the spaces between the groups. */
  readonly #copyPlain = (event: ClipboardEvent): void => {
    const selected = String(getSelection()).trim();
    for (const { textContent, dataset } of this.renderRoot.querySelectorAll<HTMLElement>('code')) {
      if (textContent !== selected || dataset['copy'] === undefined) continue;
      event.clipboardData?.setData('text/plain', dataset['copy']);
      event.preventDefault();
    }
  };

  async #load(): Promise<void> {
    this.#loading?.abort();
    const controller = (this.#loading = new AbortController());
    const { signal } = controller;
    const { campaign, src, trustedKey, needed, locale } = this;
    this.isDelayed = false;
    const timer = setTimeout(() => {
      this.isDelayed = !signal.aborted;
    }, LOAD_TIMEOUT_MS);
    try {
      // The focus may be on content that is about to be replaced: a link, or a rail that somebody opened.
      this.#hadFocus ||= this.matches(':focus-within');
      await waitUntilParsed(this);
      const { createDonateView } = await import('./create-donate-view.ts');
      clearTimeout(timer);
      const keys = trustedKey?.split(/\s+/).filter((key) => key !== '');
      const i18nOf: LoadCampaignOptions['i18nOf'] = (messages) => this.i18nOf(messages);
      const view = await createDonateView(
        { element: this, campaign, src, keys, needed: needed ?? 1, locale, i18nOf, signal },
        () => this.requestUpdate(),
      );
      if (signal.aborted) return;
      this.view = view;
      await this.updateComplete;
      this.#restoreFocus();
      view.dispatchEvents((name, detail) => this.emit(name, detail));
    } catch (thrown) {
      if (signal.aborted) return;
      this.isDelayed = true; // The fallback stays.
      reportError(thrown);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Moves the focus to the beginning of the new content where it was on the content before. */
  #restoreFocus(): void {
    const { activeElement, body } = this.ownerDocument;
    // A browser may take some time to notice that the focused element is gone.
    const isFocusLost =
      activeElement === body || (activeElement !== this && this.contains(activeElement));
    const first = this.renderRoot.querySelector<HTMLElement>('[part=title], p');
    if (this.#hadFocus && isFocusLost && first && !this.view?.keepsFallback) {
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    }
    this.#hadFocus = false;
  }
}

/** The time that the element's own code may take on the slowest connections. */
const LOAD_TIMEOUT_MS = 20_000;

const LAYOUTS = ['compact', 'card', 'full'] as const;

/** Waits for the children: a classic script in the head runs before they are parsed. */
async function waitUntilParsed({ ownerDocument }: Element): Promise<void> {
  if (ownerDocument.readyState !== 'loading') return;
  await new Promise((resolve) => {
    ownerDocument.addEventListener('DOMContentLoaded', resolve, { once: true });
  });
}
