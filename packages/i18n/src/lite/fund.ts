import en from '../../locales/en/fund.json' with { type: 'json' };
import es from '../../locales/es/fund.json' with { type: 'json' };
import pt from '../../locales/pt/fund.json' with { type: 'json' };
import type { Complete } from '../complete.ts';
import type { LiteMessages } from './create-lite-i18n.ts';

/** The texts of `comunal fund`: ways to give, what is wrong with them, who sees whom. */
export const fund: LiteMessages<'fund'> = {
  namespace: 'fund',
  languages: {
    es,
    en: en satisfies Complete<typeof es>,
    pt: pt satisfies Complete<typeof es>,
  },
};
