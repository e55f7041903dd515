import en from '../../locales/en/video.json' with { type: 'json' };
import es from '../../locales/es/video.json' with { type: 'json' };
import pt from '../../locales/pt/video.json' with { type: 'json' };
import type { Complete } from '../complete.ts';
import type { LiteMessages } from './create-lite-i18n.ts';

/** The texts of `<comunal-video>`. */
export const video: LiteMessages<'video'> = {
  namespace: 'video',
  languages: {
    es,
    en: en satisfies Complete<typeof es>,
    pt: pt satisfies Complete<typeof es>,
  },
};
