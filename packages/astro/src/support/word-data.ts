// What elements say in a language of the project's folder: the page holds it as data, beside the first of them.
import { registerLanguage, type LanguageOptions, type MessageTree } from '@comunal/i18n/lite';

/** A language, and its messages by namespace. */
export interface Words extends LanguageOptions {
  readonly code: string;
  readonly messages: Readonly<Record<string, MessageTree>>;
}

/** Reads the words that a page holds. */
export function readWords(): readonly Words[] {
  return [...document.querySelectorAll('script.element-words')].flatMap(
    (script) => JSON.parse(script.textContent ?? '[]') as readonly Words[], // as the build wrote them
  );
}

/** Lets elements, and what else speaks, find words. */
export function registerWords(words: readonly Words[]): void {
  for (const { code, messages, ...options } of words) registerLanguage(code, messages, options);
}
