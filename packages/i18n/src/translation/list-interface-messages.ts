import { checkOptionNames } from '../check-option-names.ts';
import { flattenMessages } from '../flatten-messages.ts';
import { NAMESPACES } from '../generated/namespaces.ts';
import { SAFETY_KEYS } from '../generated/safety-keys.ts';
import { translatorNotes } from '../generated/translator-notes.ts';
import { visitorMessages } from '../generated/visitor-messages.ts';
import type { MessageTree } from '../language.ts';
import { VISITOR_NAMESPACES } from '../page-namespaces.ts';
import { parsePluralForm, pluralRules } from '../plural-forms.ts';
import { SOURCE_LANGUAGE } from '../source-language.ts';

/** A message of the interface, as somebody who translates it has to know it. */
export interface InterfaceMessage {
  /** The namespace, such as `site`, or one of your own. */
  readonly namespace: string;
  /** The path in the namespace, with the plural form of the language that is translated to: `library.copiesPrinted_other`. */
  readonly path: string;
  /** The Spanish text. Of a plural form that Spanish does not have, its form `_other`. */
  readonly source: string;
  /** Where the text stands and what its variables are, in Spanish. An empty string for a message of your own. */
  readonly note: string;
  /** Whether somebody's safety depends on what it says. */
  readonly isSafety: boolean;
}

/** What {@link listInterfaceMessages} takes beside the language. */
export interface InterfaceMessagesOptions {
  /** The languages to take plural forms from where Intl does not know the language. Spanish comes last. @defaultValue [] */
  readonly fallback?: readonly string[];
  /**
   * Spanish messages of your own by namespace: other words for the toolkit's, and namespaces that it does not have. Those of
   * commands are left out.
   * @defaultValue {}
   */
  readonly ownSpanish?: Readonly<Record<string, MessageTree>>;
}

/**
 * Lists the messages that visitors of a site see, in the plural forms of a language, in the order of the Spanish files.
 *
 * @param language - The language to translate to.
 * @param options - Its fallback languages and a collective's own Spanish.
 * @throws TypeError for an option that does not exist.
 * @example
 * ```ts
 * import { listInterfaceMessages } from '@comunal/i18n/translation';
 *
 * const messages = listInterfaceMessages('en');
 * const message = messages.find(({ path }) => path === 'library.copiesPrinted_other');
 * console.log(message?.source, message?.note); // → {{count}} ejemplares impresos Tiraje de una edición.
 * ```
 */
export function listInterfaceMessages(
  language: string,
  options: InterfaceMessagesOptions = {},
): InterfaceMessage[] {
  checkOptionNames('listInterfaceMessages', options, ['fallback', 'ownSpanish']);
  const { fallback = [], ownSpanish = {} } = options;
  const rules = pluralRules([language, ...fallback, SOURCE_LANGUAGE]);
  const categories = rules.resolvedOptions().pluralCategories;
  const toolkit: readonly string[] = NAMESPACES;
  const own = Object.keys(ownSpanish).filter((namespace) => !toolkit.includes(namespace));
  const namespaces = [...VISITOR_NAMESPACES, ...own];
  return namespaces.flatMap((namespace) => {
    const spanish = spanishMessages(namespace, ownSpanish[namespace] ?? {});
    const notes = new Map(Object.entries(translatorNotes[namespace] ?? {}));
    const safety = new Set(SAFETY_KEYS[namespace]);
    return [...inPluralForms(spanish, categories)].map(([path, source]) => {
      const base = parsePluralForm(path)?.base ?? path;
      const note = notes.get(base) ?? '';
      return { namespace, path, source, note, isSafety: safety.has(base) };
    });
  });
}

function spanishMessages(namespace: string, own: MessageTree): Map<string, string> {
  const known = VISITOR_NAMESPACES.find((name) => name === namespace);
  const shipped = known === undefined ? {} : (visitorMessages[known][SOURCE_LANGUAGE] ?? {});
  const messages = flattenMessages(shipped);
  for (const [path, text] of flattenMessages(own))
    if (text.trim() && (known === undefined || messages.has(path))) messages.set(path, text);
  return messages;
}

/** Replaces the Spanish plural forms of each counted message with those of the other language, where the first one stood. */
function inPluralForms(
  spanish: ReadonlyMap<string, string>,
  categories: readonly string[],
): Map<string, string> {
  const messages = new Map<string, string>();
  for (const [path, text] of spanish) {
    const form = parsePluralForm(path);
    if (!form) messages.set(path, text);
    else
      for (const category of categories) {
        const own = spanish.get(`${form.base}_${category}`);
        messages.set(`${form.base}_${category}`, own ?? spanish.get(`${form.base}_other`) ?? text);
      }
  }
  return messages;
}
