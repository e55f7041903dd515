import en from '../../locales/en/donate.json' with { type: 'json' };
import es from '../../locales/es/donate.json' with { type: 'json' };
import pt from '../../locales/pt/donate.json' with { type: 'json' };
import type { Complete } from '../complete.ts';
import type { LiteMessages } from './create-lite-i18n.ts';

/** The texts of `<comunal-donate>`, loaded when it has a campaign to show. */
export const donate: LiteMessages<'donate'> = {
  namespace: 'donate',
  languages: {
    es,
    en: en satisfies Complete<typeof es>,
    pt: pt satisfies Complete<typeof es>,
  },
};
