import { createI18n, registeredLanguages, type I18n } from '@comunal/i18n';

/** Made when they are first wanted, and again once a language is registered or taken away. */
let cache: { readonly for: unknown; readonly texts: Map<string, I18n> } | undefined;

/** Returns the interface's texts in a language: one that ships, or one that was registered. */
export function interfaceTexts(locale: string): I18n {
  const registered = registeredLanguages();
  if (cache?.for !== registered) cache = { for: registered, texts: new Map() };
  const texts = cache.texts.get(locale) ?? createI18n({ locale });
  cache.texts.set(locale, texts);
  return texts;
}
