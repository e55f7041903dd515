import en from '../../locales/en/room.json' with { type: 'json' };
import es from '../../locales/es/room.json' with { type: 'json' };
import pt from '../../locales/pt/room.json' with { type: 'json' };
import type { Complete } from '../complete.ts';
import type { LiteMessages } from './create-lite-i18n.ts';

/** The texts of `<comunal-room>` before its button is pressed. */
export const room: LiteMessages<'room'> = {
  namespace: 'room',
  languages: {
    es,
    en: en satisfies Complete<typeof es>,
    pt: pt satisfies Complete<typeof es>,
  },
};
