import { localeOfTerminal, matchTerminalLocale } from '@comunal/command';
import { createLiteI18n, type LiteI18n } from '@comunal/i18n/lite';
import { create } from '@comunal/i18n/lite/create';
import { templateLocales, type TemplateLocale } from './site-choices.ts';

/** The messages of create-comunal in one language. */
export interface CreateMessages extends LiteI18n<'create'> {
  /** Joins alternatives as the language does: `es, en or pt`. */
  readonly either: (items: readonly string[]) => string;
}

/** Creates the messages for a language. */
export function createMessages(locale: TemplateLocale): CreateMessages {
  const i18n = createLiteI18n(locale, create);
  const list = new Intl.ListFormat([...i18n.formats], { type: 'disjunction' });
  return { ...i18n, either: (items) => list.format(items) };
}

/** Finds the language of a tag (`pt_BR.UTF-8`, `en-GB`); `undefined` for one that the template is not written in. */
export function readLocale(tag: string): TemplateLocale | undefined {
  return matchTerminalLocale(tag, templateLocales);
}

/** The language that a terminal is set to, by the variables of POSIX; Spanish for all others. */
export function localeOf(env: Readonly<Record<string, string | undefined>>): TemplateLocale {
  return localeOfTerminal(env, templateLocales) ?? 'es';
}
