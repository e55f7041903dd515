import { formatMoney } from '@comunal/i18n/lite';
import type { ViewMoney } from './campaign-view.ts';

/** Everyday currencies of countries where the languages of these pages are spoken: the first two letters are the country. */
const NATIONAL_CURRENCIES = new Set(
  'ARS BOB BRL CLP COP CRC DOP GTQ HNL MXN NIO PEN PYG USD UYU VES'.split(' '),
);
/** The country of each language in which the euro is everyday money. */
const EURO_REGIONS = new Map([
  ['es', 'ES'],
  ['pt', 'PT'],
  ['en', 'IE'],
]);

/** Formats an amount, in minor units, as a page shows it. */
export type MoneyFormatter = (amount: number, currency: string) => ViewMoney;

/**
 * Creates a formatter for the region of a language tag; where the tag names none, for the region where the campaign's
 * currency is at home, so that all amounts of a page are written alike.
 */
export function createMoneyFormatter(locale: string, mainCurrency = ''): MoneyFormatter {
  const { language, region = getHomeRegion(mainCurrency, language) } = new Intl.Locale(locale);
  const tag = region === undefined ? locale : new Intl.Locale(locale, { region }).toString();
  return (amount, currency) => ({
    amount,
    currency,
    text: formatMoney({ amount, currency }, tag),
  });
}

function getHomeRegion(currency: string, language: string): string | undefined {
  if (currency === 'EUR') return EURO_REGIONS.get(language);
  return NATIONAL_CURRENCIES.has(currency) ? currency.slice(0, 2) : undefined;
}
