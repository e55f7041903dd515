import en from '../../locales/en/fields.json' with { type: 'json' };
import es from '../../locales/es/fields.json' with { type: 'json' };
import pt from '../../locales/pt/fields.json' with { type: 'json' };
import type { Complete } from '../complete.ts';
import type { LiteMessages } from './create-lite-i18n.ts';

/** Titles and descriptions of the fields of content. The English ones are those of the schemas. */
export const fields: LiteMessages<'fields'> = {
  namespace: 'fields',
  languages: {
    es,
    en: en satisfies Complete<typeof es>,
    pt: pt satisfies Complete<typeof es>,
  },
};
