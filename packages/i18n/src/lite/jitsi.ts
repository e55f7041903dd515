import en from '../../locales/en/jitsi.json' with { type: 'json' };
import es from '../../locales/es/jitsi.json' with { type: 'json' };
import pt from '../../locales/pt/jitsi.json' with { type: 'json' };
import type { Complete } from '../complete.ts';
import type { LiteMessages } from './create-lite-i18n.ts';

/** The texts of `comunal jitsi`. */
export const jitsi: LiteMessages<'jitsi'> = {
  namespace: 'jitsi',
  languages: {
    es,
    en: en satisfies Complete<typeof es>,
    pt: pt satisfies Complete<typeof es>,
  },
};
