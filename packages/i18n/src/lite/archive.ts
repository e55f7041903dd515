import en from '../../locales/en/archive.json' with { type: 'json' };
import es from '../../locales/es/archive.json' with { type: 'json' };
import pt from '../../locales/pt/archive.json' with { type: 'json' };
import type { Complete } from '../complete.ts';
import type { LiteMessages } from './create-lite-i18n.ts';

/** The texts of `comunal archive`. */
export const archive: LiteMessages<'archive'> = {
  namespace: 'archive',
  languages: {
    es,
    en: en satisfies Complete<typeof es>,
    pt: pt satisfies Complete<typeof es>,
  },
};
