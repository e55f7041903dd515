import type { Language } from '@comunal/i18n';

/** A language for the elements of a page, as `registerLanguage` takes it. */
export type ElementLanguage = Pick<
  Language,
  'code' | 'name' | 'direction' | 'fallback' | 'formatting' | 'messages'
>;

/**
 * Picks what elements of a page have to know of the languages of a folder: those that the page reads messages in, and the
 * namespaces of the elements. Elements bring the languages that the toolkit ships with themselves.
 *
 * @param chain - The languages in which the page looks for a text.
 * @returns Undefined where the elements need nothing.
 */
export function pickElementWords(
  languages: readonly Language[],
  chain: readonly string[],
  namespaces: readonly string[],
): readonly ElementLanguage[] | undefined {
  const words = languages
    .filter(({ code }) => chain.includes(code))
    .map((language) => ({
      ...language,
      messages: Object.fromEntries(
        Object.entries(language.messages).filter(
          ([namespace, messages]) =>
            namespaces.includes(namespace) && Object.keys(messages).length > 0,
        ),
      ),
    }))
    .filter(({ messages }) => Object.keys(messages).length > 0);
  return words.length > 0 ? words : undefined;
}

/** Writes words as JSON that no text of a translation can end, or make a part of the page. */
export function toScriptJson(words: readonly ElementLanguage[]): string {
  return JSON.stringify(words).replaceAll('<', String.raw`\u003c`);
}
