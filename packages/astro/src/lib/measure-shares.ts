import type { Completeness, PublicContent } from '@comunal/content';
import type { LanguageStates } from '@comunal/schemas';

/**
 * Measures how much of the site is in each language that it has in part: what `site.yaml` says is in progress, or, where it says
 * nothing, less than half of what visitors may read. The first language is what the others are translated from.
 *
 * @param content - The public side of the content.
 * @param completeness - That of loaded content. What visitors may not read is not counted.
 */
export function measureShares(
  content: PublicContent,
  completeness: readonly Completeness[],
): ReadonlyMap<string, number> {
  const [site] = content.pages('site');
  const counts = new Map<string, { written: number; wanted: number }>();
  for (const { type, slug, language, written, wanted } of completeness) {
    if (!content.get(type, slug)) continue;
    const count = counts.get(language) ?? { written: 0, wanted: 0 };
    counts.set(language, { written: count.written + written, wanted: count.wanted + wanted });
  }
  const shares = new Map<string, number>();
  for (const language of content.languages.slice(1)) {
    const { written, wanted } = counts.get(language) ?? { written: 0, wanted: 0 };
    if (wanted === 0 || written === wanted) continue;
    if (isPartial(site?.translations, language) ?? 2 * written < wanted)
      shares.set(language, roundShare(written / wanted));
  }
  return shares;
}

/** Whether the site says that a language is in progress; `undefined` where it says nothing. */
function isPartial(states: LanguageStates | undefined, language: string): boolean | undefined {
  const state = states?.[language]?.state;
  return state && state !== 'reviewed' && state !== 'published';
}

/** Whole hundredths: what is begun is more than nothing, and what is not whole is less than all. */
function roundShare(share: number): number {
  if (share === 0) return 0;
  return Math.min(99, Math.max(1, Math.floor(share * 100))) / 100;
}
