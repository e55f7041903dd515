import { fallbackLocales } from '../fallback-locales.ts';
import { formattingLocales } from '../format/formatting-locales.ts';
import type { MessageValue } from '../generated/message-values.ts';
import type { MessageTree } from '../language.ts';
import { canonicalTag, matchLocale } from '../locale-tag.ts';
import type { MessageArguments, MessageKey } from '../message-key.ts';
import { registeredLanguages } from '../registered-languages.ts';
import { SOURCE_LANGUAGE } from '../source-language.ts';

/** The messages of one namespace, such as those of an element, in every language that ships. */
export interface LiteMessages<Namespace extends string = string> {
  /** What the keys of its messages begin with: `video` for `video:play`. */
  readonly namespace: Namespace;
  /** By BCP 47 tag. Spanish is the one that all others fall back to. */
  readonly languages: Readonly<Record<string, MessageTree>>;
}

/** A message and the language that it was found in. */
export interface LiteTranslation {
  /** The message with its values filled in, or its key when no language has it. It is not escaped for HTML. */
  readonly text: string;
  /** For a `lang` attribute. Absent when no language has the message, and `text` is its key. */
  readonly language: string | undefined;
}

/** Messages and number formats of one namespace in one language. */
export interface LiteI18n<Namespace extends string = string> {
  /** The language that the messages are in, for a `lang` attribute. */
  readonly language: string;
  /** The locales that formats follow, for Intl. */
  readonly formats: readonly string[];
  /**
   * Returns a message as text; the key when no language has it.
   * @param key - The message: its namespace and its name.
   * @param args - The values that the message has places for; none for a message without.
   *
   * @example
   * ```ts
   * import { createLiteI18n } from '@comunal/i18n/lite';
   * import { video } from '@comunal/i18n/lite/video';
   *
   * const i18n = createLiteI18n('es', video);
   * console.log(i18n.t('video:open', { host: 'tubo.example' })); // → Abrir la página del video en tubo.example
   * ```
   */
  readonly t: <Key extends MessageKey & `${Namespace}:${string}`>(
    key: Key,
    ...args: MessageArguments<Key>
  ) => string;
  /**
   * As `t`, with the language that the message was found in: another than `language` where a translation is partial.
   * @param key - The message: its namespace and its name.
   * @param args - The values that the message has places for; none for a message without.
   *
   * @example
   * ```ts
   * import { createLiteI18n } from '@comunal/i18n/lite';
   * import { video } from '@comunal/i18n/lite/video';
   *
   * const i18n = createLiteI18n('es', video);
   * console.log(i18n.translate('video:open', { host: 'tubo.example' }));
   * // → { text: 'Abrir la página del video en tubo.example', language: 'es' }
   * ```
   */
  readonly translate: <Key extends MessageKey & `${Namespace}:${string}`>(
    key: Key,
    ...args: MessageArguments<Key>
  ) => LiteTranslation;
}

/** One language of the chain. `trees` are asked in order: a registered one lies over the one that ships. */
interface Link {
  readonly tag: string;
  readonly trees: readonly MessageTree[];
}

/**
 * Translates the messages of one namespace without i18next: nested messages, `{{variables}}` and plural forms, as the
 * bundles use them. Knows the languages that ship and those of {@link registerLanguage}.
 *
 * @param locale - The language of the page, with or without a region.
 * @param messages - Those of one entry such as `@comunal/i18n/lite/video`.
 * @example
 * ```ts
 * import { createLiteI18n } from '@comunal/i18n/lite';
 * import { video } from '@comunal/i18n/lite/video';
 *
 * const { t, language } = createLiteI18n('pt-BR', video);
 * console.log(language, t('video:open', { host: 'tubo.example' })); // → pt Abrir a página do vídeo em tubo.example
 * ```
 */
export function createLiteI18n<Namespace extends string>(
  locale: string,
  { namespace, languages }: LiteMessages<Namespace>,
): LiteI18n<Namespace> {
  const registered = registeredLanguages().toReversed();
  const registeredAs = (tag: string) => registered.filter(({ code }) => code === tag);
  const linkOf = (tag: string): Link => {
    const trees = [...registeredAs(tag).map(({ messages }) => messages[namespace]), languages[tag]];
    return { tag, trees: trees.filter((tree) => tree !== undefined) };
  };
  const available = [
    ...new Set([...Object.keys(languages), ...registered.map(({ code }) => code)]),
  ].filter((tag) => linkOf(tag).trees.length > 0);
  const tags = fallbackLocales(locale, available);
  const chain = tags.map(linkOf);
  const language = tags[0] ?? SOURCE_LANGUAGE;
  const asked = canonicalTag(locale);
  const ownFormats = tags.map((tag) => registeredAs(tag)[0]?.formatting ?? tag);
  // Formats follow the words around them, but for a region that the page names.
  const isKnown = asked !== language && matchLocale(locale, [language]) !== undefined;
  const formats = formattingLocales(isKnown && asked ? [asked, ...ownFormats] : ownFormats);
  let numbers: Intl.NumberFormat | undefined;

  const find = (path: string, count: MessageValue | undefined): LiteTranslation | undefined => {
    for (const [index, { tag, trees }] of chain.entries())
      for (const tree of trees) {
        const text =
          typeof count === 'number'
            ? selectPlural(tree, path, count, [...tags.slice(index), SOURCE_LANGUAGE])
            : getText(tree, path);
        if (text) return { text, language: tag };
      }
    return undefined;
  };

  const translate: LiteI18n<Namespace>['translate'] = (key, ...[values]) => {
    const variables: Readonly<Record<string, MessageValue>> = values ?? {};
    const match = find(key.slice(namespace.length + 1), variables['count']);
    const text = (match?.text ?? key).replace(/\{\{\s*(.*?)\s*\}\}/g, (_, name: string) => {
      const value = variables[name] ?? '';
      if (typeof value !== 'number') return value;
      numbers ??= new Intl.NumberFormat(formats); // slow to create, and few messages have a number
      return numbers.format(value);
    });
    return { text, language: match?.language };
  };

  return { language, formats, translate, t: (key, ...args) => translate(key, ...args).text };
}

/** Chooses the plural form of `count`. An empty form is as good as none: `_other` stands in for it. */
function selectPlural(
  tree: MessageTree,
  path: string,
  count: number,
  locales: readonly string[],
): string | undefined {
  const form = new Intl.PluralRules([...locales]).select(count);
  return (
    (count === 0 && getText(tree, `${path}_zero`)) ||
    getText(tree, `${path}_${form}`) ||
    getText(tree, `${path}_other`) ||
    getText(tree, path)
  );
}

/** Reads a message by its path, which `loadLanguages` leaves whole and a JSON file nests. */
function getText(tree: MessageTree, path: string): string | undefined {
  let node: string | MessageTree | undefined = tree;
  for (const name of Object.hasOwn(tree, path) ? [path] : path.split('.'))
    node = typeof node === 'object' && Object.hasOwn(node, name) ? node[name] : undefined;
  return typeof node === 'string' ? node : undefined;
}
