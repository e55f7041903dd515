import { normalizeText } from '@comunal/i18n/text-hash';
import { hashText } from './hash-text.ts';

/** A translation on both sides, and what it was when it was exported. */
export interface TranslationSides {
  /** The translation that the project has now; empty where it has none. */
  readonly ours: string;
  /** The translation in the file of the translator; empty where there is none. */
  readonly theirs: string;
  /** What {@link hashText} gave of the translation as it was exported; undefined where the file no longer says it. */
  readonly base: string | undefined;
}

/**
 * What becomes of a translation.
 *
 * | decision | why |
 * | --- | --- |
 * | `same` | Both sides agree. |
 * | `ours` | Only the project has changed it, or the translator has written nothing. |
 * | `theirs` | Only the translator has changed it. |
 * | `conflict` | Both have, in different ways, or nobody can tell: a person decides. |
 */
export type TranslationDecision = 'same' | 'ours' | 'theirs' | 'conflict';

/**
 * Decides which of two translations is kept. A translation that somebody wrote is never overwritten by one that did not know
 * of it.
 *
 * @param sides - The translation on both sides, and the hash of what it was.
 * @example
 * ```ts
 * import { decideTranslation, hashText } from '@comunal/translate';
 *
 * const base = hashText('Oficina');
 * console.log(decideTranslation({ ours: 'Oficina', theirs: 'Oficina de redes', base })); // → theirs
 * console.log(decideTranslation({ ours: 'Encontro', theirs: 'Oficina de redes', base })); // → conflict
 * ```
 */
export function decideTranslation({ ours, theirs, base }: TranslationSides): TranslationDecision {
  const [own, translated] = [normalizeText(ours), normalizeText(theirs)];
  if (own === translated) return 'same';
  if (translated === '') return 'ours';
  if (own === '') return base === undefined || base === '' ? 'theirs' : decideByHash();
  return base === undefined ? 'conflict' : decideByHash();

  function decideByHash(): TranslationDecision {
    if (hashText(translated) === base) return 'ours';
    return hashText(own) === base ? 'theirs' : 'conflict';
  }
}
