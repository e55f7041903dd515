export { formatDate, type DateOptions } from '../format/format-date.ts';
export { formatDuration, type DurationOptions } from '../format/format-duration.ts';
export { formatMoney, type MoneyOptions, type MoneyValue } from '../format/format-money.ts';
export { createLiteI18n, type LiteI18n, type LiteMessages } from './create-lite-i18n.ts';
