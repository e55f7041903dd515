import { shippedLanguages } from '@comunal/i18n';
import { fold } from './fold.ts';

/** Suggests the language tag for `ES`, `pt_BR` and `es-mx`, and for a language by its name, as in `español` and `nahuatl`. */
export function suggestLanguageTag(text: string): { nearest?: string } {
  const tag = (tagsByName ??= collectNames()).get(fold(text)) ?? canonicalTag(text);
  return tag === undefined || tag === text ? {} : { nearest: tag };
}

let tagsByName: ReadonlyMap<string, string> | undefined;

/** Collects what Intl and the interface call languages. Of tags with three letters Intl knows too many to ask for each. */
function collectNames(): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const { code, messages } of shippedLanguages) {
    const names = new Intl.DisplayNames(code, { type: 'language', fallback: 'none' });
    for (const code of twoLetterCodes()) {
      const name = names.of(code);
      // Intl knows retired codes too, such as `mo` for Romanian, and the tag that stands for each now.
      const [tag = code] = Intl.getCanonicalLocales(code);
      if (name !== undefined && !tags.has(fold(name))) tags.set(fold(name), tag);
    }
    const { language = {} } = messages['content'] ?? {};
    for (const [tag, name] of Object.entries(language))
      if (typeof name === 'string') tags.set(fold(name), tag);
  }
  return tags;
}

function twoLetterCodes(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters.flatMap((first) => letters.map((second) => first + second));
}

function canonicalTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
