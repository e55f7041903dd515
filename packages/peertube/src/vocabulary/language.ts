import { readFallbackTag, toFallbackTag } from './fallback-tags.ts';

/** The three-letter languages that PeerTube has. */
const threeLetters =
  /^(ase|asq|avk|bfi|bzs|cse|csl|dsl|fse|fsl|gcf|gcr|gsg|gsw|jbo|jsl|kab|pks|rcf|rsl|sdl|sfs|swl|tlh|tok|zxx)$/;
/** The two-letter languages that it lacks. */
const lacked = /^(ae|bh|cu|ia|ie|io|pi|sa|vo)$/;

/**
 * Converts a BCP 47 tag to what PeerTube stores: the nearest language that it has, and a fallback tag that keeps the rest. Its
 * `es` is Spain's and its `pt` Brazil's. For languages that it lacks, such as Nahuatl, Maya or Mexican Sign Language, and for
 * what is no language tag at all, only the fallback tag is set.
 */
export function writeLanguage(language: string): { id: string | null; tag?: string } {
  const id = findNearestLanguage(language);
  return id && toBcp47(id) === language ? { id } : { id, tag: toFallbackTag('lang', language) };
}

/** Reads the language of a video as a BCP 47 tag; undefined when nobody has set it. */
export function readLanguage(
  id: string | null | undefined,
  tags: readonly string[] = [],
): string | undefined {
  return readFallbackTag('lang', tags) ?? (id ? toBcp47(id) : undefined);
}

/** Finds the nearest language that PeerTube has, as PeerTube writes it; null where it has none. */
export function findNearestLanguage(language: string): string | null {
  let locale;
  try {
    locale = new Intl.Locale(language);
  } catch {
    return null;
  }
  const { language: base, script = '', region = '' } = locale;
  if (base.length > 2 ? !threeLetters.test(base) : lacked.test(base)) return null;
  if (base === 'es' && region && region !== 'ES') return 'es-419';
  if (base === 'pt' && region && region !== 'BR') return 'pt-PT';
  if (base === 'ca' && /-valencia\b/i.test(language)) return 'ca-valencia';
  if (base === 'zh' && (script || region))
    return script === 'Hant' || (!script && /^(TW|HK|MO)$/.test(region)) ? 'zh-Hant' : 'zh-Hans';
  return base;
}

function toBcp47(id: string): string {
  return id === 'ca-valencia' ? 'ca-ES-valencia' : id;
}
