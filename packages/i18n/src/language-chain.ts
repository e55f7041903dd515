import type { Language } from './language.ts';
import { matchLocale, truncations } from './locale-tag.ts';

/** What was asked for, and the languages that answer. */
export interface LanguageChain<L extends Language> {
  /** Whether there is an interface in the language that was asked for. */
  readonly known: boolean;
  /** The language of the interface first, then those that are asked for what it lacks, `source` among them. */
  readonly languages: readonly [L, ...L[]];
}

/** Finds the language for `locale` and follows its `fallback` languages, and theirs, each one once. */
export function resolveChain<L extends Language>(
  locale: string,
  languages: ReadonlyMap<string, L>,
  source: L,
): LanguageChain<L> {
  const codes = [...languages.keys()];
  const chain = new Set<L>();
  const follow = (wanted: string): void => {
    const code = matchLocale(wanted, codes);
    const language = code === undefined ? undefined : languages.get(code);
    if (code === undefined || language === undefined || chain.has(language)) return;
    chain.add(language);
    for (const shorter of truncations(code).slice(1)) if (languages.has(shorter)) follow(shorter);
    for (const next of language.fallback ?? []) follow(next);
  };
  follow(locale);
  const known = chain.size > 0;
  chain.add(source);
  const [first = source, ...rest] = chain;
  return { known, languages: [first, ...rest] };
}
