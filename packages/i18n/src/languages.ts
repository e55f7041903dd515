import enCommon from '../locales/en/common.json' with { type: 'json' };
import enContent from '../locales/en/content.json' with { type: 'json' };
import enLanguage from '../locales/en/language.json' with { type: 'json' };
import enProblems from '../locales/en/problems.json' with { type: 'json' };
import enSite from '../locales/en/site.json' with { type: 'json' };
import esCommon from '../locales/es/common.json' with { type: 'json' };
import esContent from '../locales/es/content.json' with { type: 'json' };
import esLanguage from '../locales/es/language.json' with { type: 'json' };
import esProblems from '../locales/es/problems.json' with { type: 'json' };
import esSite from '../locales/es/site.json' with { type: 'json' };
import ptCommon from '../locales/pt/common.json' with { type: 'json' };
import ptContent from '../locales/pt/content.json' with { type: 'json' };
import ptLanguage from '../locales/pt/language.json' with { type: 'json' };
import ptProblems from '../locales/pt/problems.json' with { type: 'json' };
import ptSite from '../locales/pt/site.json' with { type: 'json' };
import type { Complete } from './complete.ts';
import type { Language } from './language.ts';

/** What Spanish says on pages and about content. */
export const esMessages = {
  common: esCommon,
  site: esSite,
  content: esContent,
  problems: esProblems,
};

/** Spanish, the source: written first, complete, and the end of every fallback chain. */
export const es: Language = { code: 'es', ...esLanguage, messages: esMessages };

/** English. */
export const en: Language = {
  code: 'en',
  ...enLanguage,
  messages: {
    common: enCommon,
    site: enSite,
    content: enContent,
    problems: enProblems,
  } satisfies Complete<typeof esMessages>,
};

/** Portuguese as written in Brazil. */
export const pt: Language = {
  code: 'pt',
  ...ptLanguage,
  messages: {
    common: ptCommon,
    site: ptSite,
    content: ptContent,
    problems: ptProblems,
  } satisfies Complete<typeof esMessages>,
};
