import { readFallbackTag, toFallbackTag } from './fallback-tags.ts';

/** Languages with three letters that PeerTube has. */
const threeLetters =
  /^(ase|asq|avk|bfi|bzs|cse|csl|dsl|fse|fsl|gcf|gcr|gsg|gsw|jbo|jsl|kab|pks|rcf|rsl|sdl|sfs|swl|tlh|tok|zxx)$/;
/** Languages with two letters that it lacks. */
const lacked = /^(ae|bh|cu|ia|ie|io|pi|sa|vo)$/;

/**
 * What PeerTube holds for a language: the nearest of its own, and a tag that says the rest. Its `es` is Spain's and its
 * `pt` Brazil's. Nahuatl, Maya or Mexican Sign Language are not there: nothing is nearer than nothing, so only the tag is
 * set, as for what is no language tag at all.
 */
export function writeLanguage(language: string): { id: string | null; tag?: string } {
  const id = nearestLanguage(language);
  return id && read(id) === language ? { id } : { id, tag: toFallbackTag('lang', language) };
}

/** The BCP 47 tag of a video's language; undefined when nobody said. */
export function readLanguage(
  id: string | null | undefined,
  tags: readonly string[] = [],
): string | undefined {
  return readFallbackTag('lang', tags) ?? (id ? read(id) : undefined);
}

/** The nearest language that PeerTube has, as it writes it; null where it has none. */
export function nearestLanguage(language: string): string | null {
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

function read(id: string): string {
  return id === 'ca-valencia' ? 'ca-ES-valencia' : id;
}
