import en from '../../locales/en/call.json' with { type: 'json' };
import es from '../../locales/es/call.json' with { type: 'json' };
import pt from '../../locales/pt/call.json' with { type: 'json' };
import type { Complete } from '../complete.ts';
import type { LiteMessages } from './create-lite-i18n.ts';

/** The texts of `<comunal-room>` once its button is pressed; loaded then. */
export const call: LiteMessages<'call'> = {
  namespace: 'call',
  languages: {
    es,
    en: en satisfies Complete<typeof es>,
    pt: pt satisfies Complete<typeof es>,
  },
};
