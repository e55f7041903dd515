import en from '../../locales/en/peertube.json' with { type: 'json' };
import es from '../../locales/es/peertube.json' with { type: 'json' };
import pt from '../../locales/pt/peertube.json' with { type: 'json' };
import type { Complete } from '../complete.ts';
import type { LiteMessages } from './create-lite-i18n.ts';

/** The texts of `comunal peertube`. */
export const peertube: LiteMessages<'peertube'> = {
  namespace: 'peertube',
  languages: {
    es,
    en: en satisfies Complete<typeof es>,
    pt: pt satisfies Complete<typeof es>,
  },
};
