export { createI18n } from './create-i18n.ts';
export { formatDate, formatDateRange, type DateOptions } from './format/format-date.ts';
export {
  formatDateTime,
  formatDateTimeRange,
  type DateTimeOptions,
} from './format/format-date-time.ts';
export { formatDuration, type DurationOptions } from './format/format-duration.ts';
export { formatFileSize } from './format/format-file-size.ts';
export { formatLanguageName } from './format/format-language-name.ts';
export { formatList, type ListFormatOptions } from './format/format-list.ts';
export { formatMoney, type MoneyOptions, type MoneyValue } from './format/format-money.ts';
export { formatNumber } from './format/format-number.ts';
export { formatRange } from './format/format-range.ts';
export { formattingLocales } from './format/formatting-locales.ts';
export { formatZoneName } from './format/format-zone-name.ts';
export { zonedTimeToEpochMs, type ZonedTime } from './format/zoned-time.ts';
export type { I18n, I18nOptions } from './i18n.ts';
export type { Language, MessageTree } from './language.ts';
export { shippedLanguages } from './generated/shipped-languages.ts';
export { SHIPPED_LOCALES, type ShippedLocale } from './generated/shipped-locales.ts';
export { localize, type Localized, type TextByLanguage } from './localize.ts';
export type { MessageArguments, MessageKey, PageMessageKey } from './message-key.ts';
export type { MessageValue, MessageValues } from './generated/message-values.ts';
export { negotiateLocale } from './negotiate-locale.ts';
export {
  registeredLanguages,
  registerLanguage,
  type LanguageOptions,
} from './registered-languages.ts';
export type { Notice, NoticeCode, OnNotice } from './notice.ts';
export type { ResourceArguments, ResourceKey, Resources } from './resources.ts';
export type { OwnMessageArguments, OwnMessageKey } from './own-namespaces.ts';
