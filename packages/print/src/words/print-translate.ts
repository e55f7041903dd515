import type { LiteI18n } from '@comunal/i18n/lite';

/** Gives a text of the namespace `print` of `@comunal/i18n`, as `createLiteI18n` does. */
export type PrintTranslate = LiteI18n<'print'>['t'];
