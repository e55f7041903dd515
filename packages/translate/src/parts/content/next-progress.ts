import type { LanguageProgress } from '@comunal/schemas';

/** What happened to the translation of an entry. */
export interface TranslationChange {
  /** The state that the entry has. */
  readonly progress: LanguageProgress | undefined;
  /** Whether one of its texts is another one by now. */
  readonly isChanged: boolean;
  /** Whether somebody has gone through every text that it has, and it translates the source as it is now. */
  readonly isAgreed: boolean;
  /** Whether one of its texts does not translate the source as it is now. */
  readonly isStale: boolean;
  /** The state that was asked for. */
  readonly asked: 'draft' | 'reviewed' | undefined;
}

/**
 * Decides how far a translation is after an import. What a machine wrote counts as such until a person has reviewed it, and
 * what was reviewed no longer counts as such once one of its texts changes, unless the change was reviewed as well.
 */
export function nextProgress(change: TranslationChange): LanguageProgress {
  const { progress = 'wished', isChanged, isAgreed, isStale, asked } = change;
  const isReviewed = progress === 'reviewed' || progress === 'published';
  if (asked === 'reviewed' && !isStale && (isAgreed || isReviewed))
    return progress === 'published' ? 'published' : 'reviewed';
  if (progress === 'machine') return 'machine';
  return isReviewed && !isChanged && !isStale && asked !== 'draft' ? progress : 'draft';
}
