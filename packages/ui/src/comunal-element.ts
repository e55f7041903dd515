import {
  createLiteI18n,
  watchLanguages,
  type LiteI18n,
  type LiteMessages,
} from '@comunal/i18n/lite';
import {
  LitElement,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { renderHeading } from './heading.ts';
import { localeOf, watchLocale } from './locale-of.ts';
import { markLanguages } from './mark-languages.ts';

/**
 * What each element stands on: an open shadow root, the language of its place in the page with the texts in it, events
 * that cross shadow roots, and the light DOM, which is shown until the element has rendered and whenever it cannot.
 *
 * @typeParam Namespace - Of the texts: `video` for keys that begin with `video:`.
 * @typeParam EventMap - The events that the element dispatches, by name.
 *
 * @cssprop [--comunal-paper=var(--paper)] - The surface in the light, and the text in the dark.
 * @cssprop [--comunal-ink=var(--ink)] - The text in the light, and the surface in the dark.
 * @cssprop [--comunal-accent=var(--accent)] - The first accent: links and shadows.
 * @cssprop [--comunal-accent-2=var(--accent-2)] - The second accent: focus and ticks.
 * @cssprop [--comunal-mark=var(--mark)] - What is marked.
 */
export abstract class ComunalElement<
  Namespace extends string = string,
  EventMap extends Record<keyof EventMap, CustomEvent> = object,
> extends LitElement {
  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level', reflect: true },
    locale: { state: true },
  };

  /** The level of the card's heading, 1 to 6, so that it follows the headings of the page. @defaultValue 3 */
  declare headingLevel: number | null | undefined;

  /** The language of the page at this place, as it writes it. Follows each change of `lang`. */
  declare readonly locale: string;

  /** The texts of the element in every language. */
  protected abstract readonly messages: LiteMessages<Namespace>;

  readonly #unwatch: (() => void)[] = [];
  /** Made for one locale, and made again when that changes or a language is registered. */
  readonly #i18ns = new Map<string, LiteI18n>();
  #i18nLocale: string | undefined;
  /** The language of each message that was shown, for those that fell back to another one. */
  readonly #languages = new Map<string, string>();
  readonly #marked = new Set<Element>();

  /** Texts and formats in the language of `locale`. */
  protected get i18n(): LiteI18n<Namespace> {
    return this.i18nOf(this.messages);
  }

  /** Translates further messages, such as those that are loaded when a button is pressed. */
  protected i18nOf<Further extends string>(messages: LiteMessages<Further>): LiteI18n<Further> {
    const locale = this.locale ?? 'es'; // on a server, where nothing says which
    if (this.#i18nLocale !== locale) this.#forgetI18n();
    this.#i18nLocale = locale;
    const { namespace } = messages;
    const made = this.#i18ns.get(namespace) as LiteI18n<Further> | undefined;
    return made ?? this.#makeI18n(locale, messages);
  }

  #makeI18n<Further extends string>(
    locale: string,
    messages: LiteMessages<Further>,
  ): LiteI18n<Further> {
    const i18n = createLiteI18n(locale, messages);
    const made: LiteI18n<Further> = {
      ...i18n,
      t: (key, ...values) => {
        const { text, language } = i18n.translate(key, ...values);
        if (language !== undefined) this.#languages.set(text, language);
        return text;
      },
    };
    this.#i18ns.set(messages.namespace, made);
    return made;
  }

  #forgetI18n(): void {
    this.#i18ns.clear();
    this.#languages.clear();
  }

  /** Renders the title of the card as a heading of the level that the page asks for; it is the part `title`. */
  protected renderTitle(content: unknown): TemplateResult {
    return renderHeading(this.headingLevel, content);
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
    const renew = (): void => {
      this.#forgetI18n();
      this.requestUpdate('locale', null); // as if another locale had come: what depends on it is made anew
    };
    this.#unwatch.push(watchLocale(this, follow), watchLanguages(renew));
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#unwatch.splice(0)) stop();
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

  protected override performUpdate(): void {
    super.performUpdate();
    const languages = new Set(this.#languages.values());
    if (languages.size > 1 || this.#marked.size > 0)
      markLanguages(this.renderRoot, this.#languages, this.#marked);
  }

  #fallback: HTMLSlotElement | undefined;

  #showLightDom(root: HTMLElement | DocumentFragment): void {
    this.#fallback = document.createElement('slot');
    root.append(this.#fallback);
  }

  /** Dispatches an event that bubbles and crosses shadow roots. */
  protected emit<Name extends keyof EventMap & string>(
    name: Name,
    detail: EventMap[Name]['detail'],
  ): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}
