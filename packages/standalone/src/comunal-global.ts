// No import: the package brings no other, and its types are to stand alone like its code.

/** Messages of a language, in the layout of i18next: nested names, plural forms as suffixes. */
interface MessageTree {
  readonly [name: string]: string | MessageTree;
}

/** What a registered language is beside its messages. */
interface LanguageOptions {
  /** The language's name in itself. @defaultValue the name that Intl knows, else the tag */
  readonly name?: string;
  /** The writing direction. @defaultValue 'ltr' */
  readonly direction?: 'ltr' | 'rtl';
  /** Languages to ask for a message that is missing. Spanish always comes last. @defaultValue [] */
  readonly fallback?: readonly string[];
  /** The locale of dates, numbers and money when the page names no region. @defaultValue the tag */
  readonly formatting?: string;
}

/** What a page without a build step calls by name. */
export interface ComunalGlobal {
  /**
   * Adds a language to every element on the page, or messages to one that exists.
   * @param tag - A BCP 47 tag, such as `tzh`.
   * @param messages - By namespace: `{ video: { play: '…' } }`.
   * @param options - Where it falls back to.
   * @returns A function that takes the language away again.
   * @throws TypeError for an option that does not exist; RangeError when `tag` is not a language tag.
   *
   * @example
   * ```ts
   * import '@comunal/standalone';
   *
   * const messages = { video: { play: '[texto de prueba] {{host}}' } };
   * comunal.registerLanguage('tzh', messages, { fallback: ['es-MX'] });
   * ```
   */
  readonly registerLanguage: (
    tag: string,
    messages: Readonly<Record<string, MessageTree>>,
    options?: LanguageOptions,
  ) => () => void;
}
