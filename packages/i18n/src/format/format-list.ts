import { checkOptionNames } from '../check-option-names.ts';
import { formattingLocales } from './formatting-locales.ts';
import { listFormat } from './intl-cache.ts';

/** How the parts of a list are joined. */
export interface ListFormatOptions {
  /** `and`: "a, b and c"; `or`: "a, b or c"; `none`: "a, b, c". @defaultValue 'and' */
  readonly join?: 'and' | 'or' | 'none';
}

const TYPES = { and: 'conjunction', or: 'disjunction', none: 'unit' } as const;

/**
 * Joins texts as a sentence does, with Spanish "e" and "u" where they belong.
 *
 * @param items - Texts in the order in which they are written; none gives an empty text.
 * @param locales - Language tags in order of preference.
 * @param options - The word that joins the last two.
 * @throws TypeError for an option that does not exist.
 * @example
 * ```ts
 * import { formatList } from '@comunal/i18n';
 *
 * console.log(formatList(['talleres', 'libros', 'imágenes'], 'es')); // → talleres, libros e imágenes
 * console.log(formatList(['radio', 'video'], 'en', { join: 'or' })); // → radio or video
 * ```
 */
export function formatList(
  items: readonly string[],
  locales: string | readonly string[],
  options: ListFormatOptions = {},
): string {
  checkOptionNames('formatList', options, ['join']);
  const type = TYPES[options.join ?? 'and'];
  const style = type === 'unit' ? 'short' : 'long';
  return listFormat(formattingLocales(locales), { type, style }).format(items);
}
