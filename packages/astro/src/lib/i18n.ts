import { existsSync } from 'node:fs';
import { createI18n, registerLanguage, type I18n } from '@comunal/i18n';
import { loadLanguages } from '@comunal/i18n/node';
import { config } from 'virtual:comunal/config';

/** A folder for each language beside those that the toolkit ships with: its texts, of which some may be missing. */
const { localesDir } = config;
export const furtherLanguages = existsSync(localesDir) ? await loadLanguages(localesDir) : [];
// What is rendered without script by other packages, such as the card of a campaign, finds them here.
for (const { code, messages, ...options } of furtherLanguages)
  registerLanguage(code, messages, options);

/** More than the interface has: only those with values, which differ from page to page, may become too many. */
const MAX_KNOWN_TEXTS = 5000;

const instances = new Map<string, PageI18n>();

/** The texts of the interface in one language, and which of them stood in another one so far. */
export interface PageI18n extends I18n {
  /** The language of each text that fell back to another than the page's. */
  readonly fallbacks: ReadonlyMap<string, string>;
}

/** Gets the interface in one language: created once, and used by every page in it. */
export function getI18n(language: string): PageI18n {
  const instance = instances.get(language) ?? createPageI18n(language);
  instances.set(language, instance);
  return instance;
}

function createPageI18n(locale: string): PageI18n {
  const i18n = createI18n({ locale, languages: furtherLanguages });
  const fallbacks = new Map<string, string>();
  /** Texts that were asked for, most of which every page asks for. */
  const known = new Map<string, string>();
  const t: I18n['t'] = (key, ...values) => {
    const id = values.length > 0 ? `${key} ${JSON.stringify(values)}` : key;
    const text = known.get(id);
    if (text !== undefined) return text;
    const translation = i18n.translate(key, ...values);
    const { language, fallback } = translation;
    if (fallback && language !== undefined) fallbacks.set(translation.text, language);
    if (known.size >= MAX_KNOWN_TEXTS) known.clear();
    known.set(id, translation.text);
    return translation.text;
  };
  const languageNames = new Map<string, string>();
  const languageName: I18n['languageName'] = (code) => {
    const name = languageNames.get(code) ?? i18n.languageName(code);
    languageNames.set(code, name);
    return name;
  };
  return { ...i18n, t, languageName, fallbacks };
}
