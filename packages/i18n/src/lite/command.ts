import en from '../../locales/en/command.json' with { type: 'json' };
import es from '../../locales/es/command.json' with { type: 'json' };
import pt from '../../locales/pt/command.json' with { type: 'json' };
import type { Complete } from '../complete.ts';
import type { LiteMessages } from './create-lite-i18n.ts';

/** What every command of `comunal` says alike. */
export const command: LiteMessages<'command'> = {
  namespace: 'command',
  languages: {
    es,
    en: en satisfies Complete<typeof es>,
    pt: pt satisfies Complete<typeof es>,
  },
};
