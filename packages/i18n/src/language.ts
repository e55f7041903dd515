/** Messages as i18next v4 JSON lays them out: nested names, plural forms as suffixes (`copies_one`, `copies_other`). */
export interface MessageTree {
  readonly [name: string]: string | MessageTree;
}

/** A language of the interface. */
export interface Language {
  /** BCP 47 tag, such as `es`, `pt` or `tzh`. */
  readonly code: string;
  /** What the language is called in itself. Left out, it is what Intl knows, or the code. */
  readonly name?: string;
  /** Which way it is written. @defaultValue 'ltr' */
  readonly direction?: 'ltr' | 'rtl';
  /** Languages asked next for a message that is missing here. Spanish comes last in any case. @defaultValue [] */
  readonly fallback?: readonly string[];
  /**
   * The locale that dates, numbers and money are written by when the page names no region. Where Intl does not know
   * it, the fallback languages decide. @defaultValue `code`
   */
  readonly formatting?: string;
  /** Messages by namespace: each JSON file of `locales/es`, and namespaces of your own that `ownNamespaces` names. A namespace or message may be missing. */
  readonly messages: Readonly<Record<string, MessageTree>>;
}
