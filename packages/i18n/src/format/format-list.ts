import { checkOptionNames } from '../check-option-names.ts';
import { formattingLocales } from './formatting-locales.ts';
import { listFormat } from './intl-cache.ts';

/** How the parts of a list are joined. */
export interface ListFormatOptions {
  /** `and`: "a, b and c"; `or`: "a, b or c"; `none`: "a, b, c". @defaultValue 'and' */
  readonly join?: 'and' | 'or' | 'none';
}

const TYPES = { and: 'conjunction', or: 'disjunction', none: 'unit' } as const;

/** Joins texts as a sentence does, with Spanish "e" and "u" where they belong. @throws TypeError for an option that does not exist. */
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
