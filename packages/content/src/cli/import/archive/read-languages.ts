import { localeSchema } from '@comunal/schemas';

/** Languages that the Archive often has by name, those of Latin America among them. */
const named =
  'es en pt fr it de ca gl eu qu ay gn nah yua tzo tzh zap mix arn oto ar zh ja ru nl pl ro sv el he hi ko tr'.split(
    ' ',
  );

let names: ReadonlyMap<string, string> | undefined;

/** What says that a language is not known, several, or none. */
const noLanguage = /^(?:und|mul|zxx|mis|unknown|multiple|none)$/i;

/** Reads a language of the Internet Archive: a code of two or three letters, or a name in English, Spanish or Portuguese. */
export function readLanguage(text: string): string | undefined {
  const value = text.trim();
  if (noLanguage.test(value)) return undefined;
  return toTag(value) ?? (names ??= createNames()).get(fold(value));
}

/** Whether a text says that there is no one language, which is no mistake. */
export function isNoLanguage(text: string): boolean {
  return noLanguage.test(text.trim());
}

function toTag(value: string): string | undefined {
  try {
    // It knows the codes of libraries too: `spa` is `es`, and `fre` is `fr`.
    const [tag = ''] = Intl.getCanonicalLocales(value.replaceAll('_', '-'));
    if (!localeSchema.safeParse(tag).success) return undefined;
    const isKnown = /^[a-z]{3}/.test(tag) || display('en').of(tag) !== undefined;
    return isKnown ? tag : undefined;
  } catch {
    return undefined;
  }
}

function createNames(): ReadonlyMap<string, string> {
  const entries = ['en', 'es', 'pt'].flatMap((locale) =>
    named.flatMap((tag): [string, string][] => {
      const name = display(locale).of(tag);
      return name === undefined ? [] : [[fold(name), tag]];
    }),
  );
  return new Map([...entries, ['castellano', 'es'], ['castilian', 'es'], ['nahuatl', 'nah']]);
}

function display(locale: string): Intl.DisplayNames {
  return new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
