const PLURAL_KEY = /^(.+)_(zero|one|two|few|many|other)$/;

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** The plural categories of the Unicode CLDR, as suffixes of keys have them. */
export type PluralCategory = (typeof CATEGORIES)[number];

/** A parsed plural key: `library.copies_many` is the form `many` of `library.copies`. */
export interface PluralForm {
  readonly base: string;
  readonly category: string;
}

/** @returns `undefined` when `key` is not a plural form. */
export function parsePluralForm(key: string): PluralForm | undefined {
  const match = PLURAL_KEY.exec(key);
  if (!match) return undefined;
  const [, base = '', category = ''] = match;
  return { base, category };
}

/**
 * Creates the plural rules of the first locale that Intl knows. Pass a whole fallback chain that ends with a known locale:
 * for an unknown one alone, Intl takes the machine's locale.
 */
export function pluralRules(locales: readonly string[]): Intl.PluralRules {
  return new Intl.PluralRules([...locales]);
}

/**
 * Fills the plural forms that a language needs and does not have (or has empty) from its `_other` form.
 *
 * @param messages - Flat messages; changed in place.
 * @returns The keys that were filled.
 */
export function fillPluralForms(messages: Map<string, string>, rules: Intl.PluralRules): string[] {
  const filled: string[] = [];
  const needs = rules.resolvedOptions().pluralCategories;
  // In one order everywhere: engines list them in different ones.
  const categories = CATEGORIES.filter((category) => needs.includes(category));
  for (const [key, text] of messages) {
    const form = parsePluralForm(key);
    if (form?.category !== 'other' || !text.trim()) continue;
    for (const category of categories) {
      const needed = `${form.base}_${category}`;
      if (messages.get(needed)?.trim()) continue;
      messages.set(needed, text);
      filled.push(needed);
    }
  }
  return filled;
}
