/** Messages in the layout of i18next v4 JSON: nested names, plural forms as suffixes (`copies_one`, `copies_other`). */
export interface MessageTree {
  readonly [name: string]: string | MessageTree;
}

/** A language of the interface. */
export interface Language {
  /** BCP 47 tag, such as `es`, `pt` or `tzh`. */
  readonly code: string;
  /** The language's name in itself. @defaultValue the name that Intl knows, else the code */
  readonly name?: string;
  /** The writing direction. @defaultValue 'ltr' */
  readonly direction?: 'ltr' | 'rtl';
  /** The fallback chain: languages to ask for a message that is missing here. Spanish always comes last. @defaultValue [] */
  readonly fallback?: readonly string[];
  /**
   * The locale of dates, numbers and money when the page names no region. Where Intl does not know it, the fallback
   * languages decide. @defaultValue `code`
   */
  readonly formatting?: string;
  /** Messages by namespace: each JSON file of `locales/es`, and namespaces of your own that `ownNamespaces` names. A namespace or message may be missing. */
  readonly messages: Readonly<Record<string, MessageTree>>;
}
