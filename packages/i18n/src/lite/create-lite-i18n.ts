import { formattingLocales } from '../format/formatting-locales.ts';
import type { MessageValue } from '../generated/message-values.ts';
import type { MessageTree } from '../language.ts';
import { canonicalTag, matchLocale } from '../locale-tag.ts';
import type { MessageArguments, MessageKey } from '../message-key.ts';
import { SOURCE_LANGUAGE } from '../source-language.ts';

/** The texts of one element: a namespace of the interface, in every language there is. */
export interface LiteMessages<Namespace extends string = string> {
  readonly namespace: Namespace;
  /** By BCP 47 tag; Spanish is the one that all others fall back to. */
  readonly languages: Readonly<Record<string, MessageTree>>;
}

/** Texts and numbers of one element in one language. */
export interface LiteI18n<Namespace extends string = string> {
  /** The language that the texts are in, for a `lang` attribute. */
  readonly language: string;
  /** The locales that formats follow, for Intl. */
  readonly formats: readonly string[];
  /** A text, as {@link LiteI18n} of the main entry gives it. What no language has is its key. */
  readonly t: <Key extends MessageKey & `${Namespace}:${string}`>(
    key: Key,
    ...args: MessageArguments<Key>
  ) => string;
}

/**
 * The texts of an element, without i18next: nested messages, `{{variables}}` and plural forms, as the bundles use them.
 *
 * @param locale - The language of the page, with or without a region.
 * @example
 * const { t } = createLiteI18n('pt-BR', video);
 * t('video:play', { host: 'tubo.example' });
 */
export function createLiteI18n<Namespace extends string>(
  locale: string,
  { namespace, languages }: LiteMessages<Namespace>,
): LiteI18n<Namespace> {
  const found = matchLocale(locale, Object.keys(languages));
  const language = found ?? SOURCE_LANGUAGE;
  const chain = [...new Set([language, SOURCE_LANGUAGE])];
  const asked = canonicalTag(locale);
  const formats = formattingLocales(found && asked ? [asked, ...chain] : chain);
  const numbers = new Intl.NumberFormat(formats);

  const find = (path: string, count: MessageValue | undefined): string | undefined => {
    for (const code of chain) {
      const tree = languages[code];
      const text =
        tree && (typeof count === 'number' ? plural(tree, path, count, code) : at(tree, path));
      if (text) return text;
    }
    return undefined;
  };

  return {
    language,
    formats,
    t: (key, ...[values]) => {
      const given: Readonly<Record<string, MessageValue>> = values ?? {};
      const text = find(key.slice(namespace.length + 1), given['count']) ?? key;
      return text.replace(/\{\{\s*(.*?)\s*\}\}/g, (_, name: string) => {
        const value = given[name] ?? '';
        return typeof value === 'number' ? numbers.format(value) : value;
      });
    },
  };
}

/** An empty form is as good as none: `_other` stands in for it. */
function plural(tree: MessageTree, path: string, count: number, code: string): string | undefined {
  const form = new Intl.PluralRules([code, SOURCE_LANGUAGE]).select(count);
  return (
    (count === 0 && at(tree, `${path}_zero`)) ||
    at(tree, `${path}_${form}`) ||
    at(tree, `${path}_other`) ||
    at(tree, path)
  );
}

function at(tree: MessageTree, path: string): string | undefined {
  let node: string | MessageTree | undefined = tree;
  for (const name of path.split('.'))
    node = typeof node === 'object' && Object.hasOwn(node, name) ? node[name] : undefined;
  return typeof node === 'string' ? node : undefined;
}
