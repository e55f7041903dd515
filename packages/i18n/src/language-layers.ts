import type { Language } from './language.ts';
import { canonicalTag } from './locale-tag.ts';

/** A language merged from layers of messages, the uppermost last. */
export interface LayeredLanguage extends Language {
  readonly layers: readonly Language[];
}

/** Groups languages by their canonical tag. A later one is laid over the first, so that a collective can use its own words. */
export function layerLanguages(languages: readonly Language[]): Map<string, LayeredLanguage> {
  const layered = new Map<string, LayeredLanguage>();
  for (const language of languages) {
    const code = canonicalTag(language.code) ?? language.code;
    const below = layered.get(code);
    layered.set(code, {
      ...below,
      ...language,
      code,
      layers: [...(below?.layers ?? []), language],
    });
  }
  return layered;
}
