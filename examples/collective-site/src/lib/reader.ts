import { createI18n, type I18n } from '@comunal/i18n';
import type { Language } from './routes.ts';

const made = new Map<Language, I18n>();

/** The interface in one language: made once, used by every page in it. */
export function reader(language: Language): I18n {
  const known = made.get(language);
  if (known) return known;
  const i18n = createI18n({ locale: language });
  made.set(language, i18n);
  return i18n;
}
