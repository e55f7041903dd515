import type { LiteMessages } from '@comunal/i18n/lite';
import { ComunalElement, tokens } from '@comunal/ui';
import {
  html,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { DonateLayout } from '../card/card.ts';
import type { UncheckedReason } from '../signing/verify-document.ts';
import { styles } from './comunal-donate.styles.ts';
import type { DonateWish, UntrustedReason } from './prepare.ts';
import type { WrongSource } from './read-source.ts';
import type { Shown } from './show.ts';

/** What `comunal-donate-untrusted` carries. */
export interface ComunalDonateUntrustedDetail {
  /** Why the check failed. */
  readonly reason: UntrustedReason;
}

/** What `comunal-donate-expired` carries. */
export interface ComunalDonateExpiredDetail {
  /** Since when the signature is out of date, in UTC. */
  readonly expiresAt: string;
}

/** What `comunal-donate-unchecked` carries. */
export interface ComunalDonateUncheckedDetail {
  /** Why nobody could look. */
  readonly reason: UncheckedReason;
}

/** What `comunal-donate-error` carries. */
export interface ComunalDonateErrorDetail {
  /** Why there is no campaign to show. */
  readonly reason: WrongSource;
}

/**
 * A campaign and its ways to give. It asks no other server; only a link, once it is pressed, leads to one that it names.
 *
 * @remarks
 * The campaign comes from the property or attribute `campaign`, from a `<script type="application/json">` inside, or from
 * `src`.
 * Slot: what the page shows until the element has started, and where it cannot; `renderDonate` writes it.
 * Parts: `title`, `test`, `state`, `progress`, `figure`, `bar`, `costs`, `milestones`, `needs`, `in-kind`, `ways`, `rail`,
 * `value`, `button`, `news`, `amount`, `qr`, `warning`, `note`, `thanks`, `checked`, `expired`, `unchecked`, `alarm`.
 * Events: `comunal-donate-ready`, `comunal-donate-untrusted` with {@link ComunalDonateUntrustedDetail},
 * `comunal-donate-unchecked` with {@link ComunalDonateUncheckedDetail}, `comunal-donate-expired` with
 * {@link ComunalDonateExpiredDetail} and `comunal-donate-error` with
 * {@link ComunalDonateErrorDetail}.
 */
export class ComunalDonate extends ComunalElement<'donate'> {
  static override properties: PropertyDeclarations = {
    campaign: {}, // not reflected: data has no place in an attribute, and JSON stands there already
    src: { reflect: true },
    trustedKey: { attribute: 'trusted-key', reflect: true },
    needed: { type: Number, reflect: true },
    contact: { reflect: true },
    layout: { reflect: true },
    shown: { state: true },
    isLate: { state: true },
  };

  /** What it looks like; a page changes it by the custom properties of `@comunal/ui` and by `::part()`. */
  static override styles = [tokens, styles];

  /** A campaign, signed or not, as data or as JSON, which an attribute can hold too. It is read with care, and may be anything. */
  declare campaign: unknown;
  /** Address of a campaign on the page's own server; one elsewhere is not loaded. */
  declare src: string | null;
  /** Public keys, with spaces between. Then nothing is shown that they did not sign. */
  declare trustedKey: string | null;
  /** How many of those keys have to have signed. @defaultValue 1 */
  declare needed: number | null;
  /** How to reach the collective, in its own words; said where a check failed or could not be made. */
  declare contact: string | null;
  /** @defaultValue 'card' */
  declare layout: DonateLayout | null;

  /** @internal */
  declare protected shown: Shown | undefined;
  /** Whether its own code did not come, or not in time: then the page's words stand as where no script runs. @internal */
  declare protected isLate: boolean;

  // Loaded with the campaign, so that a page without one loads none.
  protected override readonly messages: LiteMessages<'donate'> = {
    namespace: 'donate',
    languages: {},
  };
  #going: AbortController | undefined;
  #hadFocus = false;

  /** Begins by showing what the page wrote. */
  constructor() {
    super();
    this.src = this.trustedKey = this.needed = this.contact = this.layout = null;
    this.isLate = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && !this.shown) void this.#load();
    if (!CSS.supports('selector(::details-content)')) addEventListener('beforeprint', this.#unfold);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#going?.abort();
    removeEventListener('beforeprint', this.#unfold);
  }

  /** Where no style can show on paper what is folded on the screen. */
  readonly #unfold = (): void => {
    for (const each of this.renderRoot.querySelectorAll('details')) each.open = true;
  };

  protected override willUpdate(changed: PropertyValues): void {
    const asksAnew = ['campaign', 'src', 'trustedKey', 'needed'].some((name) => changed.has(name));
    if (this.hasUpdated && asksAnew) this.shown = undefined;
    if (this.hasUpdated && !asksAnew && !changed.has('locale')) return;
    // Outside of the page it would tell nobody: it waits to be put back.
    if (this.isConnected) void this.#load();
    else this.shown = undefined;
  }

  protected override render(): TemplateResult {
    const { shown } = this;
    // What the page wrote is shown until the element is ready; where a key has to agree, not before it did.
    if (!shown)
      return html`${this.trustedKey === null || this.isLate ? html`<slot></slot>` : nothing}`;
    const layout = LAYOUTS.find((one) => one === this.layout) ?? 'card';
    return html`<div class="body" lang=${shown.language}>
        ${shown.draw({ layout, contact: this.contact })}
      </div>
      ${shown.keepsPage ? html`<slot></slot>` : nothing}`;
  }

  async #load(): Promise<void> {
    this.#going?.abort();
    const going = (this.#going = new AbortController());
    const { campaign, src, trustedKey, needed, locale } = this;
    this.isLate = false;
    const late = setTimeout(() => {
      this.isLate = !going.signal.aborted;
    }, PATIENCE_MS);
    try {
      // What is about to go may have the focus: a link, or a way to give that somebody opened.
      this.#hadFocus ||= this.matches(':focus-within');
      await parsedUpTo(this);
      const { show } = await import('./show.ts');
      clearTimeout(late);
      const keys = trustedKey?.split(/\s+/).filter((key) => key !== '');
      const { signal } = going;
      const i18nOf: DonateWish['i18nOf'] = (messages) => this.i18nOf(messages);
      const shown = await show(
        { element: this, campaign, src, keys, needed: needed ?? 1, locale, i18nOf, signal },
        () => this.requestUpdate(),
      );
      if (signal.aborted) return;
      this.shown = shown;
      await this.updateComplete;
      this.#keepFocus();
      for (const [name, detail] of shown.news) this.emit(`donate-${name}`, detail);
    } catch (thrown) {
      if (going.signal.aborted) return;
      this.isLate = true; // what the page wrote stays
      reportError(thrown);
    } finally {
      clearTimeout(late);
    }
  }

  /** Where the focus stood in what the page wrote, it goes on at the beginning of what stands there now. */
  #keepFocus(): void {
    const { activeElement, body } = this.ownerDocument;
    // A browser may take some time to see that what had it is gone.
    const isGone =
      activeElement === body || (activeElement !== this && this.contains(activeElement));
    const first = this.renderRoot.querySelector<HTMLElement>('h3, p');
    if (this.#hadFocus && isGone && first && !this.shown?.keepsPage) {
      first.tabIndex = -1;
      first.focus({ preventScroll: true });
    }
    this.#hadFocus = false;
  }
}

/** For its own code, on the slowest of lines. */
const PATIENCE_MS = 20_000;

const LAYOUTS = ['compact', 'card', 'full'] as const;

/** A classic script in the head runs before what stands inside the element is there. */
async function parsedUpTo({ ownerDocument }: Element): Promise<void> {
  if (ownerDocument.readyState !== 'loading') return;
  await new Promise((resolve) => {
    ownerDocument.addEventListener('DOMContentLoaded', resolve, { once: true });
  });
}
