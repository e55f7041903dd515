import type { Language } from './language.ts';
import { canonicalTag } from './locale-tag.ts';

/** A language and the messages that were laid over each other to make it, the uppermost last. */
export interface LayeredLanguage extends Language {
  readonly layers: readonly Language[];
}

/** Puts languages by their canonical code. One that comes again is laid over the first, so that a collective can use its own words. */
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
