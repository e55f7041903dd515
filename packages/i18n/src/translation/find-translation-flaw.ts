import { messageVariables } from '../message-variables.ts';
import { parsePluralForm } from '../plural-forms.ts';
import { hasUnusableCharacters } from './has-unusable-characters.ts';
import type { InterfaceMessage } from './list-interface-messages.ts';

/**
 * Why a translation of a message cannot be used.
 *
 * | flaw | cause |
 * | --- | --- |
 * | `unknown-variable` | It has a `{{variable}}` that the Spanish text does not have. |
 * | `missing-variable` | It lacks a `{{variable}}` of the Spanish text. A plural form may do without `{{count}}`. |
 * | `markup` | Its tags are others than those of the Spanish text, or it calls another message with `$t()`. |
 * | `characters` | It has control characters, or such as turn the direction of the text around, so that an account reads otherwise. |
 * | `too-long` | It is ten times as long as the Spanish text, and longer than a paragraph. |
 */
export type TranslationFlaw =
  | 'unknown-variable'
  | 'missing-variable'
  | 'markup'
  | 'characters'
  | 'too-long';

/** A paragraph. */
const MAX_LENGTH = 1000;

/**
 * Finds what makes a translation unusable, so that it is not written: what would be left out of the page, or be shown with
 * something in it that no translator meant.
 *
 * @param message - The message as it is in Spanish.
 * @param translation - What somebody translated it to.
 * @returns The first flaw, or `undefined`.
 * @example
 * ```ts
 * import { findTranslationFlaw } from '@comunal/i18n/translation';
 *
 * const message = { path: 'play', source: 'Ver en {{host}}' };
 * console.log(findTranslationFlaw(message, 'Ver em {{servidor}}')); // → unknown-variable
 * console.log(findTranslationFlaw(message, 'Ver em {{host}}')); // → undefined
 * ```
 */
export function findTranslationFlaw(
  message: Pick<InterfaceMessage, 'path' | 'source'>,
  translation: string,
): TranslationFlaw | undefined {
  const { path, source } = message;
  const isPlural = parsePluralForm(path) !== undefined;
  const known = new Set([...messageVariables(source), ...(isPlural ? ['count'] : [])]);
  const used = messageVariables(translation);
  if (used.some((name) => !known.has(name))) return 'unknown-variable';
  const needed = [...known].filter((name) => !isPlural || name !== 'count');
  if (needed.some((name) => !used.includes(name))) return 'missing-variable';
  if (listMarkup(source) !== listMarkup(translation)) return 'markup';
  if (hasUnusableCharacters(translation)) return 'characters';
  if (translation.length > Math.max(MAX_LENGTH, 10 * source.length)) return 'too-long';
  return undefined;
}

function listMarkup(text: string): string {
  const tags = text.match(/<\/?[a-z!?][^<>]*>?|\$t\(/gi) ?? [];
  return tags.toSorted().join('\n');
}
