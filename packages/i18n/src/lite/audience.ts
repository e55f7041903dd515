import en from '../../locales/en/audience.json' with { type: 'json' };
import es from '../../locales/es/audience.json' with { type: 'json' };
import pt from '../../locales/pt/audience.json' with { type: 'json' };
import type { Complete } from '../complete.ts';
import type { LiteMessages } from './create-lite-i18n.ts';

/** The texts of `comunal audience`. */
export const audience: LiteMessages<'audience'> = {
  namespace: 'audience',
  languages: {
    es,
    en: en satisfies Complete<typeof es>,
    pt: pt satisfies Complete<typeof es>,
  },
};
