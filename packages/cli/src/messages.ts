import { createLiteI18n, knownLocales, type LiteI18n } from '@comunal/i18n/lite';
import { cli } from '@comunal/i18n/lite/cli';

/** The messages of `comunal` itself; those of a command come with its package. */
export interface CliMessages extends LiteI18n<'cli'> {
  /** Joins alternatives as the language does: `es, en or pt`. */
  readonly either: (items: readonly string[]) => string;
  /** The languages that the command speaks, as alternatives. */
  readonly languages: string;
}

/** Creates the messages for a language. */
export function createCliMessages(locale: string): CliMessages {
  const i18n = createLiteI18n(locale, cli);
  const list = new Intl.ListFormat([...i18n.formats], { type: 'disjunction' });
  const either = (items: readonly string[]): string => list.format(items);
  return { ...i18n, either, languages: either(knownLocales()) };
}
