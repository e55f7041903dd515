import { join } from 'node:path';
import { readLocales } from '../../scripts/read-locales.ts';
import type { Language } from '../../src/language.ts';

/** A language that ships. */
interface ShippedLanguage extends Language {
  /** Whether it is still being translated, as its `language.json` says. */
  readonly partial?: boolean;
}

/** The languages that ship, with every message there is: those of pages, of elements and of commands. */
export const allLanguages: readonly ShippedLanguage[] = readLocales(
  join(import.meta.dirname, '..', '..', 'locales'),
).map(({ tag, messages, description }) => ({ ...description, code: tag, messages }));
