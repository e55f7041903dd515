import { matchLocale, truncations } from './locale-tag.ts';

/**
 * Lists the languages that are asked for a message, best first: the one that answers `locale`, its fallback languages and
 * theirs, each one once.
 *
 * @param available - The tags that there are; the chain holds these, spelled the same.
 * @returns An empty list when no language answers `locale`.
 */
export function resolveFallbackChain(
  locale: string,
  available: readonly string[],
  fallbackOf: (tag: string) => readonly string[] | undefined,
): string[] {
  const chain = new Set<string>();
  const follow = (wanted: string): void => {
    const tag = matchLocale(wanted, available);
    if (tag === undefined || chain.has(tag)) return;
    chain.add(tag);
    for (const shorter of truncations(tag).slice(1))
      if (available.includes(shorter)) follow(shorter);
    for (const next of fallbackOf(tag) ?? []) follow(next);
  };
  follow(locale);
  return [...chain];
}
