import type { LiteI18n } from '@comunal/i18n/lite';

/** What `comunal peertube` says, in one language. */
export type Texts = LiteI18n<'peertube'>;
