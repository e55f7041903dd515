import { resolveFallbackChain } from './language-chain.ts';
import { registeredLanguages } from './registered-languages.ts';
import { SOURCE_LANGUAGE } from './source-language.ts';

/**
 * Lists the languages of `available` in which to look for a text for `locale`, best first: the language itself, the fallback
 * languages that it was registered with, and Spanish.
 */
export function fallbackLocales(locale: string, available: readonly string[]): string[] {
  const registered = registeredLanguages();
  const tags = [...available, ...registered.map(({ code }) => code)];
  const chain = resolveFallbackChain(locale, tags, (tag) =>
    registered.filter(({ code }) => code === tag).flatMap(({ fallback = [] }) => fallback),
  );
  return [...new Set([...chain, SOURCE_LANGUAGE])].filter((tag) => available.includes(tag));
}
