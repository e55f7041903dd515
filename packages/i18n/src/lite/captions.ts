import en from '../../locales/en/captions.json' with { type: 'json' };
import es from '../../locales/es/captions.json' with { type: 'json' };
import pt from '../../locales/pt/captions.json' with { type: 'json' };
import type { Complete } from '../complete.ts';
import type { LiteMessages } from './create-lite-i18n.ts';

/** The texts of `comunal captions`. */
export const captions: LiteMessages<'captions'> = {
  namespace: 'captions',
  languages: {
    es,
    en: en satisfies Complete<typeof es>,
    pt: pt satisfies Complete<typeof es>,
  },
};
