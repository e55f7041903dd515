import { createI18n, type I18n } from '@comunal/i18n';

let loaded: { readonly es: I18n; readonly en: I18n; readonly pt: I18n } | undefined;

/** The interface texts in the three languages of problem messages, made when they are first wanted. */
export function languages(): NonNullable<typeof loaded> {
  return (loaded ??= {
    es: createI18n({ locale: 'es' }),
    en: createI18n({ locale: 'en' }),
    pt: createI18n({ locale: 'pt' }),
  });
}
