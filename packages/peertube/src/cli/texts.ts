import type { LiteI18n } from '@comunal/i18n/lite';

/** The messages of `comunal peertube` in one language. */
export type Texts = LiteI18n<'peertube'>;
