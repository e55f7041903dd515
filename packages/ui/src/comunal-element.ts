import { createLiteI18n, type LiteI18n, type LiteMessages } from '@comunal/i18n/lite';
import { LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { localeOf, watchLocale } from './locale-of.ts';

/**
 * What each element stands on: an open shadow root, the language of its place in the page with the texts in it, events
 * that cross shadow roots, and the light DOM, which is shown until the element has rendered and whenever it cannot.
 *
 * @typeParam Namespace - Of the texts: `video` for keys that begin with `video:`.
 */
export abstract class ComunalElement<Namespace extends string = string> extends LitElement {
  static override properties: PropertyDeclarations = { locale: { state: true } };

  /** The language of the page at this place, as it writes it. Follows each change of `lang`. */
  declare readonly locale: string;

  /** The texts of the element in every language. */
  protected abstract readonly messages: LiteMessages<Namespace>;

  #unwatch: (() => void) | undefined;
  #i18n: { readonly locale: string; readonly made: LiteI18n<Namespace> } | undefined;

  /** Texts and formats for {@link ComunalElement.locale}. */
  protected get i18n(): LiteI18n<Namespace> {
    const locale = this.locale ?? 'es'; // on a server, where nothing says which
    if (this.#i18n?.locale !== locale)
      this.#i18n = { locale, made: createLiteI18n(locale, this.messages) };
    return this.#i18n.made;
  }

  /** A text of the element. */
  protected get t(): LiteI18n<Namespace>['t'] {
    return this.i18n.t;
  }

  override connectedCallback(): void {
    const follow = (locale: string): void => {
      (this as { locale: string }).locale = locale;
    };
    follow(localeOf(this));
    this.#unwatch = watchLocale(this, follow);
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.#showLightDom(root);
    return root;
  }

  protected override update(changed: PropertyValues): void {
    try {
      super.update(changed);
      if (!this.hasUpdated) this.#fallback?.remove();
    } catch (thrown) {
      // The error still reaches the page's log; the visitor keeps what the page had written.
      this.renderRoot.replaceChildren();
      this.#showLightDom(this.renderRoot);
      throw thrown;
    }
  }

  #fallback: HTMLSlotElement | undefined;

  #showLightDom(root: HTMLElement | DocumentFragment): void {
    this.#fallback = document.createElement('slot');
    root.append(this.#fallback);
  }

  /**
   * Sends an event that bubbles and crosses shadow roots.
   *
   * @param name - Without the prefix: `video-play` is sent as `comunal-video-play`.
   */
  protected emit(name: string, detail: unknown): void {
    this.dispatchEvent(
      new CustomEvent(`comunal-${name}`, { detail, bubbles: true, composed: true }),
    );
  }
}
