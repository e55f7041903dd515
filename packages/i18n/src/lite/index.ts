export { formatDate, type DateOptions } from '../format/format-date.ts';
export { formatDuration, type DurationOptions } from '../format/format-duration.ts';
export { formatRange } from '../format/format-range.ts';
export { formatMoney, type MoneyOptions, type MoneyValue } from '../format/format-money.ts';
export { canonicalTag, matchLocale } from '../locale-tag.ts';
export { SHIPPED_LOCALES, type ShippedLocale } from '../generated/shipped-locales.ts';
export type { MessageTree } from '../language.ts';
export {
  registeredLanguages,
  registerLanguage,
  watchLanguages,
  type LanguageOptions,
} from '../registered-languages.ts';
export {
  collectByLanguage,
  knownLocales,
  pickMessage,
  writeInEachLanguage,
  type MessagesByLanguage,
  type WrittenText,
} from './messages-by-language.ts';
export {
  createLiteI18n,
  type LiteI18n,
  type LiteMessages,
  type LiteTranslation,
} from './create-lite-i18n.ts';
